package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.scene.VisibleSlices.Slice;
import org.receptive.draw.theme.Sizes;

/// One way to arrange the maps, side by side or one above the other; finds the largest cells with which everything fits.
///
/// @param input the input's slices
/// @param kernel the kernel's slices
/// @param output the output's slices
/// @param biases which biases stand below the kernels
/// @param columns whether each filter is a column of the kernels
/// @param sizes the sizes
/// @param stacked whether the maps stand one above the other
record Arrangement(Zone input, Zone kernel, Zone output, List<Slice> biases, boolean columns, Sizes sizes, boolean stacked) {

    private static final double BIAS_CELL = 34;
    private static final double BIAS_GAP = 8;
    /// The width of a bias's title with the gap behind it.
    private static final double BIAS_TITLE_EM = 3.2;
    private static final double GAP_LEAST = 40;
    private static final double GAP_MOST = 120;
    /// In cells as large as this a kernel's colours are told apart with ease.
    private static final double READABLE = 12;
    /// A hall reads a short number in a cell of so many times the least size of its texts.
    private static final double WITH_NUMBER = 1.55;
    private static final double KERNEL_SHARE = 0.6;

    static double biasCell(Sizes sizes) {
        return BIAS_CELL * sizes.body() / 13;
    }

    /// Tells whether the title of a bias stands before it and not above: a hall needs the height for the numbers of the kernel.
    static boolean isBiasBesideTitle(Sizes sizes, int biases) {
        return sizes.isHall() && biases == 1;
    }

    /// Returns the height that the biases take below the kernels, with their titles.
    static double biasBlock(Sizes sizes, int biases) {
        return biases == 0 ? 0 : aboveBias(sizes, biases) + biasCell(sizes);
    }

    private static double aboveBias(Sizes sizes, int biases) {
        return isBiasBesideTitle(sizes, biases) ? BIAS_GAP : sizes.title() + 12;
    }

    /// Returns the width that a bias and its title need.
    static double biasSlot(Sizes sizes) {
        return Math.max(biasCell(sizes), sizes.title() * 2.3) + 4;
    }

    /// Returns the side of a cell in which a short number can be read.
    static double readable(Sizes sizes) {
        return Math.max(READABLE, sizes.least() * WITH_NUMBER);
    }

    /// Finds the largest cells that fit; if none do, the smallest.
    Solution solve(double width, double height) {
        double wantedPx = output.mostCellPx();
        while (wantedPx > 0.2) {
            var solution = at(wantedPx, width, height);
            if (solution.fits())
                return solution;
            wantedPx = wantedPx > 8 ? wantedPx - 1 : wantedPx > 2 ? wantedPx - 0.25 : wantedPx * 0.9;
        }
        return at(wantedPx, width, height);
    }

    private Solution at(double wantedPx, double width, double height) {
        double least = Math.min(output.mostCellPx() * KERNEL_SHARE, wantedPx * 2.5);
        double highest = stacked ? height / 2 : height;
        double in = crisp(input.cell(wantedPx, 1, highest));
        double kern = crisp(Math.min(kernel.cell(wantedPx, isKernelLarge() ? 1 : least, highest), Math.max(in * 1.1, least)));
        double larger = output.cell(Math.min(wantedPx * 1.25, output.mostCellPx()), 1, highest);
        double out = crisp(stacked ? in : Math.min(larger, Math.max(in * 1.4, least)));
        return new Solution(this, in, kern, out, width, height);
    }

    /// A kernel nearly as large as what it reads, as the gradient with which a kernel's gradient is summed, takes no cells from others.
    private boolean isKernelLarge() {
        return 4 * kernel.cellsAcross() >= 3 * input.cellsAcross() && 4 * kernel.cellsDown() >= 3 * input.cellsDown();
    }

    private static double crisp(double cell) {
        return cell > 6 ? Math.floor(cell) : cell;
    }

    /// An arrangement with the sizes of its cells.
    record Solution(Arrangement of, double in, double kern, double out, double width, double height) {

        private double[] widths() {
            return new double[] {of.input.width(in), of.kernel.width(kern), of.output.width(out)};
        }

        private double[] heights() {
            return new double[] {of.input.height(in), of.kernel.height(kern), of.output.height(out)};
        }

