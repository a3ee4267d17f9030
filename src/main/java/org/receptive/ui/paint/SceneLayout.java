package org.receptive.ui.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.scene.View;
import org.receptive.trace.Cell;
import org.receptive.trace.Moment;
import org.receptive.trace.SlidingProduct;
import org.receptive.ui.theme.Sizes;

/// Where everything stands in a picture of given size: a pure function of the operation, the moment and the size.
///
/// Images stand side by side, input, kernel, output; signals of few rows stand one above the other, whichever makes the cells larger.
///
/// @param inputs the input's slices
/// @param kernels the kernel's slices
/// @param biases the biases
/// @param outputs the output's slices
/// @param stacked whether the maps stand one above the other
public record SceneLayout(List<Placement> inputs, List<Placement> kernels, List<Placement> biases, List<Placement> outputs,
        boolean stacked) {

    private static final double MARGIN = 24;
    private static final double GAP_LEAST = 40;
    private static final double GAP_MOST = 120;
    private static final double LEGEND = 28;
    /// A picture higher than this may have larger cells.
    private static final double ROOMY_HEIGHT = 560;
    private static final double BIAS_CELL = 34;

    /// Lays the maps out in a picture of `width` × `height` px.
    public static SceneLayout of(SlidingProduct op, Moment moment, View view, double width, double height, Sizes sizes) {
        var shown = Shown.of(op, moment, view);
        double caption = sizes.body() + 16;
        var best = candidates(op, shown, sizes, Math.clamp(height / ROOMY_HEIGHT, 1, 1.7)).stream().map(c -> c.solve(width - 2 * MARGIN,
                height - caption - MARGIN / 2))
                .max((a, b) -> Double.compare(a.score(), b.score())).orElseThrow();
        return best.place(MARGIN, MARGIN / 2);
    }

    private static List<Candidate> candidates(SlidingProduct op, Shown shown, Sizes sizes, double enlarged) {
        double most = sizes.cellMax() * enlarged;
        double least = most * 0.6;
        int perFilter = shown.kernelsPerFilter();
        int filters = shown.kernels().size() / perFilter;
        double head = head(shown.kernels(), sizes);
        var byFilter = new Zone(op.map("w"), shown.kernels(), perFilter, head, least, most * 0.9, op.isFlipped());
        var byChannel = new Zone(op.map("w"), transposed(shown.kernels(), filters), filters, head, least, most * 0.9, op.isFlipped());
        // A depthwise kernel stands in the row of the one channel that it reads.
        boolean depthwise = perFilter == 1 && op.spec().groups() > 1;
        var candidates = new ArrayList<Candidate>();
        for (int inputCols : columns(shown.inputs()))
            for (int outputCols : columns(shown.outputs())) {
                var input = new Zone(op.map("x"), shown.inputs(), inputCols, head(shown.inputs(), sizes), 1, most * 0.9, false);
                var output = new Zone(op.map("y"), shown.outputs(), outputCols, head(shown.outputs(), sizes), 1, most, false);
                for (boolean stacked : new boolean[] {false, true})
                    for (var kernel : stacked ? List.of(byChannel, byFilter) : List.of(depthwise ? byFilter : byChannel))
                        candidates.add(new Candidate(op, input, kernel, output, shown.biases(), sizes, stacked));
            }
        return candidates;
    }

    private static int[] columns(List<Integer> slices) {
        return slices.size() > 2 ? new int[] {1, 2} : new int[] {1};
    }

    /// A stack of many slices spends less height on its titles.
    private static double head(List<Integer> slices, Sizes sizes) {
        return sizes.title() + (slices.size() > 2 ? 5 : 12);
    }

    /// Orders the slices so that each filter is a column of the grid.
    private static List<Integer> transposed(List<Integer> slices, int filters) {
        int perFilter = slices.size() / filters;
        var out = new ArrayList<Integer>();
        for (int k = 0; k < perFilter; k++)
            for (int f = 0; f < filters; f++)
                out.add(slices.get(f * perFilter + k));
        return out;
    }

    /// Returns every placement, the kernel's first, so that a hit test finds what lies on top.
    public List<Placement> all() {
        var all = new ArrayList<Placement>(kernels);
        all.addAll(biases);
        all.addAll(outputs);
        all.addAll(inputs);
        return all;
    }

    /// Finds the cell at a point.
    public Optional<Cell> cellAt(double x, double y) {
        return all().stream().flatMap(p -> p.cellAt(x, y).stream()).findFirst();
    }

    /// Finds the placement that shows a cell, if its slice is in the picture.
    public Optional<Placement> placementOf(Cell cell) {
        return all().stream().filter(p -> p.holds(cell)).findFirst();
    }

    private record Candidate(SlidingProduct op, Zone input, Zone kernel, Zone output, List<Integer> biases, Sizes sizes, boolean stacked) {

        private double biasBlock() {
            return biases.isEmpty() ? 0 : sizes.title() + 12 + biasCell();
        }

        private double biasCell() {
            return BIAS_CELL * sizes.body() / 13;
        }

        /// The partial sums stand to the right of the kernels.
        private double sumsWidth() {
            return op.spec().channelsPerFilter() > 1 && !stacked ? sizes.body() * 5 : 0;
        }

        Solution solve(double width, double height) {
            for (double wish = output.mostCellPx(); wish > 8; wish -= 1) {
                var solution = at(wish, width, height);
                if (solution.fits())
                    return solution;
            }
            for (double wish = 8; wish > 2; wish -= 0.25) {
                var solution = at(wish, width, height);
                if (solution.fits())
                    return solution;
            }
            return at(4, width, height);
        }

        private Solution at(double wish, double width, double height) {
            double least = Math.min(kernel.leastCellPx(), wish * 2.5);
            var k = new Zone(kernel.map(), kernel.channels(), kernel.gridCols(), kernel.headPx(), least,
                    kernel.mostCellPx(), kernel.turned());
            double third = stacked ? height / 2 : height;
            double in = crisp(input.cell(wish, third - LEGEND));
            double kern = crisp(Math.min(k.cell(wish, third - LEGEND - biasBlock()), Math.max(in * 1.1, least)));
            double out = crisp(stacked ? in : Math.min(output.cell(Math.min(wish * 1.25, output.mostCellPx()), third - LEGEND), Math.max(in
                    * 1.4, least)));
            return new Solution(this, in, kern, out, width, height);
        }

        private static double crisp(double cell) {
            return cell > 6 ? Math.floor(cell) : cell;
        }
    }

    private record Solution(Candidate c, double in, double kern, double out, double width, double height) {

        private double[] widths() {
            double kernels = Math.max(c.kernel.width(kern), c.biases.size() * (c.biasCell() + 16)) + c.sumsWidth();
            return new double[] {c.input.width(in), kernels, c.output.width(out)};
        }

        private double[] heights() {
            return new double[] {c.input.height(in), c.kernel.height(kern) + c.biasBlock(), c.output.height(out)};
        }

        private double total(double[] sizes, double gap) {
            return sizes[0] + sizes[1] + sizes[2] + 2 * gap;
        }

        private static double max(double[] sizes) {
            return Math.max(sizes[0], Math.max(sizes[1], sizes[2]));
        }

        boolean fits() {
            return c.stacked
                    ? max(widths()) <= width && total(heights(), 0) + 3 * LEGEND <= height
                    : max(heights()) + LEGEND <= height && total(widths(), GAP_LEAST) <= width;
        }

        /// The smaller of input and output cell decides, then the kernel's; one column is easier to follow than two.
        double score() {
            double columns = (c.input.gridCols() - 1) * 0.1 + (c.output.gridCols() - 1) * 0.1;
            return fits() ? Math.min(in, out) * (1 - columns) + kern / 100 : -1 / Math.max(1e-9, in);
        }

        SceneLayout place(double left, double top) {
            double[] along = c.stacked ? heights() : widths();
            double[] across = c.stacked ? widths() : heights();
            double room = (c.stacked ? height - LEGEND : width) - total(along, 0);
            double legend = c.stacked ? LEGEND : 0;
            double gap = Math.clamp(room / 3.5, c.stacked ? legend : GAP_LEAST, GAP_MOST);
            double start = Math.max(0, (room - 2 * gap) / 2);
            double[] first = {start, start + along[0] + gap, start + along[0] + gap + along[1] + gap};
            double free = c.stacked ? width : height - LEGEND;
            var corners = new double[3][];
            for (int i = 0; i < 3; i++) {
                double offset = Math.max(0, (free - across[i]) / 2);
                corners[i] = c.stacked ? new double[] {left + offset, top + first[i]} : new double[] {left + first[i], top + offset};
            }
            var inputs = c.input.place(round(corners[0][0]), round(corners[0][1]), in);
            var kernels = c.kernel.place(round(corners[1][0]), round(corners[1][1]), kern);
            var outputs = c.output.place(round(corners[2][0]), round(corners[2][1]), out);
            return new SceneLayout(inputs, kernels, biases(kernels), outputs, c.stacked);
        }

        private List<Placement> biases(List<Placement> kernels) {
            if (c.biases.isEmpty())
                return List.of();
            var map = c.op.map("b");
            double top = kernels.stream().mapToDouble(Placement::paddedBottom).max().orElseThrow() + c.sizes.title() + 12;
            double left = kernels.getFirst().x();
            var placed = new ArrayList<Placement>();
            for (int i = 0; i < c.biases.size(); i++) {
                boolean under = c.kernel.gridCols() == c.biases.size();
                double x = under ? kernels.get(i).x() : left + i * (c.biasCell() + 16);
                placed.add(new Placement(map, c.biases.get(i), x, top, c.biasCell(), false));
            }
            return placed;
        }

        private static double round(double v) {
            return Math.rint(v);
        }
    }
}
