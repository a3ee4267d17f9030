package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.StepText;

/// Writes the line below the maps: where the step reads and what comes next, what the picture shows that needs a word, and at the right the
/// value of the pointed cell.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param width the picture's width in px
/// @param height the picture's height in px
record CaptionPainter(Surface surface, Frame frame, double width, double height) {

    private static final double MARGIN = 24;
    private static final double LEAST_SIZE = 9;

    void paint() {
        double size = frame.sizes().body();
        if (size < 1)
            return;
        var style = TextStyle.ofSize(size);
        double y = height - size * 0.5 - 8;
        double room = width - 2 * MARGIN - pointed(y);
        var text = text(style, room);
        var fitted = surface.fitted(text, style, room, Math.max(LEAST_SIZE, frame.sizes().least()));
        surface.text(shortened(text, fitted, room), MARGIN, y, fitted, frame.palette().textMuted());
    }

    /// Puts as many sentences together as there is room for.
    private String text(TextStyle style, double room) {
        var where = new StepText(frame.texts()).caption(frame.moment(), frame.timeline());
        // While a cell is pointed at, its value is worth more than what never changes; a hall reads less and that well.
        boolean isShort = frame.lit().focus().isPresent() || frame.sizes().isHall();
        boolean crowded = isShort && surface.textWidth(where + uncovered(), style) > room;
        var text = crowded ? where : where + uncovered();
        for (var note : notes())
            if (surface.textWidth(text + note, style) <= room)
                text += note;
        return text;
    }

    private String shortened(String text, TextStyle style, double room) {
        var shorter = text;
        while (surface.textWidth(shorter, style) > room + 1 && shorter.length() > 2)
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), shorter.endsWith("…") ? -2 : -1)).strip() + "…";
        return shorter;
    }

    private String uncovered() {
        var border = frame.operation().maps(Role.INPUT).getFirst().border();
        var counts = new ArrayList<String>();
        if (border.uncoveredRows() > 0)
            counts.add(count("row", border.uncoveredRows()));
        if (border.uncoveredCols() > 0)
            counts.add(count("column", border.uncoveredCols()));
        return counts.isEmpty() ? "" : frame.texts().get("map.notCovered", String.join(frame.texts().get("trace.separator"), counts));
    }

    private String count(String what, int n) {
        return frame.texts().get("count." + what + (n == 1 ? "" : "s"), n);
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        new StepText(frame.texts()).reason(frame.moment()).ifPresent(notes::add);
        before().ifPresent(y -> notes.add(frame.texts().get("map.before", y.symbol(y.cell(0)), Numbers.display(y.value(y.cell(0))))));
        if (frame.showsAhead())
            notes.add(frame.texts().get(frame.view().allOutputs() ? "map.ahead" : "map.ahead.edited"));
        if (frame.view().indices())
            notes.add(frame.texts().get("map.fromZero"));
        return notes;
    }

    /// Returns the single value that an update made another one of, where that is what is computed now: the loss.
    private Optional<NamedMap> before() {
        var now = frame.operation().y();
        return now.values().count() == 1
                ? frame.timeline().walk().stages().stream().map(Operation::y).filter(y -> y.id().updated().equals(now.id())).findFirst()
                : Optional.empty();
    }

    /// Writes the pointed cell's value in full, and how to get there, at the right; returns the width that this takes.
    private double pointed(double y) {
        var text = pointed();
        if (text.isEmpty())
            return 0;
        var style = new TextStyle(frame.sizes().body(), true, Align.RIGHT);
        surface.text(text, width - MARGIN, y, style, frame.palette().textPrimary());
        return surface.textWidth(text, style) + 16;
    }

    private String pointed() {
        var focus = frame.lit().focus();
        if (focus.isEmpty())
            return "";
        var cell = focus.get();
        var entry = ShownMatrix.of(frame).filter(m -> m.matrix().names(cell));
        if (entry.isPresent())
            return entry.get().words(cell);
        // where a map is read it has its padding, and where it is made it has none
        var map = frame.operation().maps().stream().filter(m -> m.shows(cell)).findFirst()
                .orElseGet(() -> frame.timeline().walk().map(cell.map()));
        var goHere = frame.lit().pointed() && isAnotherStep(cell) ? frame.texts().get("map.goHere") : "";
        boolean hidden = isAhead(cell) && !isSeenAhead(cell);
        if (hidden && goHere.isEmpty())
            return "";
        var copied = map.source(cell).filter(source -> !source.equals(cell)).map(source -> " = " + map.symbol(source)).orElse("");
        var value = map.symbol(cell) + copied + (hidden ? "" : " = " + Numbers.full(map.value(cell)));
        return goHere.isEmpty() ? value : value + " · " + goHere;
    }

    private Optional<Operation> maker(Cell cell) {
        return frame.timeline().walk().stages().stream().filter(s -> s.y().holds(cell)).findFirst();
    }

    /// Tells whether the cell is made by a step to which one can go.
    private boolean isAnotherStep(Cell cell) {
        return maker(cell).isPresent() && !cell.equals(frame.moment().step().target());
    }

    private boolean isSeenAhead(Cell cell) {
        return frame.showsAhead() && cell.map().equals(frame.operation().output()) && !cell.equals(frame.moment().step().target());
    }

    /// An output that is not computed yet has no value to tell.
    private boolean isAhead(Cell cell) {
        var stages = frame.timeline().walk().stages();
        int now = frame.moment().stage();
        for (int s = now; s < stages.size(); s++)
            if (stages.get(s).output().equals(cell.map()))
                return s > now || !frame.moment().isFinished(stages.get(s).stepOf(cell));
        return false;
    }
}
