package org.receptive.ui.walk;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.receptive.scene.View.Ways;
import org.receptive.trace.Operation;
import org.receptive.trace.Stretched;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Visibility;

/// Chooses the way to an output where there are two: painted by input cell, gathered by output cell, or both in one picture.
///
/// @param walk what is walked through
/// @param box where the choice stands; it is gone where there is nothing to choose
/// @param choice the choice
record WaysChoice(WalkPlayer walk, Node box, Choice<Ways> choice) {

    /// Keeps the choice up to date.
    void listen() {
        walk.placeProperty().map(p -> offered(p.moment().operation())).subscribe(ways -> {
            choice.offer(ways.stream().map(w -> new Choice.Option<>(w, "ways." + w.word(), "ways-" + w.word())).toList(), walk::setWays);
            choice.show(shown(walk.placeProperty().get().view().ways(), ways));
            Visibility.show(box, !ways.isEmpty());
        });
        walk.placeProperty().map(p -> p.view().ways())
                .subscribe(w -> choice.show(shown(w, offered(walk.placeProperty().get().moment().operation()))));
    }

    /// Both are shown only where the window has a picture of its own.
    private static Ways shown(Ways chosen, List<Ways> offered) {
        return chosen == Ways.BOTH && !offered.contains(chosen) ? Ways.PAINT : chosen;
    }

    private static List<Ways> offered(Operation operation) {
        if (!operation.canPaint())
            return List.of();
        boolean both = Stretched.isPossible(operation);
        return Stream.of(Ways.BOTH, Ways.PAINT, Ways.GATHER).filter(w -> both || w != Ways.BOTH).toList();
    }
}
