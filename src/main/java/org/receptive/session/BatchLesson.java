package org.receptive.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.receptive.array.Maps;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Parameters;
import org.receptive.nn.TrainingEngine;
import org.receptive.nn.WorkerPool;
import org.receptive.train.FloatValues;

/// What one batch taught a network: its examples as they were read before and after its step, and the step itself in one layer.
///
/// @param iteration how many batches there have been, this one included
/// @param lossBefore the mean loss of its examples, before the step
/// @param lossAfter their mean loss after it, with the same units left out where some are
/// @param digits its examples
/// @param before the layer's kernels before the step, w
/// @param gradient their gradient, g
/// @param after the kernels after it, w′
/// @param rate the learning rate, η
/// @param isPlain whether w′ = w − η · g, and nothing else decides the step
public record BatchLesson(long iteration, double lossBefore, double lossAfter, List<Example> digits, Maps before, Maps gradient,
        Maps after, double rate, boolean isPlain) {

    /// An example of the batch.
    ///
    /// @param label its class
    /// @param rows the rows of its picture
    /// @param cols the columns
    /// @param pixels the picture, from 0, paper, to 255, ink
    /// @param before what it was taken for before the step
    /// @param after what it is taken for after it
    public record Example(int label, int rows, int cols, int[] pixels, int before, int after) {

        /// Tells whether it was read rightly before the step.
        public boolean wasRight() {
            return before == label;
        }

        /// Tells whether it is read rightly after it.
        public boolean isRight() {
            return after == label;
        }
    }

    private static final int MOST_INK = 255;

    /// Copies the list.
    public BatchLesson {
        digits = List.copyOf(digits);
    }

    /// Learns it from an iteration that was computed again, on the calling thread.
    ///
    /// @param layer a layer that has kernels
    public static BatchLesson of(TrainedIteration iteration, String layer) {
        var task = iteration.prepared().task();
        var batch = iteration.batch();
        var before = iteration.before();
        var after = new Parameters(before.layout(), iteration.after().toArray());
        try (var alone = new WorkerPool(1)) {
            var loss = new TrainingEngine(task.network(), task.plan().loss(), batch.count(), alone);
            double first = loss.computeGradient(before, batch.examples(), batch.count(), batch.dropoutSeed()).loss();
            double second = loss.computeGradient(after, batch.examples(), batch.count(), batch.dropoutSeed()).loss();
            var slice = before.layout().find(layer + ".weight").orElseThrow(() -> new IllegalArgumentException(layer));
            var update = iteration.update(slice);
            boolean plain = update.rule() instanceof OptimizerSpec.Sgd sgd && sgd.momentum() == 0 && update.clipNorm() == 0
                    && sgd.weightDecay() == 0;
            return new BatchLesson(iteration.iteration(), first, second, examples(iteration, after, alone),
                    kernels(iteration, layer, before.values()), Replay.kernels(before.layout(), layer, iteration.gradient()).maps(),
                    kernels(iteration, layer, after.values()), update.rate(), plain);
        }
    }

    private static Maps kernels(TrainedIteration iteration, String layer, float[] values) {
        return Replay.kernels(iteration.before().layout(), layer, FloatValues.of(values)).maps();
    }

    private static List<Example> examples(TrainedIteration iteration, Parameters after, WorkerPool alone) {
        var network = iteration.prepared().task().network();
        var batch = iteration.batch();
        var engine = new InferenceEngine(network, alone, batch.count());
        engine.compute(iteration.before(), batch.examples(), batch.count());
        var said = new int[batch.count()];
        for (int i = 0; i < said.length; i++)
            said[i] = engine.predicted(i);
        engine.compute(after, batch.examples(), batch.count());
        var shape = network.spec().input();
        var input = new float[(int) shape.count()];
        var all = new ArrayList<Example>();
        for (int i = 0; i < said.length; i++) {
            batch.examples().copy(i, 0, input, 0, 1);
            int label = batch.examples().label(i);
            all.add(new Example(label, shape.rows(), shape.cols(), ink(input, shape.rows() * shape.cols()), said[i], engine.predicted(i)));
        }
        return all;
    }

    /// The numbers of the input are spread over paper and ink, whatever was done to the pixels.
    private static int[] ink(float[] input, int count) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, input[i]);
            high = Math.max(high, input[i]);
        }
        var ink = new int[count];
        for (int i = 0; i < count; i++)
            ink[i] = high > low ? Math.round(MOST_INK * (input[i] - low) / (high - low)) : 0;
        return ink;
    }

    /// Returns what the step added to every weight, w′ − w.
    public Maps change() {
        return Maps.fill(before.count(), before.slices(), before.rows(), before.cols(),
                (f, k, r, c) -> after.get(f, k, r, c) - before.get(f, k, r, c));
    }

    /// Counts the examples of which something holds.
    public long count(Predicate<Example> what) {
        return digits.stream().filter(what).count();
    }
}
