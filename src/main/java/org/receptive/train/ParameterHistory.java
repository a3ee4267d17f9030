package org.receptive.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// Records all parameters of a network while it trains, for replay, in bounded memory.
///
/// Snapshots are taken at multiples of an interval, first of every iteration. When the memory is full, the interval doubles and every
/// second snapshot goes; so they are always evenly spread, from the first iteration offered to the last. The iterations 0, 1, 2, 5, 10,
/// 20, 50, … are always kept beside them, because most happens early. One thread records, any thread reads without waiting.
public final class ParameterHistory {

    private static final int OBJECT_BYTES = 96;
    private static final int LEAST = 6;
    private static final int MOST_PINNED = 30;
    private static final int DECADE = 10;

    private final ParameterLayout layout;
    private final int most;
    private final int mostOnGrid;
    private final TreeMap<Long, Snapshot> kept = new TreeMap<>();
    private int onGrid;
    private long first = -1;
    private volatile long interval = 1;
    private volatile List<Snapshot> published = List.of();

    /// The parameters after one iteration. Immutable.
    ///
    /// @param iteration how many batches had changed them
    /// @param values all of them, in the layout of the network
    public record Snapshot(long iteration, FloatValues values) {

        /// Copies the numbers.
        public static Snapshot of(long iteration, Parameters parameters) {
            return new Snapshot(iteration, FloatValues.of(parameters.values()));
        }
    }

    /// Makes an empty history.
    ///
    /// @param mostBytes the memory that the snapshots may take
    /// @throws ReadableException if not even six snapshots fit
    public ParameterHistory(NetworkSpec network, long mostBytes) {
        this(ParameterLayout.of(network), most(ParameterLayout.of(network), mostBytes));
    }

    private ParameterHistory(ParameterLayout layout, int most) {
        this.layout = layout;
        this.most = most;
        // one place is for the last snapshot, which need not lie on the grid
        mostOnGrid = most - 1 - mostPinned();
    }

    private static int most(ParameterLayout layout, long mostBytes) {
        long bytes = OBJECT_BYTES + 4L * layout.size();
        int most = (int) Math.min(1 << 20, mostBytes / bytes);
        if (most < LEAST)
            throw ReadableException.of("error.train.historyBytes", mostBytes, LEAST * bytes);
        return most;
    }

    /// Makes a history that begins with the snapshots of an earlier one of the same network up to an iteration: a training that goes on
    /// from there can be replayed from its beginning.
    public static ParameterHistory continuing(ParameterHistory earlier, long iteration) {
        var history = new ParameterHistory(earlier.layout, earlier.most);
        history.interval = earlier.interval;
        for (var snapshot : earlier.published)
            if (snapshot.iteration() <= iteration)
                history.put(snapshot);
        return history;
    }

    private int mostPinned() {
        return Math.min(MOST_PINNED, most / 2 - 1);
    }

    /// Tells whether an iteration is one of 0, 1, 2, 5, 10, 20, 50, ….
    public static boolean isPinned(long iteration) {
        long rest = iteration;
        while (rest >= DECADE && rest % DECADE == 0)
            rest /= DECADE;
        return rest == 0 || rest == 1 || rest == 2 || rest == 5;
    }

    /// Tells whether [#offer] would record this iteration.
    public boolean isDue(long iteration) {
        return first < 0 || (iteration > newest() && (isOnGrid(iteration) || keepsPinned(iteration)));
    }

    private boolean isOnGrid(long iteration) {
        return (iteration - first) % interval == 0;
    }

    /// The pinned iterations grow with the logarithm, so the places for them suffice; with very little memory the later ones lose theirs.
    private boolean keepsPinned(long iteration) {
        return isPinned(iteration) && pinnedBefore(iteration) < mostPinned();
    }

    private static int pinnedBefore(long iteration) {
        int count = iteration > 0 ? 1 : 0;
        for (long decade = 1; decade < iteration && count < MOST_PINNED; decade *= DECADE)
            for (int digit : new int[] {1, 2, 5})
                if (digit * decade < iteration)
                    count++;
        return count;
    }

    /// Records the parameters if their iteration is due. Iterations must rise.
    public void offer(long iteration, Parameters parameters) {
        if (isDue(iteration))
            put(Snapshot.of(iteration, parameters));
    }

    /// Records the parameters in any case, as the last: at the end of a training, or for a pause.
    public void offerLast(long iteration, Parameters parameters) {
        if (first < 0 || iteration > newest())
            put(Snapshot.of(iteration, parameters));
    }

    private void put(Snapshot snapshot) {
        if (first < 0)
            first = snapshot.iteration();
        // what was recorded for a pause only is no longer the last
        if (!kept.isEmpty() && !isOnGrid(newest()) && !keepsPinned(newest()))
            kept.remove(newest());
        kept.put(snapshot.iteration(), snapshot);
        if (isOnGrid(snapshot.iteration()) && ++onGrid > mostOnGrid)
            thin(snapshot.iteration());
        published = List.copyOf(kept.values());
    }

    private void thin(long newest) {
        interval *= 2;
        kept.keySet().removeIf(iteration -> !isOnGrid(iteration) && !keepsPinned(iteration) && iteration != newest);
        onGrid = (int) kept.keySet().stream().filter(this::isOnGrid).count();
    }

    private long newest() {
        return kept.isEmpty() ? -1 : kept.lastKey();
    }

    /// Returns all snapshots, the earliest first: always the same list until another one is recorded.
    public List<Snapshot> snapshots() {
        return published;
    }

    /// Returns how many iterations lie between two evenly spread snapshots.
    long interval() {
        return interval;
    }

    /// Returns the snapshot nearest to an iteration, of two equally near ones the earlier; nothing if none is recorded.
    public Optional<Snapshot> nearest(long iteration) {
        Optional<Snapshot> nearest = Optional.empty();
        for (var snapshot : new ArrayList<>(published))
            if (nearest.isEmpty() || Math.abs(snapshot.iteration() - iteration) < Math.abs(nearest.get().iteration() - iteration))
                nearest = Optional.of(snapshot);
        return nearest;
    }
}
