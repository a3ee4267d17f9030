package org.receptive.ui.bench;

import java.util.ArrayList;
import java.util.List;

/// Times in milliseconds, of which some quantiles are asked for.
final class Quantiles {

    private final List<Double> values = new ArrayList<>();

    void add(double millis) {
        values.add(millis);
    }

    void addSince(long nanos) {
        add((System.nanoTime() - nanos) / 1e6);
    }

    int count() {
        return values.size();
    }

    /// Returns the smallest value that at least the share `q` of all does not exceed; no number if there is none.
    double at(double q) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1.0, Math.floor(q * sorted.length))];
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }
}
