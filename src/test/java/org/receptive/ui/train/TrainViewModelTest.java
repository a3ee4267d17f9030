package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.io.network.ModelFile;
import org.receptive.session.DataChoice;
import org.receptive.session.Experiment;
import org.receptive.session.NormalisationChoice;
import org.receptive.session.RunRecord.RateChange;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.session.SystemImages;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.Numbers;
import org.receptive.train.FloatValues;

@Timeout(60)
class TrainViewModelTest extends TrainViewModelDriver {

    private static final int BATCHES = 30;

    @Test
    void aWholeTrainingIsPublished() {
        model().runs().start();
        assertThat(state()).isNotEqualTo(RunState.IDLE);
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.FINISHED);
        assertThat(last().points()).isEqualTo(2 * BATCHES);
        assertThat(last().plannedIterations()).isEqualTo(2 * BATCHES);
        assertThat(last().evaluations()).hasSize(3);
        var progress = trainings().progress().orElseThrow();
        assertThat(progress.fraction()).isEqualTo(1);
        assertThat(progress.epoch()).isEqualTo(2);
        assertThat(progress.batch()).isEqualTo(BATCHES);
        assertThat(progress.examplesPerSecond()).isPositive();
        assertThat(replayed().iteration()).isEqualTo(2 * BATCHES);
        assertThat(replayed().layers()).containsExactly("conv1", "conv2");
        assertThat(replayed().kernels().orElseThrow().maps().count()).isEqualTo(6);
        assertThat(evaluation().orElseThrow().iteration()).isEqualTo(2 * BATCHES);
        assertThat(replayed().film()).extracting(ReplayViewModel.FilmColumn::iteration).containsExactly(0L, 1L, 2L, 5L, 10L, 20L, 50L);
        assertThat(recorded()).startsWith(0L, 1L).endsWith(60L);
    }

    @Test
    void theWholeScreenGoesBackToARecordedIteration() {
        model().runs().start();
        runToTheEnd();
        replay().seek(17);
        assertThat(replayed().following()).isFalse();
        assertThat(replayed().iteration()).isEqualTo(17);
        pulseUntil(() -> probe().filter(p -> p.iteration() == 17).isPresent() && evaluation().orElseThrow().iteration() == 17);
        var maps = probe().orElseThrow().maps().orElseThrow();
        assertThat(maps.layer()).isEqualTo("relu1");
        assertThat(maps.maps().count()).isEqualTo(6);
        assertThat(maps.maps().toArray()).isNotEmpty().doesNotContain(Float.NaN);
        replay().seekForward();
        assertThat(replayed().iteration()).isEqualTo(18);
        replay().seekBack();
        replay().seekBack();
        assertThat(replayed().iteration()).isEqualTo(16);
        replay().first();
        model().pulse();
        assertThat(evaluation().orElseThrow().iteration()).isZero();
        replay().live();
        assertThat(replayed().iteration()).isEqualTo(60);
        assertThat(evaluation().orElseThrow().iteration()).isEqualTo(60);
    }

    @Test
    void gradientsProbesAndLayersFollowWhatIsChosen() {
        model().runs().start();
        runToTheEnd();
        replay().seek(5);
        model().probe().showGradientsProperty().set(true);
        replay().chooseLayer("conv2");
        assertThat(replayed().kernels().orElseThrow().maps().slices()).isEqualTo(6);
        assertThat(replayed().film().getFirst().kernels().layer()).isEqualTo("conv2");
        pulseUntil(() -> gradients().isPresent());
        var gradients = gradients().orElseThrow();
        assertThat(gradients.maps().count()).isEqualTo(16);
        assertThat(gradients.maps().largest()).isPositive();
        model().probe().previous();
        pulseUntil(() -> probe().filter(p -> p.digit().example() == SmallEnvironment.TEST - 1).isPresent());
        model().probe().showGradientsProperty().set(false);
        assertThat(gradients()).isEmpty();
    }

    @Test
    void aCellOfTheConfusionListsItsDigits() {
        model().runs().start();
        runToTheEnd();
        var report = evaluation().orElseThrow().report();
        int found = 0;
        for (int actual = 0; actual < 10; actual++)
            for (int predicted = 0; predicted < 10; predicted++) {
                model().results().open(actual, predicted);
                var cell = opened().orElseThrow();
                assertThat(cell.count()).isEqualTo(report.confusion().at(actual, predicted)).isEqualTo(cell.digits().size());
                int label = actual;
                assertThat(cell.digits()).allMatch(digit -> digit.label() == label && digit.images().rows() == 28);
                found += cell.count();
            }
        assertThat(found).isEqualTo(SmallEnvironment.TEST);
        model().results().close();
        assertThat(opened()).isEmpty();
    }

    @Test
    void beforeItsFirstTestATrainingIsHeadedByTheAccuracyOfItsBatches() {
        assertThat(headline().accuracy()).isEmpty();
        assertThat(headline().figure()).isEqualTo("–");
        model().runs().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1 && evaluation().isPresent());
        assertThat(evaluation().orElseThrow().iteration()).isZero();
        assertThat(headline().head().key()).isEqualTo("training.accuracy.training");
        assertThat(headline().figure()).isEqualTo(Numbers.percent(last().curve().accuracy(0)));
        assertThat(headline().sentence().key()).isEqualTo("training.accuracy.soon");
        replay().first();
        model().pulse();
        assertThat(headline().sentence().key()).isEqualTo("training.wrong.start");
        replay().live();
        model().pulse();
        assertThat(headline().accuracy()).isPresent();
        assertThat(headline().head().key()).isEqualTo("training.accuracy.training");
        model().runs().resume();
        runToTheEnd();
        assertThat(headline().head().key()).isEqualTo("training.accuracy");
        assertThat(headline().sentence().key()).isEqualTo("training.wrong");
    }

    private Results.Headline headline() {
        return model().results().headlineProperty().get();
    }

    @Test
    void pauseStepChangedRateAndResume() {
        model().runs().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1);
        model().runs().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 2);
        assertThat(replayed().iteration()).isEqualTo(2);
        model().setup().change(s -> s.withLearningRate(0.005));
        pulseUntil(() -> !last().rateChanges().isEmpty());
        assertThat(last().rateChanges()).containsExactly(new RateChange(2, 0.005));
        model().runs().resume();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aPauseThatIsShownBelongsToTheBatchThatIsShown() {
        for (int batch = 1; batch <= BATCHES; batch++) {
            int points = batch;
            model().runs().stepBatch();
            do {
                model().pulse();
                if (state() == RunState.PAUSED)
                    assertThat(replayed().iteration()).isGreaterThanOrEqualTo(last().points());
            } while (state() != RunState.PAUSED || last().points() < points);
        }
    }

    @Test
    void aStoppedTrainingCanGoOnInANewProgram() {
        model().runs().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && last().points() == 1);
        model().close();
        assertThat(trainings().unfinished()).isPresent();
        made = Optional.of(new TrainViewModel(SmallEnvironment.in(folder)));
        assertThat(model().setup().setupProperty().get()).isEqualTo(SmallEnvironment.setup());
        assertThat(trainings().unfinished()).isPresent();
        model().runs().resume();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.FINISHED);
        assertThat(last().points()).isEqualTo(2 * BATCHES - 1);
        assertThat(trainings().unfinished()).isEmpty();
        model().runs().resume();
        assertThat(messageKey()).isEqualTo("study.noRun");
    }

    @Test
    void aTrainingIsComparedWithTheOneBefore() {
        model().runs().keepForComparison();
        assertThat(messageKey()).isEqualTo("study.nothingToKeep");
        model().runs().start();
        runToTheEnd();
        model().runs().keepForComparison();
        model().setup().change(s -> s.withLearningRate(0.002));
        model().runs().start();
        runToTheEnd();
        assertThat(trainings().runs()).extracting(run -> run.setup().learningRate()).containsExactly(0.02, 0.002);
        assertThat(trainings().chosen()).isEqualTo(1);
        model().setup().change(s -> s.withLearningRate(0.004));
        model().runs().start();
        runToTheEnd();
        assertThat(trainings().runs()).extracting(run -> run.setup().learningRate()).containsExactly(0.02, 0.004);
        assertThat(trainings().runs()).extracting(RunView::label).containsExactly(rate("0.02"), rate("0.004"));
        model().runs().choose(0);
        model().pulse();
        assertThat(evaluation().orElseThrow().report()).isEqualTo(trainings().runs().getFirst()
                .evaluations().getLast().report());
        model().runs().dropComparison();
        assertThat(trainings().runs()).hasSize(1);
    }

    private static Message rate(String value) {
        return Message.of("study.differs.rate", value);
    }

    @Test
    void theTwoTrainingsOfAnExperimentRunTogether() {
        var setup = SmallEnvironment.setup();
        model().runs().run(new Experiment("rate", List.of(setup.withLearningRate(0.001), setup.withLearningRate(0.03))));
        runToTheEnd();
        assertThat(trainings().runs()).hasSize(2).allMatch(run -> run.state() == RunState.FINISHED && run.points() == 2 * BATCHES);
        assertThat(trainings().runs()).extracting(run -> run.label().key()).containsExactly("study.experiment.rate.1",
                "study.experiment.rate.2");
        assertThat(model().setup().setupProperty().get()).isEqualTo(setup);
        assertThat(trainings().unfinished()).isEmpty();
    }

    @Test
    void aDivergenceIsExplained() {
        model().setup().change(s -> s.withLearningRate(1e6));
        model().runs().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.DIVERGED);
        assertThat(messageKey()).isEqualTo("train.diverged");
        assertThat(replayed().kernels().orElseThrow().maps().largest()).isBetween(0f, 1f);
    }

    @Test
    void withoutDigitsAMessageOffersTheGeneratedOnes() {
        model().close();
        made = Optional.of(new TrainViewModel(SmallEnvironment.in(folder, new SystemImages(SmallEnvironment.in(folder).locator()))));
        model().setup().change(s -> s.withData(new DataChoice.Mnist()));
        model().runs().start();
        runToTheEnd();
        assertThat(state()).isEqualTo(RunState.IDLE);
        assertThat(messageKey()).isEqualTo("study.noData");
        assertThat(trainings().runs()).isEmpty();
        model().data().useGenerated();
        assertThat(model().setup().setupProperty().get().data()).isEqualTo(new DataChoice.Generated());
    }

    @Test
    void withoutANetworkTheDownloadSaysHowToGoOn() {
        model().message().report(Message.of("study.busy"));
        model().data().fetch();
        assertThat(model().message().noticeProperty().get()).as("the old message")
                .isNotEqualTo(Optional.of(Notice.problem(Message.of("study.busy"))));
        pulseUntil(() -> model().data().stateProperty().get().fetching().isEmpty());
        assertThat(messageKey()).isEqualTo("study.downloadFailed");
    }

    @Test
    void theModelIsSavedAsItIsShown() {
        model().replay().save(folder.resolve("none.safetensors"));
        assertThat(messageKey()).isEqualTo("study.nothingToSave");
        model().runs().start();
        runToTheEnd();
        replay().seek(20);
        var file = folder.resolve("model.safetensors");
        model().replay().save(file);
        assertThat(messageKey()).isEqualTo("file.saved");
        assertThat(FloatValues.of(ModelFile.read(file).parameters().values()))
                .isEqualTo(FloatValues.of(model().replay().trainedModel().orElseThrow()
                        .parameters().values()));
        assertThat(ModelFile.read(file).state()).containsEntry("iteration", "20");
    }

    @Test
    void anImpossibleSetupBecomesAMessageAndChangesNothing() {
        var before = model().setup().setupProperty().get();
        model().setup().change(s -> s.withEpochs(0));
        assertThat(model().setup().setupProperty().get()).isEqualTo(before);
        assertThat(messageKey()).isEqualTo("error.train.epochs");
        model().setup().change(s -> s.withNormalisation(NormalisationChoice.PCA));
        assertThat(messageKey()).isEqualTo("error.study.pca");
        assertThat(model().setup().setupProperty().get()).isEqualTo(before);
    }

    @Test
    void closingLeavesNoThreadAndAPulseWithoutNewsIsCheap() {
        model().runs().start();
        runToTheEnd();
        replay().seek(3);
        pulseUntil(() -> evaluation().orElseThrow().iteration() == 3);
        for (int i = 0; i < 2000; i++)
            model().pulse();
        // the time of this thread only: the machine may be busy with others
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 1000; i++)
            model().pulse();
        assertThat((threads.getCurrentThreadCpuTime() - begin) / 1000).as("nanoseconds a pulse").isLessThan(1_000_000);
        model().setup().change(s -> s.withEpochs(1000));
        model().runs().start();
        model().close();
        pulseUntil(() -> Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .noneMatch(name -> name.startsWith("replay-") || name.equals("training") || name.equals("download")));
    }
}
