package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.receptive.trace.Timeline.Grain;

/// Moving along the timeline only ever chooses an index.
class TimelineTest {

    private static final int SETTINGS = 1000;

    private static void forBothGrains(long seed, Consumer<Timeline> claim) {
        RandomOperations.of(seed, SETTINGS).forEach(op -> {
            for (var grain : Grain.values())
                claim.accept(new Timeline(op, grain));
        });
    }

    private static Operation operation(Timeline t) {
        return t.walk().stages().getFirst();
    }

    private static int products(Operation op) {
        return RandomOperations.spec(op).channelsPerFilter() * RandomOperations.spec(op).window().tapCount();
    }

    private static double bias(Moment m) {
        return RandomOperations.spec(m.operation()).bias() ? m.step().terms().getLast().product() : 0;
    }

    private static List<Moment> forward(Timeline t, int count) {
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < count; i++)
            moments.add(t.at(i));
        return moments;
    }

    @Test
    void aMomentReachedDirectlyEqualsTheOneReachedForwardAndTheOneReachedBack() {
        forBothGrains(21, t -> {
            int length = (int) Math.min(t.length(), 40);
            var there = forward(t, length);
            var back = new ArrayList<Moment>();
            for (int i = length - 1; i >= 0; i--)
                back.addFirst(t.at(i));
            var again = new Timeline(t.walk(), t.grain());
            assertThat(there).isEqualTo(back);
            assertThat(again.at(length / 2)).isEqualTo(there.get(length / 2));
            assertThat(again.at(length - 1)).isEqualTo(there.getLast());
        });
    }

    @Test
    void theLengthCountsOutputsOrTheirMultiplyAddsAndBiases() {
        forBothGrains(22, t -> assertThat(t.length()).isEqualTo(switch (t.grain()) {
            case VALUE -> (long) operation(t).stepCount();
            case TERM -> (long) operation(t).stepCount() * operation(t).termCount(0);
        }));
    }

    @Test
    void stepAndOffsetNameTheIndex() {
        forBothGrains(23, t -> {
            for (int i = 0; i < Math.min(t.length(), 60); i++) {
                assertThat(t.indexOf(0, t.stepAt(i), t.offsetAt(i))).isEqualTo(i);
                assertThat(t.at(i).step().index()).isEqualTo(t.stepAt(i));
            }
        });
    }

    @Test
    void anOffsetThatTheGrainDoesNotHaveBecomesTheLastItHas() {
        forBothGrains(24, t -> {
            assertThat(t.indexOf(0, 0, Integer.MAX_VALUE)).isEqualTo(t.momentsPerStep(0, 0) - 1);
            assertThat(t.indexOf(0, 0, -5)).isZero();
        });
    }

    @Test
    void theLastMomentOfEveryStepIsItsValue() {
        forBothGrains(25, t -> {
            for (int step = 0; step < operation(t).stepCount(); step++) {
                var last = t.at(t.indexOf(0, step, Integer.MAX_VALUE));
                assertThat(last.complete()).isTrue();
                assertThat(last.running()).isEqualTo(operation(t).step(step).value());
            }
        });
    }

    @Test
    void everyMultiplyAddAddsExactlyOneProduct() {
        RandomOperations.of(26, SETTINGS).forEach(op -> {
            var t = new Timeline(op, Grain.TERM);
            double sum = 0;
            for (int offset = 0; offset < products(op); offset++) {
                var moment = t.at(offset);
                sum += moment.lastTerm().orElseThrow().product();
                assertThat(moment.termsDone()).isEqualTo(offset + 1);
                assertThat(moment.running()).isEqualTo(sum);
                assertThat(moment.complete()).isEqualTo(!RandomOperations.spec(op).bias() && offset == products(op) - 1);
                assertThat(moment.addsBias()).isFalse();
            }
        });
    }

    @Test
    void theBiasIsAMomentOfItsOwn() {
        RandomOperations.of(27, SETTINGS).filter(op -> RandomOperations.spec(op).bias()).forEach(op -> {
            var t = new Timeline(op, Grain.TERM);
            var before = t.at(t.momentsPerStep(0, 0) - 2);
            var last = t.at(t.momentsPerStep(0, 0) - 1);
            assertThat(last.addsBias()).isTrue();
            assertThat(last.termsDone()).isEqualTo(before.termsDone() + 1).isEqualTo(products(op) + 1);
            assertThat(last.running()).isEqualTo(before.running() + bias(last));
        });
    }

    @Test
    void channelSumsAddUpToTheRunningSumWithoutBias() {
        forBothGrains(28, t -> {
            for (int i = 0; i < Math.min(t.length(), 60); i++) {
                var moment = t.at(i);
                var sums = moment.sliceSums();
                double bias = moment.complete() ? bias(moment) : 0;
                double size = moment.summands().stream().mapToDouble(term -> Math.abs(term.product())).sum() + Math.abs(bias);
                assertThat(sums.stream().mapToDouble(Moment.SliceSum::sum).sum()).isCloseTo(moment.running() - bias,
                        within(1e-12 * size));
                assertThat(sums.stream().mapToInt(Moment.SliceSum::termsDone).sum())
                        .isEqualTo(moment.termsDone() - (moment.addsBias() ? 1 : 0));
            }
        });
    }

    @Test
    void thereIsOneChannelSumForEveryChannelThatTheFilterReads() {
        RandomOperations.of(29, SETTINGS).forEach(op -> {
            var moment = new Timeline(op, Grain.VALUE).at(op.stepCount() - 1);
            int first = RandomOperations.spec(op).firstInputChannel(moment.step().target().channel());
            assertThat(moment.sliceSums()).hasSize(RandomOperations.spec(op).channelsPerFilter());
            assertThat(moment.sliceSums().getFirst().channel()).isEqualTo(first);
        });
    }

    @Test
    void outsideTheTimelineThereIsNoMoment() {
        var t = new Timeline(RandomOperations.of(30, 1).findFirst().orElseThrow(), Grain.TERM);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> t.at(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> t.at(t.length()));
    }
}
