package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.model.NamedModel;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Language;

class UnitSceneTest {

    private static final RandomChains CHAINS = new RandomChains(31);

    private static UnitScene requireScene(NamedModel model, Unit unit) {
        var network = model.network();
        var stages = Stage.of(network);
        var parameters = model.recipe().initialiser().draw(network, 4);
        var activations = new Inference(network, parameters).run(CHAINS.input(network, false));
        var found = UnitScene.of(network, stages, parameters, activations, unit).orElseThrow();
        var step = found.scene().walk().stages().getFirst().step(found.scene().view().step());
        var stage = stages.get(unit.stage());
        assertThat(step.target().row()).isEqualTo(unit.row());
        assertThat(step.target().col()).isEqualTo(unit.col());
        assertThat(step.value()).isCloseTo(activations.at(stage.producer(), unit.channel(), unit.row(), unit.col()), within(1e-5));
        return found;
    }

    private static boolean hasScene(NetworkSpec network, Unit unit) {
        var parameters = CHAINS.parameters(network, false);
        var activations = new Inference(network, parameters).run(CHAINS.input(network, false));
        return UnitScene.of(network, Stage.of(network), parameters, activations, unit).isPresent();
    }

    @Test
    void aConvolutionOpensAtTheUnitWithAllMapsItReads() {
        var found = requireScene(Models.require("lenet5"), new Unit(2, 5, 3, 7));
        assertThat(found.scene().inputShape().channels()).isEqualTo(6);
        assertThat(found.scene().outputShape().channels()).isEqualTo(1);
        assertThat(found.scene().title().in(Language.ENGLISH)).isEqualTo("C3 · map 5 of LeNet-5");
        assertThat(found.scene().title().in(Language.CHINESE)).contains("C3").contains("特征映射 5");
        assertThat(found.scene().note().in(Language.ENGLISH)).contains("ReLU").contains("6 of its maps");
        assertThat(found.activation()).isPresent();
    }

    @Test
    void aPaddedConvolutionKeepsItsPadding() {
        var found = requireScene(Models.require("lenet5"), new Unit(0, 1, 0, 27));
        assertThat(found.scene().inputShape()).isEqualTo(Models.require("lenet5").network().input());
    }

    @Test
    void aPartialConvolutionShowsJustItsMaps() {
        assertThat(requireScene(Models.require("lenet5-1998"), new Unit(2, 0, 9, 0)).scene().inputShape().channels()).isEqualTo(3);
        assertThat(requireScene(Models.require("lenet5-1998"), new Unit(2, 15, 4, 4)).scene().inputShape().channels()).isEqualTo(6);
    }

    @Test
    void theWidestConvolutionOfThePublishedNetworkFits() {
        assertThat(requireScene(Models.require("lenet5-1998"), new Unit(4, 77, 0, 0)).scene().inputShape().channels()).isEqualTo(16);
    }

    @Test
    void aMeanAndSubsamplingAreConvolutionsOfOneMap() {
        assertThat(requireScene(Models.require("lenet-d2l"), new Unit(1, 3, 6, 2)).scene().convolution().weight().get(0, 0, 1, 1)).isEqualTo(0.25);
        assertThat(requireScene(Models.require("lenet5-1998"), new Unit(3, 9, 2, 4)).scene().convolution().spec().bias()).isTrue();
    }

    @Test
    void aMaximumAndADenseLayerAreNone() {
        var network = Models.require("lenet5").network();
        assertThat(hasScene(network, new Unit(1, 0, 0, 0))).isFalse();
        assertThat(hasScene(network, new Unit(4, 0, 0, 0))).isFalse();
        assertThat(hasScene(network, new Unit(0, 0, 0, 0))).isTrue();
    }
}
