package org.receptive.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.receptive.model.LayerKind;
import org.receptive.model.Models;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Names a training by what tells it from another one beside it.
public final class SetupDifference {

    /// What can differ beside network, data and optimizer, the more telling first.
    private static final List<Function<TrainingSetup, Message>> OTHERS = List.of(
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
        var differences = new ArrayList<Message>();
        add(differences, SetupDifference::model, setup, beside, beside);
        add(differences, other -> other.data().title(), setup, beside, beside);
        add(differences, other -> other.optimizer().title(), setup, beside, sameModel);
        for (var aspect : OTHERS)
            add(differences, aspect, setup, beside, implied);
        return switch (differences.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(differences.getFirst());
            case 2 -> Optional.of(Message.of("study.differs.two", differences.getFirst(), differences.getLast()));
            default -> Optional.of(Message.of("study.differs.more", differences.get(0), differences.get(1)));
        };
    }

    /// @param implied what the aspect would be if no one had chosen it
    private static void add(List<Message> differences, Function<TrainingSetup, Message> aspect, TrainingSetup setup, TrainingSetup beside,
            TrainingSetup implied) {
        var own = aspect.apply(setup);
        if (!own.equals(aspect.apply(beside)) && !own.equals(aspect.apply(implied)))
            differences.add(own);
    }

    private static Message model(TrainingSetup setup) {
        return Message.of("training.name", Models.require(setup.model()).network().name());
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
