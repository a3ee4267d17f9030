package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.io.network.NetworkFile;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.trace.Step;
import org.receptive.trace.Term;

class UnitOperationTest {

    private static final double TOLERANCE = 1e-4;

    /// A network that has read an example.
    private record Example(NetworkWalk walk, Activations activations) {

        static Example of(NetworkSpec network, Parameters parameters, float[] input) {
            return new Example(new NetworkWalk(network, parameters), new Inference(network, parameters).run(input));
        }

        static Example random(NetworkSpec network, long seed) {
            var random = new Random(seed);
            var input = new float[(int) network.input().count()];
            for (int i = 0; i < input.length; i++)
                input[i] = random.nextFloat() * 2 - 0.5f;
            return of(network, Models.require("lenet5").recipe().initialiser().draw(network, seed), input);
        }

        void requireEngineValue(Unit unit) {
            var found = walk.unit(activations, unit);
            requireEngineValue(unit, found, found.step());
        }

        private void requireEngineValue(Unit unit, UnitOperation found, int step) {
            double computed = activations.at(found.stage().producer(), unit.channel(), unit.row(), unit.col());
            requireClose(found.operation().step(step), computed, unit);
            double expected = activations.at(found.stage().node(), unit.channel(), unit.row(), unit.col());
            requireClose(found.walk().stages().getLast().step(step), expected, unit);
        }

        private static void requireClose(Step step, double expected, Unit unit) {
            double found = step.value();
            if (!Double.isFinite(expected))
                assertThat(Double.valueOf(found)).as("%s", unit).isEqualTo(Double.valueOf(expected));
            else {
                double size = step.terms().stream().mapToDouble(t -> Math.abs(t.product())).max().orElse(0);
                assertThat(found).as("%s", unit).isCloseTo(expected, within(TOLERANCE * Math.max(1, size)));
            }
        }

        /// Walks every unit, or every `by`-th map of each layer; units of one map have one walk, and stand at different steps of it.
        void requireEveryUnit(int by) {
            for (var stage : walk.stages()) {
                var shape = stage.shape();
                for (int channel = 0; channel < shape.channels(); channel += by) {
                    var first = walk.unit(activations, new Unit(stage.index(), channel, 0, 0));
                    for (int row = 0; row < shape.rows(); row++)
                        for (int col = 0; col < shape.cols(); col++)
                            requireEngineValue(new Unit(stage.index(), channel, row, col), first, first.step() + row * shape.cols() + col);
                    var last = new Unit(stage.index(), channel, shape.rows() - 1, shape.cols() - 1);
                    assertThat(walk.unit(activations, last).step()).isEqualTo(first.step() + shape.rows() * shape.cols() - 1);
                    requireEngineValue(last);
                }
            }
        }
    }