        private static double sum(double[] sizes) {
            return sizes[0] + sizes[1] + sizes[2];
        }

        private static double max(double[] sizes) {
            return Math.max(sizes[0], Math.max(sizes[1], sizes[2]));
        }

        /// Returns this solution with room for the longest titles for which there is space, no cell of it smaller.
        Solution withWords(MapTexts texts, double most) {
            var solution = this;
            for (int which = 0; which < 3; which++)
                solution = solution.withWords(which, texts, most);
            return solution;
        }

        private Solution withWords(int which, MapTexts texts, double most) {
            var zone = List.of(of.kernel, of.input, of.output).get(which);
            for (double slot : texts.slots(zone.slices(), most)) {
                var wide = zone.withLeastSlot(slot);
                var wider = new Arrangement(which == 1 ? wide : of.input, which == 0 ? wide : of.kernel, which == 2 ? wide : of.output,
                        of.biases, of.columns, of.sizes, of.stacked);
                var solution = new Solution(wider, in, kern, out, width, height);
                if (solution.fits())
                    return solution;
            }
            return this;
        }

        boolean fits() {
            return of.stacked
                    ? max(widths()) <= width && sum(heights()) <= height
                    : max(heights()) <= height && sum(widths()) + 2 * GAP_LEAST <= width;
        }

        /// The kernel counts as long as it cannot be read, but only where its slices can stand in another way.
        private double smallest() {
            double readable = readable(of.sizes);
            boolean counts = of.kernel.slices().size() > 2 && (of.output.slices().size() == 1 || of.sizes.isHall());
            return counts && kern < readable ? Math.min(kern, Math.min(in, out)) : Math.min(in, out);
        }

        /// The smallest cell decides, then the kernel's; one column is easier to follow than two.
        double score() {
            double columns = (of.input.gridCols() - 1) * 0.1 + (of.output.gridCols() - 1) * 0.1;
            return fits() ? smallest() * (1 - columns) + kern / 100 : -1 / Math.max(1e-9, in);
        }

        SceneLayout place(double left, double top) {
            double[] along = of.stacked ? heights() : widths();
            double[] across = of.stacked ? widths() : heights();
            double room = (of.stacked ? height : width) - sum(along);
            double gap = Math.clamp(room / 3.5, of.stacked ? 0 : GAP_LEAST, GAP_MOST);
            double first = Math.max(0, (room - 2 * gap) / 2);
            double free = of.stacked ? width : height;
            var corners = new double[3][];
            for (int i = 0; i < 3; i++) {
                double offset = Math.max(0, (free - across[i]) / 2);
                corners[i] = of.stacked ? new double[] {left + offset, top + first} : new double[] {left + first, top + offset};
                first += along[i] + gap;
            }
            var inputs = of.input.place(Math.rint(corners[0][0]), Math.rint(corners[0][1]), in);
            var kernels = of.kernel.place(Math.rint(corners[1][0]), Math.rint(corners[1][1]), kern);
            var outputs = of.output.place(Math.rint(corners[2][0]), Math.rint(corners[2][1]), out);
            return new SceneLayout(inputs, kernels, biases(kernels), outputs, of.stacked, of.kernel.room().below() > 0, List.of());
        }

        /// Places each bias under the column of its filter, where the filters are columns, else all in a row.
        private List<Placement> biases(List<Placement> kernels) {
            if (kernels.isEmpty())
                return List.of();
            double above = of.kernel.room().below() + aboveBias(of.sizes, of.biases.size());
            double before = isBiasBesideTitle(of.sizes, of.biases.size()) ? of.sizes.title() * BIAS_TITLE_EM : 0;
            double top = kernels.stream().mapToDouble(Placement::paddedBottom).max().orElse(0) + above;
            var placed = new ArrayList<Placement>();
            for (int i = 0; i < of.biases.size(); i++) {
                double x = of.columns && before == 0 ? kernels.get(i).x() : kernels.getFirst().x() + before + i * (biasSlot(of.sizes) + 12);
                placed.add(new Placement(of.biases.get(i).map(), of.biases.get(i).channel(), x, top, biasCell(of.sizes), false));
            }
            return placed;
        }
    }
}
