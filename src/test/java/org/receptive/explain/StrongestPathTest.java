package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.io.network.NetworkFile;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;

/// The way back on which every unit is followed by the one that speaks most for it, against a search of its own.
class StrongestPathTest {

    /// A network that has read an example.
    private record Example(NetworkSpec network, NetworkWalk walk, Activations activations) {

        static Example of(NetworkSpec network, Parameters parameters, float[] input) {
            return new Example(network, new NetworkWalk(network, parameters), new Inference(network, parameters).run(input));
        }

        static Example random(NetworkSpec network, long seed) {
            var random = new Random(seed);
            var input = new float[(int) network.input().count()];
            for (int i = 0; i < input.length; i++)
                input[i] = random.nextFloat();
            return of(network, Models.require("lenet5").recipe().initialiser().draw(network, seed), input);
        }

        List<Unit> path(Unit from) {
            return StrongestPath.of(walk, activations, from).units();
        }

        Unit answer() {
            return new Unit(walk.stages().size() - 1, activations.predicted(), 0, 0);
        }

        float value(Unit unit) {
            return activations.at(walk.wiring().node(unit.stage()), unit.channel(), unit.row(), unit.col());
        }

        /// Every unit of a way lies in what the one before it can be changed by.
        void requireReceptiveFields(List<Unit> path) {
            for (int i = 1; i < path.size(); i++) {
                var read = Objects.requireNonNull(
                        ReceptiveField.of(network, walk.stages(), path.get(i - 1)).get(path.get(i).stage()), path::toString);
                assertThat(read.channels()).as("%s", path).contains(path.get(i).channel());
                assertThat(read.region().contains(path.get(i).row(), path.get(i).col())).as("%s", path).isTrue();
                assertThat(walk.wiring().sources(walk.stages().get(path.get(i - 1).stage()))).contains(path.get(i).stage());
            }
        }
    }

    private static Example lenet() {
        var model = TrainedModel.open("lenet5");
        return Example.of(model.network(), model.parameters(), new RandomChains(21).input(model.network(), true));
    }

    @Test
    void fromTheAnswerOfLenetItReachesThePixelsThroughEveryLayer() {
        var example = lenet();
        var path = example.path(example.answer());
        assertThat(path).extracting(Unit::stage).containsExactly(6, 5, 4, 3, 2, 1, 0, Stage.INPUT);
        assertThat(path.getFirst()).isEqualTo(example.answer());
        example.requireReceptiveFields(path);
    }

    @Test
    void ofADenseLayerItTakesTheGreatestProductOfWeightAndValue() {
        var example = lenet();
        var path = example.path(example.answer());
        var learned = example.walk().parameters(example.walk().stages().get(6).producer());
        var w = Objects.requireNonNull(learned.get("weight")).toArray();
        var products = IntStream.range(0, 84)
                .mapToDouble(j -> w[path.getFirst().channel() * 84 + j] * example.value(new Unit(5, j, 0, 0))).toArray();
        int best = IntStream.range(0, 84).reduce(0, (a, b) -> products[b] > products[a] ? b : a);
        assertThat(path.get(1).channel()).isEqualTo(best);
    }

    @Test
    void ofAPoolingItTakesTheWinner() {
        var example = lenet();
        for (var start : List.of(new Unit(1, 3, 5, 6), new Unit(3, 9, 2, 2))) {
            var next = example.path(start).get(1);
            assertThat(next.channel()).isEqualTo(start.channel());
            assertThat(next.row() / 2).isEqualTo(start.row());
            assertThat(next.col() / 2).isEqualTo(start.col());
            assertThat(example.value(next)).isEqualTo(example.value(start));
        }
    }

    @Test
    void throughAConnectionTableItTakesOnlyMapsThatAreRead() {
        var example = Example.random(Models.require("lenet5-1998").network(), 8);
        var table = ((PartialConvSpec) example.walk().stages().get(2).layer()).table();
        for (int map = 0; map < 16; map++) {
            var path = example.path(new Unit(2, map, 4, 5));
            assertThat(table.get(map)).contains(path.get(1).channel());
            example.requireReceptiveFields(path);
        }
    }

    @Test
    void whereTheSmallestDistanceWinsItTakesTheNearestValue() {
        var example = Example.random(Models.require("lenet5-1998").network(), 9);
        var walked = example.walk().unit(example.activations(), example.answer());
        var distances = walked.moment().step().terms().stream().mapToDouble(walked::contribution).toArray();
        int nearest = IntStream.range(0, distances.length).reduce(0, (a, b) -> distances[b] < distances[a] ? b : a);
        assertThat(example.path(example.answer()).get(1)).isEqualTo(new Unit(example.answer().stage() - 1, nearest, 0, 0));
    }

    @Test
    void ofAResidualSumItTakesTheStrongerBranch() {
        var example = Example.random(NetworkFile.read(Path.of("examples/networks/residual.json")), 7);
        var sum = example.walk().stages().stream().filter(s -> s.producer().equals("a_sum")).findFirst().orElseThrow();
        for (int channel = 0; channel < sum.shape().channels(); channel++) {
            var start = new Unit(sum.index(), channel, 3, 2);
            if (example.value(start) == 0)
                continue;
            var next = example.path(start).get(1);
            for (int branch : example.walk().wiring().sources(sum))
                assertThat(example.value(new Unit(branch, channel, 3, 2))).isLessThanOrEqualTo(example.value(next));
            assertThat(List.of(next.channel(), next.row(), next.col())).containsExactly(channel, 3, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexnet-28", "lenet5-1998", "lenet5", "residual"})
    void inEveryExampleNetworkEveryUnitHasItsWay(String name) {
        var example = Example.random(NetworkFile.read(Path.of("examples/networks/" + name + ".json")), 4);
        example.requireReceptiveFields(example.path(example.answer()));
        var random = new Random(5);
        for (var stage : example.walk().stages())
            for (int i = 0; i < 3; i++)
                example.requireReceptiveFields(example.path(new Unit(stage.index(), random.nextInt(stage.shape().channels()),
                        random.nextInt(stage.shape().rows()), random.nextInt(stage.shape().cols()))));
    }

    @Test
    void inNetworksOfEveryKindOfLayerItStaysWithinWhatIsRead() {
        var chains = new RandomChains(23);
        for (int i = 0; i < 300; i++) {
            var network = chains.network();
            var example = Example.of(network, chains.parameters(network, false), chains.input(network, false));
            for (int k = 0; k < 4; k++)
                example.requireReceptiveFields(example.path(chains.unit(example.walk().stages())));
        }
    }

    @Test
    void itEndsWhereNothingSpeaksForAValueButItsBias() {
        var model = TrainedModel.open("lenet5");
        var network = model.network();
        var example = new Example(network, new NetworkWalk(network, model.parameters()),
                new Activations(network, zeros(network)));
        assertThat(example.path(new Unit(4, 7, 0, 0))).containsExactly(new Unit(4, 7, 0, 0));
    }

    private static Map<String, float[]> zeros(NetworkSpec network) {
        var zeros = new HashMap<String, float[]>();
        zeros.put(NetworkSpec.INPUT, new float[(int) network.input().count()]);
        network.nodes().forEach(node -> zeros.put(node.name(), new float[(int) network.shapeOf(node.name()).count()]));
        return zeros;
    }
}
