package org.receptive.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.nn.ParameterLayout;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

class ModelsTest {

    private static final NetworkSpec ORIGINAL = Models.require("lenet5-1998").network();

    private static ModelSummary.LayerRow row(String model, String layer) {
        return ModelSummary.of(Models.require(model).network()).rows().stream().filter(r -> r.layer().equals(layer)).findFirst()
                .orElseThrow();
    }

    private static <T extends org.receptive.spec.LayerSpec> T layer(String name, Class<T> type) {
        return type.cast(ORIGINAL.nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow().layer());
    }

    @Test
    void modernLenetHasItsPublishedParametersUnderTheNamesOfPytorch() {
        var network = Models.require("lenet5").network();
        assertThat(network.parameterCount()).isEqualTo(61_706);
        assertThat(ParameterLayout.of(network).slices().stream().map(s -> s.name() + s.spec().shape())).containsExactly(
                "conv1.weight[6, 1, 5, 5]", "conv1.bias[6]", "conv2.weight[16, 6, 5, 5]", "conv2.bias[16]", "fc1.weight[120, 400]",
                "fc1.bias[120]", "fc2.weight[84, 120]", "fc2.bias[84]", "fc3.weight[10, 84]", "fc3.bias[10]");
        assertThat(network.multiplyAdds()).isEqualTo(28 * 28 * 6 * 25 + 10 * 10 * 16 * 150 + 48_000 + 10_080 + 840);
        assertThat(network.output()).isEqualTo(new Shape(10, 1, 1));
    }

    @Test
    void diveIntoDeepLearningTakesSigmoidsAndAverages() {
        var network = Models.require("lenet-d2l").network();
        assertThat(network.parameterCount()).isEqualTo(61_706);
        assertThat(ModelSummary.of(network).rows().stream().map(r -> r.kind().id())).containsExactly("conv", "sigmoid", "average-pool",
                "conv", "sigmoid", "average-pool", "dense", "sigmoid", "dense", "sigmoid", "dense");
    }

    @Test
    void originalLenetHasThePublishedCountsLayerByLayer() {
        var summary = ModelSummary.of(ORIGINAL);
        var learning = summary.rows().stream().filter(r -> r.connections() > 0).toList();
        assertThat(learning.stream().map(ModelSummary.LayerRow::layer)).containsExactly("c1", "s2", "c3", "s4", "c5", "f6", "output");
        assertThat(learning.stream().map(ModelSummary.LayerRow::parameters)).containsExactly(156L, 12L, 1_516L, 32L, 48_120L, 10_164L, 0L);
        assertThat(learning.stream().map(ModelSummary.LayerRow::connections)).containsExactly(122_304L, 5_880L, 151_600L, 2_000L, 48_120L,
                10_164L, 840L);
        assertThat(summary.parameters()).isEqualTo(60_000);
        assertThat(summary.connections()).isEqualTo(340_908);
    }

    @Test
    void everyWeightedSumOfTheOriginalUpToF6IsSquashed() {
        var names = ORIGINAL.nodes().stream().map(NetworkSpec.Node::name).toList();
        for (var layer : List.of("c1", "s2", "c3", "s4", "c5", "f6"))
            assertThat(names.get(names.indexOf(layer) + 1)).isEqualTo(layer + "_tanh");
        assertThat(names.getLast()).isEqualTo("output");
    }

    @Test
    void c3ReadsWhatTableOneSays() {
        var c3 = layer("c3", PartialConvSpec.class);
        assertThat(c3.table().subList(0, 6)).containsExactly(List.of(0, 1, 2), List.of(1, 2, 3), List.of(2, 3, 4), List.of(3, 4, 5),
                List.of(0, 4, 5), List.of(0, 1, 5));
        assertThat(c3.table().stream().map(List::size)).containsExactly(3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 6);
        // "taking inputs from all contiguous subsets of four" and three discontinuous ones
        assertThat(c3.table().subList(12, 15)).containsExactly(List.of(0, 1, 3, 4), List.of(1, 2, 4, 5), List.of(0, 2, 3, 5));
        // no two maps see the same
        assertThat(c3.table()).doesNotHaveDuplicates();
        for (int in = 0; in < 6; in++) {
            int read = in;
            assertThat(IntStream.range(0, 16).filter(out -> c3.connects(out, read)).count()).isEqualTo(10);
        }
    }

    @Test
    void digitCodesAreDistinctBitmapsOfSevenByTwelve() {
        var codes = layer("output", RbfSpec.class).codes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allSatisfy(code -> assertThat(code).hasSize(84).containsOnly(-1, 1));
        for (int a = 0; a < 10; a++)
            for (int b = 0; b < a; b++) {
                var one = codes.get(a);
                var other = codes.get(b);
                assertThat(IntStream.range(0, 84).filter(i -> !one.get(i).equals(other.get(i))).count()).as(a + " and " + b)
                        .isGreaterThanOrEqualTo(6);
            }
        var one = IntStream.range(0, 12)
                .mapToObj(r -> codes.get(1).subList(r * 7, r * 7 + 7).stream().map(v -> v > 0 ? "#" : ".").collect(Collectors.joining()))
                .toList();
        assertThat(one.get(3)).isEqualTo(".####..");
    }

    @Test
    void levelsOfTheOriginalAreMetAtBackgroundAndInk() {
        var recipe = Models.require("lenet5-1998").recipe();
        double mean = recipe.normalisation().numbers().get(0);
        double deviation = recipe.normalisation().numbers().get(1);
        assertThat((0 - mean) / deviation).isCloseTo(-0.1, within(1e-12));
        assertThat((1 - mean) / deviation).isCloseTo(1.175, within(1e-12));
        assertThat(28 + 2 * recipe.margin()).isEqualTo(ORIGINAL.input().rows());
    }

    @Test
    void kernelsAreWrittenShort() {
        assertThat(row("lenet5", "conv1").kernel()).isEqualTo("5×5 p2");
        assertThat(row("lenet5", "pool1").kernel()).isEqualTo("2×2 s2");
        assertThat(row("lenet5", "relu1").kernel()).isEmpty();
        assertThat(row("lenet5-1998", "s2").output()).isEqualTo(new Shape(6, 14, 14));
    }

    @Test
    void totalsAreThoseOfTheNetwork() {
        for (var model : Models.all()) {
            var summary = ModelSummary.of(model.network());
            assertThat(summary.parameters()).isEqualTo(model.network().parameterCount());
            assertThat(summary.multiplyAdds()).isEqualTo(model.network().multiplyAdds());
            assertThat(summary.connections()).isEqualTo(model.network().connections());
        }
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        for (var language : Language.all()) {
            var texts = Texts.of(language);
            assertThat(LayerKind.values()).allSatisfy(kind -> assertThat(texts.get(kind.title())).isNotBlank());
        }
        assertThat(LayerKind.values()).allSatisfy(kind -> assertThat(LayerKind.find(kind.id())).contains(kind));
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> Models.require("lenet")).isInstanceOf(ReadableException.class)
                .hasMessageContaining("lenet5, lenet-d2l, lenet5-1998");
    }
}
