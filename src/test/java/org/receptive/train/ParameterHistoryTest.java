package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.nn.Initialiser;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.text.ReadableException;

class ParameterHistoryTest {

    private static final long SNAPSHOT = 96 + 4L * ParameterLayout.of(Patterns.network(false)).size();
    private static final int ROOM = 80;

    private final Parameters parameters = Initialiser.PYTORCH.draw(Patterns.network(false), 1);

    private ParameterHistory recorded(int room, int iterations) {
        var history = new ParameterHistory(Patterns.network(false), room * SNAPSHOT);
        for (int i = 0; i <= iterations; i++) {
            parameters.values()[0] = i;
            history.offer(i, parameters);
        }
        history.offerLast(iterations, parameters);
        return history;
    }

    private static List<Long> iterations(ParameterHistory history) {
        return history.snapshots().stream().map(ParameterHistory.Snapshot::iteration).toList();
    }

    @Test
    void snapshotsAreBoundedEvenlySpreadAndReachFromTheFirstToTheLast() {
        for (int room : new int[] {6, 10, ROOM})
            for (int iterations = 0; iterations < 3000; iterations += iterations < 100 ? 1 : 97) {
                var history = recorded(room, iterations);
                var found = iterations(history);
                assertThat(found.size()).isBetween(Math.min(iterations + 1, 3), room);
                assertThat(found).startsWith(0L).endsWith((long) iterations).isSorted().doesNotHaveDuplicates();
                for (long grid = 0; grid <= iterations; grid += history.interval())
                    assertThat(found).contains(grid);
                assertThat(history.snapshots()).allMatch(snapshot -> snapshot.values().get(0) == snapshot.iteration());
            }
    }

    @Test
    void earlyIterationsAreAlwaysKept() {
        var found = iterations(recorded(ROOM, 12_345));
        assertThat(found).contains(0L, 1L, 2L, 5L, 10L, 20L, 50L, 100L, 200L, 500L, 1000L, 2000L, 5000L, 10_000L).doesNotContain(3L);
    }

    @Test
    void allParametersAreRecorded() {
        var snapshot = recorded(ROOM, 3).snapshots().getLast();
        assertThat(snapshot.values()).isEqualTo(FloatValues.of(parameters.values()));
    }

    @Test
    void aPauseLeavesNoSnapshotBehind() {
        var history = recorded(ROOM, 1001);
        assertThat(iterations(history)).endsWith(1001L);
        history.offerLast(1003, parameters);
        assertThat(iterations(history)).endsWith(1003L).doesNotContain(1001L);
    }

    @Test
    void theNearestSnapshotIsFound() {
        var history = recorded(ROOM, 1000);
        for (int i = -5; i < 1100; i += 3) {
            int wanted = i;
            var nearest = history.nearest(i).orElseThrow();
            assertThat(history.snapshots()).noneMatch(s -> Math.abs(s.iteration() - wanted) < Math.abs(nearest.iteration() - wanted));
        }
        assertThat(new ParameterHistory(Patterns.network(false), ROOM * SNAPSHOT).nearest(3)).isEmpty();
    }

    @Test
    void aHistoryMayBeginAnywhere() {
        var history = new ParameterHistory(Patterns.network(false), ROOM * SNAPSHOT);
        for (int i = 777; i < 900; i++)
            history.offer(i, parameters);
        assertThat(iterations(history)).startsWith(777L, 777 + history.interval());
    }

    @Test
    void tooLittleMemoryIsRefused() {
        assertThatThrownBy(() -> new ParameterHistory(Patterns.network(false), 5 * SNAPSHOT)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("at least " + 6 * SNAPSHOT);
    }
}
