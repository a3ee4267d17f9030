package org.receptive.draw.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.Activations;
import org.receptive.explain.Inference;
import org.receptive.explain.NetworkWalk;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitOperation;
import org.receptive.io.network.NetworkFile;
import org.receptive.model.Models;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

class SmallFormulaTest {

    private static final Texts TEXTS = Texts.of(Language.ENGLISH);

    /// A network that has read random numbers.
    private record Example(NetworkWalk walk, Activations activations) {

        static Example of(NetworkSpec network, long seed) {
            var random = new Random(seed);
            var input = new float[(int) network.input().count()];
            for (int i = 0; i < input.length; i++)
                input[i] = random.nextInt(3) == 0 ? random.nextInt(4) : (float) random.nextGaussian();
            var parameters = Models.require("lenet5").recipe().initialiser().draw(network, seed);
            return new Example(new NetworkWalk(network, parameters), new Inference(network, parameters).run(input));
        }

        UnitOperation operation(Unit unit) {
            return walk.unit(activations, unit);
        }

        SmallFormula formula(Unit unit) {
            var made = operation(unit);
            return new SmallFormula(made.walk(), made.moment(), Palette.of(false), Sizes.normal(), TEXTS,
                    (text, style) -> text.length() * style.sizePx() * 0.6);
        }

        /// Chooses units of every layer.
        List<Unit> units(int each, long seed) {
            var random = new Random(seed);
            return walk.stages().stream().flatMap(stage -> random.ints(each, 0, (int) stage.shape().count()).mapToObj(i -> {
                var shape = stage.shape();
                return new Unit(stage.index(), i / shape.cols() / shape.rows(), i / shape.cols() % shape.rows(), i % shape.cols());
            })).toList();
        }

        void requireTruth(Unit unit) {
            var formula = formula(unit);
            assertThat(WrittenFormula.isTrue(formula.textOf(Integer.MAX_VALUE))).as("%s: %s", unit, formula.textOf(Integer.MAX_VALUE))
                    .isTrue();
            var card = formula.text();
            assertThat(card).endsWith(" " + Numbers.display(formula.moment().step().value()));
            if (!card.contains("…"))
                assertThat(WrittenFormula.isTrue(card)).as(card).isTrue();
            for (var term : operation(unit).strongest(6))
                assertThat(WrittenFormula.isTrue(formula.of(term))).as(formula.of(term)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alexnet-28", "lenet5-1998", "lenet5", "residual"})
    void noEquationOnACardIsFalse(String name) {
        var example = Example.of(NetworkFile.read(Path.of("examples/networks/" + name + ".json")), 1);
        example.units(12, 2).forEach(example::requireTruth);
    }

    @Test
    void noneOfAnActivationOrASoftmaxByItselfIsFalse() {
        var functions = List.of(new Activation.Relu(), new Activation.LeakyRelu(0.1), new Activation.Sigmoid(), new Activation.Tanh(),
                new Activation.ScaledTanh(1.7159, 2.0 / 3), new Activation.Elu(1), new Activation.Gelu(), new Activation.Softplus());
        var layers = new ArrayList<LayerSpec>(functions.stream().map(ActivationSpec::new).toList());
        for (var axis : SoftmaxSpec.Axis.values()) {
            layers.add(new SoftmaxSpec(axis, false));
            layers.add(new SoftmaxSpec(axis, true));
        }
        for (var layer : layers) {
            var network = new NetworkSpec("one", new Shape(3, 4, 5), List.of(new NetworkSpec.Node("f", layer, List.of(NetworkSpec.INPUT))));
            var example = Example.of(network, 3);
            example.units(30, 4).forEach(example::requireTruth);
        }
    }

    @Test
    void theReaderKnowsAFalseEquation() {
        assertThat(WrittenFormula.isTrue("1.3817 − −1 ≈ 5.673")).isFalse();
        assertThat(WrittenFormula.isTrue("( 1.382 − −1 )² ≈ 5.673")).isTrue();
        assertThat(WrittenFormula.isTrue("0.3 · 1 ≈ 0.1")).isFalse();
        assertThat(WrittenFormula.isTrue("2 · 3 + 1 = 7")).isTrue();
        assertThat(WrittenFormula.isTrue("2 · 3 + 1 = 8")).isFalse();
        assertThat(WrittenFormula.isTrue("( 1 + 2 + 3 ) / 4 = 1.5")).isTrue();
    }

    @Test
    void aDistanceIsASumOfSquares() {
        var example = Example.of(Models.require("lenet5-1998").network(), 5);
        var card = example.formula(new Unit(6, 3, 0, 0));
        assertThat(card.text()).startsWith("( ").contains(")² + ( ").contains("+ … +").contains("≈");
        assertThat(card.of(example.operation(new Unit(6, 3, 0, 0)).strongest(1).getFirst())).startsWith("( ").contains(")²");
    }

    @Test
    void aSoftmaxIsAShareOfExponentials() {
        var network = new NetworkSpec("one", new Shape(3, 1, 1),
                List.of(new NetworkSpec.Node("q", new SoftmaxSpec(SoftmaxSpec.Axis.CHANNELS, false), List.of(NetworkSpec.INPUT))));
        assertThat(Example.of(network, 6).formula(new Unit(0, 1, 0, 0)).text()).startsWith("e^( ").contains(") / ( e^( ")
                .contains("+ e^( ");
    }

    @Test
    void aLongSumShowsItsFirstTermsItsLastAndItsBias() {
        var example = Example.of(Models.require("lenet5").network(), 7);
        var card = example.formula(new Unit(2, 5, 3, 7));
        assertThat(card.text()).contains("+ … +").doesNotContain("b ");
        assertThat(card.text().split("·")).hasSizeLessThanOrEqualTo(7);
        assertThat(card.head()).contains("z[5,3,7]").contains("feature map 5");
        assertThat(card.heightPx(280)).isLessThan(card.heightPx(120));
        assertThat(example.formula(new Unit(1, 2, 5, 6)).text()).startsWith("max( ").doesNotContain("…");
    }

    @Test
    void theWinnerOfALongMaximumIsAlwaysWritten() {
        var pool = new AdaptivePoolSpec(PoolKind.MAX, 1, 1);
        var network = new NetworkSpec("one", new Shape(2, 7, 7), List.of(new NetworkSpec.Node("p", pool, List.of(NetworkSpec.INPUT))));
        for (int seed = 0; seed < 20; seed++) {
            var text = Example.of(network, seed).formula(new Unit(0, 1, 0, 0)).text();
            var result = text.substring(text.lastIndexOf(' ') + 1);
            assertThat(text.substring(0, text.lastIndexOf(' '))).contains("…").contains(" " + result + " ");
        }
    }
}
