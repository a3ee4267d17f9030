package org.receptive.cli;

import java.util.Arrays;

/// Times short work again and again.
final class Stopwatch {

    private static final double NANOS_PER_MICRO = 1e3;

    private Stopwatch() {}

    /// Returns the median time of `runs` runs, after a quarter as many that warm up.
    static double medianMicros(int runs, Runnable work) {
        for (int i = 0; i < runs / 4 + 1; i++)
            work.run();
        var nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[runs / 2] / NANOS_PER_MICRO;
    }
}
