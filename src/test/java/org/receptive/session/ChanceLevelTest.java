package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.train.EpochReport;
import org.receptive.train.EvaluationReport.Score;
import org.receptive.train.UsualRate;

class ChanceLevelTest {

    private static final TrainingSetup SETUP = TrainingSetup.FIRST.withLearningRate(5);

    private static Optional<String> explained(TrainingSetup setup, double loss, int rightOfThousand, boolean forgot) {
        return ChanceLevel.explain(new EpochReport(4, 785, new Score(1000, 10_000, loss), Optional.empty(),
                Optional.of(new Score(rightOfThousand, 1000, loss)), 1), advice(setup), forgot).map(Texts.of(Language.ENGLISH)::get);
    }

    private static Optional<String> explained(double loss, int rightOfThousand) {
        return explained(SETUP.withLearningRate(0.02), loss, rightOfThousand, false);
    }

    private static StuckAdvice advice(TrainingSetup setup) {
        return new StuckAdvice(setup, 10, Optional.empty());
    }

    @Test
    void aLossAboveThatOfNotKnowingComesFromStepsThatAreTooLarge() {
        assertThat(explained(2.42, 101)).contains("Training finished, but the network is still guessing (accuracy 10.1 %). "
                + "With a learning rate of 0.02 the updates are too large: start again with 0.002.");
    }

    @Test
    void aLossJustBelowMeansThatNothingWasLearnedYet() {
        assertThat(explained(2.298, 113).orElseThrow()).contains("accuracy 11.3 %").contains("Wait for another epoch");
        assertThat(explained(SETUP.withLearningRate(0.0001), 2.298, 113, false).orElseThrow()).endsWith("is small: try 0.02.");
    }

    @Test
    void aRateThatIsFarTooLargeIsNotAdvisedToGrow() {
        assertThat(explained(SETUP.withLearningRate(0.5), 2.298, 113, false).orElseThrow()).endsWith("start again with 0.02.");
        assertThat(explained(SETUP.withLearningRate(0.05), 2.298, 113, true).orElseThrow()).as("it knew more before")
                .endsWith("start again with 0.005.");
    }

    @Test
    void whoReadsBetterThanByChanceDoesNotGuess() {
        assertThat(explained(2.1, 300)).isEmpty();
        assertThat(explained(3.5, 170)).isEmpty();
    }

    @Test
    void whoKnowsTheTrainingDigitsByHeartDoesNotGuess() {
        var score = new Score(8, 8, 1e-7);
        assertThat(ChanceLevel.explain(new EpochReport(4, 785, score, Optional.empty(), Optional.of(new Score(0, 2, 9)), 1), advice(SETUP),
                false))
                .isEmpty();
    }

    @Test
    void anotherLossThanCrossEntropyIsNotMeasuredByTheLogarithm() {
        var setup = TrainingSetup.ofRecipe("lenet5-1998", new DataChoice.Generated());
        var guess = new Score(100, 1000, 74);
        assertThat(ChanceLevel.explain(new EpochReport(4, 785, guess, Optional.empty(), Optional.of(guess), 1), advice(setup), false)
                .map(Texts.of(Language.ENGLISH)::get).orElseThrow()).contains("accuracy 10.0 %").contains("Wait for another epoch");
    }

    @Test
    void withoutATestNothingIsSaid() {
        assertThat(ChanceLevel.explain(new EpochReport(0, 10, new Score(1, 10, 2.5), Optional.empty(), Optional.empty(), 1), advice(SETUP),
                false))
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
