package org.receptive.cli;

import picocli.CommandLine.Option;

/// Holds the options that every measurement of the engine takes.
final class BenchOptions {

    static final int BATCH = 64;

    @Option(names = "--json", descriptionKey = "bench.json")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    boolean json() {
        return json;
    }

    int threads() {
        return Math.max(1, threads);
    }
}
