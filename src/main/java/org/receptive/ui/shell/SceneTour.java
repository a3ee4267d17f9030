package org.receptive.ui.shell;

import static org.receptive.ui.control.Keystroke.ctrl;
import static org.receptive.ui.control.Keystroke.shift;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;
import org.receptive.ui.walk.WalkViewModel;

/// Leads through the prepared scenes in the order in which they teach.
final class SceneTour {

    private final WalkViewModel model;
    /// Read when they are first asked for: the window opens before.
    private List<SceneCatalogue.Entry> entries = List.of();
    private int last = -1;

    SceneTour(WalkViewModel model) {
        this.model = model;
    }

    /// Returns the commands that lead on and back.
    List<Command> table() {
        return List.of(
                Command.of("nextScene", "keys.scenes", () -> go(1), Keystroke.of(KeyCode.N), ctrl(KeyCode.PAGE_DOWN)),
                Command.of("previousScene", "keys.scenes", () -> go(-1), shift(KeyCode.N), ctrl(KeyCode.PAGE_UP)));
    }

    /// Opens the scene that is `by` further; after the last comes the first.
    private void go(int by) {
        if (entries.isEmpty())
            entries = SceneCatalogue.entries();
        int now = now();
        last = now < 0 ? (by > 0 ? 0 : entries.size() - 1) : Math.floorMod(now + by, entries.size());
        model.open(entries.get(last).load());
    }

    /// Finds the scene in the window, changed or not: the one of its title; of a scene of one's own, the one that was shown last.
    private int now() {
        var title = model.edited().changesProperty().get().opened().title();
        if (last >= 0 && entries.get(last).title().equals(title))
            return last;
        for (int i = 0; i < entries.size(); i++)
            if (entries.get(i).title().equals(title))
                return i;
        return last;
    }
}
