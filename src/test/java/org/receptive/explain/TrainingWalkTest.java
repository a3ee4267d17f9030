package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.io.network.NetworkFile;
import org.receptive.io.network.TrainedModel;
import org.receptive.nn.Examples;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.Optimizer;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Parameters;
import org.receptive.nn.TrainingEngine;
import org.receptive.nn.WorkerPool;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;
import org.receptive.trace.Reach;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// A whole iteration of LeNet-5 on one digit, held against the engine that trains.
class TrainingWalkTest {

    private static final double RATE = 0.05;
    private static final int LABEL = 3;
    private static final NetworkSpec LENET = org.receptive.model.Models.require("lenet5").network();

    /// One example for the engine.
    private record One(float[] x, int label) implements Examples {

        @Override
        public void copy(int position, int shard, float[] target, int offset, int stride) {
            for (int i = 0; i < x.length; i++)
                target[offset + i * stride] = x[i];
        }

        @Override
        public int label(int position) {
            return label;
        }
    }

    private static float[] digit() {
        var random = new Random(8);
        var x = new float[(int) LENET.input().count()];
        for (int i = 0; i < x.length; i++)
            x[i] = i / 28 > 6 && i / 28 < 20 && i % 28 > 8 && i % 28 < 18 ? random.nextFloat() * 2 : -0.4f;
        return x;
    }

    private static Walk walk(Parameters parameters) {
        return walk(LENET, parameters);
    }

    private static Walk walk(NetworkSpec network, Parameters parameters) {
        return TrainingWalk.of(new NetworkWalk(network, parameters), parameters, new Inference(network, parameters).run(digit()), LABEL,
                RATE);
    }

    /// One chain, and one whose branches meet in sums.
    static List<NetworkSpec> networks() {
        return List.of(LENET, NetworkFile.read(Path.of("examples/networks/residual.json")));
    }

    private static Operation stage(Walk walk, MapId id) {
        return walk.stages().stream().filter(s -> s.output().equals(id)).findFirst().orElseThrow(
                () -> new AssertionError(id + " among " + walk.stages().stream().map(Operation::output).toList()));
    }

