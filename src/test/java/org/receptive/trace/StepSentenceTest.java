package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;

/// Sentences and captions word for word.
class StepSentenceTest {

    private static final StepText EN = new StepText(Texts.of(Language.ENGLISH));
    private static final StepText ZH = new StepText(Texts.of(Language.CHINESE));

    private static Array4 counting(int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (in, ic, row, col) -> ((in * c + ic) * h + row) * w + col);
    }

    private static Timeline values(Window window, int rows, int cols) {
        var op = Operations.crossCorrelation(ConvSpec.single(window), counting(1, 1, rows, cols),
                counting(1, 1, window.rows().kernel(), window.cols().kernel()), Array4.of(1, 1, 1, 1, 0));
        return new Timeline(op, Grain.VALUE);
    }

    private static Timeline channels(int in, int out, int groups) {
        var spec = new ConvSpec(in, out, Window.valid(1, 2), groups, false);
        var op = Operations.crossCorrelation(spec, counting(1, in, 2, 3), counting(out, in / groups, 1, 2), counting(out, 1, 1, 1));
        return new Timeline(op, Grain.VALUE);
    }

    private static Timeline signal(Grain grain, boolean bias) {
        var spec = new ConvSpec(1, 1, Window.signal(new WindowAxis(3, 1, 1, 0, 1)), 1, bias);
        var op = Operations.crossCorrelation(spec, Array4.of(1, 1, 1, 4, 9, 8, 0, 3), Array4.of(1, 1, 1, 3, -1, -2, 1),
                Array4.of(1, 1, 1, 1, 0.5));
        return new Timeline(op, grain);
    }

    private static String sentence(StepText text, Timeline t, int index) {
        return text.sentence(t.at(index), t);
    }

    private static String caption(StepText text, Timeline t, int index) {
        return text.caption(t.at(index), t);
    }

    @Test
    void aValueIsTheSumOfTheProductsUnderTheWindow() {
        var t = values(Window.valid(3, 3), 5, 6);
        assertThat(sentence(EN, t, 6))
                .isEqualTo("Output row 1, column 2: 9 products of the window at rows 1–3, columns 2–4 add up to 654.");
        assertThat(sentence(ZH, t, 6)).isEqualTo("输出 [1, 2]：窗口（行 1–3，列 2–4）内的 9 个乘积之和为 654。");
    }

    @Test
    void weightsInThePaddingAreCounted() {
        var t = values(Window.same(3, 3), 3, 3);
        assertThat(sentence(EN, t, 0)).isEqualTo(
                "Output row 0, column 0: 9 products of the window at rows −1 to 1, columns −1 to 1 add up to 58; 5 of the products are with padding zeros.");
        assertThat(sentence(ZH, t, 0)).isEqualTo("输出 [0, 0]：窗口（行 −1 到 1，列 −1 到 1）内的 9 个乘积之和为 58（其中 5 个乘积取自零填充）。");
    }

    @Test
    void aSingleWeightInThePaddingIsCountedInTheSingular() {
        var t = values(Window.signal(new WindowAxis(2, 1, 2, 0, 1)), 1, 3);
        assertThat(sentence(EN, t, 1)).isEqualTo(
                "Output row 0, column 1: 2 products of the window at row 0, columns −1 to 0 add up to 0; 1 of the products is with a padding zero.");
        assertThat(sentence(ZH, t, 1)).isEqualTo("输出 [0, 1]：窗口（行 0，列 −1 到 0）内的 2 个乘积之和为 0（其中 1 个乘积取自零填充）。");
    }

    @Test
    void aWindowOutsideTheInputIsToldAsSuch() {
        var t = values(Window.signal(new WindowAxis(2, 1, 2, 0, 1)), 1, 3);
        assertThat(sentence(EN, t, 0)).isEqualTo(
                "Output row 0, column 0: 2 products of the window at row 0, columns −2 to −1 add up to 0; the whole window lies in the padding.");
        assertThat(sentence(ZH, t, 0)).isEqualTo("输出 [0, 0]：窗口（行 0，列 −2 到 −1）内的 2 个乘积之和为 0（整个窗口都在零填充中）。");
    }

    @Test
    void theBiasIsNamed() {
        var t = signal(Grain.VALUE, true);
        assertThat(sentence(EN, t, 1))
                .isEqualTo("Output row 0, column 1: 3 products of the window at row 0, columns 0–2 and the bias 0.5 add up to −24.5.");
        assertThat(sentence(ZH, t, 1)).isEqualTo("输出 [0, 1]：窗口（行 0，列 0–2）内的 3 个乘积与偏置 0.5 之和为 −24.5。");
    }

    @Test
    void severalChannelsAreNamed() {
        var t = channels(2, 2, 1);
        assertThat(sentence(EN, t, 4)).isEqualTo(
                "Feature map 1, row 0, column 0: 4 products of the window at row 0, columns 0–1 of channels 0–1 add up to 90.");
        assertThat(sentence(ZH, t, 4)).isEqualTo("特征映射 1，行 0、列 0：窗口（行 0，列 0–1，通道 0–1）内的 4 个乘积之和为 90。");
    }

    @Test
    void aDepthwiseFilterNamesItsChannel() {
        var t = channels(2, 2, 2);
        assertThat(sentence(EN, t, 4))
                .isEqualTo("Feature map 1, row 0, column 0: 2 products of the window at row 0, columns 0–1 of channel 1 add up to 33.");
        assertThat(sentence(ZH, t, 4)).isEqualTo("特征映射 1，行 0、列 0：窗口（行 0，列 0–1，通道 1）内的 2 个乘积之和为 33。");
    }

    @Test
    void aKernelOfOneWeightMakesOneProduct() {
        var t = values(Window.valid(1, 1), 2, 2);
        assertThat(sentence(EN, t, 3)).isEqualTo("Output row 1, column 1: the only product of the window at row 1, column 1 is 0.");
        assertThat(sentence(ZH, t, 3)).isEqualTo("输出 [1, 1]：窗口（行 1，列 1）内唯一的乘积为 0。");
    }

    @Test
    void aDilatedWindowListsItsRows() {
        var t = values(new Window(new WindowAxis(3, 1, 0, 0, 2), WindowAxis.plain(1)), 6, 1);
        assertThat(sentence(EN, t, 1)).contains("the window at rows 1, 3, 5, column 0 add up to");
        assertThat(caption(ZH, t, 0)).isEqualTo("窗口位于 x 的行 0、2、4，列 0。下一步窗口下移 1 行（步长 S = 1）。");
    }

    @Test
    void aLongDilatedWindowIsAbridged() {
        var t = values(Window.signal(new WindowAxis(6, 1, 3, 0, 2)), 1, 12);
        assertThat(caption(EN, t, 0)).startsWith("Window at row 0, columns −3, −1, …, 7 of x.");
        assertThat(caption(ZH, t, 0)).startsWith("窗口位于 x 的行 0，列 −3、−1、…、7。");
    }

    @Test
    void aMultiplyAddNamesItsFactorsAndTheSumSoFar() {
        var t = signal(Grain.TERM, false);
        assertThat(sentence(EN, t, 4)).isEqualTo("Multiply-add 2 of 3: 8 times −2 is −16, the running sum is −25.");
        assertThat(sentence(ZH, t, 4)).isEqualTo("第 2 次乘加（共 3 次）：8 乘以 −2 得 −16，累计和为 −25。");
    }

    @Test
    void aMultiplyAddInThePaddingSaysSo() {
        var t = signal(Grain.TERM, false);
        assertThat(sentence(EN, t, 0)).isEqualTo("Multiply-add 1 of 3 lies in the padding: 0 times −1 is 0, the running sum is 0.");
        assertThat(sentence(ZH, t, 0)).isEqualTo("第 1 次乘加（共 3 次）位于零填充内：0 乘以 −1 得 0，累计和为 0。");
    }

    @Test
    void theLastMultiplyAddGivesTheValue() {
        var t = signal(Grain.TERM, false);
        assertThat(sentence(EN, t, 5)).isEqualTo("Multiply-add 3 of 3: 0 times 1 is 0, the value is −25.");
        assertThat(sentence(ZH, t, 5)).isEqualTo("第 3 次乘加（共 3 次）：0 乘以 1 得 0，输出值为 −25。");
    }

    @Test
    void theBiasIsAddedLast() {
        var t = signal(Grain.TERM, true);
        assertThat(sentence(EN, t, 6)).isEqualTo("Multiply-add 3 of 3: 0 times 1 is 0, the running sum is −25.");
        assertThat(sentence(EN, t, 7)).isEqualTo("The bias 0.5 is added: the value is −24.5.");
        assertThat(sentence(ZH, t, 7)).isEqualTo("加上偏置 0.5：输出值为 −24.5。");
    }

    @Test
    void theCaptionTellsTheMoveToTheRight() {
        var t = values(new Window(new WindowAxis(3, 1, 0, 0, 1), new WindowAxis(3, 2, 0, 0, 1)), 4, 8);
        assertThat(caption(EN, t, 1)).isEqualTo("Window at rows 0–2, columns 2–4 of x. Next, it moves 2 columns to the right (S = 2).");
        assertThat(caption(ZH, t, 1)).isEqualTo("窗口位于 x 的行 0–2，列 2–4。下一步窗口向右移动 2 列（步长 S = 2）。");
    }

    @Test
    void theCaptionTellsTheMoveToTheNextRow() {
        var t = values(new Window(new WindowAxis(3, 2, 1, 1, 1), WindowAxis.plain(3)), 4, 4);
        assertThat(caption(EN, t, 1))
                .isEqualTo("Window at rows −1 to 1, columns 1–3 of x. Next, it moves back to the left and 2 rows down (S = 2).");
        assertThat(caption(ZH, t, 1)).isEqualTo("窗口位于 x 的行 −1 到 1，列 1–3。下一步窗口回到最左端，并下移 2 行（步长 S = 2）。");
    }

    @Test
    void aStrideOfOneIsInTheSingular() {
        var t = values(Window.valid(3, 3), 4, 4);
        assertThat(caption(EN, t, 0)).endsWith("Next, it moves 1 column to the right (S = 1).");
        assertThat(caption(EN, t, 1)).endsWith("Next, it moves back to the left and 1 row down (S = 1).");
    }

    @Test
    void theCaptionTellsTheNextOutputChannel() {
        var t = channels(2, 2, 1);
        assertThat(caption(EN, t, 3))
                .isEqualTo("Window at row 1, columns 1–2 of x, channels 0–1. Next, feature map 1 starts at the top left.");
        assertThat(caption(ZH, t, 3)).isEqualTo("窗口位于 x 的行 1，列 1–2，通道 0–1。下一步从左上角开始计算特征映射 1。");
    }

    @Test
    void theCaptionTellsTheEnd() {
        var t = values(Window.valid(3, 3), 4, 4);
        assertThat(caption(EN, t, 3)).isEqualTo("Window at rows 1–3, columns 1–3 of x. This is the last value.");
        assertThat(caption(ZH, t, 3)).isEqualTo("窗口位于 x 的行 1–3，列 1–3。这是最后一个输出值。");
    }

    @Test
    void theWindowStaysBetweenMultiplyAdds() {
        var t = signal(Grain.TERM, true);
        assertThat(caption(EN, t, 4)).isEqualTo("Window at row 0, columns 0–2 of x. It stays here for multiply-add 2 of 3.");
        assertThat(caption(ZH, t, 4)).isEqualTo("窗口位于 x 的行 0，列 0–2。窗口不动，接着做第 2 次乘加（共 3 次）。");
        assertThat(caption(EN, t, 6)).isEqualTo("Window at row 0, columns 0–2 of x. It stays here while the bias is added.");
        assertThat(caption(ZH, t, 6)).isEqualTo("窗口位于 x 的行 0，列 0–2。窗口不动，接着加上偏置。");
        assertThat(caption(EN, t, 7)).isEqualTo("Window at row 0, columns 0–2 of x. Next, it moves 1 column to the right (S = 1).");
    }
}
