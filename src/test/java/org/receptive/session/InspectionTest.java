package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.session.Inspection.Verdict;

class InspectionTest {

    private static final ShownModel LENET = ShownModel.of(Caption.same("LeNet-5"), TrainedModel.open("lenet5"));
    private static final PadContent DIGIT = PadContent.of(new GeneratedDigits(WritingStyle.VARIED).drawing(3, 0)).fitted(0.7);

    @Test
    void nothingIsSaidOfAnEmptyPad() {
        assertThat(Verdict.of(true, new float[] {1, 0})).isEqualTo(new Verdict.Empty());
    }

    @Test
    void aClassIsNamedWithoutDoubtFromThreeFifthsOn() {
        assertThat(Verdict.of(false, new float[] {0.375f, 0.625f})).isEqualTo(new Verdict.Sure(1, 0.625));
        assertThat(Verdict.of(false, new float[] {0.1f, 0.4f, 0.5f})).isEqualTo(new Verdict.Unsure(2, 1));
        assertThat(Verdict.of(false, new float[] {0.5f, 0.1f, 0.4f})).isEqualTo(new Verdict.Unsure(0, 2));
    }

    @Test
    void similarityIsTheCosineOfTheAngle() {
        assertThat(Inspection.cosine(new float[] {1, 2}, new float[] {2, 4})).isCloseTo(1, within(1e-12));
        assertThat(Inspection.cosine(new float[] {1, 0}, new float[] {0, 3})).isZero();
        assertThat(Inspection.cosine(new float[] {1, 0}, new float[] {-3, 0})).isCloseTo(-1, within(1e-12));
        assertThat(Inspection.cosine(new float[2], new float[2])).isEqualTo(1);
        assertThat(Inspection.cosine(new float[2], new float[] {1, 0})).isZero();
    }

    @Test
    void withoutMovementEveryLayerIsAsItWas() {
        var inspection = Inspection.of(LENET, DIGIT, PadSettings.MNIST);
        for (var stage : LENET.stages())
            assertThat(inspection.similarity(stage.index())).isCloseTo(1, within(1e-9));
        var moved = Inspection.of(LENET, DIGIT, PadSettings.MNIST.withMovement(0, 4, 0));
        assertThat(moved.similarity(0)).isLessThan(0.9);
    }

    @Test
    void theValueOfAUnitIsThatOfItsCell() {
        var inspection = Inspection.of(LENET, DIGIT, PadSettings.MNIST);
        var stage = LENET.stages().get(2);
        assertThat(inspection.value(new Unit(2, 3, 4, 5))).isEqualTo(inspection.activations().at(stage.node(), 3, 4, 5));
    }

    @Test
    void aSquareOfTheInputIsASquareOnThePadClockwiseFromTheUpperLeft() {
        var corners = Inspection.of(LENET, DIGIT, PadSettings.MNIST).onPad(new Region(8, 19, 8, 19));
        assertThat(corners).hasSize(4);
        assertThat(corners.get(0).y()).isCloseTo(corners.get(1).y(), within(1e-9));
        assertThat(corners.get(1).x()).isCloseTo(corners.get(2).x(), within(1e-9)).isGreaterThan(corners.get(0).x());
        assertThat(corners.get(2).y()).isCloseTo(corners.get(3).y(), within(1e-9)).isGreaterThan(corners.get(1).y());
        double wide = corners.get(1).x() - corners.get(0).x();
        assertThat(corners.get(3).y() - corners.get(0).y()).isCloseTo(wide, within(1e-9));
    }

    @Test
    void bothAttributionsGiveAValueForEachCellAndNoneToBarePaper() {
        var inspection = Inspection.of(LENET, DIGIT, PadSettings.MNIST);
        for (var kind : List.of(Attribution.Kind.OCCLUSION, Attribution.Kind.GRADIENT))
            assertThat(Attribution.of(inspection, kind, inspection.activations().predicted()).values()).hasSize(28 * 28);
        var occlusion = Attribution.of(inspection, Attribution.Kind.OCCLUSION, inspection.activations().predicted()).values();
        assertThat(occlusion[0]).as("a corner without ink").isZero();
    }
}
