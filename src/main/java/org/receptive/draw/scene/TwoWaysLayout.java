package org.receptive.draw.scene;

import java.util.List;
import java.util.Optional;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.NamedMap;

/// Where the two ways to one output stand: painting above, gathering below, the output at their right, and how its stamps overlap below
/// or beside it.
///
/// @param maps the slices
/// @param overlap how many stamps meet at every cell
/// @param overlapWidth the room for what is said of it
/// @param paintTop where the first way begins
/// @param gatherTop where the second begins
/// @param split where the two ways end and the output begins
record TwoWaysLayout(SceneLayout maps, Placement overlap, double overlapWidth, double paintTop, double gatherTop, double split) {

    private static final double MARGIN = 24;
    private static final double BETWEEN = 34;
    private static final double LEFT_SHARE = 0.54;
    private static final double PAINT_SHARE = 0.38;
    private static final double KERNEL_SHARE = 0.8;
    private static final double OVERLAP_SHARE = 0.5;
    private static final double GAP = 18;

    /// Lays both ways out in a picture of this size.
    static TwoWaysLayout of(TwoWays two, double width, double height) {
        var sizes = two.paint().sizes();
        double bottom = height - sizes.body() - 16;
        double top = MARGIN / 2;
        double most = sizes.cellMax() * Math.clamp(height / 560, 1, 1.7);
        double line = section(sizes);
        double head = head(sizes);
        double free = Math.max(40, bottom - top - 2 * (line + head) - GAP - 6);
        double left = (width - 2 * MARGIN) * LEFT_SHARE;
        double bias = two.bias().isPresent() ? Arrangement.biasCell(sizes) + BETWEEN : 0;
        var above = row(two.x(), two.kernel(), left - bias, free * PAINT_SHARE, most);
        var below = row(two.stretched(), two.turned(), left, free - above.height(), most);
        double paintY = top + line + head;
        double gatherTop = paintY + above.height() + GAP;
        double gatherY = gatherTop + line + head;
        var x = place(two.x(), two.input(), MARGIN, paintY, above.cell(), false);
        double kernelX = x.paddedRight() + BETWEEN;
        var w = place(two.kernel(), two.slice(), kernelX, middle(paintY, above, two.kernel()), above.kernel(), false);
        var stretched = place(two.stretched(), two.input(), MARGIN, gatherY, below.cell(), false);
        double turnedX = Math.max(stretched.paddedRight() + BETWEEN, Math.min(kernelX, left - span(two.turned(), true) * below.kernel()));
        var turned = place(two.turned(), two.slice(), turnedX, middle(gatherY, below, two.turned()), below.kernel(), true);
        var biases = two.bias().map(b -> List.of(new Placement(b, two.output(), w.paddedRight() + BETWEEN,
                w.y() + (w.paddedHeight() - Arrangement.biasCell(sizes)) / 2, Arrangement.biasCell(sizes), false))).orElse(List.of());
        double used = List.of(w.paddedRight() + bias, turned.paddedRight(), stretched.paddedRight()).stream().mapToDouble(e -> e).max()
                .orElse(left);
        double split = Math.max(used + 2.2 * BETWEEN, Math.min(left, used + 4 * BETWEEN));
        var right = new Right(two, sizes, split, top + head, width - MARGIN - split, bottom - top - head, most);
        return right.place(List.of(x, stretched), List.of(w, turned), biases, top, gatherTop);
    }

    /// Returns the height of the line that names a way.
    static double section(Sizes sizes) {
        return sizes.body() + 8;
    }

    /// Returns the height of a title.
    static double head(Sizes sizes) {
        return sizes.title() + 10;
    }

    private static int span(NamedMap map, boolean across) {
        var b = map.border();
        return across ? b.left() + map.cols() + b.right() : b.top() + map.rows() + b.bottom();
    }

    private static Placement place(NamedMap map, int channel, double x, double y, double cell, boolean turned) {
        return new Placement(map, channel, Math.rint(x) + map.border().left() * cell, Math.rint(y) + map.border().top() * cell, cell,
                turned);
    }

    private static double middle(double top, Row row, NamedMap kernel) {
        return top + Math.max(0, (row.height() - span(kernel, false) * row.kernel()) / 2);
    }

    /// One way: the cells of what is read and of the kernel, and the height of both.
    private record Row(double cell, double kernel, double height) {}

    private static Row row(NamedMap read, NamedMap kernel, double width, double height, double most) {
        double across = span(read, true) + KERNEL_SHARE * span(kernel, true);
        double cell = crisp(Math.min(most, Math.min(height / span(read, false), (width - BETWEEN) / across)));
        double kern = crisp(Math.min(Math.min(most, height / span(kernel, false)),
                Math.max(cell * KERNEL_SHARE, (width - BETWEEN - span(read, true) * cell) / span(kernel, true))));
        kern = crisp(Math.min(kern, Math.max(cell * 1.2, 26)));
        return new Row(cell, kern, Math.max(span(read, false) * cell, span(kernel, false) * kern));
    }

    private static double crisp(double cell) {
        return cell > 6 ? Math.floor(cell) : Math.max(0.2, cell);
    }

    /// The right part: the output and how its stamps overlap.
    private record Right(TwoWays two, Sizes sizes, double x, double y, double width, double height, double most) {

        TwoWaysLayout place(List<Placement> read, List<Placement> kernels, List<Placement> biases, double paintTop, double gatherTop) {
            var map = two.y();
            double legend = sizes.small() + 18;
            double heads = legend + head(sizes) + 6;
            double below = Math.min(width / map.cols(), (height - heads) / (map.rows() * (1 + OVERLAP_SHARE)));
            double words = sizes.body() * 11;
            double beside = Math.min((width - 2 * GAP - words * 0.4) / (map.cols() * (1 + OVERLAP_SHARE)), (height - legend) / map.rows());
            boolean isBelow = below >= beside * 0.85;
            double cell = crisp(Math.min(most, isBelow ? below : beside));
            double small = crisp(Math.min(cell * OVERLAP_SHARE, 30));
            var output = TwoWaysLayout.place(map, two.output(), x, y, cell, false);
            double overlapX = isBelow ? x : output.paddedRight() + 2 * GAP;
            double overlapY = isBelow ? output.paddedBottom() + legend + head(sizes) : y;
            var overlap = TwoWaysLayout.place(two.overlap(), 0, overlapX, overlapY, small, false);
            var maps = new SceneLayout(read, kernels, biases, List.of(output), false, false, List.of());
            return new TwoWaysLayout(maps, overlap, isBelow ? x + width - overlap.paddedRight() - GAP : x + width - overlapX, paintTop,
                    gatherTop, x);
        }
    }

    /// Returns the placement of what paints.
    Placement x() {
        return maps.inputs().getFirst();
    }

    Placement stretched() {
        return maps.inputs().getLast();
    }

    Placement kernel() {
        return maps.kernels().getFirst();
    }

    Placement turned() {
        return maps.kernels().getLast();
    }

    Placement output() {
        return maps.outputs().getFirst();
    }

    Optional<Placement> bias() {
        return maps.biases().stream().findFirst();
    }

    /// Tells whether what is said of the overlap stands below it and not at its right.
    boolean saysBelow() {
        return overlap.y() <= output().y() + 1;
    }
}
