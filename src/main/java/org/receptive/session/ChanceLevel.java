package org.receptive.session;

import java.util.Optional;
import org.receptive.nn.LossSpec;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.train.EpochReport;
import org.receptive.train.UsualRate;

/// Notices a network that has learned nothing, and says why: it reads nearly every digit as the same one, or guesses.
final class ChanceLevel {

    /// ChanceLevel alone gives a share of one class; a little more is luck.
    private static final double LUCK = 1.6;

    private ChanceLevel() {}

    /// Explains the end of a training whose network does not read better than by chance; nothing if it does.
    ///
    /// @param last the last epoch
    /// @param classes how many classes there are
    static Optional<Message> explain(EpochReport last, int classes, TrainingSetup setup) {
        var test = last.test();
        // few test digits may be read wrongly by bad luck, or a network that knows its own by heart
        if (test.isEmpty() || test.get().accuracy() > LUCK / classes || last.training().accuracy() > LUCK / classes)
            return Optional.empty();
        var accuracy = Numbers.percent(test.get().accuracy());
        if (!(setup.plan().loss() instanceof LossSpec.CrossEntropy))
            return Optional.of(Message.of("study.guesses", accuracy, Numbers.display(setup.learningRate())));
        // the loss of a network that knows nothing and says so
        double unknowing = Math.log(classes);
        return Optional.of(last.training().loss() > unknowing * 1.003
                ? Message.of("study.stepsTooLarge", accuracy, Numbers.display(setup.learningRate()),
                        Numbers.display(UsualRate.after(setup.learningRate(), setup.plan().optimizer(), setup.network())))
                : Message.of("study.notBegun", accuracy, Numbers.display(setup.learningRate())));
    }
}
