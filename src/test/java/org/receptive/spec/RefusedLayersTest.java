package org.receptive.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.receptive.spec.NetworkSpec.Node;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;

/// Impossible layers and networks are refused with what was found and the way out.
class RefusedLayersTest {

    private static final Shape INPUT = new Shape(3, 8, 8);
    private static final Window THREE = Window.valid(3, 3);

    private static void requireRefusal(ThrowingCallable attempt, String message) {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(attempt).withMessage(message)
                .satisfies(e -> assertThat(Texts.of(Language.CHINESE).get(e.problem())).isNotBlank().doesNotContain("{"));
    }

    private static NetworkSpec network(Node... nodes) {
        return new NetworkSpec("n", INPUT, List.of(nodes));
    }

    private static Node relu(String name, String... inputs) {
        return new Node(name, ActivationSpec.relu(), List.of(inputs));
    }

    @Test
    void outputPaddingStaysBelowStrideOrDilation() {
        requireRefusal(() -> new TransposedConvSpec(1, 1, THREE, 1, 0, 1, true),
                "output padding 1 is not possible: it must be from 0 to 0, less than 1, the larger of stride and dilation");
        var dilated = new Window(WindowAxis.plain(3).withDilation(2), WindowAxis.plain(3));
        assertThat(new TransposedConvSpec(1, 1, dilated, 1, 0, 1, true).outputShape(new Shape(1, 4, 4))).isEqualTo(new Shape(1, 9, 6));
    }

    @Test
    void aTransposedConvolutionThatLeavesNothingIsRefused() {
        var spec = new TransposedConvSpec(1, 1, new Window(WindowAxis.plain(3).withPadding(2, 2), WindowAxis.plain(3)), 0, 0, 1, true);
        requireRefusal(() -> spec.outputShape(new Shape(1, 2, 2)),
                "the output of the transposed convolution would have 0 positions: choose sizes that leave from 1 to 1048576");
        requireRefusal(() -> spec.outputShape(new Shape(2, 9, 9)), "the layer reads 1 channels but the input has 2: change one of them");
    }

    @Test
    void aTableNamesItsMapsOnceAndAscending() {
        for (var maps : List.of(List.of(0, 0), List.of(1, 0), List.of(3), List.of(-1), List.<Integer>of()))
            requireRefusal(() -> new PartialConvSpec(3, List.of(List.of(0), maps), THREE, true),
                    "feature map 1 reads the input feature maps " + maps + ": give at least one, each once and ascending, from 0 to 2");
    }

    @Test
    void denseLayersAreNotEmptyAndReadTheirCount() {
        requireRefusal(() -> new DenseSpec(0, 5, true), "a dense layer from 0 to 5 values: each number must be at least 1");
        requireRefusal(() -> new DenseSpec(10, 5, true).outputShape(INPUT),
                "the layer reads 10 values but its input has 192 (3×8×8): change one of them");
        requireRefusal(() -> new DenseSpec(1 << 16, 1 << 16, true),
                "the weight of shape [65536, 65536] has more than 2147483647 numbers: lower one of the sizes");
    }

    @Test
    void codesAreThereAndEquallyLong() {
        requireRefusal(() -> new RbfSpec(List.of()), "the output codes are empty: give one for each class");
        requireRefusal(() -> new RbfSpec(List.of(List.of(1, -1), List.of(1))),
                "the first output code has 2 values and another has 1: give all the same length");
    }

    @Test
    void poolingPadsAtMostHalfOfWhatItSpans() {
        var axis = new WindowAxis(3, 1, 2, 0, 1);
        requireRefusal(() -> new PoolSpec(PoolKind.MAX, new Window(axis, axis), false, true),
                "a pooling padding of 2 is more than half the kernel's extent of 3: choose 1 or less");
    }

