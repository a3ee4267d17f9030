package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.receptive.nn.Initialiser;
import org.receptive.nn.Parameters;
import org.receptive.text.ReadableException;

class KernelHistoryTest {

    /// Room for ten snapshots of 36 and 96 weights.
    private static final long BYTES = 10 * (96 + 4 * 36 + 96 + 4 * 96 + 96);

    private final Parameters parameters = Initialiser.PYTORCH.draw(Patterns.network(false), 1);

    private KernelHistory recorded(int iterations) {
        var history = new KernelHistory(Patterns.network(false), BYTES);
        for (int i = 0; i <= iterations; i++) {
            parameters.values()[0] = i;
            history.offer(i, OptionalDouble.of(1.0 / (i + 1)), parameters);
        }
        parameters.values()[0] = iterations;
        history.offerLast(iterations, OptionalDouble.empty(), parameters);
        return history;
    }

    @Test
    void snapshotsAreBoundedEvenlySpreadAndReachFromTheFirstToTheLast() {
        for (int iterations = 0; iterations < 3000; iterations += iterations < 100 ? 1 : 97) {
            var history = recorded(iterations);
            var snapshots = history.snapshots();
            assertThat(snapshots.size()).isBetween(Math.min(iterations + 1, 5), 10);
            assertThat(snapshots.getFirst().iteration()).isZero();
            assertThat(snapshots.getLast().iteration()).isEqualTo(iterations);
            for (int i = 1; i < snapshots.size() - 1; i++)
                assertThat(snapshots.get(i).iteration()).isEqualTo(i * history.interval());
            assertThat(snapshots).allMatch(snapshot -> snapshot.kernels().getFirst().get(0) == snapshot.iteration());
        }
    }

    @Test
    void onlyWeightsOfConvolutionsAreRecorded() {
        var history = recorded(3);
        assertThat(history.tensors()).extracting(slice -> slice.name()).containsExactly("conv1.weight", "conv2.weight");
        assertThat(history.snapshots().getFirst().kernels()).extracting(FloatValues::size).containsExactly(36, 96);
        assertThat(history.snapshots().get(1).loss()).hasValue(0.5);
    }

    @Test
    void theNearestSnapshotIsFound() {
        var history = recorded(1000);
        for (int i = -5; i < 1100; i += 3) {
            int wanted = i;
            var nearest = history.nearest(i).orElseThrow();
            assertThat(history.snapshots()).noneMatch(s -> Math.abs(s.iteration() - wanted) < Math.abs(nearest.iteration() - wanted));
        }
        assertThat(new KernelHistory(Patterns.network(false), BYTES).nearest(3)).isEmpty();
    }

    @Test
    void aHistoryMayBeginAnywhere() {
        var history = new KernelHistory(Patterns.network(false), BYTES);
        for (int i = 777; i < 900; i++)
            history.offer(i, OptionalDouble.empty(), parameters);
        assertThat(history.snapshots().getFirst().iteration()).isEqualTo(777);
        assertThat(history.snapshots().get(1).iteration()).isEqualTo(777 + history.interval());
    }

    @Test
    void tooLittleMemoryIsRefused() {
        assertThatThrownBy(() -> new KernelHistory(Patterns.network(false), 1000)).isInstanceOf(ReadableException.class)
                .hasMessageContaining("give it at least 2448");
    }
}
