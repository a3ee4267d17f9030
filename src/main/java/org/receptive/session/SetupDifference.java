package org.receptive.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.receptive.model.LayerKind;
import org.receptive.model.Models;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Names a training by what tells it from another one beside it.
public final class SetupDifference {

    private static final Function<TrainingSetup, Message> MODEL = s -> Message.of("training.name",
            Models.require(s.model()).network().name());
    private static final Function<TrainingSetup, Message> OPTIMIZER = s -> s.optimizer().title();

    /// What can differ, the more telling first.
    private static final List<Function<TrainingSetup, Message>> ASPECTS = List.of(MODEL, s -> s.data().title(), OPTIMIZER,
            s -> Message.of("study.differs.rate", Numbers.display(s.learningRate())),
            s -> LayerKind.of(SetupWords.function(s)).title(), s -> Message.of("study.differs.dropout", Numbers.display(s.dropout())),
            s -> Message.of("study.differs.decay", Numbers.display(s.weightDecay())),
            s -> Message.of(s.augmentation() ? "study.differs.changed" : "study.differs.unchanged"),
            s -> Message.of("study.differs.batch", Numbers.grouped(s.batchSize())),
            s -> Message.of("study.differs.epochs", Numbers.grouped(s.epochs())),
            s -> Message.of("study.differs.schedule", s.schedule().title()),
            s -> s.examples() == 0
                    ? Message.of("study.differs.allDigits")
                    : Message.of("study.differs.digits", Numbers.grouped(s.examples())),
            SetupDifference::normalisation, s -> Message.of("study.differs.seed", Numbers.grouped(s.seed())));

    private SetupDifference() {}

    /// Returns what `setup` has and `beside` has not; with more than two differences the first two and a sign that there are more; nothing
    /// if the two are equal. What came with the choice of another network or optimizer by itself is not said again.
    public static Optional<Message> of(TrainingSetup setup, TrainingSetup beside) {
        var sameModel = setup.model().equals(beside.model()) ? beside : beside.withModel(setup.model());
        var implied = sameModel.learningBy(setup.optimizer());
        var differences = ASPECTS.stream().filter(aspect -> differs(aspect, setup, beside))
                .filter(aspect -> aspect == MODEL || differs(aspect, setup, aspect == OPTIMIZER ? sameModel : implied))
                .map(aspect -> aspect.apply(setup)).toList();
        return switch (differences.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(differences.getFirst());
            case 2 -> Optional.of(Message.of("study.differs.two", differences.getFirst(), differences.getLast()));
            default -> Optional.of(Message.of("study.differs.more", differences.get(0), differences.get(1)));
        };
    }

    private static boolean differs(Function<TrainingSetup, Message> aspect, TrainingSetup one, TrainingSetup other) {
        return !aspect.apply(one).equals(aspect.apply(other));
    }

    private static Message normalisation(TrainingSetup setup) {
        return switch (setup.normalisation()) {
            case RECIPE -> Message.of("study.differs.usual");
            case UNIT -> Message.of("study.differs.unitRange");
            case MEAN -> Message.of("study.differs.normalised");
            case PCA, ZCA -> Message.of("study.differs.whitened");
        };
    }
}