    @Test
    void aPoolingThatNeverFitsIsRefusedEvenWhenRoundingUp() {
        var axis = WindowAxis.plain(5);
        var spec = new PoolSpec(PoolKind.MAX, new Window(axis, axis), true, true);
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> spec.outputShape(new Shape(1, 3, 3)))
                .withMessageStartingWith("a kernel spanning 5 cells does not fit an input of 3 cells");
    }

    @Test
    void maxoutDividesItsMaps() {
        requireRefusal(() -> new MaxoutSpec(0), "maxout needs groups of at least 1 feature map, not 0");
        requireRefusal(() -> new MaxoutSpec(2).outputShape(INPUT),
                "groups of 2 do not divide the 3 feature maps that maxout reads: change one of them");
    }

    @Test
    void aDropoutRateIsAProbabilityBelowOne() {
        for (double rate : new double[] {-0.1, 1, Double.NaN})
            assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> new DropoutSpec(rate))
                    .withMessageEndingWith(": choose a number of at least 0 and less than 1");
        assertThat(new DropoutSpec(0).rate()).isZero();
    }

    @Test
    void branchesOfOtherShapesCannotBeJoined() {
        requireRefusal(() -> new JoinSpec(JoinSpec.Kind.SUM).outputShape(List.of(INPUT, new Shape(2, 8, 8))),
                "branches of shapes 3×8×8 and 2×8×8 cannot be joined: give them the same rows and columns, and for a sum the same number of feature maps");
        requireRefusal(() -> new JoinSpec(JoinSpec.Kind.SUM).outputShape(List.of()), "the layer reads nothing: give at least one input");
        requireRefusal(() -> ActivationSpec.relu().outputShape(List.of(INPUT, INPUT)),
                "the layer reads one input but 2 are given: give one, or join them first");
    }

    @Test
    void anEmptyAdaptivePoolingIsRefused() {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> new AdaptivePoolSpec(PoolKind.MAX, 0, 1));
    }

    @Test
    void aNetworkHasLayersAndEachItsName() {
        requireRefusal(() -> network(), "a network of 0 layers: choose from 1 to 10000");
        requireRefusal(() -> network(relu("1st", "input")),
                "the layer name “1st” is not usable: begin with a letter and use at most 64 letters, digits, _ and -");
        requireRefusal(() -> network(relu("a", "input"), relu("a", "a")),
                "the name a appears twice: give every layer its own, and none the name input");
        requireRefusal(() -> network(relu("input", "input")),
                "the name input appears twice: give every layer its own, and none the name input");
    }

    @Test
    void aLayerReadsOnlyWhatStandsBeforeIt() {
        requireRefusal(() -> network(relu("a", "b"), relu("b", "input")),
                "layer a reads “b”, which is neither the input nor a layer before it: choose one of those");
    }

    @Test
    void aMisfitNamesItsLayer() {
        requireRefusal(() -> network(new Node("conv", new ConvSpec(4, 2, THREE, 1, true), List.of("input"))),
                "layer conv: the layer reads 4 channels but the input has 3: change one of them");
    }

    @Test
    void aNetworkOfTooManyParametersIsRefused() {
        var nodes = IntStream.range(0, 3).mapToObj(
                i -> new Node("d" + i, new DenseSpec(i == 0 ? 192 : 12_000, 12_000, true), List.of(i == 0 ? "input" : "d" + (i - 1))))
                .toList();
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> new NetworkSpec("n", INPUT, nodes))
                .withMessage("the network has 290340000 parameters: make it smaller, at most 268435455");
    }

    @Test
    void aLayerThatIsNotThereIsNamed() {
        requireRefusal(() -> network(relu("a", "input")).shapeOf("b"), "the network has no layer b: choose one of its layers");
    }

    @Test
    void aNetworkKnowsTheShapeAfterEveryLayer() {
        var network = network(new Node("conv", new ConvSpec(3, 4, THREE, 1, true), List.of("input")), relu("a", "conv"),
                new Node("both", new JoinSpec(JoinSpec.Kind.CONCATENATE), List.of("conv", "a")));
        assertThat(network.shapes()).containsOnlyKeys("input", "conv", "a", "both").containsEntry("both", new Shape(8, 6, 6));
        assertThat(network.output()).isEqualTo(new Shape(8, 6, 6));
        assertThat(network.parameterCount()).isEqualTo(4 * 27 + 4);
        assertThat(network.named("m").name()).isEqualTo("m");
    }
}
