package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkPipelineTest {

    private static final Offset<Double> HALF_A_PIXEL = within(0.5 + 1e-6);
    private static final InkPipeline MNIST = InkPipeline.MNIST;

    private static InkPipeline switched(boolean crop, boolean scale, boolean centre) {
        return new InkPipeline(crop, scale, centre, new PenWidth.OfSheet(0.06), true, 280);
    }

    private static InkPicture.PixelBox box(InkPicture picture) {
        return picture.inkBox().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0,0,1,1", "5,-3,40,90", "0.1,0.2,0.3,0.08", "-1000,1000,2,3"})
    void theCentreOfMassLandsInTheMiddle(double left, double top, double width, double height) {
        var stages = MNIST.run(Drawings.six(left, top, width, height));
        var centre = stages.digit().centreOfMass().orElseThrow();
        assertThat(centre.row()).isCloseTo(InkPipeline.MIDDLE, HALF_A_PIXEL);
        assertThat(centre.col()).isCloseTo(InkPipeline.MIDDLE, HALF_A_PIXEL);
        assertThat(stages.digit().sum()).isCloseTo(stages.scaled().sum(), within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "40,90", "0.3,0.08"})
    void theLongerSideFillsTwentyAndTheShorterKeepsItsRatio(double width, double height) {
        var stages = MNIST.run(Drawings.six(0, 0, width, height));
        var box = stages.box();
        var ink = box(stages.scaled());
        assertThat(Math.max(ink.rows(), ink.cols())).isEqualTo(20);
        double ratio = (double) Math.min(box.rows(), box.cols()) / Math.max(box.rows(), box.cols());
        assertThat((double) Math.min(ink.rows(), ink.cols())).isBetween(20 * ratio - 1e-6, 20 * ratio + 1);
    }

    @Test
    void strokesAreAsThickAsAsked() {
        var digit = MNIST.withPen(new PenWidth.OfDrawing(0.1)).run(Drawings.path(3, 3, 3, 7)).digit();
        double across = 0;
        for (int col = 0; col < 28; col++)
            across += digit.value(14, col);
        assertThat(across).isCloseTo(2, within(0.05));
    }

    @Test
    void aSmallDigitLooksLikeALargeOneAnywhere() {
        var small = MNIST.run(Drawings.six(0.7, 0.1, 0.1, 0.2), Paper.UNIT).digit();
        var large = MNIST.run(Drawings.six(0.2, 0.2, 0.35, 0.7), Paper.UNIT).digit();
        double difference = 0;
        for (int i = 0; i < 784; i++)
            difference += Math.abs(small.values()[i] - large.values()[i]);
        assertThat(difference).isLessThan(0.15 * large.sum());
    }

    @Test
    void aPenOfTheSheetMakesASmallDigitThick() {
        var pipeline = switched(true, true, true);
        var small = pipeline.run(Drawings.six(0.7, 0.1, 0.1, 0.2), Paper.UNIT).digit();
        var large = pipeline.run(Drawings.six(0.2, 0.2, 0.35, 0.7), Paper.UNIT).digit();
        assertThat(small.sum()).isGreaterThan(1.3 * large.sum());
    }

    @Test
    void nothingDrawnIsBarePaperThroughAllStages() {
        var stages = MNIST.run(Drawings.EMPTY);
        assertThat(stages.isEmpty()).isTrue();
        assertThat(stages.canvas().isEmpty()).isTrue();
        assertThat(stages.scaled().isEmpty()).isTrue();
        assertThat(stages.digit().isEmpty()).isTrue();
        assertThat(stages.digit().rows()).isEqualTo(28);
    }

    @Test
    void aDotIsInk() {
        for (var stages : new InkPipeline.Stages[] {MNIST.run(Drawings.path(4, 4)), MNIST.run(Drawings.path(0.3, 0.9), Paper.UNIT),
            MNIST.run(Drawings.path(1e6, 1e6, 1e6 + 1e-12, 1e6))}) {
            assertThat(stages.isEmpty()).isFalse();
            var centre = stages.digit().centreOfMass().orElseThrow();
            assertThat(centre.row()).isCloseTo(InkPipeline.MIDDLE, HALF_A_PIXEL);
            assertThat(centre.col()).isCloseTo(InkPipeline.MIDDLE, HALF_A_PIXEL);
        }
    }

    @Test
    void everyStageCanBeSeen() {
        var stages = MNIST.run(Drawings.six(0.5, 0.5, 0.2, 0.4), Paper.UNIT);
        assertThat(stages.canvas().rows()).isEqualTo(280);
        assertThat(stages.cropped()).isEqualTo(stages.canvas().crop(stages.box()));
        assertThat(box(stages.cropped())).isEqualTo(new InkPicture.PixelBox(0, 0, stages.box().rows(), stages.box().cols()));
        assertThat(stages.scaled().rows()).isEqualTo(20);
        assertThat(stages.scaled().centreOfMass()).isEqualTo(stages.centre());
        assertThat(stages.digit()).isEqualTo(stages.scaled().placedIn(28, 28, stages.row(), stages.col()));
    }

    @Test
    void withoutAnyStageTheSheetIsSimplyMadeSmall() {
        var stages = switched(false, false, false).run(Drawings.path(0.1, 0.1, 0.1, 0.3), Paper.UNIT);
        assertThat(stages.cropped()).isEqualTo(stages.canvas());
        var centre = stages.digit().centreOfMass().orElseThrow();
        assertThat(centre.row()).isCloseTo(0.2 * 28, within(0.1));
        assertThat(centre.col()).isCloseTo(0.1 * 28, within(0.1));
    }

    @Test
    void withoutCroppingTheWholeSheetBecomesTwenty() {
        var stages = switched(false, true, false).run(Drawings.path(0.1, 0.1, 0.1, 0.3), Paper.UNIT);
        var centre = stages.digit().centreOfMass().orElseThrow();
        assertThat(centre.row()).isCloseTo(4 + 0.2 * 20, within(0.1));
        assertThat(centre.col()).isCloseTo(4 + 0.1 * 20, within(0.1));
    }

    @Test
    void withoutScalingTheDigitKeepsItsSize() {
        var stages = switched(true, false, false).run(Drawings.path(0.1, 0.1, 0.1, 0.35), Paper.UNIT);
        var ink = box(stages.digit());
        assertThat((double) ink.rows()).isCloseTo((0.25 + 0.06) * 28, within(1.0));
        assertThat(ink.row() + ink.rows() / 2.0).isCloseTo(14, within(1.0));
    }

    @Test
    void withoutCentringTheBoxLiesInTheMiddle() {
        var stages = switched(true, true, false).run(Drawings.six(0.2, 0.2, 0.3, 0.6), Paper.UNIT);
        assertThat(box(stages.digit()).row()).isEqualTo(4);
        assertThat(stages.row()).isEqualTo(4);
        assertThat(stages.col()).isEqualTo(4);
    }

    @Test
    void withoutAntialiasingOnlyPaperAndInkRemain() {
        var pipeline = new InkPipeline(true, true, true, new PenWidth.OfDrawing(0.12), false, 280);
        for (float value : pipeline.run(Drawings.six(0, 0, 2, 3)).digit().values())
            assertThat(value).isIn(0f, 1f);
    }

    @Test
    void aDigitThatIsReadyComesBackUnchanged() {
        var digit = MNIST.run(Drawings.six(0, 0, 2, 3)).digit();
        assertThat(MNIST.run(digit).digit()).isEqualTo(digit);
    }

    @Test
    void aFinerCanvasChangesLittle() {
        var coarse = MNIST.withCanvas(84).run(Drawings.six(0, 0, 2, 3)).digit();
        var fine = MNIST.withCanvas(1000).run(Drawings.six(0, 0, 2, 3)).digit();
        double difference = 0;
        for (int i = 0; i < 784; i++)
            difference += Math.abs(coarse.values()[i] - fine.values()[i]);
        assertThat(difference).isLessThan(0.15 * fine.sum());
    }

    @Test
    void aCanvasSmallerThanTheResultIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MNIST.withCanvas(27)).withMessageContaining("28 to 2000");
        assertThatIllegalArgumentException().isThrownBy(() -> new PenWidth.OfDrawing(0)).withMessageContaining("0.01 to 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Paper(0, 0, 0)).withMessageContaining("side above 0");
    }
}
