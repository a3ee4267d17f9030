package org.receptive.data.random;

/// Draws random numbers that depend on a few words alone, such as (seed, epoch, example): the same words give the same numbers on every
/// machine, in any order and on any thread.
///
/// SplitMix64: the state advances by the golden gamma and each number is a mixed copy of it. An instance belongs to one thread and can be
/// started again without allocation.
///
/// @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators</a>
public final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1p-53;

    private long state;
    private double spareGaussian;
    private boolean hasSpare;

    /// Makes a stream that [#start] has not been called on: it draws as for the word 0.
    public SplitMix64() {
        start(0);
    }

    /// Makes the stream that belongs to two words.
    public static SplitMix64 of(long seed, long index) {
        var stream = new SplitMix64();
        stream.start(mix(seed, index));
        return stream;
    }

    /// Mixes two words into one, so that neighbours share nothing.
    public static long mix(long first, long second) {
        return mix(mix(first + GOLDEN_GAMMA) ^ (second * GOLDEN_GAMMA + GOLDEN_GAMMA));
    }

    /// Mixes three words into one, for example seed, epoch and example.
    public static long mix(long first, long second, long third) {
        return mix(mix(first, second), third);
    }

    /// Starts the stream that belongs to `seed`.
    public void start(long seed) {
        state = seed;
        hasSpare = false;
    }

    /// Draws 64 random bits.
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// Draws a number that is uniform in [0, 1).
    public double nextUnit() {
        return (nextLong() >>> 11) * UNIT;
    }

    /// Draws a number that is uniform in [from, to).
    public double uniform(double from, double to) {
        return from + (to - from) * nextUnit();
    }

    /// Draws a whole number 0 … `bound` − 1.
    public int below(int bound) {
        return (int) (nextUnit() * bound);
    }

    /// Draws from the normal distribution with mean 0 and deviation 1, by Marsaglia's polar method.
    public double gaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spareGaussian;
        }
        while (true) {
            double u = 2 * nextUnit() - 1;
            double v = 2 * nextUnit() - 1;
            double square = u * u + v * v;
            if (square < 1 && square > 0) {
                // StrictMath, so that every machine draws the same
                double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
                spareGaussian = v * factor;
                hasSpare = true;
                return u * factor;
            }
        }
    }

    /// Draws from the normal distribution with the given mean and deviation, cut off at two and a half deviations.
    public double gaussian(double mean, double deviation) {
        return mean + deviation * Math.clamp(gaussian(), -2.5, 2.5);
    }

    private static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
