package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;

/// Where the small maps of a walk of several stages stand, in cards from left to right: in one row the values, in a second one the
/// gradients, in a third one what the update makes.
public final class StripLayout {

    /// What the maps of a row are.
    public enum Row {
        /// Values.
        VALUES,
        /// The gradients of the loss.
        GRADIENTS,
        /// Values after the update.
        UPDATED
    }

    /// How much of the strip is shown.
    public enum Extent {
        /// All cards and rows.
        WHOLE,
        /// The row at work, of the card at work and its neighbours.
        NEAR
    }

    /// The names on a strip, and what measures them.
    ///
    /// @param cards the name of the card of what is given, then those of the stages of the way forward
    /// @param rows the names of the rows
    /// @param more what leads to the cards that are not shown
    /// @param sizes the sizes of the texts
    /// @param measure measures them
    public record Words(List<String> cards, Map<Row, String> rows, String more, Sizes sizes, TextMeasure measure) {

        double width(String text, boolean bold) {
            return measure.width(text, new TextStyle(sizes.small(), bold, TextStyle.Align.LEFT));
        }
    }

    /// What a press goes to.
    ///
    /// @param stage the stage
    /// @param step the step of the stage
    public record Goal(int stage, int step) {}

    private static final double CELL = 13;
    private static final double SMALL_CELL = 11;
    private static final double HALL_CELL = 18;
    private static final double NARROW = 960;
    private static final double GAP = 28;
    private static final double SMALL_GAP = 16;
    private static final double ROW_GAP = 10;
    private static final double MARGIN = 8;
    private static final double LINE = 1.45;

    private final StripMaps maps;
    private final Words words;
    private final Extent extent;
    private final double width;
    private final int present;
    private final List<Row> rows;
    private final StripSizes measured;
    private final List<Integer> shown;
    private final Map<Row, Double> tops = new EnumMap<>(Row.class);
    private final List<StripCard> cards = new ArrayList<>();
    private double height;
    private double from;

    /// Lays out the maps of a walk.
    ///
    /// @param stage the stage at work
    public StripLayout(StripMaps maps, int stage, Extent extent, double width, Words words) {
        var walk = maps.walk();
        this.maps = maps;
        this.words = words;
        this.extent = extent;
        this.width = width;
        present = maps.groupOf(walk.stages().get(stage));
        var all = rowsOf(maps);
        rows = switch (extent) {
            case WHOLE -> all;
            case NEAR -> List.of(stage < maps.forward() ? Row.VALUES
                    : walk.stages().get(stage).output().isGradient() ? Row.GRADIENTS : Row.UPDATED);
        };
        measured = StripSizes.of(maps, words, extent, rows, stage);
        shown = shownGroups();
        lay();
    }

    private static List<Row> rowsOf(StripMaps maps) {
        var found = new ArrayList<Row>();
        for (var row : Row.values())
            if (maps.groups().stream().anyMatch(g -> g.columns().stream().anyMatch(c -> c.containsKey(row))))
                found.add(row);
        return found;
    }

    private void lay() {
        from = extent == Extent.NEAR || rows.size() == 1
                ? MARGIN
                : 2 * MARGIN + rows.stream().mapToDouble(r -> words.width(words.rows().getOrDefault(r, ""), true)).max().orElse(0);
        boolean hall = words.sizes().least() > 0;
        double wanted = hall ? HALL_CELL : width < NARROW ? SMALL_CELL : CELL;
        double gap = width < NARROW ? SMALL_GAP : GAP;
        double room = width - from - MARGIN;
        if (measured.total(shown, measured.cell(wanted), gap) > room && !hall) {
            wanted = SMALL_CELL;
            gap = SMALL_GAP;
        }
        double cell = measured.cell(wanted);
        rowTops(cell);
        double total = measured.total(shown, cell, gap);
        double x = from + Math.max(0, (room - total) / 2);
        for (int group : shown) {
            double wide = measured.width(group, cell);
            cards.add(card(group, x, wide, cell));
            x += wide + gap;
        }
        scroll(total - room, room);
    }

    /// Lists the cards that are shown; of those beside the one at work only what has a map.
    private List<Integer> shownGroups() {
        return IntStream.range(0, maps.groups().size()).filter(i -> i == present || extent == Extent.WHOLE
                || (Math.abs(i - present) == 1 && !measured.columns().get(i).isEmpty())).boxed().toList();
    }

    /// Where not all fits, the card at work is in the middle.
    private void scroll(double over, double room) {
        if (over <= 0)
            return;
        var card = present();
        double shift = Math.clamp(card.x() + card.width() / 2 - from - room / 2, 0, over);
        cards.replaceAll(c -> c.shifted(-shift));
    }

    private void rowTops(double cell) {
        double line = words.sizes().small() * LINE;
        double y = MARGIN / 2 + 4 + 2 * line;
        for (var row : rows) {
            double tallest = Math.max(cell, measured.tallest(row, cell));
            tops.put(row, y);
            y += tallest + ROW_GAP;
        }
        height = Math.rint(y - ROW_GAP + 2 * MARGIN);
    }

    private StripCard card(int group, double x, double wide, double cell) {
        double left = x + (wide - measured.mapsWidth(group, cell)) / 2;
        var slots = new ArrayList<StripSlot>();
        for (var column : measured.columns().get(group)) {
            double room = measured.width(column, cell);
            for (var slot : column) {
                var grid = StripSizes.sized(slot, cell);
                slots.add(slot.sized(grid).at(left + (room - grid.width()) / 2, tops.getOrDefault(slot.row(), 0.0)));
            }
            left += room + StripSizes.MAP_GAP;
        }
        var of = maps.groups().get(group);
        return new StripCard(measured.title(group), of.stage(), of.follows(), group == present, x, wide, slots);
    }

    /// Returns the height of the strip, in px.
    public double height() {
        return height;
    }

    List<StripCard> cards() {
        return cards;
    }

    /// Returns the card at work.
    StripCard present() {
        return cards.stream().filter(StripCard::present).findFirst().orElseThrow();
    }

    List<Row> rows() {
        return rows;
    }

    double top(Row row) {
        return tops.getOrDefault(row, 0.0);
    }

    /// Returns where the cards begin; before that stand the names of the rows.
    double from() {
        return from;
    }

    double width() {
        return width;
    }

    Extent extent() {
        return extent;
    }

    Words words() {
        return words;
    }

    /// Finds the cell at a point.
    public Optional<Cell> cellAt(double px, double py, Moment moment) {
        return cardAt(px).flatMap(card -> card.cellAt(px, py, moment));
    }

    /// Finds what a press at a point goes to: on a cell the step that made it, else the first step of the stage.
    public Optional<Goal> goalAt(double px, double py, Moment moment) {
        return cardAt(px).map(card -> card.goalAt(px, py, moment));
    }

    /// The names of the rows lie above the cards.
    private Optional<StripCard> cardAt(double px) {
        boolean onName = px < from && extent == Extent.WHOLE && rows.size() > 1;
        return onName ? Optional.empty() : cards.stream().filter(c -> c.contains(px)).findFirst();
    }
}
