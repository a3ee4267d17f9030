package org.receptive.draw.scene;

import java.util.List;
import java.util.Optional;
import org.receptive.draw.scene.StripLayout.Goal;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;

/// One card of the strip: the maps of a stage.
///
/// @param title the name of the stage
/// @param stage the first stage of its maps
/// @param present whether the stage at work belongs to it
/// @param x the left edge, in px
/// @param width the width, in px
/// @param slots the maps
record StripCard(String title, int stage, boolean present, double x, double width, List<StripSlot> slots) {

    private static final double BESIDE = 3;

    StripCard shifted(double by) {
        return new StripCard(title, stage, present, x + by, width, slots.stream().map(s -> s.at(s.x() + by, s.y())).toList());
    }

    boolean contains(double px) {
        return px >= x && px <= x + width;
    }

    /// Finds the cell at a point.
    Optional<Cell> cellAt(double px, double py, Moment moment) {
        return slots.stream().flatMap(slot -> slot.indexAt(px, py, moment).map(slot.map()::cell).stream()).findFirst();
    }

    /// Finds what a press at a point of the card goes to: on a cell the step that made it, else the first step of the stage.
    Goal goalAt(double px, double py, Moment moment) {
        for (var slot : slots) {
            boolean across = px >= slot.x() - BESIDE && px <= slot.x() + slot.width() + BESIDE;
            if (slot.stage() >= 0 && across && py >= slot.y() - BESIDE && py <= slot.y() + slot.height() + BESIDE)
                return new Goal(slot.stage(), slot.indexAt(px, py, moment).orElse(0));
        }
        return new Goal(stage, 0);
    }
}
