package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// What a scene accepts and what it refuses.
class SceneTest {

    private static final Scene GOOD = Scenes.counting();

    private static Scene with(ConvSpec spec, PaddingMode padding, Array4 input, Array4 weight, Array4 bias) {
        return Scene.of(GOOD.title(), GOOD.note(), GOOD.convolution().kind(), spec, padding, input, weight, bias, GOOD.view());
    }

    private static Scene withInput(Array4 input) {
        return with(GOOD.convolution().spec(), GOOD.convolution().padding(), input, GOOD.convolution().weight(), GOOD.convolution().bias());
    }

    private static Scene withAxis(UnaryOperator<WindowAxis> change) {
        var axis = change.apply(WindowAxis.plain(3));
        var window = new Window(axis, axis);
        return with(ConvSpec.single(window), PaddingMode.CUSTOM, Scenes.counting(1, 1, 60, 60),
                Scenes.counting(1, 1, axis.kernel(), axis.kernel()), GOOD.convolution().bias());
    }

    private static void requireRefused(String message, Runnable attempt) {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(attempt::run).withMessage(message);
    }

    @Test
    void theShapesFollowFromTheValues() {
        assertThat(GOOD.inputShape()).isEqualTo(new Shape(1, 5, 6));
        assertThat(GOOD.outputShape()).isEqualTo(new Shape(1, 3, 4));
    }

    @Test
    void theOperationIsTheOneThatTheKindNames() {
        assertThat(GOOD.walk().stages().getFirst().isFlipped()).isFalse();
        var turned = Scene.of(GOOD.title(), GOOD.note(), OperationKind.CONVOLUTION, GOOD.convolution().spec(), GOOD.convolution().padding(),
                GOOD.input(), GOOD.convolution().weight(), GOOD.convolution().bias(), GOOD.view());
        assertThat(turned.walk().stages().getFirst().isFlipped()).isTrue();
        assertThat(turned.sameArithmetic(GOOD)).isFalse();
    }

    @Test
    void theTimelineHasTheGrainOfTheView() {
        var fine = GOOD.withView(GOOD.view().at(Grain.TERM, 0, 2, 5));
        assertThat(new Timeline(fine.walk(), fine.view().grain()).length()).isEqualTo(12 * 9);
        assertThat(new Timeline(GOOD.walk(), GOOD.view().grain()).length()).isEqualTo(12);
    }

    @Test
    void anotherViewOrTitleIsTheSameArithmetic() {
        assertThat(GOOD.withView(GOOD.view().withSymbols(true)).sameArithmetic(GOOD)).isTrue();
        assertThat(GOOD.withCaptions(Caption.same("other"), Caption.same("")).sameArithmetic(GOOD)).isTrue();
    }

    @Test
    void anotherValueIsAnotherArithmetic() {
        assertThat(withInput(GOOD.input().with(0, 0, 2, 2, -1)).sameArithmetic(GOOD)).isFalse();
    }

    @Test
    void aBatchIsRefused() {
        requireRefused("one example can be walked through, but the input holds 2: choose one of them",
                () -> withInput(Scenes.counting(2, 1, 5, 6)));
    }

    @Test
    void anInputOfOtherChannelsIsRefused() {
        requireRefused("the layer reads 1 channels but the input has 2: change one of them", () -> withInput(Scenes.counting(1, 2, 5, 6)));
    }

    @Test
    void anInputBeyondTheLimitIsRefused() {
        requireRefused("the input size of 65 is beyond the limit of 64", () -> withInput(Scenes.counting(1, 1, 65, 6)));
        requireRefused("the input size of 65 is beyond the limit of 64", () -> withInput(Scenes.counting(1, 1, 6, 65)));
    }

    @Test
    void aKernelThatDoesNotFitIsRefused() {
        assertThatExceptionOfType(ReadableException.class).isThrownBy(() -> withInput(Scenes.counting(1, 1, 2, 6)))
                .withMessageStartingWith("a kernel spanning 3 cells does not fit an input of 2 cells");
    }

