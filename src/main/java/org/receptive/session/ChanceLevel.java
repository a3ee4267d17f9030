package org.receptive.session;

import java.util.Optional;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.train.EpochReport;
import org.receptive.train.Guessing;

/// Notices a network that has learned nothing when its training ends: it reads nearly every digit as the same one, or guesses.
final class ChanceLevel {

    private ChanceLevel() {}

    /// Explains the end of a training whose network does not read better than by chance; nothing if it does.
    ///
    /// @param last the last epoch
    /// @param advice knows the likely cause
    /// @param forgot whether the network knew more before
    static Optional<Message> explain(EpochReport last, StuckAdvice advice, boolean forgot) {
        var test = last.test();
        double luck = Guessing.most(advice.classes());
        // few test digits may be read wrongly by bad luck, or a network that knows its own by heart
        if (test.isEmpty() || test.get().accuracy() > luck || last.training().accuracy() > luck)
            return Optional.empty();
        return Optional.of(Message.of("study.finishedGuessing", Numbers.percent(test.get().accuracy()),
                advice.cause(last.training().loss(), forgot)));
    }
}
