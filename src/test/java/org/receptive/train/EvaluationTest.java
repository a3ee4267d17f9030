package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.nn.Examples;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.TrainingEngine;
import org.receptive.nn.WorkerPool;

class EvaluationTest {

    private static final Network NETWORK = new Network(Patterns.network(false));
    private static final Patterns SET = new Patterns(613, 0);
    private static final int[] ALL = IntStream.range(0, SET.count()).toArray();

    private static Examples firstOf(ExampleSet set) {
        return new Examples() {
            @Override
            public void copy(int position, int shard, float[] target, int offset, int stride) {
                set.copy(position, 0, shard, target, offset, stride);
            }

            @Override
            public int label(int position) {
                return set.label(position);
            }
        };
    }

    @Test
    void agreesWithTheEngineThatTrains() {
        var parameters = Initialiser.PYTORCH.draw(NETWORK.spec(), 5);
        var loss = new LossSpec.CrossEntropy(0.1);
        try (var workers = new WorkerPool(2)) {
            var outcome = new TrainingEngine(NETWORK, loss, SET.count(), workers).computeGradient(parameters, firstOf(SET), SET.count(), 0);
            var score = new Evaluation(NETWORK, loss, workers).score(parameters, SET, ALL);
            assertThat(score.correct()).isEqualTo(outcome.correct());
            assertThat(score.loss()).isCloseTo(outcome.loss(), within(1e-5));
        }
    }

    @Test
    void squaredErrorAgreesWithTheEngineThatTrains() {
        var parameters = Initialiser.PYTORCH.draw(NETWORK.spec(), 5);
        var loss = new LossSpec.MeanSquaredError(-1, 1);
        try (var workers = new WorkerPool(1)) {
            var outcome = new TrainingEngine(NETWORK, loss, SET.count(), workers).computeGradient(parameters, firstOf(SET), SET.count(), 0);
            assertThat(new Evaluation(NETWORK, loss, workers).score(parameters, SET, ALL).loss()).isCloseTo(outcome.loss(), within(1e-5));
        }
    }

    @Test
    void theNumbersOfAnExampleDependOnNothingElse() {
        var parameters = Initialiser.PYTORCH.draw(NETWORK.spec(), 5);
        try (var one = new WorkerPool(1); var three = new WorkerPool(3)) {
            var large = new InferenceEngine(NETWORK, three, 300);
            large.compute(parameters, firstOf(SET), 300);
            var small = new InferenceEngine(NETWORK, one, 7);
            small.compute(parameters, firstOf(SET), 3);
            for (int i = 0; i < 3 * small.classes(); i++) {
                assertThat(small.outputs()[i]).isEqualTo(large.outputs()[i]);
                assertThat(small.probabilities()[i]).isEqualTo(large.probabilities()[i]);
            }
            float sum = 0;
            for (int k = 0; k < 4; k++)
                sum += large.probabilities()[299 * 4 + k];
            assertThat(sum).isCloseTo(1, within(1e-5f));
        }
    }

    @Test
    void theReportAddsUp() {
        var parameters = Initialiser.PYTORCH.draw(NETWORK.spec(), 5);
        try (var workers = new WorkerPool(2)) {
            var report = new Evaluation(NETWORK, LossSpec.CrossEntropy.plain(), workers).report(parameters, SET, 12);
            var confusion = report.confusion();
            int correct = IntStream.range(0, 4).map(k -> confusion.at(k, k)).sum();
            assertThat(correct).isEqualTo(report.score().correct());
            int all = 0;
            double weighted = 0;
            for (int k = 0; k < 4; k++) {
                all += confusion.count(k);
                weighted += confusion.accuracy(k).orElseThrow() * confusion.count(k);
            }
            assertThat(all).isEqualTo(SET.count());
            assertThat(weighted).isCloseTo(report.score().correct(), within(1e-9));
            assertThat(report.surestMistakes()).hasSize(12).isSortedAccordingTo(Comparator.comparingDouble(m -> -m.probability()))
                    .allMatch(m -> m.predicted() != m.label() && SET.label(m.example()) == m.label());
            var allMistakes = new Evaluation(NETWORK, LossSpec.CrossEntropy.plain(), workers).report(parameters, SET, 1000)
                    .surestMistakes();
            assertThat(allMistakes).hasSize(SET.count() - correct);
            assertThat(allMistakes.subList(0, 12)).isEqualTo(report.surestMistakes());
        }
    }
}