    @Test
    void hyperparametersBeyondTheLimitsAreRefused() {
        requireRefused("the kernel size of 16 is beyond the limit of 15", () -> withAxis(a -> a.withKernel(16)));
        requireRefused("the stride of 17 is beyond the limit of 16", () -> withAxis(a -> a.withStride(17)));
        requireRefused("the dilation of 9 is beyond the limit of 8", () -> withAxis(a -> a.withDilation(9)));
        requireRefused("the padding of 33 is beyond the limit of 32", () -> withAxis(a -> a.withPadding(33, 0)));
        requireRefused("the padding of 33 is beyond the limit of 32", () -> withAxis(a -> a.withPadding(0, 33)));
    }

    @Test
    void theLimitsThemselvesAreAccepted() {
        assertThat(withAxis(a -> new WindowAxis(8, 16, 32, 32, 8)).outputShape()).isEqualTo(new Shape(1, 5, 5));
    }

    @Test
    void channelsBeyondTheLimitAreRefused() {
        requireRefused("the number of input channels of 17 is beyond the limit of 16", () -> Scenes.grouped(17, 1, 1));
        requireRefused("the number of output channels of 9 is beyond the limit of 8", () -> Scenes.grouped(1, 9, 1));
    }

    @Test
    void numbersThatAreNotFiniteOrTooLargeAreRefused() {
        requireRefused("a number in the input is NaN: every number must be finite and between −1000000000 and 1000000000",
                () -> withInput(GOOD.input().with(0, 0, 0, 0, Double.NaN)));
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> with(GOOD.convolution().spec(), GOOD.convolution().padding(), GOOD.input(),
                        GOOD.convolution().weight().with(0, 0, 0, 0, -2e9), GOOD.convolution().bias()))
                .withMessageStartingWith("a number in the kernel is −2000000000:");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> with(GOOD.convolution().spec(), GOOD.convolution().padding(), GOOD.input(), GOOD.convolution().weight(),
                        Array4.of(1, 1, 1, 1,
                                Double.POSITIVE_INFINITY)))
                .withMessageStartingWith("a number in the bias is ∞:");
    }

    @Test
    void aNamedPaddingMustBeThatPadding() {
        requireRefused("the padding numbers differ from the named padding: keep only one of the two",
                () -> with(GOOD.convolution().spec(), PaddingMode.EQUAL_WIDTH, GOOD.input(), GOOD.convolution().weight(),
                        GOOD.convolution().bias()));
    }

    @Test
    void aWeightOfAnotherShapeIsRefused() {
        requireRefused("the field \"kernel\" must hold 1 filters, each with 1 kernels of 3 rows and 3 columns",
                () -> with(GOOD.convolution().spec(), GOOD.convolution().padding(), GOOD.input(), Scenes.counting(1, 1, 3, 2),
                        GOOD.convolution().bias()));
    }

    @Test
    void thereMustBeABiasForEveryFilter() {
        requireRefused("the layer needs 1 biases but there are 2",
                () -> with(GOOD.convolution().spec(), GOOD.convolution().padding(), GOOD.input(), GOOD.convolution().weight(),
                        Scenes.counting(2, 1, 1, 1)));
    }

    @Test
    void aStepBeyondTheLastIsRefused() {
        requireRefused("there is no step 12: the last one is 11 (counted from 0)",
                () -> GOOD.withView(GOOD.view().at(Grain.VALUE, 0, 12, 0)));
        requireRefused("there is no step −1: the last one is 11 (counted from 0)",
                () -> GOOD.withView(GOOD.view().at(Grain.VALUE, 0, -1, 0)));
    }

    @Test
    void aNegativeOffsetIsRefusedAsAnOffset() {
        requireRefused("there is no multiply-add −3: they are counted from 0", () -> GOOD.withView(GOOD.view().at(Grain.TERM, 0, 0, -3)));
    }

    @Test
    void theViewChangesOneThingAtATime() {
        var cell = Optional.of(new Cell("x", 0, 1, 1));
        assertThat(View.START.withPin(cell).withSymbols(true).withInputPage(1).at(Grain.TERM, 0, 4, 2))
                .isEqualTo(new View(Grain.TERM, 0, 4, 2, true, cell, 1, false, false, View.Form.PLAIN));
    }

    @Test
    void captionsAreReadInTheirLanguage() {
        assertThat(GOOD.title().in(Language.ENGLISH)).isEqualTo("counting");
        assertThat(GOOD.title().in(Language.CHINESE)).isEqualTo("计数");
        assertThat(Caption.same("").isEmpty()).isTrue();
        assertThat(new Caption("", "只有中文").isEmpty()).isFalse();
    }
}
