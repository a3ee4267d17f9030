package org.receptive.simd;

import java.util.ArrayList;
import java.util.List;

/// Computes, for a lane block, sums over the terms of a window at many positions for many filters:
///
/// `y[f, p] = start[f] + Σ_t w[f·filterW + t.w] · x[p.x + t.x]`
///
/// where every `x` and `y` is a vector of one value of each example. A convolution, its gradient with respect to the input, a
/// transposed convolution and a dense layer are all of this form; they differ in the offsets only, which [ConvPlans] works out once.
public final class SlidingSum {

    /// Where the terms of a sum are.
    ///
    /// @param x offset of each term from the position, in floats
    /// @param w offset of each term's weight from the filter's first
    record Terms(int[] x, int[] w) {}

    /// Positions that follow one another and share their terms.
    ///
    /// @param x where each position starts in the input, in floats
    /// @param y where each position's sum goes, in floats
    /// @param terms what is summed
    record PositionRun(int[] x, int[] y, Terms terms) {}

    final int filterW;
    final int filterY;
    final int[] positionX;
    final int[] positionY;
    private final int filters;
    private final BlockShape shape;
    private final Terms[] blockTerms;
    private final int leastX;
    private final int mostX;
    private final int mostW;
    private final int mostY;

    /// Filters times positions of an inner loop.
    private enum BlockShape {
        SIX_BY_FOUR(6, 4), FOUR_BY_SIX(4, 6), ONE_BY_EIGHT(1, 8), SIXTEEN_BY_ONE(16, 1), ONE_BY_ONE(1, 1);

        private final int filters;
        private final int positions;

        BlockShape(int filters, int positions) {
            this.filters = filters;
            this.positions = positions;
        }

        private int cost(int filterCount) {
            return (filterCount + filters - 1) / filters * filters;
        }
    }

    /// Makes a plan.
    ///
    /// @param filters how many filters
    /// @param filterW distance from one filter's weights to the next one's, in floats
    /// @param filterY distance from one filter's sums to the next one's, in floats
    /// @param runs the positions; runs shorter than a block of positions make the loops slower, not wrong
    SlidingSum(int filters, int filterW, int filterY, List<PositionRun> runs) {
        this.filters = filters;
        this.filterW = filterW;
        this.filterY = filterY;
        int shortest = runs.stream().mapToInt(run -> run.x().length).min().orElse(0);
        shape = shape(filters, shortest);
        var x = new ArrayList<Integer>();
        var y = new ArrayList<Integer>();
        var terms = new ArrayList<Terms>();
        for (var run : runs)
            for (int at = 0; at < run.x().length; at += shape.positions) {
                int first = Math.min(at, run.x().length - shape.positions);
                for (int p = first; p < first + shape.positions; p++) {
                    x.add(run.x()[p]);
                    y.add(run.y()[p]);
                }
                terms.add(run.terms());
            }
        positionX = x.stream().mapToInt(Integer::intValue).toArray();
        positionY = y.stream().mapToInt(Integer::intValue).toArray();
        blockTerms = terms.toArray(Terms[]::new);
        int leastRead = Integer.MAX_VALUE;
        int mostRead = -1;
        int mostWeight = -1;
        int mostWritten = -1;
        for (var run : runs) {
            for (int p : run.y())
                mostWritten = Math.max(mostWritten, p);
            for (int t = 0; t < run.terms().x().length; t++) {
                mostWeight = Math.max(mostWeight, run.terms().w()[t]);
                for (int p : run.x()) {
                    leastRead = Math.min(leastRead, p + run.terms().x()[t]);
                    mostRead = Math.max(mostRead, p + run.terms().x()[t]);
                }
            }
        }
        leastX = mostRead < 0 ? 0 : leastRead;
        mostX = mostRead;
        mostW = mostWeight < 0 ? -1 : mostWeight + (filters - 1) * filterW;
        mostY = mostWritten + (filters - 1) * filterY;
    }

    private static BlockShape shape(int filters, int shortestRun) {
        boolean fewerWasted = BlockShape.FOUR_BY_SIX.cost(filters) <= BlockShape.SIX_BY_FOUR.cost(filters);
        if (filters >= 4 && shortestRun >= BlockShape.FOUR_BY_SIX.positions && (filters < 6 || fewerWasted))
            return BlockShape.FOUR_BY_SIX;
        if (shortestRun >= BlockShape.SIX_BY_FOUR.positions && filters >= 6)
            return BlockShape.SIX_BY_FOUR;
        if (shortestRun >= BlockShape.ONE_BY_EIGHT.positions)
            return BlockShape.ONE_BY_EIGHT;
        return filters >= BlockShape.SIXTEEN_BY_ONE.filters ? BlockShape.SIXTEEN_BY_ONE : BlockShape.ONE_BY_ONE;
    }

    /// Returns how many positions a block has if the runs have `run` positions each.
    static int blockPositions(int filters, int run) {
        return shape(filters, run).positions;
    }

    /// Computes every sum of one lane block.
    ///
    /// Modifies: y, at every filter and position of the plan.
    ///
    /// @param x the input, read from `x0` on
    /// @param w the weights, read from `w0` on
    /// @param start what each filter's sums start with (its bias, or 0), read from `s0` on
    /// @param y the sums, written from `y0` on
    /// @throws IndexOutOfBoundsException before anything is written, if one of the arrays is too short
    public void run(float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0) {
        requireInside(x0 + leastX, x0 + mostX + Lanes.LENGTH, x);
        requireInside(w0, w0 + mostW + 1, w);
        requireInside(s0, s0 + filters, start);
        requireInside(y0, y0 + mostY + Lanes.LENGTH, y);
        int step = shape.filters;
        for (int b = 0; b < blockTerms.length; b++) {
            int at = b * shape.positions;
            for (int f = 0; f < filters; f += step) {
                int first = Math.min(f, filters - step);
                block(blockTerms[b], x, x0, w, w0 + first * filterW, start, s0 + first, y, y0 + first * filterY, at);
            }
        }
    }

    static void requireInside(int from, int end, float[] array) {
        if (from < 0 || end > array.length)
            throw new IndexOutOfBoundsException("from " + from + " to " + end + " of " + array.length);
    }

    private void block(Terms terms, float[] x, int x0, float[] w, int w0, float[] start, int s0, float[] y, int y0, int at) {
        switch (shape) {
            case SIX_BY_FOUR -> SlidingSumBlocks.block6x4(this, terms, x, x0, w, w0, start, s0, y, y0, at);
            case FOUR_BY_SIX -> SlidingSumBlocks.block4x6(this, terms, x, x0, w, w0, start, s0, y, y0, at);
            case ONE_BY_EIGHT -> SlidingSumEdges.block1x8(this, terms, x, x0, w, w0, start, s0, y, y0, at);
            case SIXTEEN_BY_ONE -> SlidingSumEdges.block16x1(this, terms, x, x0, w, w0, start, s0, y, y0, at);
            case ONE_BY_ONE -> SlidingSumEdges.block1x1(this, terms, x, x0, w, w0, start, s0, y, y0, at);
        }
    }
}
