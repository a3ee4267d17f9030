package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.receptive.golden.GoldenFile;
import org.receptive.io.safetensors.SafetensorsFile;
import tools.jackson.databind.json.JsonMapper;

/// Trains LeNet for 20 steps as PyTorch did. The digits are those of the folder that the environment's `RECEPTIVE_DATA` names: the four
/// files of MNIST, as they are published.
class LeNetTrajectoryTest {

    private static final int BATCH = 64;
    private static final int PIXELS = 28 * 28;
    private static final double TOLERANCE = 1e-4;

    @Test
    void twentyStepsGiveTheLossesAndWeightsOfPyTorch() throws IOException {
        var folder = System.getenv("RECEPTIVE_DATA");
        assumeTrue(folder != null, "RECEPTIVE_DATA names no folder with MNIST");
        var golden = GoldenFile.folder();
        assumeTrue(Files.exists(golden.resolve("lenet_trajectory.json")), golden + " has no training run");
        var run = new JsonMapper().readTree(golden.resolve("lenet_trajectory.json"));
        int steps = run.path("config").path("steps").asInt();
        var data = Path.of(Objects.requireNonNull(folder));
        var examples = examples(data, steps * BATCH);
        var parameters = read(golden.resolve("lenet_init.safetensors"));
        var optimizer = new Optimizer(OptimizerSpec.Sgd.withMomentum(0), parameters.layout());
        assertThat(steps).isEqualTo(20);
        try (var workers = new WorkerPool(2)) {
            var engine = new TrainingEngine(new Network(LeNet.spec()), LossSpec.CrossEntropy.plain(), BATCH, workers);
            for (int step = 0; step < steps; step++) {
                var outcome = engine.computeGradient(parameters, examples.part(step * BATCH, (step + 1) * BATCH), BATCH, 0);
                assertThat(outcome.loss()).as("loss of step %d", step).isCloseTo(run.path("losses_float64").path(step).asDouble(),
                        within(TOLERANCE));
                assertThat(outcome.correct()).as("right in step %d", step)
                        .isEqualTo(run.path("correct_in_batch_float64").path(step).asInt());
                engine.update(parameters, optimizer, run.path("config").path("lr").asDouble());
            }
        }
        var wanted = read(golden.resolve("lenet_final.safetensors"));
        for (int i = 0; i < wanted.values().length; i++)
            assertThat((double) parameters.values()[i]).as("parameter %d", i).isCloseTo(wanted.values()[i], within(TOLERANCE));
    }

    private static Parameters read(Path file) {
        var tensors = new HashMap<String, float[]>();
        for (var tensor : SafetensorsFile.read(file).tensors())
            tensors.put(tensor.name(), tensor.values());
        var layout = ParameterLayout.of(LeNet.spec());
        assertThat(tensors.keySet())
                .containsExactlyInAnyOrderElementsOf(layout.slices().stream().map(ParameterLayout.Slice::name).toList());
        return new Parameters(layout, EngineRun.parameters(LeNet.spec(), tensors));
    }

    private static ListedExamples examples(Path folder, int count) throws IOException {
        var pixels = bytes(folder.resolve("train-images-idx3-ubyte.gz"), 3, count * PIXELS);
        var labels = bytes(folder.resolve("train-labels-idx1-ubyte.gz"), 1, count);
        var x = new float[pixels.length];
        for (int i = 0; i < x.length; i++)
            x[i] = (pixels[i] & 0xFF) / 255f;
        var classes = new int[count];
        for (int i = 0; i < count; i++)
            classes[i] = labels[i];
        return new ListedExamples(PIXELS, x, classes);
    }

    /// Reads the first bytes of a file in the IDX format: `0 0 8 axes`, the sizes in big-endian order, the values.
    private static byte[] bytes(Path file, int axes, int count) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            assertThat(in.readInt()).isEqualTo(0x800 + axes);
            for (int axis = 0; axis < axes; axis++)
                assertThat(in.readInt()).isPositive();
            var values = new byte[count];
            in.readFully(values);
            return values;
        }
    }
}
