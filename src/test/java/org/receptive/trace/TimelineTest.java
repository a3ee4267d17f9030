package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Moving along the timeline only ever chooses an index.
class TimelineTest {

    private static final int SETTINGS = 1000;

    private static void forBothGrains(long seed, Consumer<Timeline> claim) {
        RandomOperations.of(seed, SETTINGS).forEach(op -> {
            for (var grain : Grain.values())
                claim.accept(new Timeline(op, grain));
        });
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
            int length = Math.min(t.length(), 40);
            var there = forward(t, length);
            var back = new ArrayList<Moment>();
            for (int i = length - 1; i >= 0; i--)
                back.addFirst(t.at(i));
            var again = new Timeline(t.operation(), t.grain());
            assertThat(there).isEqualTo(back);
            assertThat(again.at(length / 2)).isEqualTo(there.get(length / 2));
            assertThat(again.at(length - 1)).isEqualTo(there.getLast());
        });
    }

    @Test
    void theLengthCountsOutputsOrTheirMultiplyAddsAndBiases() {
        forBothGrains(22, t -> assertThat(t.length()).isEqualTo(switch (t.grain()) {
            case VALUE -> t.operation().stepCount();
            case TERM -> t.operation().stepCount() * (t.operation().termsPerStep() + (t.operation().hasBias() ? 1 : 0));
        }));
    }

    @Test
    void stepAndOffsetNameTheIndex() {
        forBothGrains(23, t -> {
            for (int i = 0; i < Math.min(t.length(), 60); i++) {
                assertThat(t.indexOf(t.stepAt(i), t.offsetAt(i))).isEqualTo(i);
                assertThat(t.at(i).step().index()).isEqualTo(t.stepAt(i));
            }
        });
    }

    @Test
    void anOffsetThatTheGrainDoesNotHaveBecomesTheLastItHas() {
        forBothGrains(24, t -> {
            assertThat(t.indexOf(0, Integer.MAX_VALUE)).isEqualTo(t.momentsPerStep() - 1);
            assertThat(t.indexOf(0, -5)).isZero();
        });
    }

    @Test
    void theLastMomentOfEveryStepIsItsValue() {
        forBothGrains(25, t -> {
            for (int step = 0; step < t.operation().stepCount(); step++) {
                var last = t.at(t.indexOf(step, Integer.MAX_VALUE));
                assertThat(last.complete()).isTrue();
                assertThat(last.runningSum()).isEqualTo(t.operation().step(step).value());
            }
        });
    }

    @Test
    void everyMultiplyAddAddsExactlyOneProduct() {
        RandomOperations.of(26, SETTINGS).forEach(op -> {
            var t = new Timeline(op, Grain.TERM);
            double sum = 0;
            for (int offset = 0; offset < op.termsPerStep(); offset++) {
                var moment = t.at(offset);
                sum += moment.lastTerm().product();
                assertThat(moment.termsDone()).isEqualTo(offset + 1);
                assertThat(moment.runningSum()).isEqualTo(sum);
                assertThat(moment.complete()).isEqualTo(!op.hasBias() && offset == op.termsPerStep() - 1);
                assertThat(moment.addsBias()).isFalse();
            }
        });
    }

    @Test
    void theBiasIsAMomentOfItsOwn() {
        RandomOperations.of(27, SETTINGS).filter(Operation::hasBias).forEach(op -> {
            var t = new Timeline(op, Grain.TERM);
            var before = t.at(t.momentsPerStep() - 2);
            var last = t.at(t.momentsPerStep() - 1);
            assertThat(last.addsBias()).isTrue();
            assertThat(last.termsDone()).isEqualTo(before.termsDone()).isEqualTo(op.termsPerStep());
            assertThat(last.runningSum()).isEqualTo(before.runningSum() + last.step().bias());
        });
    }

    @Test
    void channelSumsAddUpToTheRunningSumWithoutBias() {
        forBothGrains(28, t -> {
            for (int i = 0; i < Math.min(t.length(), 60); i++) {
                var moment = t.at(i);
                var sums = moment.channelSums();
                double bias = moment.complete() ? moment.step().bias() : 0;
                double size = moment.step().terms().stream().mapToDouble(term -> Math.abs(term.product())).sum() + Math.abs(bias);
                assertThat(sums.stream().mapToDouble(Moment.ChannelSum::sum).sum()).isCloseTo(moment.runningSum() - bias,
                        within(1e-12 * size));
                assertThat(sums.stream().mapToInt(Moment.ChannelSum::termsDone).sum()).isEqualTo(moment.termsDone());
            }
        });
    }

    @Test
    void thereIsOneChannelSumForEveryChannelThatTheFilterReads() {
        RandomOperations.of(29, SETTINGS).forEach(op -> {
            var moment = new Timeline(op, Grain.VALUE).at(op.stepCount() - 1);
            int first = op.spec().firstInputChannel(moment.step().target().channel());
            assertThat(moment.channelSums()).hasSize(op.spec().channelsPerFilter());
            assertThat(moment.channelSums().getFirst().channel()).isEqualTo(first);
        });
    }

    @Test
    void outsideTheTimelineThereIsNoMoment() {
        var t = new Timeline(RandomOperations.of(30, 1).findFirst().orElseThrow(), Grain.TERM);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> t.at(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> t.at(t.length()));
    }
}
