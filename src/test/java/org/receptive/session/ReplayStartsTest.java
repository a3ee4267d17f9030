package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.session.ReplayStarts.Part;
import org.receptive.spec.NetworkSpec;
import org.receptive.train.Checkpoint;
import org.receptive.train.Checkpoint.TrainingPosition;
import org.receptive.train.FloatValues;
import org.receptive.train.TrainingPlan;

/// Of the states from which iterations are computed again few are kept, but always those that nothing else can stand for.
class ReplayStartsTest {

    private static final NetworkSpec NETWORK = Models.require("lenet5").network();
    private static final TrainingPlan PLAN = TrainingPlan.standard();
    private static final int NUMBERS = 25;
    private static final long ROOMY = 1 << 20;

    /// Makes one of 200 bytes: the weights, and as much memory.
    private static Checkpoint checkpoint(long iteration) {
        var values = FloatValues.of(new float[NUMBERS]);
        return new Checkpoint(NETWORK, PLAN, 0, new TrainingPosition(0, 0, iteration, iteration, 0, 0, 0, 0, 0), values, List.of(values),
                List.of(), Optional.empty());
    }

    private static ReplayStarts begun(long bytes) {
        return ReplayStarts.none(bytes).with(new Part(0, PLAN));
    }

    private static ReplayStarts trained(ReplayStarts from, int first, int last) {
        var starts = from;
        for (int i = first; i <= last; i++)
            starts = starts.with(checkpoint(64L * i));
        return starts;
    }

    private static List<Long> iterations(ReplayStarts starts) {
        return starts.checkpoints().stream().map(kept -> kept.position().iteration()).toList();
    }

    @Test
    void theCheckpointWithWhichATrainingWentOnStaysHoweverLongItGoesOn() {
        var starts = begun(ROOMY);
        var went = new long[] {1000, 3000, 5001};
        for (long iteration : went) {
            int after = (int) (iteration / 64) + 1;
            starts = trained(starts.with(checkpoint(iteration)).with(new Part(iteration, PLAN)), after, after + 25);
        }
        starts = trained(starts, 200, 400);
        assertThat(iterations(starts)).contains(1000L, 3000L, 5001L).isSorted().hasSizeLessThanOrEqualTo(16);
        for (long iteration : went)
            for (long asked : new long[] {iteration, iteration + 3, iteration + 70})
                assertThat(starts.before(asked)).as("" + asked).isPresent();
    }

    @Test
    void theyAreNoMoreThanTheMemoryHasRoomForButTwo() {
        assertThat(checkpoint(1).bytes()).isEqualTo(200);
        for (int room : new int[] {0, 199, 400, 999, 1000, 3200, 1_000_000}) {
            int most = Math.clamp(room / 200, 2, 16);
            var starts = begun(room);
            int largest = 0;
            for (int i = 1; i <= 200; i++) {
                starts = trained(starts, i, i);
                largest = Math.max(largest, starts.checkpoints().size());
                assertThat(starts.checkpoints().getLast().position().iteration()).isEqualTo(64L * i);
            }
            assertThat(largest).as(room + " bytes").isEqualTo(most);
        }
    }

    @Test
    void oneOfTheSameIterationIsKeptOnce() {
        assertThat(iterations(begun(ROOMY).with(checkpoint(64)).with(checkpoint(128)).with(checkpoint(128)))).containsExactly(64L, 128L);
    }

    @Test
    void manyGoingsOnLeaveRoomForTheLastStateOnly() {
        var starts = begun(400);
        for (long i = 1; i <= 5; i++)
            starts = starts.with(checkpoint(10 * i)).with(new Part(10 * i, PLAN));
        starts = trained(starts, 1, 9);
        assertThat(iterations(starts)).containsExactly(10L, 20L, 30L, 40L, 50L, 576L);
    }
}
