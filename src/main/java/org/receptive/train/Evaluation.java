package org.receptive.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.Parameters;
import org.receptive.nn.WorkerPool;
import org.receptive.train.EvaluationReport.Score;

/// Asks a network for the classes of many examples and counts what it gets right. The examples are taken without random changes.
public final class Evaluation {

    private static final int BATCH = 512;

    private final InferenceEngine engine;
    private final LossSpec loss;

    /// What is done with each example when its batch has been computed.
    private interface Visitor {
        void visit(int position, int example, int label);
    }

    /// Makes the buffers.
    ///
    /// @param loss whose mean is reported
    public Evaluation(Network network, LossSpec loss, WorkerPool workers) {
        engine = new InferenceEngine(network, workers, BATCH);
        this.loss = loss;
    }

    /// Evaluates some examples of a set.
    public Score score(Parameters parameters, ExampleSet set, int[] examples) {
        var tally = new ScoreTally();
        visit(parameters, set, examples, tally);
        return tally.score(examples.length);
    }

    /// Evaluates a whole set in detail.
    ///
    /// @param mistakes how many of the surest mistakes are listed, at most
    public EvaluationReport report(Parameters parameters, ExampleSet set, int mistakes) {
        int classes = engine.classes();
        var tally = new ScoreTally();
        var confusion = new int[classes * classes];
        var surest = new SurestMistakes(mistakes);
        var examples = all(set);
        var predictions = new byte[examples.length];
        var probabilities = new float[examples.length];
        visit(parameters, set, examples, (position, example, label) -> {
            tally.visit(position, example, label);
            int predicted = engine.predicted(position);
            predictions[example] = (byte) predicted;
            probabilities[example] = engine.probabilities()[position * classes + predicted];
            confusion[label * classes + predicted]++;
            if (predicted != label)
                surest.add(new EvaluationReport.Mistake(example, predicted, label, probabilities[example]));
        });
        return new EvaluationReport(tally.score(examples.length), new ConfusionMatrix(classes, confusion), surest.list(),
                new EvaluationReport.Predictions(predictions, probabilities));
    }

    private static int[] all(ExampleSet set) {
        var all = new int[set.count()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private void visit(Parameters parameters, ExampleSet set, int[] examples, Visitor visitor) {
        var batch = new Batch(set.plain());
        for (int first = 0; first < examples.length; first += BATCH) {
            int count = Math.min(BATCH, examples.length - first);
            batch.aim(examples, first, 0);
            engine.compute(parameters, batch, count);
            for (int position = 0; position < count; position++)
                visitor.visit(position, batch.example(position), batch.label(position));
        }
    }

    /// Adds up, in the order of the examples.
    private final class ScoreTally implements Visitor {
        private int correct;
        private double sum;

        @Override
        public void visit(int position, int example, int label) {
            if (engine.predicted(position) == label)
                correct++;
            sum += LossValues.of(loss, engine.outputs(), position * engine.classes(), engine.classes(), label);
        }

        Score score(int count) {
            return new Score(correct, count, sum / count);
        }
    }

    /// The most probable ones of many mistakes; of equally probable ones the first.
    private static final class SurestMistakes {
        private static final Comparator<EvaluationReport.Mistake> SUREST_FIRST = Comparator.<EvaluationReport.Mistake>comparingDouble(
                mistake -> -mistake.probability()).thenComparingInt(EvaluationReport.Mistake::example);

        private final int most;
        private final List<EvaluationReport.Mistake> kept = new ArrayList<>();

        SurestMistakes(int most) {
            this.most = most;
        }

        void add(EvaluationReport.Mistake mistake) {
            if (kept.size() == most && (most == 0 || SUREST_FIRST.compare(kept.getLast(), mistake) <= 0))
                return;
            int at = -1 - Collections.binarySearch(kept, mistake, SUREST_FIRST);
            kept.add(at, mistake);
            if (kept.size() > most)
                kept.removeLast();
        }

        List<EvaluationReport.Mistake> list() {
            return kept;
        }
    }
}
