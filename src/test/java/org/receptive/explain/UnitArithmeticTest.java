package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;

class UnitArithmeticTest {

    private static final double TOLERANCE = 1e-4;

    private static void requireEngineValue(NetworkSpec network, Parameters parameters, Activations activations, Unit unit) {
        var stages = Stage.of(network);
        var stage = stages.get(unit.stage());
        double expected = activations.at(stage.node(), unit.channel(), unit.row(), unit.col());
        var found = UnitArithmetic.of(network, stages, parameters, activations, unit);
        if (Double.isInfinite(expected))
            assertThat(found.value()).isEqualTo(expected);
        else
            assertThat(found.value()).as("%s of %s", unit, network).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(
                    expected))));
    }

    @Test
    void theTermsOfEveryStageOfEveryNetworkMakeTheEnginesValue() {
        var chains = new RandomChains(21);
        var random = new Random(22);
        for (var model : Models.all()) {
            var network = model.network();
            var parameters = model.recipe().initialiser().draw(network, 3);
            var activations = new Inference(network, parameters).run(chains.input(network, false));
            for (var stage : Stage.of(network))
                for (int i = 0; i < 40; i++)
                    requireEngineValue(network, parameters, activations, new Unit(stage.index(), random.nextInt(stage.shape().channels()),
                            random.nextInt(stage.shape().rows()), random.nextInt(stage.shape().cols())));
        }
    }

    @Test
    void everyOtherKindOfLayerToo() {
        var chains = new RandomChains(23);
        for (int i = 0; i < 300; i++) {
            var network = chains.network();
            var parameters = chains.parameters(network, false);
            var activations = new Inference(network, parameters).run(chains.input(network, false));
            for (int k = 0; k < 5; k++)
                requireEngineValue(network, parameters, activations, chains.unit(Stage.of(network)));
        }
    }

    @Test
    void aMaximumNamesTheValueThatWon() {
        var chains = new RandomChains(24);
        var network = Models.require("lenet5").network();
        var parameters = chains.parameters(network, false);
        var activations = new Inference(network, parameters).run(chains.input(network, false));
        var found = UnitArithmetic.of(network, Stage.of(network), parameters, activations, new Unit(1, 2, 5, 6));
        var winner = found.terms().get(found.winner().orElseThrow());
        assertThat(found.terms()).hasSize(4).allMatch(term -> term.value() <= winner.value());
        assertThat(winner.row()).isBetween(10, 11);
        assertThat(winner.col()).isBetween(12, 13);
        assertThat(winner.value()).isEqualTo(activations.at("relu1", 2, winner.row(), winner.col()));
    }

    @Test
    void theStrongestTermsComeFirstAndPaddingIsNoneOfThem() {
        var chains = new RandomChains(25);
        var network = Models.require("lenet5").network();
        var parameters = chains.parameters(network, false);
        var activations = new Inference(network, parameters).run(chains.input(network, false));
        var found = UnitArithmetic.of(network, Stage.of(network), parameters, activations, new Unit(0, 0, 0, 0));
        assertThat(found.terms()).hasSize(25).filteredOn(UnitTerm::padding).hasSize(16);
        var strongest = found.strongest(4);
        assertThat(strongest).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.product()), Math.abs(a.product())));
        assertThat(found.terms()).filteredOn(term -> Math.abs(term.product()) > Math.abs(strongest.getLast().product())).hasSize(3);
    }
}
