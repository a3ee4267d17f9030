package org.receptive.draw.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;

/// Where every map of a network stands in a picture of given size: a column for each layer, as large as all of them allow. Every map is
/// there; none is left out.
///
/// @param columns a column for the input and for each layer
/// @param places all maps and kernels
public record NetworkLayout(List<Column> columns, List<MapPlace> places) {

    public static final double MARGIN = 20;
    private static final double GAP = 15;
    private static final double INNER = 6;
    private static final double MOST_GAP = 44;
    private static final double UNIT = 8;
    private static final double MOST_UNIT = 14;
    private static final double CLASS = 26;
    /// The input is what everything is compared with.
    private static final double INPUT = 1.35;
    /// The width of a character as a share of its size, for the words above a narrow column.
    private static final double CHARACTER = 0.6;
    /// The end of a scale is written below it, partly into the gap.
    private static final double LEGEND = 4.5;
    /// As many characters say that the smallest value wins.
    private static final int SMALLEST = 13;
    /// Maps this much smaller are worth a column less.
    private static final double ENOUGH = 0.7;
    private static final double LEAST_FACTOR = 0.2;
    /// In a picture too narrow for its words they are written smaller, down to this share.
    private static final double LEAST_WORDS = 0.45;
    private static final int MOST_CLASSES = 20;
    /// Large maps get larger pictures, but not in proportion: 28 × 28 is twice as wide as 10 × 10.
    private static final double GROWTH = 0.62;

    /// The head of a layer.
    ///
    /// @param stage which; −1 is the input
    /// @param x the left edge
    /// @param width of its maps
    /// @param room up to the next column
    public record Column(int stage, double x, double width, double room) {}

    /// Lays a network out.
    ///
    /// @param input what it reads
    public static NetworkLayout of(Shape input, List<Stage> stages, double width, double height, Sizes sizes) {
        double high = height - headPx(sizes) - footPx(sizes);
        double wide = width - 2 * MARGIN;
        double words = 1;
        while (words > LEAST_WORDS && total(parts(input, stages, LEAST_FACTOR, high, sizes, words)) > wide)
            words -= 0.1;
        double low = LEAST_FACTOR;
        double most = 60;
        for (int i = 0; i < 40; i++) {
            double middle = (low + most) / 2;
            if (total(parts(input, stages, middle, high, sizes, words)) <= wide)
                low = middle;
            else
                most = middle;
        }
        return place(parts(input, stages, low, high, sizes, words), wide, high, headPx(sizes));
    }

    /// Returns how much of the height the heads of the layers take.
    public static double headPx(Sizes sizes) {
        return sizes.title() + 2 * sizes.small() + 34;
    }

    static double footPx(Sizes sizes) {
        return sizes.body() + 20;
    }

    /// The maps of one layer, in `across` columns of `down` rows.
    private record Part(int stage, Shape shape, MapPlace.Kind kind, double cellPx, int across, int down, double leastWidth) {

        double width() {
            double maps = across * cellPx * shape.cols() + (isUnits() ? 0 : INNER * (across - 1)) + (isClasses() ? CLASS : 0);
            return Math.max(leastWidth, maps);
        }

        boolean isUnits() {
            return shape.rows() * shape.cols() == 1 && stage >= 0;
        }

        boolean isClasses() {
            return isUnits() && shape.channels() <= MOST_CLASSES;
        }
    }

    /// @param share of the width of the words above a column that it keeps free for them
    private static List<Part> parts(Shape input, List<Stage> stages, double factor, double high, Sizes sizes, double share) {
        var parts = new ArrayList<Part>();
        parts.add(part(Stage.INPUT, input, factor, high, 0));
        for (var stage : stages) {
            int below = StageTitles.isSmallestWins(stage) ? SMALLEST : StageTitles.size(stage.shape()).length();
            double words = share * CHARACTER * Math.max(sizes.title() * (stage.label().equals(Stage.OUTPUT) ? 6 : stage.label().length()),
                    sizes.small() * Math.max(LEGEND, below));
            var maps = part(stage.index(), stage.shape(), factor, high, words);
            if (stage.index() == 0 && stage.layer() instanceof ConvSpec conv && conv.inChannels() == 1) {
                var kernel = new Shape(conv.outChannels(), conv.window().rows().kernel(), conv.window().cols().kernel());
                // each stands where its map stands
                parts.add(new Part(0, kernel, MapPlace.Kind.KERNEL, cell(kernel, factor), maps.across(), maps.down(), 0));
            }
            parts.add(maps);
        }
        return parts;
    }

