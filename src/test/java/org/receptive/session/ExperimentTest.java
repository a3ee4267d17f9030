package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.session.ImageSource.TrainingImages;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSession.Start;

/// Runs what can be run in seconds: the experiments on 200 generated digits.
@Timeout(120)
class ExperimentTest {

    private static final TrainingImages IMAGES = new TrainingImages(GeneratedImages.make(1, 200), GeneratedImages.make(2, 500));

    @TempDir
    private Path folder = Path.of("");

    private static Experiment experiment(String id) {
        return Experiment.all(new DataChoice.Generated()).stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    private RunRecord trained(TrainingSetup setup) throws InterruptedException {
        var place = SmallEnvironment.in(folder, (_, _, _, _) -> IMAGES);
        try (var session = TrainingSession.start(setup, place, 2, Optional.empty(), Start.RUNNING)) {
            while (session.record().state().isLive())
                Thread.sleep(5);
            assertThat(session.record().state()).isEqualTo(RunState.FINISHED);
            return session.record();
        }
    }

    private static double lastTestLoss(RunRecord record) {
        return record.evaluations().getLast().report().score().loss();
    }

    @Test
    void twoHundredDigitsAreLearnedByHeartAndEveryRemedyHelps() throws InterruptedException {
        var plain = trained(experiment("overfitting").setups().getFirst());
        double best = plain.evaluations().stream().mapToDouble(point -> point.report().score().loss()).min().orElseThrow();
        assertThat(plain.epochs().getLast().training().accuracy()).isEqualTo(1);
        assertThat(plain.epochs().getLast().training().loss()).isLessThan(0.01);
        assertThat(lastTestLoss(plain)).isGreaterThan(best * 1.05).isGreaterThan(0.5);
        for (var remedy : List.of("overfitting-dropout", "overfitting-decay", "overfitting-augmentation")) {
            var setups = experiment(remedy).setups();
            assertThat(setups.getFirst()).isEqualTo(plain.prepared().orElseThrow().setup());
            assertThat(lastTestLoss(trained(setups.getLast()))).as(remedy).isLessThan(lastTestLoss(plain) * 0.9);
        }
    }

    @Test
    void thePairsDifferInOneThing() {
        for (var experiment : Experiment.all(new DataChoice.Generated()))
            if (experiment.setups().size() == 2) {
                var one = experiment.setups().getFirst();
                var other = experiment.setups().getLast();
                var same = List.of(one.withLearningRate(other.learningRate()), one.withActivation(other.activation()),
                        one.withAugmentation(other.augmentation()), one.withDropout(other.dropout()),
                        one.withWeightDecay(other.weightDecay()));
                assertThat(other).isNotEqualTo(one).isIn(same);
            }
    }
}
