package org.receptive.session;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.explain.Activations;
import org.receptive.explain.TensorUpdate;
import org.receptive.nn.ExampleForward;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.text.ReadableException;
import org.receptive.train.FloatValues;
import org.receptive.train.TrainingBatch;

/// One iteration of a training, computed again: what was there before its batch, the batch, and what it changed. One thread uses it at a
/// time.
///
/// @param prepared the training, with digits of its own
/// @param iteration how many batches there have been, this one included
/// @param batch its batch
/// @param before the weights that the batch met
/// @param memoryBefore what the optimizer remembered then
/// @param gradient the gradient of the batch
/// @param after the weights that came of it
/// @param memoryAfter what the optimizer remembers now
/// @param steps how many steps it has taken, this one included
/// @param isRecorded whether the weights afterwards were recorded, and are the recorded ones
public record TrainedIteration(PreparedTraining prepared, long iteration, TrainingBatch batch, Parameters before,
        List<FloatValues> memoryBefore, FloatValues gradient, FloatValues after, List<FloatValues> memoryAfter, long steps,
        boolean isRecorded) {

    /// Copies the lists.
    public TrainedIteration {
        memoryBefore = List.copyOf(memoryBefore);
        memoryAfter = List.copyOf(memoryAfter);
    }

    /// Returns the classes of the examples, in the order of the batch.
    public List<Integer> labels() {
        return IntStream.range(0, batch.count()).mapToObj(batch.examples()::label).toList();
    }

    /// Computes what every layer gave for an example of the batch.
    public Activations activations(int position) {
        var layers = new ExampleForward(prepared.task().network()).compute(before, batch.examples(), batch.count(), position,
                batch.dropoutSeed());
        return Activations.ofTraining(prepared.task().network().spec(), layers.outputs(), layers.masks());
    }

    /// Returns what the iteration did to one tensor.
    ///
    /// @throws ReadableException if its layer does not learn
    public TensorUpdate update(ParameterLayout.Slice slice) {
        var plan = prepared.task().plan();
        double factor = plan.rateFactors().getOrDefault(slice.layer(), 1.0);
        if (factor == 0)
            throw ReadableException.of("error.replay.frozen", slice.layer());
        return new TensorUpdate(slice, plan.optimizer(), batch.rate() * factor, steps, batch.count(), part(gradient, slice),
                plan.clipNorm(),
                before.tensor(slice), part(after, slice), memoryBefore.stream().map(m -> part(m, slice)).toList(),
                memoryAfter.stream().map(m -> part(m, slice)).toList());
    }

    private static float[] part(FloatValues values, ParameterLayout.Slice slice) {
        var part = new float[slice.count()];
        for (int i = 0; i < part.length; i++)
            part[i] = values.get(slice.offset() + i);
        return part;
    }
}
