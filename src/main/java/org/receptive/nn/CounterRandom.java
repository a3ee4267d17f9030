package org.receptive.nn;

/// Computes random bits as a function of whole numbers alone, not of what was computed before: a counter-based generator with the finaliser
/// of SplitMix64 (Steele, Lea and Flood 2014).
public final class CounterRandom {

    /// The golden ratio of 2⁶⁴, by which successive counters differ.
    public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private CounterRandom() {}

    /// Mixes the bits of a counter.
    public static long mix(long counter) {
        long z = (counter ^ counter >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// Mixes a seed with the numbers that tell one use of it from another.
    public static long mix(long seed, long... uses) {
        long state = mix(seed + GOLDEN_GAMMA);
        for (long use : uses)
            state = mix(state + GOLDEN_GAMMA * (use + 1));
        return state;
    }
}
