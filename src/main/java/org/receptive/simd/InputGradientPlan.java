package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.WindowAxis;

/// Plans the gradient of a convolution with respect to its input:
///
/// `gradX[i, r, c] = Σ gradY[o, r', c'] · w[o, i, kr, kc]` over all windows (r', c') whose weight (kr, kc) reads (r, c).
///
/// Under a stride s the input falls into s·s interleaved grids, and all cells of one meet the same weights. Near the edge fewer windows
/// reach a cell; whole blocks of positions leave out the weights that no window there has, and the rest read zeros of a margin.
public final class InputGradientPlan {

    private final ConvSpec spec;
    private final int[] summed;
    private final PaddedMaps padded;
    private final SlidingSum sum;

    /// @param filters how many input channels of a group are computed together
    /// @param summed the output channels of a group that reach them
    InputGradientPlan(ConvSpec spec, Shape input, Shape output, int filters, int... summed) {
        this.spec = spec;
        this.summed = summed;
        var rowMargin = Margin.of(spec.window().rows(), input.rows(), output.rows());
        var colMargin = Margin.of(spec.window().cols(), input.cols(), output.cols());
        padded = new PaddedMaps(output, rowMargin.before(), colMargin.before(), rowMargin.size(), colMargin.size());
        sum = new SlidingSum(filters, spec.window().tapCount(), input.rows() * input.cols() * LENGTH, runs(filters, input, output));
    }

    /// How far the windows that read an axis lie outside the output.
    private record Margin(int before, int size) {
        static Margin of(WindowAxis axis, int input, int output) {
            int least = 0;
            int most = output - 1;
            for (int k = 0; k < axis.kernel(); k++) {
                least = Math.min(least, axis.outputIndex(0, k));
                most = Math.max(most, axis.outputIndex(input - 1, k));
            }
            return new Margin(-least, most - least + 1);
        }
    }

    /// Returns the plan; x is the padded gradient of the output, y the gradient of the input, a filter an input channel of the group.
    public SlidingSum sum() {
        return sum;
    }

    /// Returns the form in which the gradient of the output is read.
    public PaddedMaps padded() {
        return padded;
    }

    /// Returns the offset of the padded gradient of one group from that of the group before.
    public int groupX() {
        return spec.outChannels() / spec.groups() * padded.rows() * padded.cols() * LENGTH;
    }

    private List<SlidingSum.PositionRun> runs(int filters, Shape input, Shape output) {
        var runs = new ArrayList<SlidingSum.PositionRun>();
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        int narrowest = (input.cols() - Math.min(cols.stride(), input.cols())) / cols.stride() + 1;
        int block = SlidingSum.blockPositions(filters, narrowest);
        for (int r = 0; r < Math.min(rows.stride(), input.rows()); r++)
            for (int c = 0; c < Math.min(cols.stride(), input.cols()); c++) {
                var grid = new Grid(r, c, rows, cols, input, output);
                runs.addAll(block > 1 ? grid.rowByRow(block) : List.of(grid.whole()));
            }
        return runs;
    }

    /// The cells (firstRow + i·stride, firstCol + j·stride) of the input.
    private final class Grid {

        private final int firstRow;
        private final int firstCol;
        private final WindowAxis rows;
        private final WindowAxis cols;
        private final Shape input;
        private final Shape output;
        private final int[] rowKernel;
        private final int[] colKernel;
        private final int width;
        private final int height;

        Grid(int firstRow, int firstCol, WindowAxis rows, WindowAxis cols, Shape input, Shape output) {
            this.firstRow = firstRow;
            this.firstCol = firstCol;
            this.rows = rows;
            this.cols = cols;
            this.input = input;
            this.output = output;
            rowKernel = IntStream.range(0, rows.kernel()).filter(k -> rows.meets(firstRow, k)).toArray();
            colKernel = IntStream.range(0, cols.kernel()).filter(k -> cols.meets(firstCol, k)).toArray();
            height = (input.rows() - 1 - firstRow) / rows.stride() + 1;
            width = (input.cols() - 1 - firstCol) / cols.stride() + 1;
        }

        List<SlidingSum.PositionRun> rowByRow(int block) {
            var runs = new ArrayList<SlidingSum.PositionRun>();
            for (int i = 0; i < height; i++) {
                int row = firstRow + i * rows.stride();
                var reached = IntStream.of(rowKernel).filter(k -> inside(rows.outputIndex(row, k), output.rows())).toArray();
                for (int from = 0; from < width; from += block) {
                    int first = Math.min(from, width - block);
                    var seen = IntStream.of(colKernel).filter(k -> {
                        int start = cols.outputIndex(firstCol, k) + first;
                        return start + block > 0 && start < output.cols();
                    }).toArray();
                    runs.add(run(i, i + 1, first, first + block, terms(reached, seen)));
                }
            }
            return runs;
        }

        SlidingSum.PositionRun whole() {
            return run(0, height, 0, width, terms(rowKernel, colKernel));
        }

        private static boolean inside(int index, int size) {
            return index >= 0 && index < size;
        }

        private SlidingSum.PositionRun run(int fromRow, int endRow, int fromCol, int endCol, SlidingSum.Terms terms) {
            int count = (endRow - fromRow) * (endCol - fromCol);
            var x = new int[count];
            var y = new int[count];
            int p = 0;
            for (int i = fromRow; i < endRow; i++)
                for (int j = fromCol; j < endCol; j++) {
                    x[p] = padded.at(0, i, j);
                    y[p++] = ((firstRow + i * rows.stride()) * input.cols() + firstCol + j * cols.stride()) * LENGTH;
                }
            return new SlidingSum.PositionRun(x, y, terms);
        }

        private SlidingSum.Terms terms(int[] rowKernelUsed, int[] colKernelUsed) {
            int count = summed.length * rowKernelUsed.length * colKernelUsed.length;
            var x = new int[count];
            var w = new int[count];
            int t = 0;
            for (int o : summed)
                for (int kr : rowKernelUsed)
                    for (int kc : colKernelUsed) {
                        x[t] = padded.at(o, rows.outputIndex(firstRow, kr) + padded.top(), cols.outputIndex(firstCol, kc) + padded.left());
                        w[t++] = (o * spec.channelsPerFilter() * rows.kernel() + kr) * cols.kernel() + kc;
                    }
            return new SlidingSum.Terms(x, w);
        }
    }
}