    private static double cell(Shape shape, double factor) {
        int longest = Math.max(shape.rows(), shape.cols());
        return whole(factor * Math.pow(longest, GROWTH) / longest, shape);
    }

    private static double whole(double cell, Shape shape) {
        int longest = Math.max(shape.rows(), shape.cols());
        // Large cells are whole pixels, so that all are equally large; of small ones no one sees a difference of one, but every pixel
        // counts.
        return cell >= 5 ? Math.floor(cell) : Math.floor(cell * longest) / longest;
    }

    private static Part part(int stage, Shape shape, double factor, double high, double words) {
        int n = shape.channels();
        if (shape.rows() * shape.cols() == 1 && stage >= 0) {
            int across = n <= MOST_CLASSES ? 1 : (int) Math.ceil(n * UNIT / high);
            int down = (n + across - 1) / across;
            double side = Math.min(n <= MOST_CLASSES ? CLASS : MOST_UNIT, Math.floor(high / down));
            return new Part(stage, shape, MapPlace.Kind.MAP, side, across, down, words);
        }
        double cell = cell(shape, stage < 0 ? factor * INPUT : factor);
        int most = Math.max(1, (int) ((high + INNER) / (cell * shape.rows() + INNER)));
        int across = (n + most - 1) / most;
        if (across > 1) {
            double fewer = whole(((high + INNER) / Math.ceilDiv(n, across - 1) - INNER) / shape.rows(), shape);
            if (fewer >= cell * ENOUGH) {
                cell = fewer;
                across--;
            }
        }
        return new Part(stage, shape, MapPlace.Kind.MAP, cell, across, Math.ceilDiv(n, across), words);
    }

    private static double total(List<Part> parts) {
        return parts.stream().mapToDouble(Part::width).sum() + GAP * (parts.size() - 1);
    }

    private static NetworkLayout place(List<Part> parts, double wide, double high, double head) {
        double gap = Math.clamp(GAP + (wide - total(parts)) / Math.max(1, parts.size() - 1), GAP, MOST_GAP);
        double x = MARGIN + Math.max(0, (wide - total(parts) - (gap - GAP) * (parts.size() - 1)) / 2);
        var columns = new ArrayList<Column>();
        var places = new ArrayList<MapPlace>();
        for (var part : parts) {
            double width = part.width();
            if (part.kind() == MapPlace.Kind.MAP)
                columns.add(new Column(part.stage(), x, width, width + gap - INNER));
            addMaps(places, part, x, head, high);
            x += width + gap;
        }
        return new NetworkLayout(List.copyOf(columns), List.copyOf(places));
    }

    private static void addMaps(List<MapPlace> places, Part part, double x, double head, double high) {
        boolean units = part.isUnits();
        double mapHeight = part.cellPx() * part.shape().rows();
        // units stand close together; maps are spread over the height, so that all columns begin and end alike
        double slot = units && !part.isClasses() ? mapHeight : high / part.down();
        for (int c = 0; c < part.shape().channels(); c++) {
            int row = c / part.across();
            int col = c % part.across();
            double left = x + col * (part.cellPx() * part.shape().cols() + (units ? 0 : INNER));
            double top = head + row * slot + (units && !part.isClasses() ? 0 : (slot - mapHeight) / 2);
            places.add(new MapPlace(part.kind(), part.stage(), c, 0, Math.round(left), Math.round(top), part.cellPx(), part.shape().rows(),
                    part.shape().cols()));
        }
    }

    /// Finds the cell at a point.
    public Optional<MapPlace.Spot> at(double x, double y) {
        return places.stream().flatMap(p -> p.at(x, y).stream()).findFirst();
    }

    /// Finds the layer whose head is at a point.
    public Optional<Integer> headAt(double x, double y, Sizes sizes) {
        return y > headPx(sizes)
                ? Optional.empty()
                : columns.stream().filter(c -> c.stage() >= 0 && x >= c.x() - 4 && x < c.x() + c.room()).map(Column::stage).findFirst();
    }

    /// Finds the map that a unit belongs to.
    public Optional<MapPlace> placeOf(Unit unit) {
        return places.stream().filter(p -> p.kind() == MapPlace.Kind.MAP && p.stage() == unit.stage() && p.channel() == unit.channel())
                .findFirst();
    }
}
