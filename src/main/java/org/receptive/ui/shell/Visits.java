package org.receptive.ui.shell;

import java.util.Optional;
import java.util.OptionalInt;
import org.receptive.scene.Caption;
import org.receptive.text.Message;
import org.receptive.ui.digit.PathViewModel;
import org.receptive.ui.train.WeightViewModel;
import org.receptive.ui.walk.Visit;

/// Shows the walks that the other screens make, and leads what is chosen in them back to those screens.
///
/// @param navigation leads to the Step screen
record Visits(Navigation navigation) {

    /// Shows the way of a drawing through a network; the first option is that no digit is said.
    void show(PathViewModel.Path path) {
        var question = Optional.of(path.question()).filter(options -> !options.isEmpty())
                .map(options -> new Visit.Question(Caption.of(Message.of("draw.path.question")), options, path.label().orElse(-1) + 1,
                        (option, now) -> path.choose().accept(option == 0 ? OptionalInt.empty() : OptionalInt.of(option - 1), now)));
        show(new Visit(path.walk(), Optional.empty(), Optional.empty(), Visit.Origin.DRAW, path.path(), question), path.isFirst());
    }

    /// Shows why a weight changed.
    void show(WeightViewModel.Answer answer) {
        var question = new Visit.Question(Caption.of(Message.of("training.why.question")), answer.examples(), answer.example(),
                answer.choose());
        show(new Visit(answer.walk(), Optional.empty(), Optional.empty(), Visit.Origin.TRAIN, answer.path(), Optional.of(question)),
                answer.isFirst());
    }

    private void show(Visit visit, boolean first) {
        if (first)
            navigation.enter(visit);
        else
            navigation.change(visit);
    }
}
