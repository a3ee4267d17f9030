package org.receptive.ui.walk;

import java.util.Optional;
import java.util.Set;
import org.receptive.explain.KeptOutputs;
import org.receptive.scene.InputEdits;
import org.receptive.text.Notice;
import org.receptive.trace.Cell;
import org.receptive.trace.Walk;

/// Moves the input by one cell, and remembers which values stayed as they were, until something else is edited.
public final class InputShift {

    private record Moved(Walk before, Walk now) {}

    private record Compared(Walk now, int stage, KeptOutputs kept) {}

    private final WalkPlayer player;
    private final SceneEditor editor;
    private Optional<Moved> moved = Optional.empty();
    private Optional<Compared> compared = Optional.empty();

    InputShift(WalkPlayer player, SceneEditor editor) {
        this.player = player;
        this.editor = editor;
    }

    /// Returns the values of the stage at work that the last move left as they were; none if something was edited since.
    public Set<Cell> kept() {
        return now().map(KeptOutputs::cells).orElse(Set.of());
    }

    /// Moves the input by rows and columns, as one undo, and says how many values of the stage at work stayed.
    public void move(int rows, int cols) {
        var before = player.placeProperty().get().walk();
        editor.change(s -> InputEdits.move(s, rows, cols));
        var now = player.placeProperty().get().walk();
        if (before.isSame(now))
            return;
        moved = Optional.of(new Moved(before, now));
        now().ifPresent(k -> editor.say(Notice.success("edit.shift", k.cells().size(), k.of(), k.map().toString())));
    }

    private Optional<KeptOutputs> now() {
        var place = player.placeProperty().get();
        int stage = place.view().stage();
        return moved.filter(m -> m.now().isSame(place.walk()) && stage < m.before().stages().size()).map(m -> {
            if (compared.filter(c -> c.now().isSame(m.now()) && c.stage() == stage).isEmpty())
                compared = Optional.of(new Compared(m.now(), stage,
                        KeptOutputs.of(m.before().stages().get(stage), m.now().stages().get(stage))));
            return compared.orElseThrow().kept();
        });
    }
}
