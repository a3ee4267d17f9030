package org.receptive.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.text.ReadableException;

/// Records the kernels of a network's convolution layers while it trains, for replay, in bounded memory.
///
/// Snapshots are taken at multiples of an interval, first of every iteration. When the memory is full, the interval doubles and every
/// second snapshot goes; so they are always evenly spread, from the first iteration offered to the last. One thread records, any thread
/// reads.
public final class KernelHistory {

    private static final int OBJECT_BYTES = 96;

    private final List<ParameterLayout.Slice> slices;
    private final int most;
    private final List<Snapshot> grid = new ArrayList<>();
    private Optional<Snapshot> last = Optional.empty();
    private long first = -1;
    private long interval = 1;

    /// The kernels after one iteration. Immutable.
    ///
    /// @param iteration how many batches had changed them
    /// @param loss of the last of these batches, if it is known
    /// @param kernels for each of [KernelHistory#tensors] its weights, in storage order
    public record Snapshot(long iteration, OptionalDouble loss, List<FloatValues> kernels) {
        /// Copies the list.
        public Snapshot {
            kernels = List.copyOf(kernels);
        }
    }

    /// Makes an empty history.
    ///
    /// @param mostBytes the memory that the snapshots may take
    /// @throws ReadableException if not even three snapshots fit
    public KernelHistory(NetworkSpec network, long mostBytes) {
        var layout = ParameterLayout.of(network);
        slices = network.nodes().stream().filter(node -> node.layer() instanceof ConvSpec || node.layer() instanceof PartialConvSpec)
                .flatMap(node -> layout.ofLayer(node.name()).stream()).filter(slice -> slice.spec().name().equals("weight")).toList();
        long bytes = snapshotBytes();
        most = (int) Math.min(1 << 20, mostBytes / bytes);
        if (most < 3)
            throw ReadableException.of("error.train.historyBytes", mostBytes, 3 * bytes);
    }

    private long snapshotBytes() {
        return OBJECT_BYTES + slices.stream().mapToLong(slice -> 4L * slice.count() + OBJECT_BYTES).sum();
    }

    /// Returns which tensors are recorded: the weights of the convolution layers, in the network's order.
    public List<ParameterLayout.Slice> tensors() {
        return slices;
    }

    /// Returns how many snapshots are kept at most.
    public int most() {
        return most;
    }

    /// Tells whether [#offer] would record this iteration.
    public synchronized boolean isDue(long iteration) {
        return first < 0 || ((iteration - first) % interval == 0 && iteration > newest());
    }

    /// Records the kernels if their iteration is due. Iterations must rise.
    public void offer(long iteration, OptionalDouble loss, Parameters parameters) {
        if (!isDue(iteration))
            return;
        var snapshot = snapshot(iteration, loss, parameters);
        synchronized (this) {
            if (first < 0)
                first = iteration;
            if (grid.size() == most - 1) {
                interval *= 2;
                grid.removeIf(old -> (old.iteration() - first) % interval != 0);
            }
            if ((iteration - first) % interval == 0) {
                grid.add(snapshot);
                last = Optional.empty();
            } else
                last = Optional.of(snapshot);
        }
    }

    /// Records the kernels in any case, as the last: at the end of a training, or for a pause.
    public void offerLast(long iteration, OptionalDouble loss, Parameters parameters) {
        offer(iteration, loss, parameters);
        synchronized (this) {
            if (iteration > newest())
                last = Optional.of(snapshot(iteration, loss, parameters));
        }
    }

    private Snapshot snapshot(long iteration, OptionalDouble loss, Parameters parameters) {
        return new Snapshot(iteration, loss, slices.stream().map(slice -> FloatValues.of(parameters.values(), slice.offset(), slice.end()))
                .toList());
    }

    private long newest() {
        return last.map(Snapshot::iteration).orElseGet(() -> grid.isEmpty() ? -1 : grid.getLast().iteration());
    }

    /// Returns all snapshots, the earliest first.
    public synchronized List<Snapshot> snapshots() {
        var all = new ArrayList<>(grid);
        last.ifPresent(all::add);
        return List.copyOf(all);
    }

    /// Returns how many iterations lie between two snapshots.
    public synchronized long interval() {
        return interval;
    }

    /// Returns the snapshot nearest to an iteration, of two equally near ones the earlier; nothing if none is recorded.
    public synchronized Optional<Snapshot> nearest(long iteration) {
        Optional<Snapshot> nearest = Optional.empty();
        for (var snapshot : snapshots())
            if (nearest.isEmpty() || Math.abs(snapshot.iteration() - iteration) < Math.abs(nearest.get().iteration() - iteration))
                nearest = Optional.of(snapshot);
        return nearest;
    }
}
