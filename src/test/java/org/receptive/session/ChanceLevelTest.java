package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.text.Message;
import org.receptive.train.EpochReport;
import org.receptive.train.EvaluationReport.Score;
import org.receptive.train.UsualRate;

class ChanceLevelTest {

    private static final TrainingSetup SETUP = TrainingSetup.FIRST.withLearningRate(5);

    private static Optional<Message> explained(double loss, int rightOfThousand) {
        return ChanceLevel.explain(new EpochReport(4, 785, new Score(1000, 10_000, loss), Optional.empty(),
                Optional.of(new Score(rightOfThousand, 1000, loss)), 1), 10, SETUP);
    }

    @Test
    void aLossAboveThatOfNotKnowingComesFromStepsThatAreTooLarge() {
        assertThat(explained(2.42, 101)).contains(Message.of("study.stepsTooLarge", "10.1 %", "5", "0.02"));
    }

    @Test
    void aLossJustBelowMeansThatNothingWasLearnedYet() {
        assertThat(explained(2.298, 113)).map(Message::key).contains("study.notBegun");
    }

    @Test
    void whoReadsBetterThanByChanceDoesNotGuess() {
        assertThat(explained(2.1, 300)).isEmpty();
        assertThat(explained(3.5, 170)).isEmpty();
    }

    @Test
    void whoKnowsTheTrainingDigitsByHeartDoesNotGuess() {
        var score = new Score(8, 8, 1e-7);
        assertThat(ChanceLevel.explain(new EpochReport(4, 785, score, Optional.empty(), Optional.of(new Score(0, 2, 9)), 1), 10, SETUP))
                .isEmpty();
    }

    @Test
    void anotherLossThanCrossEntropyIsNotMeasuredByTheLogarithm() {
        var setup = TrainingSetup.ofRecipe("lenet5-1998", new DataChoice.Generated());
        var guess = new Score(100, 1000, 74);
        assertThat(ChanceLevel.explain(new EpochReport(4, 785, guess, Optional.empty(), Optional.of(guess), 1), 10, setup))
                .map(Message::key)
                .contains("study.guesses");
    }

    @Test
    void withoutATestNothingIsSaid() {
        assertThat(ChanceLevel.explain(new EpochReport(0, 10, new Score(1, 10, 2.5), Optional.empty(), Optional.empty(), 1), 10, SETUP))
                .isEmpty();
    }

    @Test
    void theSuggestedRateIsThatOfTheRecipeUnlessATenthIsLess() {
        var network = SETUP.network();
        var momentum = SETUP.plan().optimizer();
        assertThat(UsualRate.after(5, momentum, network)).isEqualTo(0.02);
        assertThat(UsualRate.after(0.1, momentum, network)).isEqualTo(0.01);
        var d2l = TrainingSetup.ofRecipe("lenet-d2l", new DataChoice.Generated());
        assertThat(UsualRate.after(50, d2l.plan().optimizer(), d2l.network())).isEqualTo(0.9);
        assertThat(UsualRate.after(50, d2l.plan().optimizer(), d2l.withDropout(0.5).network())).as("the recipe is still for it")
                .isEqualTo(0.9);
        assertThat(UsualRate.after(1, OptimizerChoice.ADAM.spec(0), network)).isEqualTo(0.001);
    }

    @Test
    void anotherKindOfRuleBringsItsCustomaryRate() {
        var first = TrainingSetup.FIRST;
        var adam = first.learningBy(OptimizerChoice.ADAM);
        assertThat(adam.learningRate()).isEqualTo(0.001);
        assertThat(adam.withLearningRate(0.002).learningBy(OptimizerChoice.RMSPROP).learningRate()).as("of the same kind").isEqualTo(0.002);
        assertThat(adam.learningBy(OptimizerChoice.of(org.receptive.model.Models.require(first.model()).recipe().optimizer())))
                .isEqualTo(first);
    }
}
