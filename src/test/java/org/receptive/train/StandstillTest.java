package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.receptive.nn.LossSpec;
import org.receptive.train.Standstill.Sign;

class StandstillTest {

    private static final double LN_10 = Math.log(10);

    private final Random random = new Random(5);
    private Standstill standstill = new Standstill(LossSpec.CrossEntropy.plain(), 10, 200);

    /// Feeds batches whose losses and accuracies jump around their means as those of 64 digits do.
    private List<Sign> feed(int count, IntToDoubleFunction loss, double accuracy) {
        var signs = new ArrayList<Sign>();
        for (int i = 0; i < count; i++) {
            double jump = 0.02 * random.nextGaussian();
            standstill.add(loss.applyAsDouble(i) * (1 + jump), Math.clamp(accuracy + jump, 0, 1)).ifPresent(signs::add);
        }
        return signs;
    }

    @Test
    void aNetworkThatGuessesIsNamedOnceAndNotAtFirst() {
        assertThat(feed(299, _ -> LN_10, 0.1)).isEmpty();
        var signs = feed(400, _ -> LN_10, 0.1);
        assertThat(signs).hasSize(1);
        var guessing = (Sign.Guessing) signs.getFirst();
        assertThat(guessing.loss()).isCloseTo(LN_10, within(0.02));
        assertThat(guessing.forgot()).isFalse();
    }

    @Test
    void whoLearnsIsLeftAlone() {
        assertThat(feed(250, _ -> LN_10, 0.1)).isEmpty();
        assertThat(feed(500, i -> 2.2 * Math.exp(-i / 200.0), 0.6)).isEmpty();
        assertThat(feed(2000, _ -> 0.02, 0.99)).as("at the end of the way the loss has nothing left to fall").isEmpty();
    }

    @Test
    void aCollapseIsNoticedSoonAndItsEndToo() {
        feed(500, i -> 2.2 * Math.exp(-i / 200.0), 0.8);
        var signs = feed(100, _ -> 2.34, 0.1);
        assertThat(signs).hasSize(1);
        assertThat(((Sign.Guessing) signs.getFirst()).forgot()).isTrue();
        var after = feed(100, _ -> 1.1, 0.6);
        assertThat(after).hasSize(1).first().isInstanceOf(Sign.GoesOn.class);
    }

    @Test
    void aPlateauIsNamedAfterTwoEpochsThatDidNotFallBelowTheTwoBefore() {
        feed(200, i -> 2.2 * Math.exp(-i / 200.0), 0.5);
        var signs = feed(1000, _ -> 0.8, 0.7);
        assertThat(signs).hasSize(1);
        var plateau = (Sign.Plateau) signs.getFirst();
        assertThat(plateau.loss()).isCloseTo(0.8, within(0.02));
        assertThat(plateau.batches()).isEqualTo(400);
        assertThat(feed(400, _ -> 0.79, 0.7)).as("it is said once").isEmpty();
        assertThat(feed(100, _ -> 0.5, 0.8)).hasSize(1).first().isInstanceOf(Sign.GoesOn.class);
    }

    @Test
    void aLossThatFallsSlowlyIsNoPlateau() {
        assertThat(feed(3000, i -> 2 * Math.exp(-i / 4000.0), 0.6)).isEmpty();
    }

    @Test
    void otherLossesAreJudgedByTheAccuracyAlone() {
        standstill = new Standstill(new LossSpec.Competition(10), 10, 200);
        assertThat(feed(300, _ -> 74, 0.1)).hasSize(1).first().isInstanceOf(Sign.Guessing.class);
    }
}