    private static void requireClose(double[] found, float[] expected, String what) {
        assertThat(found).as(what).hasSameSizeAs(expected);
        double largest = 1e-3;
        for (float value : expected)
            largest = Math.max(largest, Math.abs(value));
        for (int i = 0; i < found.length; i++)
            assertThat(found[i]).as(what + " " + i).isCloseTo(expected[i], within(1e-4 * largest));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyGradientAndTheUpdateAreThoseOfTheTrainingEngine(NetworkSpec network) {
        var parameters = Initialiser.HE_NORMAL.draw(network, 4);
        var layout = parameters.layout();
        var walk = walk(network, parameters);
        try (var workers = new WorkerPool(1)) {
            var engine = new TrainingEngine(new Network(network), LossSpec.CrossEntropy.plain(), 1, workers);
            var after = parameters.copy();
            double loss = engine.computeGradient(after, new One(digit(), LABEL), 1, 0).loss();
            assertThat(stage(walk, new MapId("loss", "L")).step(0).value()).isCloseTo(loss, within(1e-4 * Math.max(1, loss)));
            var gradient = engine.gradient().clone();
            engine.update(after, new Optimizer(OptimizerSpec.Sgd.withMomentum(0), layout), RATE);
            var stages = new NetworkWalk(network, parameters).stages();
            int compared = 0;
            for (var named : stages)
                for (var slice : layout.ofLayer(named.producer())) {
                    var letter = slice.spec().name().equals("bias") ? "b" : slice.spec().shape().size() == 2 ? "W" : "w";
                    var id = new MapId(named.label(), letter);
                    requireClose(stage(walk, id.gradient()).y().values().toArray(),
                            Arrays.copyOfRange(gradient, slice.offset(), slice.end()), slice.name());
                    requireClose(stage(walk, id.updated()).y().values().toArray(),
                            Arrays.copyOfRange(after.values(), slice.offset(), slice.end()), "updated " + slice.name());
                    compared += slice.count();
                }
            assertThat(compared).isEqualTo(layout.size());
            assertThat(walk.stages().getLast().step(0).value()).as("the loss afterwards")
                    .isCloseTo(engine.computeGradient(after, new One(digit(), LABEL), 1, 0).loss(), within(1e-4));
        }
    }

    private static NetworkSpec normalised() {
        return new NetworkSpec("normalised", LENET.input(),
                List.of(new NetworkSpec.Node("conv", new ConvSpec(1, 3, Window.valid(23, 23), 1, false),
                        List.of("input")), new NetworkSpec.Node("norm", BatchNormSpec.usual(3), List.of("conv")),
                        new NetworkSpec.Node("act", ActivationSpec.relu(), List.of("norm")),
                        new NetworkSpec.Node("dense", new DenseSpec(108, 5, true), List.of("act"))));
    }

    @Test
    void theLossAfterwardsIsThatOfTheMovedWeightsAndOfRunningAveragesThatStayed() {
        var network = normalised();
        var parameters = Initialiser.HE_NORMAL.draw(network, 4);
        var layout = parameters.layout();
        Map.of("norm.weight", 1.5f, "norm.bias", 3f, "norm.running_mean", -0.5f, "norm.running_var", 20f).forEach((name, value) -> {
            var slice = layout.find(name).orElseThrow();
            for (int i = 0; i < slice.count(); i++)
                parameters.values()[slice.offset() + i] = value + 0.25f * i;
        });
        var before = new Inference(network, parameters).run(digit());
        // with a step so small that the loss does not become 0
        var walk = TrainingWalk.of(new NetworkWalk(network, parameters), parameters, before, LABEL, 0.001);
        var moved = parameters.copy();
        var ids = Map.of("conv.weight", new MapId("C1", "w"), "norm.weight", new MapId("N2", "w"), "norm.bias", new MapId("N2", "b"),
                "dense.weight", new MapId("out", "W"), "dense.bias", new MapId("out", "b"));
        ids.forEach((name, id) -> {
            var slice = layout.find(name).orElseThrow();
            var values = stage(walk, id.updated()).y().values().toArray();
            assertThat(values).hasSize(slice.count());
            for (int i = 0; i < values.length; i++)
                moved.values()[slice.offset() + i] = (float) values[i];
        });
        assertThat(moved.tensor(layout.find("norm.weight").orElseThrow()))
                .isNotEqualTo(parameters.tensor(layout.find("norm.weight").orElseThrow()));
        var after = new Inference(network, moved).run(digit()).probabilities();
        assertThat((double) after[LABEL]).isBetween(1e-5, 0.9);
        var last = walk.stages().getLast();
        requireClose(last.maps().getFirst().values().toArray(), after, "probabilities afterwards");
        assertThat(last.y().values().toArray()[0]).isCloseTo(-Math.log(after[LABEL]), within(1e-4));
    }

    @Test
    void everyStageEndsAtWhatItsMapShowsAndAnyStepIsSoughtAtOnce() {
        var parameters = Initialiser.HE_NORMAL.draw(LENET, 4);
        var walk = walk(parameters);
        var timeline = new Timeline(walk, Grain.VALUE);
        assertThat(timeline.length()).isEqualTo(walk.stages().stream().mapToLong(Operation::stepCount).sum()).isBetween(140_000L, 160_000L);
        var random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            long k = random.nextLong(timeline.length());
            var moment = timeline.at(k);
            double shown = moment.operation().y().values().toArray()[moment.step().index()];
            // the way forward shows the engine's float32
            assertThat(moment.running()).as(moment.operation().output() + " " + moment.step().index())
                    .isCloseTo(shown, within(1e-4 * Math.max(1, Math.abs(shown))));
        }
        var last = new ArrayList<Double>();
        walk.stages().forEach(s -> last.add(s.step(s.stepCount() - 1).value()));
        assertThat(last).allMatch(Double::isFinite);
    }

    @Test
    void aClassThatTheNetworkHasNotIsRefused() {
        var model = TrainedModel.open("lenet5");
        var network = new NetworkWalk(model.network(), model.parameters());
        var activations = new Inference(model.network(), model.parameters()).run(digit());
        for (int label : List.of(-1, 10))
            assertThatThrownBy(() -> TrainingWalk.of(network, model.parameters(), activations, label, RATE))
                    .isInstanceOf(ReadableException.class).hasMessageContaining(String.valueOf(label).replace('-', '−'));
    }

    @Test
    void theReceptiveFieldOfAUnitThroughTheWalkIsThatOfTheNetwork() {
        var parameters = Initialiser.HE_NORMAL.draw(LENET, 4);
        var network = new NetworkWalk(LENET, parameters);
        var walk = network.walk(new Inference(LENET, parameters).run(digit()));
        for (var unit : List.of(new Unit(0, 3, 0, 27), new Unit(1, 5, 3, 4), new Unit(2, 0, 4, 5), new Unit(3, 15, 4, 4))) {
            var y = network.map(network.stages().get(unit.stage()).node(), new Inference(LENET, parameters).run(digit()));
            var reach = Reach.before(walk, y.cell(unit.channel(), unit.row(), unit.col()));
            var input = Objects.requireNonNull(ReceptiveField.of(LENET, network.stages(), unit).get(Stage.INPUT)).region();
            assertThat(reach.count(MapId.of("x"))).as(unit.toString()).isEqualTo(input.rows() * input.cols());
        }
    }
}
