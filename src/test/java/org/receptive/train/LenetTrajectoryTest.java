package org.receptive.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.data.DataLocation;
import org.receptive.data.DataLocator;
import org.receptive.data.normalise.Normalisation;
import org.receptive.io.SafetensorsFile;
import org.receptive.nn.Crew;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.Optimizer;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Parameters;
import org.receptive.nn.TrainingEngine;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import tools.jackson.databind.json.JsonMapper;

/// Twenty steps of LeNet on the first images of MNIST, beside PyTorch's from the same weights.
class LenetTrajectoryTest {

    private static final double TOLERANCE = 1e-4;

    /// A folder that has no training run is no reason to leave ours out.
    private static Path golden(String name) {
        var folder = Path.of(System.getProperty("golden.dir", "src/test/resources/golden"));
        return (Files.exists(folder.resolve("lenet_trajectory.json")) ? folder : Path.of("src/test/resources/golden")).resolve(name);
    }

    private static NetworkSpec lenet() {
        Map<String, LayerSpec> layers = new LinkedHashMap<>();
        var tanh = new ActivationSpec(new Activation.Tanh());
        layers.put("conv1", new ConvSpec(1, 6, Window.same(5, 5), 1, true));
        layers.put("tanh1", tanh);
        layers.put("pool1", PoolSpec.square(PoolKind.AVERAGE, 2));
        layers.put("conv2", new ConvSpec(6, 16, Window.valid(5, 5), 1, true));
        layers.put("tanh2", tanh);
        layers.put("pool2", PoolSpec.square(PoolKind.AVERAGE, 2));
        layers.put("fc1", new DenseSpec(400, 120, true));
        layers.put("tanh3", tanh);
        layers.put("fc2", new DenseSpec(120, 84, true));
        layers.put("tanh4", tanh);
        layers.put("fc3", new DenseSpec(84, 10, true));
        return NetworkSpec.chain("LeNet", new Shape(1, 28, 28), layers);
    }

    private static Parameters read(Network network, String name) {
        var file = SafetensorsFile.read(golden(name));
        var parameters = Parameters.zeros(network.layout());
        for (var slice : network.layout().slices())
            System.arraycopy(file.find(slice.name()).orElseThrow().values(), 0, parameters.values(), slice.offset(), slice.count());
        return parameters;
    }

    @Test
    void lossesAndWeightsFollowThoseOfPytorch() {
        var place = DataLocator.of(Optional.empty(), System.getenv()).locate();
        assumeTrue(place instanceof DataLocation.Found, "MNIST is needed: set RECEPTIVE_DATA or run data fetch");
        var images = place.orThrow().train();
        var json = JsonMapper.shared().readTree(golden("lenet_trajectory.json").toFile());
        var config = json.path("config");
        int batch = config.path("batch").asInt();
        var network = new Network(lenet());
        var parameters = read(network, json.path("init").asString());
        var normalisation = config.path("mean").asDouble() == 0 && config.path("std").asDouble() == 1 ? new Normalisation.UnitRange()
                : new Normalisation.MeanAndDeviation(config.path("mean").asDouble(), config.path("std").asDouble());
        var set = ImageExamples.plain(images, normalisation, 0);
        var optimizer = new Optimizer(new OptimizerSpec.Sgd(config.path("momentum").asDouble(), 0, false, config.path("weight_decay")
                .asDouble()), network.layout());
        try (var crew = new Crew(2)) {
            var engine = new TrainingEngine(network, LossSpec.CrossEntropy.plain(), batch, crew);
            for (int step = 0; step < json.path("losses_float32").size(); step++) {
                var examples = new SetExamples(set, config.path("start").asInt() + step * batch);
                var outcome = engine.computeGradient(parameters, examples, batch, 0);
                assertThat(outcome.loss()).as("loss of step %d", step).isCloseTo(json.path("losses_float32").get(step).asDouble(), within(
                        TOLERANCE));
                assertThat(outcome.correct()).isEqualTo(json.path("correct_in_batch_float32").get(step).asInt());
                engine.update(parameters, optimizer, config.path("lr").asDouble());
            }
        }
        var last = read(network, json.path("final_float32").asString());
        for (int i = 0; i < last.values().length; i++)
            assertThat(parameters.values()[i]).as("parameter %d", i).isCloseTo(last.values()[i], within((float) TOLERANCE));
    }
}
