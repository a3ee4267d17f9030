package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

class KnobEditsTest {

    private final Scene scene = Scenes.counting();

    @Test
    void possibleValueIsTakenWithoutAWord() {
        var edit = Edits.kernel(scene, Axes.ROWS, 2);
        assertThat(edit.notice()).isEmpty();
        assertThat(edit.scene().convolution().spec().window().rows().kernel()).isEqualTo(2);
        assertThat(edit.scene().convolution().spec().window().cols().kernel()).isEqualTo(3);
    }

    @Test
    void kernelThatDoesNotFitBecomesTheLargestThatDoes() {
        var edit = Edits.kernel(scene, Axes.BOTH, 7);
        assertThat(edit.scene().convolution().weight().h()).isEqualTo(5);
        assertThat(edit.scene().convolution().weight().w()).isEqualTo(5);
        assertThat(english(edit)).startsWith("a kernel spanning 7 cells does not fit an input of 5 cells")
                .endsWith("5 is the nearest possible value");
    }

    @Test
    void numberBeyondTheLimitsNamesThem() {
        assertThat(english(Edits.stride(scene, Axes.BOTH, 99)))
                .isEqualTo("the stride cannot be 99: choose a whole number from 1 to 16; 16 is the nearest possible value");
        assertThat(Edits.stride(scene, Axes.BOTH, Integer.MIN_VALUE).scene()).isSameAs(scene);
    }

    @Test
    void growingKernelKeepsItsValuesInTheMiddle() {
        var grown = Edits.kernel(scene, 5, 5).scene();
        assertThat(grown.convolution().weight()).isEqualTo(Array4.of(1, 1, 5, 5,
                0, 0, 0, 0, 0,
                0, 1, 2, 3, 0,
                0, 4, 5, 6, 0,
                0, 7, 8, 9, 0,
                0, 0, 0, 0, 0));
        assertThat(Edits.kernel(grown, 3, 3).scene()).isEqualTo(scene);
    }

    @Test
    void growingByOneTwiceIsGrowingByTwo() {
        var twice = Edits.kernel(Edits.kernel(scene, Axes.BOTH, 4).scene(), Axes.BOTH, 5).scene();
        assertThat(twice).isEqualTo(Edits.kernel(scene, Axes.BOTH, 5).scene());
    }

    @Test
    void growingInputKeepsTheTopLeftAndAddsZeros() {
        var grown = Edits.inputSize(scene, Axes.COLS, 8).scene();
        assertThat(grown.input().w()).isEqualTo(8);
        assertThat(grown.input().h()).isEqualTo(5);
        assertThat(grown.input().get(0, 0, 1, 0)).isEqualTo(7);
        assertThat(grown.input().get(0, 0, 1, 6)).isZero();
        assertThat(Edits.inputSize(grown, Axes.COLS, 6).scene()).isEqualTo(scene);
    }

    @Test
    void inputStaysAsLargeAsTheWindow() {
        var edit = Edits.inputSize(scene, Axes.BOTH, 1);
        assertThat(edit.scene().inputShape().rows()).isEqualTo(3);
        assertThat(edit.scene().inputShape().cols()).isEqualTo(3);
        assertThat(edit.notice()).isPresent();
    }

    @Test
    void namedPaddingFollowsKernelAndDilation() {
        var same = Edits.padding(scene, PaddingMode.EQUAL_WIDTH).scene();
        var dilated = Edits.dilation(Edits.kernel(same, Axes.ROWS, 5).scene(), Axes.ROWS, 2).scene();
        assertThat(Side.TOP.padding(dilated.convolution().spec().window())).isEqualTo(4);
        assertThat(Side.LEFT.padding(dilated.convolution().spec().window())).isEqualTo(1);
        assertThat(dilated.outputShape()).isEqualTo(dilated.inputShape());
    }

    @Test
    void oneSideByHandMakesThePaddingCustom() {
        var padded = Edits.padding(scene, Side.LEFT, 2).scene();
        assertThat(padded.convolution().padding()).isEqualTo(PaddingMode.CUSTOM);
        assertThat(Side.LEFT.padding(padded.convolution().spec().window())).isEqualTo(2);
        assertThat(Side.RIGHT.padding(padded.convolution().spec().window())).isZero();
    }

    @Test
    void sameNumberByHandKeepsTheName() {
        assertThat(Edits.padding(scene, Side.LEFT, 0).scene()).isSameAs(scene);
        assertThat(Edits.padding(scene, Axes.BOTH, 0).scene()).isSameAs(scene);
    }

