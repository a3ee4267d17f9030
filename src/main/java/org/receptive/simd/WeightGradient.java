package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

/// Computes the gradient of a [SlidingSum] with respect to its weights, for a lane block:
///
/// `gradW[f·filterW + t.w] += Σ_p Σ_lane g[f·filterG + p.g] · x[p.x + t.x]`
public final class WeightGradient {

    /// Sums of one block of filters and terms, a vector each.
    public static final int SCRATCH = 24 * LENGTH;

    /// Beyond this many floats of input and gradient, the positions are taken in parts that stay in the cache.
    private static final int CACHED_FLOATS = 200_000;
    private static final int PART = 112;

    final int filterG;
    final int[] positionX;
    final int[] positionG;
    final int[] termX;
    private final int[] termW;
    private final int filters;
    private final int filterW;
    private final int blockFilters;
    private final int blockTerms;
    private final int positionsPerPart;
    private final int mostX;
    private final int mostG;
    private final int mostW;

    /// Makes a plan.
    ///
    /// @param filters how many filters
    /// @param filterW distance from one filter's weights to the next one's
    /// @param filterG distance from one filter's gradients to the next one's, in floats
    /// @param positionX where each position starts in the input, in floats
    /// @param positionG where each position's gradient is, in floats
    /// @param terms which input values each weight multiplies
    WeightGradient(int filters, int filterW, int filterG, int[] positionX, int[] positionG, SlidingSum.Terms terms) {
        this.filters = filters;
        this.filterW = filterW;
        this.filterG = filterG;
        this.positionX = positionX;
        this.positionG = positionG;
        termX = terms.x();
        termW = terms.w();
        boolean six = filters >= 6 && termX.length >= 4;
        boolean four = filters >= 4 && termX.length >= 6;
        blockFilters = six ? 6 : four ? 4 : 1;
        blockTerms = six ? 4 : four ? 6 : 1;
        long floats = (long) positionX.length * LENGTH * (filters + termX.length / 9 + 1);
        positionsPerPart = floats < CACHED_FLOATS ? Math.max(1, positionX.length) : PART;
        mostX = most(positionX) + most(termX);
        mostG = most(positionG) + (filters - 1) * filterG;
        mostW = most(termW) + (filters - 1) * filterW;
    }

    private static int most(int[] values) {
        int most = 0;
        for (int value : values)
            most = Math.max(most, value);
        return most;
    }

    /// Adds this block's gradient to `gradW`.
    ///
    /// Modifies: gradW, from `w0` on; sums, which is scratch of [#SCRATCH] floats.
    ///
    /// @throws IndexOutOfBoundsException before anything is written, if one of the arrays is too short
    public void add(float[] x, int x0, float[] g, int g0, float[] gradW, int w0, float[] sums) {
        SlidingSum.requireInside(x0, x0 + mostX + LENGTH, x);
        SlidingSum.requireInside(g0, g0 + mostG + LENGTH, g);
        SlidingSum.requireInside(w0, w0 + mostW + 1, gradW);
        SlidingSum.requireInside(0, SCRATCH, sums);
        for (int from = 0; from < positionX.length; from += positionsPerPart)
            addPart(x, x0, g, g0, gradW, w0, from, Math.min(from + positionsPerPart, positionX.length), sums);
    }

    private void addPart(float[] x, int x0, float[] g, int g0, float[] gradW, int w0, int from, int end, float[] sums) {
        for (int f = 0; f < filters; f += blockFilters) {
            int firstFilter = Math.min(f, filters - blockFilters);
            for (int t = 0; t < termX.length; t += blockTerms) {
                int firstTerm = Math.min(t, termX.length - blockTerms);
                block(x, x0, firstTerm, g, g0 + firstFilter * filterG, from, end, sums);
                for (int i = f - firstFilter; i < blockFilters; i++)
                    for (int j = t - firstTerm; j < blockTerms; j++)
                        gradW[w0 + (firstFilter + i) * filterW + termW[firstTerm + j]] += LaneSums.sum(sums, (i * blockTerms + j) * LENGTH);
            }
        }
    }

    private void block(float[] x, int x0, int term, float[] g, int g0, int from, int end, float[] sums) {
        switch (blockFilters) {
            case 6 -> WeightGradientBlocks.block6x4(this, x, x0, term, g, g0, from, end, sums);
            case 4 -> WeightGradientBlocks.block4x6(this, x, x0, term, g, g0, from, end, sums);
            default -> WeightGradientBlocks.block1x1(this, x, x0, term, g, g0, from, end, sums);
        }
    }
}
