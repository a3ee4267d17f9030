package org.receptive.draw.network;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Stage;

/// Where the maps of one layer stand when it has the whole picture: all of them in a grid, each with its number above it and, for a
/// convolution, the slices of its filter below it.
public final class LayerLayout {

    private static final double GAP = 18;
    private static final double SLICE_GAP = 3;
    private static final double MOST_CELL = 44;
    /// A filter takes at most this share of the height of its map.
    private static final double FILTER = 0.75;
    /// In a hall, where room is dear, a filter of one slice is large enough in less.
    private static final double SINGLE_FILTER = 0.5;

    private LayerLayout() {}

    /// Lays one layer out.
    public static NetworkLayout of(Stage stage, double width, double height, Sizes sizes) {
        var shape = stage.shape();
        double head = NetworkLayout.headPx(sizes);
        double wide = width - 2 * NetworkLayout.MARGIN;
        double high = height - head - NetworkLayout.footPx(sizes);
        int n = shape.channels();
        double bestCell = 0;
        int bestAcross = 1;
        for (int across = 1; across <= n; across++) {
            int down = (n + across - 1) / across;
            double byWidth = ((wide + GAP) / across - GAP) / shape.cols();
            double room = (high + GAP / 2) / down - GAP / 2 - titlePx(stage, sizes);
            double byHeight = room / (shape.rows() * (1 + filterShare(stage, sizes)));
            double cell = Math.min(MOST_CELL, Math.min(byWidth, byHeight));
            if (cell > bestCell) {
                bestCell = cell;
                bestAcross = across;
            }
        }
        double cell = bestCell >= 2 ? Math.floor(bestCell) : bestCell;
        return place(stage, Math.max(0.2, cell), bestAcross, wide, high, head, sizes);
    }

    static double titlePx(Stage stage, Sizes sizes) {
        return isUnits(stage) ? sizes.small() : sizes.small() + 8;
    }

    static boolean isUnits(Stage stage) {
        return stage.shape().rows() * stage.shape().cols() == 1;
    }

    private static double filterShare(Stage stage, Sizes sizes) {
        return Filters.of(stage)
                .map(f -> sizes.least() > 0 && f.read().stream().allMatch(slices -> slices.size() == 1) ? SINGLE_FILTER : FILTER)
                .orElse(0.0);
    }

    private static NetworkLayout place(Stage stage, double cell, int across, double wide, double high, double head, Sizes sizes) {
        var shape = stage.shape();
        int down = (shape.channels() + across - 1) / across;
        double mapWidth = cell * shape.cols();
        double mapHeight = cell * shape.rows();
        double slotWidth = Math.min(wide / across, mapWidth * 1.6 + GAP);
        double slotHeight = Math.min(high / down, mapHeight * (1 + filterShare(stage, sizes)) + titlePx(stage, sizes) + 2 * GAP);
        var places = new ArrayList<MapPlace>();
        for (int c = 0; c < shape.channels(); c++) {
            double x = Math.round(NetworkLayout.MARGIN + c % across * slotWidth);
            double y = Math.round(head + Math.floorDiv(c, across) * slotHeight + titlePx(stage, sizes));
            places.add(MapPlace.map(stage.index(), c, x, y, cell, shape));
            int map = c;
            Filters.of(stage).ifPresent(filters -> addFilter(places, new Corner(stage.index(), map, x, y + mapHeight + 6), filters,
                    Math.min(slotWidth - GAP, Math.max(mapWidth, 40)), mapHeight * filterShare(stage, sizes) - 6));
        }
        return new NetworkLayout(List.of(new NetworkLayout.Column(stage.index(), NetworkLayout.MARGIN, wide, wide)), List.copyOf(places));
    }

    private record Corner(int stage, int filter, double x, double y) {}

    private static void addFilter(List<MapPlace> places, Corner at, Filters filters, double wide, double high) {
        int slices = filters.read().get(at.filter()).size();
        int rows = filters.rows();
        int cols = filters.cols();
        double bestCell = 0;
        int bestAcross = 1;
        for (int across = 1; across <= slices; across++) {
            int down = (slices + across - 1) / across;
            double cell = Math.min((wide - SLICE_GAP * (across - 1)) / (across * cols), (high - SLICE_GAP * (down - 1)) / (down * rows));
            if (cell > bestCell) {
                bestCell = cell;
                bestAcross = across;
            }
        }
        double cell = Math.max(0.2, bestCell >= 2 ? Math.floor(bestCell) : bestCell);
        for (int i = 0; i < slices; i++)
            places.add(new MapPlace(MapPlace.Kind.KERNEL, at.stage(), at.filter(), i, at.x() + i % bestAcross * (cell * cols + SLICE_GAP),
                    at.y() + Math.floorDiv(i, bestAcross) * (cell * rows + SLICE_GAP), cell, rows, cols));
    }
}
