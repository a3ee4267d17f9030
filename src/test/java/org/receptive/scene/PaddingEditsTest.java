package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneFile;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// What stands in the padding, and whose padding is the same at a stride.
class PaddingEditsTest {

    private static final Texts EN = Texts.of(Language.ENGLISH);
    private static final Texts ZH = Texts.of(Language.CHINESE);

    private final Scene scene = scene(4, 5, 3);

    private static Scene scene(int rows, int cols, int kernel) {
        return Scene.of(Caption.same(""), Caption.same(""), OperationKind.CROSS_CORRELATION, ConvSpec.single(Window.valid(kernel, kernel)),
                PaddingMode.NARROW, Array4.fill(1, 1, rows, cols, (_, _, r, c) -> 10 * r + c),
                Array4.fill(1, 1, kernel, kernel, (_, _, r, c) -> kernel * r + c + 1), Array4.of(1, 1, 1, 1, 0), View.START);
    }

    @Test
    void widerThanTheInputCanReflectIsTheWidestThatItCanAndSaysSo() {
        var reflected = Edits.padding(scene, PaddingValues.REFLECT).scene();
        var edit = Edits.padding(reflected, Axes.BOTH, 7);
        assertThat(edit.scene().convolution().spec().window().rows().padBefore()).isEqualTo(3);
        assertThat(edit.notice().map(n -> EN.get(n.words())).orElse("")).contains("reflecting 7 cells").contains("pad by 3 at most")
                .contains("3");
        var ring = Edits.padding(Edits.padding(scene, PaddingValues.CIRCULAR).scene(), Axes.BOTH, 7);
        assertThat(ring.scene().convolution().spec().window().rows().padBefore()).isEqualTo(4);
        assertThat(Edits.padding(Edits.padding(scene, PaddingValues.REPLICATE).scene(), Axes.BOTH, 7).notice()).isEmpty();
    }

    @Test
    void valuesThatTheInputIsTooSmallForAreRefusedWithTheWidestPossiblePadding() {
        var wide = Edits.padding(scene, Axes.BOTH, 5).scene();
        var edit = Edits.padding(wide, PaddingValues.REFLECT);
        assertThat(edit.scene()).isSameAs(wide);
        assertThat(edit.notice().map(n -> ZH.get(n.words())).orElse("")).contains("最多填充 3 格");
    }

    @Test
    void anInputThatShrinksKeepsWhatItsPaddingNeeds() {
        var wide = Edits.padding(Edits.padding(scene, PaddingValues.REFLECT).scene(), Axes.BOTH, 3).scene();
        var edit = Edits.inputSize(wide, Axes.ROWS, 2);
        assertThat(edit.scene().input().h()).isEqualTo(4);
        assertThat(edit.notice()).isPresent();
    }

    @Test
    void sameAsTensorFlowFollowsTheInputAndEndsWithTheStride() {
        var strided = Edits.stride(Edits.padding(scene(8, 7, 3), PaddingMode.EQUAL_WIDTH).scene(), Axes.BOTH, 2).scene();
        assertThat(strided.convolution().spec().window().rows().padBefore()).isEqualTo(1);
        var tensorflow = Edits.sameAs(strided, "tensorflow").scene();
        assertThat(tensorflow.convolution().padding()).isEqualTo(PaddingMode.EQUAL_WIDTH_TENSORFLOW);
        var rows = tensorflow.convolution().spec().window().rows();
        var cols = tensorflow.convolution().spec().window().cols();
        assertThat(new int[] {rows.padBefore(), rows.padAfter(), cols.padBefore(), cols.padAfter()}).containsExactly(0, 1, 1, 1);
        assertThat(tensorflow.outputShape()).isEqualTo(new Shape(1, 4, 4));
        var grown = Edits.inputSize(tensorflow, Axes.ROWS, 9).scene();
        assertThat(grown.convolution().spec().window().rows().padBefore()).isEqualTo(1);
        assertThat(Edits.sameAs(tensorflow, "pytorch").scene().convolution().spec().window())
                .isEqualTo(strided.convolution().spec().window());
        assertThat(Edits.stride(tensorflow, Axes.BOTH, 1).scene().convolution().padding()).isEqualTo(PaddingMode.EQUAL_WIDTH);
        assertThat(SceneFile.read(SceneFile.toJson(grown), "grown").convolution()).isEqualTo(grown.convolution());
    }

    @Test
    void theSizeSaysWhatTheOtherFrameworkWouldAdd() {
        var strided = Edits.stride(Edits.padding(scene(8, 8, 3), PaddingMode.EQUAL_WIDTH).scene(), Axes.BOTH, 2).scene();
        assertThat(note(strided, EN)).isEqualTo(
                "Same as PyTorch: 1 before, 1 after. TensorFlow would add 0 before, 1 after; every window would begin 1 cell later.");
        assertThat(note(Edits.sameAs(strided, "tensorflow").scene(), ZH))
                .isEqualTo("等宽（TensorFlow 的约定）：前 0、后 1。PyTorch 会补前 1、后 1；每个窗口会早 1 格开始。");
        assertThat(note(scene, EN)).isNotEmpty().doesNotContain("TensorFlow");
    }

    private static String note(Scene scene, Texts texts) {
        return scene.stage().setting().sizeNote(scene.inputShape()).map(texts::get).orElse("");
    }

    @Test
    void stepsNameTheCellWhoseValueStandsInThePadding() {
        var reflected = Edits.padding(Edits.padding(scene, Axes.BOTH, 1).scene(), PaddingValues.REFLECT).scene();
        var walk = reflected.walk();
        var moment = new Timeline(walk, Grain.VALUE).at(0);
        assertThat(new StepText(EN).symbols(moment)).startsWith("y[0,0] = x[1,1]·w[0,0] + x[1,0]·w[0,1] + x[1,1]·w[0,2] + x[0,1]·w[1,0]");
        assertThat(new StepText(EN).sentence(moment, new Timeline(walk, Grain.VALUE)))
                .endsWith("; 5 of the products use copies in the padding; the first, x[−1,−1], has the value of x[1,1].");
        var t = new Timeline(walk, Grain.TERM);
        assertThat(new StepText(EN).sentence(t.at(1), t))
                .startsWith("Multiply-add 2 of 9 lies in the padding, where x[−1,0] has the value of x[1,0]: 10");
        assertThat(new StepText(ZH).sentence(t.at(1), t)).startsWith("第 2 次乘加（共 9 次）位于填充内，x[−1,0] 的值来自 x[1,0]：10");
        assertThat(new StepText(EN).general(walk.stages().getFirst())).contains("x[ρ(r·S + u·D − P), ρ(c·S + v·D − P)]")
                .endsWith("ρ: reflected at the outermost cells");
    }
}