    @Test
    void everyUnitOfTheTrainedLenetIsWalkedToTheEnginesValue() {
        var model = TrainedModel.open("lenet5");
        var input = new RandomChains(21).input(model.network(), true);
        Example.of(model.network(), model.parameters(), input).requireEveryUnit(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet5", "lenet-d2l", "lenet5-1998"})
    void everyUnitOfTheNamedNetworksToo(String name) {
        Example.random(Models.require(name).network(), 3).requireEveryUnit(1);
    }

    static List<String> files() {
        return List.of("alexnet-28", "lenet5-1998", "lenet5", "residual");
    }

    private static NetworkSpec example(String name) {
        return NetworkFile.read(Path.of("examples/networks/" + name + ".json"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theUnitsOfEveryExampleNetworkToo(String name) {
        // the wide ones by every fifth map: they have some 60,000 units
        Example.random(example(name), 4).requireEveryUnit(name.startsWith("lenet") ? 1 : 5);
    }

    @Test
    void everyOtherKindOfLayerToo() {
        var chains = new RandomChains(23);
        for (int i = 0; i < 400; i++) {
            var network = chains.network();
            var example = Example.of(network, chains.parameters(network, false), chains.input(network, false));
            for (int k = 0; k < 8; k++)
                example.requireEngineValue(chains.unit(example.walk().stages()));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theWalkThroughAWholeNetworkComputesWhatTheEngineComputed(String name) {
        var network = example(name);
        var example = Example.random(network, 5);
        var walk = example.walk().walk(example.activations());
        assertThat(walk.stages()).hasSize(network.nodes().size());
        var random = new Random(6);
        for (int s = 0; s < walk.stages().size(); s++) {
            var operation = walk.stages().get(s);
            var values = example.activations().of(network.nodes().get(s).name());
            assertThat(operation.stepCount()).isEqualTo(values.length);
            for (int i = 0; i < 30; i++) {
                int step = random.nextInt(operation.stepCount());
                var made = operation.step(step);
                double size = made.terms().stream().mapToDouble(t -> Math.abs(t.product())).max().orElse(1);
                assertThat(made.value()).isCloseTo(values[step], within(TOLERANCE * Math.max(1, size)));
            }
        }
    }

    @Test
    void aBranchIsReadUnderTheNameOfTheLayerThatMadeIt() {
        var example = Example.random(example("residual"), 7);
        var sum = example.walk().stages().stream().filter(s -> s.producer().equals("a_sum")).findFirst().orElseThrow();
        var unit = example.walk().unit(example.activations(), new Unit(sum.index(), 5, 3, 2));
        assertThat(unit.operation().maps()).extracting(m -> m.id().toString()).containsExactly("C3.z", "C1.a", "J4.z");
        assertThat(unit.walk().stages()).extracting(o -> o.output().toString()).containsExactly("J4.z", "J4.a");
    }

    @Test
    void aUnitNamesTheMapsAsTheNetworkDoes() {
        var example = Example.random(Models.require("lenet5-1998").network(), 8);
        var unit = example.walk().unit(example.activations(), new Unit(2, 4, 9, 0));
        var step = unit.moment().step();
        var operation = unit.operation();
        assertThat(operation.y().symbol(step.target())).isEqualTo("z[4,9,0]");
        // map 4 of C3 reads the maps 0, 4 and 5 of S2
        assertThat(step.terms().stream().filter(t -> t.factors().size() > 1).map(Term::first)
                .map(f -> operation.map(f.shown().map()).symbol(f.shown())).map(name -> name.substring(0, 3)))
                .containsOnly("a[0", "a[4", "a[5");
        assertThat(step.terms().get(25).last().shown())
                .satisfies(w -> assertThat(operation.map(w.map()).symbol(w)).isEqualTo("w[4,4,0,0]"));
        assertThat(step.terms().getLast().first().shown()).satisfies(b -> assertThat(operation.map(b.map()).symbol(b)).isEqualTo("b[4]"));
    }

    @Test
    void aMaximumNamesTheValueThatWon() {
        var example = Example.random(Models.require("lenet5").network(), 9);
        var unit = example.walk().unit(example.activations(), new Unit(1, 2, 5, 6));
        var step = unit.moment().step();
        var winner = step.terms().get(step.reduction().chosen(step, 4).orElseThrow());
        assertThat(step.terms()).hasSize(4).allMatch(term -> term.product() <= winner.product());
        assertThat(winner.first().shown().row()).isBetween(10, 11);
        assertThat(winner.first().shown().col()).isBetween(12, 13);
        assertThat(winner.product())
                .isEqualTo(example.activations().at("relu1", 2, winner.first().shown().row(), winner.first().shown().col()));
        assertThat(unit.operation().y().symbol(step.target())).isEqualTo("p[2,5,6]");
    }

    @Test
    void theStrongestTermsComeFirstAndPaddingIsNoneOfThem() {
        var example = Example.random(Models.require("lenet5").network(), 10);
        var unit = example.walk().unit(example.activations(), new Unit(0, 0, 0, 0));
        var products = unit.moment().summands();
        assertThat(products).hasSize(25).filteredOn(Term::padding).hasSize(16);
        var strongest = unit.strongest(4);
        assertThat(strongest).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.product()), Math.abs(a.product())));
        assertThat(products).filteredOn(term -> Math.abs(term.product()) > Math.abs(strongest.getLast().product())).hasSize(3);
        assertThat(unit.readsInput()).isTrue();
        assertThat(example.walk().unit(example.activations(), new Unit(1, 0, 0, 0)).readsInput()).isFalse();
    }

    @Test
    void everyStageOfAUnitHasItsStepAtTheUnit() {
        var example = Example.random(Models.require("lenet5").network(), 11);
        for (var unit : List.of(new Unit(2, 5, 3, 7), new Unit(4, 77, 0, 0))) {
            var found = example.walk().unit(example.activations(), unit);
            assertThat(found.walk().stages()).hasSize(2);
            assertThat(IntStream.range(0, 2).mapToObj(s -> found.walk().stages().get(s).step(found.step()).target())
                    .map(c -> List.of(c.channel(), c.row(), c.col())).distinct()).hasSize(1);
        }
    }
}
