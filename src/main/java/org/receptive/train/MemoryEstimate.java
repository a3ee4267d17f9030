package org.receptive.train;

import org.receptive.nn.Examples;
import org.receptive.nn.OptimizerSpec;
import org.receptive.simd.Lanes;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.ParameterSpec;
import org.receptive.text.ReadableException;

/// Estimates the memory of a training before any of it is taken, so that a network too large for this machine gets a sentence.
final class MemoryEstimate {

    /// Copies of the parameters beside the gradients: themselves, the sum of the gradients, two last good ones, a checkpoint's and the
    /// best.
    private static final int COPIES = 6;
    /// Copies of what the optimizer remembers: itself, and in the two last good states.
    private static final int MEMORIES = 3;
    /// For each value of a layer: itself, its gradient, and both again with a margin.
    private static final int BUFFERS = 4;
    private static final long MEGABYTE = 1_000_000;

    private MemoryEstimate() {}

    /// Returns the bytes that the parameters and the buffers of all shards take, roughly.
    static long bytes(NetworkSpec network, int batchSize, OptimizerSpec optimizer) {
        long parameters = 0;
        long values = network.input().count();
        for (var node : network.nodes()) {
            parameters += node.layer().parameters().stream().mapToLong(ParameterSpec::count).sum();
            values += network.shapeOf(node.name()).count();
        }
        long shards = Math.min(Lanes.blocks(batchSize), Examples.MOST_SHARDS);
        // where a layer has to know the whole batch, all of it stays in memory
        boolean whole = network.nodes().stream().anyMatch(node -> node.layer() instanceof BatchNormSpec);
        long blocks = whole ? Lanes.blocks(batchSize) : shards;
        return Float.BYTES * (parameters * (COPIES + MEMORIES * optimizer.memory() + shards) + BUFFERS * blocks * Lanes.LENGTH * values);
    }

    /// Checks that Java may use that much.
    ///
    /// @throws ReadableException with both numbers, if not
    static void check(NetworkSpec network, int batchSize, OptimizerSpec optimizer, long available) {
        long needed = bytes(network, batchSize, optimizer);
        if (needed > available)
            throw ReadableException.of("error.train.memory", needed / MEGABYTE, available / MEGABYTE);
    }
}
