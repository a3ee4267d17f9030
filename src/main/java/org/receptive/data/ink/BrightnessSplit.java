package org.receptive.data.ink;

/// Splits the values of a picture in two so that the variance between the two parts is largest.
///
/// @param threshold a value of at least this is bright
/// @param contrast how far the means of the two parts lie apart; 0 if all values are alike
/// @see <a href="https://doi.org/10.1109/TSMC.1979.4310076">Otsu, A threshold selection method from gray-level histograms</a>
record BrightnessSplit(float threshold, double contrast) {

    private static final int LEVELS = 256;

    /// Splits values from 0 to 1.
    static BrightnessSplit of(float... values) {
        int[] counts = new int[LEVELS];
        double all = 0;
        for (float value : values) {
            int level = (int) (value * (LEVELS - 1) + 0.5f);
            counts[level]++;
            all += level;
        }
        var best = new BrightnessSplit(0, 0);
        double most = 0;
        long below = 0;
        double sumBelow = 0;
        for (int level = 1; level < LEVELS; level++) {
            below += counts[level - 1];
            sumBelow += (double) counts[level - 1] * (level - 1);
            long above = values.length - below;
            if (below == 0 || above == 0)
                continue;
            double apart = (all - sumBelow) / above - sumBelow / below;
            double between = (double) below * above * apart * apart;
            if (between > most) {
                most = between;
                best = new BrightnessSplit((level - 0.5f) / (LEVELS - 1), apart / (LEVELS - 1));
            }
        }
        return best;
    }
}
