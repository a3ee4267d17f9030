package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.scene.StripLayout.Extent;
import org.receptive.draw.scene.StripLayout.Row;
import org.receptive.draw.scene.StripLayout.Words;

/// How much room the cards of a strip and what stands on them take, with cells of a size that is tried.
///
/// @param maps the maps of the walk
/// @param words the names
/// @param extent how much of the strip is shown
/// @param rows the rows that are shown
/// @param columns for every card what stands below each other on it, of those rows
record StripSizes(StripMaps maps, Words words, Extent extent, List<Row> rows, List<List<List<StripSlot>>> columns) {

    static final double MAP_GAP = 10;

    private static final double LEAST_CELL = 6;
    /// So many rows of full cells fit; more are made smaller.
    private static final double FULL_ROWS = 6.5;
    private static final double NEAR_ROWS = 5;
    /// A map of more rows is a picture and has a cell of its own.
    private static final int PICTURE = 12;
    private static final double CARD_PADDING = 8;

    /// Prepares to measure.
    ///
    /// @param stage the stage at work
    static StripSizes of(StripMaps maps, Words words, Extent extent, List<Row> rows, int stage) {
        var columns = maps.groups().stream()
                .map(group -> group.columns().stream().map(c -> maps.at(c, stage).filter(s -> rows.contains(s.row())).toList())
                        .filter(c -> !c.isEmpty()).toList())
                .toList();
        return new StripSizes(maps, words, extent, rows, columns);
    }

    /// Returns the side of a cell, no larger than wanted, with which the highest map fits.
    double cell(double wanted) {
        int most = 1;
        for (var group : maps.groups())
            for (var column : group.columns())
                for (var slot : column.values())
                    if (slot.grid().rows() <= PICTURE)
                        most = Math.max(most, slot.grid().rows());
        return Math.max(LEAST_CELL, Math.min(wanted, Math.floor(wanted * (extent == Extent.NEAR ? NEAR_ROWS : FULL_ROWS) / most)));
    }

    /// Returns the grid of a map with cells of this size, or smaller ones if it is a picture.
    static StripSlot.Grid sized(StripSlot slot, double cell) {
        var grid = slot.grid();
        double longest = Math.max(grid.rows(), grid.cols());
        return grid.withCell(longest <= PICTURE ? cell : Math.min(cell, Math.max(1, cell * PICTURE / longest / 1.6)));
    }

    /// Returns the height of the highest map of a row. The only row of the near cards is as high as any, so that nothing moves on the way
    /// from stage to stage.
    double tallest(Row row, double cell) {
        double tallest = 0;
        for (var group : maps.groups())
            for (var column : group.columns())
                for (var slot : column.values())
                    if (extent == Extent.NEAR || slot.row() == row)
                        tallest = Math.max(tallest, sized(slot, cell).height());
        return tallest;
    }

    /// Returns the width of cards with gaps between them.
    double total(List<Integer> groups, double cell, double gap) {
        double sum = -gap;
        for (int group : groups)
            sum += width(group, cell) + gap;
        return sum;
    }

    /// Returns the width of a card.
    double width(int group, double cell) {
        return Math.max(words.width(title(group), true), mapsWidth(group, cell)) + 2 * CARD_PADDING;
    }

    /// Returns the width of the maps on a card.
    double mapsWidth(int group, double cell) {
        double wide = -MAP_GAP;
        for (var column : columns.get(group))
            wide += width(column, cell) + MAP_GAP;
        return Math.max(0, wide);
    }

    /// Returns the width of what stands below each other, with the letter above it.
    double width(List<StripSlot> column, double cell) {
        double wide = 0;
        for (var slot : column) {
            double letter = slot.row() == rows.getFirst() ? words.width(slot.map().id().letter(), true) : 0;
            wide = Math.max(wide, Math.max(sized(slot, cell).width(), letter));
        }
        return wide;
    }

    /// Returns the name of a card.
    String title(int group) {
        int skipped = words.cards().size() - maps.groups().size();
        return words.cards().get(group + skipped);
    }
}
