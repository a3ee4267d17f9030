package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.model.Models;
import org.receptive.model.NamedModel;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Language;

class EditableCopyTest {

    private static final RandomChains CHAINS = new RandomChains(31);
    private static final Caption NAME = Caption.same("unit");

    private static Scene requireCopy(NamedModel model, Unit unit) {
        var network = model.network();
        var parameters = model.recipe().initialiser().draw(network, 4);
        var activations = new Inference(network, parameters).run(CHAINS.input(network, false));
        var walk = new NetworkWalk(network, parameters);
        var found = walk.copy(activations, unit, NAME, Caption.same("note")).orElseThrow();
        var step = found.walk().stages().getFirst().step(found.view().step());
        assertThat(step.target().row()).isEqualTo(unit.row());
        assertThat(step.target().col()).isEqualTo(unit.col());
        assertThat(step.value()).isCloseTo(
                activations.at(walk.stages().get(unit.stage()).producer(), unit.channel(), unit.row(), unit.col()),
                within(1e-5));
        assertThat(found.title()).isEqualTo(NAME);
        return found;
    }

    private static Optional<Scene> copy(NetworkSpec network, Unit unit) {
        var parameters = CHAINS.parameters(network, false);
        var activations = new Inference(network, parameters).run(CHAINS.input(network, false));
        return new NetworkWalk(network, parameters).copy(activations, unit, NAME, NAME);
    }

    @Test
    void aConvolutionStandsAtTheUnitWithAllMapsItReads() {
        var found = requireCopy(Models.require("lenet5"), new Unit(2, 5, 3, 7));
        assertThat(found.inputShape().channels()).isEqualTo(6);
        assertThat(found.outputShape().channels()).isEqualTo(1);
    }

    @Test
    void aUnitIsCalledByItsMapItsLayerAndItsNetworkInBothLanguages() {
        var network = Models.require("lenet5").network();
        var parameters = CHAINS.parameters(network, false);
        var activations = new Inference(network, parameters).run(CHAINS.input(network, false));
        var walk = new NetworkWalk(network, parameters);
        var convolution = walk.unit(activations, new Unit(2, 5, 3, 7));
        assertThat(convolution.title(network).in(Language.ENGLISH)).isEqualTo("C3 · feature map 5 of LeNet-5");
        assertThat(convolution.title(network).in(Language.CHINESE)).contains("C3").contains("特征映射 5");
        assertThat(Caption.of(convolution.note()).in(Language.ENGLISH)).contains("ReLU").contains("applied to 6 feature maps");
        var dense = walk.unit(activations, new Unit(4, 77, 0, 0));
        assertThat(dense.title(network).in(Language.ENGLISH)).isEqualTo("F5 · unit 77 of LeNet-5");
        assertThat(Caption.of(dense.note()).in(Language.ENGLISH)).contains("Dense").contains("ReLU");
        var output = walk.unit(activations, new Unit(6, 3, 0, 0));
        assertThat(output.title(network).in(Language.CHINESE)).contains("输出").contains("单元 3");
    }

    @Test
    void aPaddedConvolutionKeepsItsPadding() {
        var found = requireCopy(Models.require("lenet5"), new Unit(0, 1, 0, 27));
        assertThat(found.inputShape()).isEqualTo(Models.require("lenet5").network().input());
    }

    @Test
    void aPartialConvolutionShowsJustItsMaps() {
        assertThat(requireCopy(Models.require("lenet5-1998"), new Unit(2, 0, 9, 0)).inputShape().channels()).isEqualTo(3);
        assertThat(requireCopy(Models.require("lenet5-1998"), new Unit(2, 15, 4, 4)).inputShape().channels()).isEqualTo(6);
    }

    @Test
    void theWidestConvolutionOfThePublishedNetworkFits() {
        assertThat(requireCopy(Models.require("lenet5-1998"), new Unit(4, 77, 0, 0)).inputShape().channels()).isEqualTo(16);
    }

    @Test
    void aMeanAndSubsamplingAreConvolutionsOfOneMap() {
        assertThat(requireCopy(Models.require("lenet-d2l"), new Unit(1, 3, 6, 2)).convolution().weight().get(0, 0, 1, 1)).isEqualTo(0.25);
        assertThat(requireCopy(Models.require("lenet5-1998"), new Unit(3, 9, 2, 4)).convolution().spec().bias()).isTrue();
    }

    @Test
    void aMaximumAndADenseLayerHaveNone() {
        var network = Models.require("lenet5").network();
        assertThat(copy(network, new Unit(1, 0, 0, 0))).isEmpty();
        assertThat(copy(network, new Unit(4, 0, 0, 0))).isEmpty();
        assertThat(copy(network, new Unit(0, 0, 0, 0))).isPresent();
    }
}