    @Test
    void paddingCannotBeTakenFromUnderAKernelThatNeedsIt() {
        var wide = Edits.kernel(Edits.padding(scene, PaddingMode.WIDE).scene(), 7, 7).scene();
        var edit = Edits.padding(wide, Axes.BOTH, 0);
        assertThat(Side.TOP.padding(edit.scene().convolution().spec().window())).isEqualTo(1);
        assertThat(edit.notice()).isPresent();
        var narrow = Edits.padding(wide, PaddingMode.NARROW);
        assertThat(narrow.scene()).isSameAs(wide);
        assertThat(english(narrow)).endsWith("nothing was changed");
    }

    @Test
    void positionKeepsRowAndColumnRatherThanTheFlatIndex() {
        var there = Scenes.at(scene, 0, 2, 3);
        var shrunk = Edits.inputSize(there, Axes.COLS, 5).scene();
        assertThat(shrunk.view().step()).isEqualTo(2 * 3 + 2);
        var grown = Edits.inputSize(there, Axes.BOTH, 12).scene();
        assertThat(grown.view().step()).isEqualTo(2 * 10 + 3);
    }

    @Test
    void offsetIsClampedIntoTheSmallerSum() {
        var last = scene.withView(scene.view().at(Grain.TERM, 0, 0, 8));
        assertThat(Edits.kernel(last, 2, 2).scene().view().offset()).isEqualTo(3);
        assertThat(Edits.kernel(last, 4, 4).scene().view().offset()).isEqualTo(8);
    }

    @Test
    void pinGoesWithItsCell() {
        var pinned = scene.withView(scene.view().withPin(Optional.of(new Cell("w", 0, 2, 2))));
        assertThat(Edits.kernel(pinned, 2, 2).scene().view().pin()).isEmpty();
        assertThat(Edits.kernel(pinned, 4, 4).scene().view().pin()).isPresent();
    }

    @Test
    void paddingCellsCanStayPinned() {
        var padded = Edits.padding(scene, Axes.BOTH, 2).scene();
        var pinned = padded.withView(padded.view().withPin(Optional.of(new Cell("x", 0, -2, 7))));
        assertThat(Edits.stride(pinned, Axes.BOTH, 2).scene().view().pin()).isPresent();
        assertThat(Edits.padding(pinned, Axes.BOTH, 1).scene().view().pin()).isEmpty();
    }

    @Test
    void operationChangesNothingElse() {
        var flipped = Edits.operation(scene, OperationKind.CONVOLUTION).scene();
        assertThat(flipped.convolution().kind()).isEqualTo(OperationKind.CONVOLUTION);
        assertThat(Edits.operation(flipped, OperationKind.CROSS_CORRELATION).scene()).isEqualTo(scene);
    }

    private static String english(Edit edit) {
        return Texts.of(Language.ENGLISH).get(edit.notice().orElseThrow().words());
    }

    @Test
    void signalIsPaddedBeforeAndAfterOnly() {
        var spec = ConvSpec.single(Window.signal(WindowAxis.plain(3)));
        var signal = Scenes.of(spec, PaddingMode.CUSTOM, 1, 12);
        assertThat(Edits.paddingAxes(signal)).isEqualTo(Axes.COLS);
        var padded = Edits.padding(signal, Edits.paddingAxes(signal), 2).scene();
        assertThat(padded.convolution().spec().window().rows().padBefore()).isZero();
        assertThat(padded.convolution().spec().window().cols().padBefore()).isEqualTo(2);
        assertThat(Edits.paddingAxes(scene)).isEqualTo(Axes.BOTH);
    }

    @Test
    void poolingThatIsGlobalNoMoreBeginsWithAWindowThatFitsASignalAndASingleValue() {
        for (var shape : List.of(List.of(1, 9), List.of(1, 1), List.of(4, 4))) {
            var input = Array4.fill(1, 1, shape.getFirst(), shape.getLast(), (_, _, _, c) -> c);
            var stage = SceneStage.only(SettingKind.MAX_POOLING.begin(List.of(input.shape())));
            var scene = new Scene(Caption.same("a"), Caption.same(""), input, List.of(stage), Scene.Passes.FORWARD, View.START);
            var global = KnobEdits.flag(scene, "global", true).scene();
            assertThat(global.stage().setting().window()).as("%s", shape).isEmpty();
            assertThat(KnobEdits.flag(global, "global", false)).as("%s", shape).isEqualTo(Edit.done(scene));
        }
    }
}
