package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RateChange;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// What Resume leads to after a divergence and after a stop, and what becomes of the settings that were chosen meanwhile.
@Timeout(60)
class GoingOnTest extends TrainViewModelDriver {

    private static final int LEARNED = 150;

    /// A training that has learned for some epochs, and diverges when its rate is raised.
    private void diverge() {
        model().setup().change(s -> s.withEpochs(100));
        model().runs().start();
        pulseUntil(() -> last().points() > LEARNED);
        model().setup().change(s -> s.withLearningRate(1e6));
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
    }

    private String said() {
        return Texts.of(Language.ENGLISH).get(model().message().noticeProperty().get().orElseThrow().words());
    }

    private String resumes() {
        return Texts.of(Language.ENGLISH).get(trainings().resumes().orElseThrow());
    }

    private double rate() {
        return model().setup().setupProperty().get().learningRate();
    }

    @Test
    void afterADivergenceTheMessageAndResumeNameTheSameIterationAndTheSuggestedRate() {
        diverge();
        var divergence = last().divergence().orElseThrow();
        assertThat(divergence.goodIteration()).isPositive();
        assertThat(trainings().unfinished().orElseThrow().iteration()).hasValue(divergence.goodIteration());
        var iteration = Numbers.grouped(divergence.goodIteration());
        assertThat(messageKey()).isEqualTo("study.divergedKept");
        assertThat(said()).contains("(iteration " + iteration + ", ").contains("Try a learning rate of 0.02.")
                .endsWith("“Resume” continues from there with 0.02.");
        assertThat(resumes()).isEqualTo("“Resume” continues after iteration " + iteration + ".");
        model().runs().resume();
        assertThat(rate()).as("that of the recipe").isEqualTo(0.02);
        assertThat(messageKey()).isEqualTo("study.resumedRate");
        pulseUntil(() -> state() == RunState.RUNNING);
        assertThat(messageKey()).as("it is still said when it trains").isEqualTo("study.resumedRate");
        pulseUntil(() -> last().points() > divergence.goodIteration() + 30);
        assertThat(last().rateChanges()).as("it is the rate that it had there").isEmpty();
        assertThat(last().curve().iteration(0)).as("the curve begins where the run began").isEqualTo(1);
        assertThat(last().divergence()).isEmpty();
        model().runs().stop();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void aRateThatWasTypedAfterADivergenceIsTakenAndDoesNotReturn() {
        diverge();
        long good = last().divergence().orElseThrow().goodIteration();
        model().setup().change(s -> s.withLearningRate(0.004));
        model().runs().resume();
        assertThat(rate()).isEqualTo(0.004);
        pulseUntil(() -> last().points() > good + 5);
        assertThat(last().rateChanges()).endsWith(new RateChange(good, 0.004));
        assertThat(last().setup().learningRate()).isEqualTo(0.004);
    }

    @Test
    void whatIsSaidOfTheWeightsThatAreBackIsMeasuredOnThem() {
        diverge();
        var good = last().divergence().orElseThrow();
        pulseUntil(() -> evaluation().filter(shown -> shown.iteration() == good.goodIteration()).isPresent());
        assertThat(evaluation().orElseThrow().report().accuracy()).isGreaterThan(0.5);
        assertThat(model().results().headlineProperty().get().head().key()).isEqualTo("training.accuracy");
    }

    @Test
    void aFolderThatWasChosenStaysChosenWhenAnotherTrainingGoesOn() {
        stopAfter(2);
        var chosen = new DataChoice.Folder(folder.resolve("letters"));
        model().setup().change(s -> s.withData(chosen).withLearningRate(0.3));
        model().runs().resume();
        assertThat(messageKey()).isEqualTo("study.resumedOther");
        assertThat(model().setup().setupProperty().get()).isEqualTo(SmallEnvironment.setup().withData(chosen).withLearningRate(0.3));
        runToTheEnd();
        assertThat(last().setup()).isEqualTo(SmallEnvironment.setup());
        assertThat(state()).isEqualTo(RunState.FINISHED);
        assertThat(model().setup().setupProperty().get().data()).isEqualTo(chosen);
    }

    @Test
    void epochsChosenAfterAStopAreTakenOver() {
        stopAfter(2);
        model().setup().change(s -> s.withEpochs(1));
        model().runs().resume();
        runToTheEnd();
        assertThat(last().points()).isEqualTo(30);
    }

    @Test
    void resumeSaysWhichTrainingItContinuesWhenThatIsAnotherThanTheShownOne() {
        stopAfter(3);
        assertThat(resumes()).isEqualTo("“Resume” continues after iteration 3.");
        model().setup().change(s -> s.withLearningRate(1e6));
        model().runs().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
        assertThat(messageKey()).isEqualTo("train.diverged");
        assertThat(said()).contains("the network had not learned yet");
        assertThat(resumes()).isEqualTo("“Resume” continues the run before (rate 0.02) after iteration 3.");
    }

    private void stopAfter(int batches) {
        for (int batch = 1; batch <= batches; batch++) {
            int points = batch;
            model().runs().stepBatch();
            pulseUntil(() -> state() == RunState.PAUSED && last().points() == points);
        }
        model().runs().stop();
        runToTheEnd();
    }
}
