package org.receptive.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Axes;
import org.receptive.scene.Edits;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;

class ExportPlanTest {

    private static final Scene SCENE = SceneCatalogue.entries().get(4).load();
    private static final int LAST = ExportPlan.lastMoment(SCENE);

    private static ExportPlan gif(int from, int to, double framesPerSecond, int width) {
        return new ExportPlan(SCENE, ExportFormat.GIF, from, to, framesPerSecond, width, false, Language.ENGLISH);
    }

    private static void assertRefused(ThrowingCallable call, String english, String chinese) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ReadableException.class, e -> {
            assertThat(e).hasMessage(english);
            assertThat(Texts.of(Language.CHINESE).get(e.problem())).isEqualTo(chinese);
        });
    }

    @Test
    void aRangeOutsideTheTimelineIsRefused() {
        assertThat(LAST).isEqualTo(99);
        assertRefused(() -> gif(0, 100, 2, 960),
                "the steps 1 to 101 cannot be exported: choose them from 1 to 100, the first not after the last",
                "无法导出第 1 到 101 步：请在 1 到 100 之间选择，且起始步不晚于结束步");
        assertRefused(() -> gif(-1, 5, 2, 960),
                "the steps 0 to 6 cannot be exported: choose them from 1 to 100, the first not after the last",
                "无法导出第 0 到 6 步：请在 1 到 100 之间选择，且起始步不晚于结束步");
    }

    @Test
    void aRangeInTheWrongOrderIsRefused() {
        assertRefused(() -> gif(7, 6, 2, 960),
                "the steps 8 to 7 cannot be exported: choose them from 1 to 100, the first not after the last",
                "无法导出第 8 到 7 步：请在 1 到 100 之间选择，且起始步不晚于结束步");
        assertThat(gif(7, 7, 2, 960).frameCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "51, 51", "-1, −1", "NaN, NaN", "Infinity, ∞", "0.0001, 0.0001"})
    void aSpeedThatAGifCannotPlayIsRefused(double framesPerSecond, String shown) {
        assertRefused(() -> gif(0, 5, framesPerSecond, 960), "a GIF cannot play " + shown
                + " frames per second: choose at least 0.01 and at most 50",
                "GIF 无法以每秒 " + shown + " 帧播放：请选择 0.01 到 50 之间的数值");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 50})
    void everySpeedInBetweenIsTaken(double framesPerSecond) {
        assertThat(gif(0, 5, framesPerSecond, 960).framesPerSecond()).isEqualTo(framesPerSecond);
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"PNG", "SVG"})
    void aPictureHasNoSpeed(ExportFormat format) {
        assertThatCode(() -> new ExportPlan(SCENE, format, 3, 3, 0, 960, false, Language.ENGLISH)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {319, 4097, 0, Integer.MAX_VALUE})
    void aWidthOutsideTheLimitsIsRefused(int width) {
        assertRefused(() -> gif(0, 5, 2, width), "a picture cannot be " + width + " px wide: choose 320 to 4096",
                "图片宽度不能为 " + width + " 像素：请选择 320 到 4096");
    }

    @Test
    void anAnimationOfTooManyFramesIsRefused() {
        var large = large();
        assertRefused(() -> ExportPlan.of(large, ExportFormat.GIF, false, Language.ENGLISH),
                "an animation of 5776 frames would be too large: choose at most 5000", "含 5776 帧的动画过大，难以打开：请至多选择 5000 帧");
    }

    @Test
    void aPartOfALongTimelineCanBeExported() {
        assertThat(new ExportPlan(large(), ExportFormat.GIF, 5000, 5010, 2, 960, false, Language.ENGLISH).frameCount()).isEqualTo(11);
        assertThat(ExportPlan.of(large(), ExportFormat.PNG, false, Language.ENGLISH).frameCount()).isEqualTo(1);
    }

    /// 361 values of 16 multiply-adds.
    private static Scene large() {
        var input = Array4.fill(1, 1, 22, 22, (n, c, row, col) -> row % 3);
        var scene = SceneEdits.input(SceneCatalogue.entries().get(1).load(), input).scene();
        var shown = Edits.kernel(scene, Axes.BOTH, 4).scene();
        return shown.withView(shown.view().at(Grain.TERM, 0, 0, 0));
    }

    @Test
    void anUnknownEndingIsRefused() {
        assertRefused(() -> ExportFormat.ofName("a.bmp"),
                "the name a.bmp must end in .gif, .png or .svg",
                "a.bmp 不是可写入的文件类型：文件名请以 .gif、.png 或 .svg 结尾");
        assertThatThrownBy(() -> ExportFormat.ofName("gif")).isInstanceOf(ReadableException.class);
        assertThat(ExportFormat.ofName("A.B.GIF")).isEqualTo(ExportFormat.GIF);
    }

    @Test
    void aPictureShowsWhereTheSceneStands() {
        var there = SCENE.withView(SCENE.view().at(Grain.TERM, 0, 7, 2));
        var plan = ExportPlan.of(there, ExportFormat.SVG, true, Language.CHINESE);
        assertThat(plan.from()).isEqualTo(7 * 9 + 2);
        assertThat(plan.to()).isEqualTo(plan.from());
    }
}
