package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkCurve;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Stroke;

class PadViewModelTest {

    private final PadViewModel pad = new PadViewModel(PadContent.EMPTY);

    private void line(double y) {
        pad.press(0.2, y);
        pad.drag(0.5, y);
        pad.drag(0.8, y);
        pad.release();
    }

    @Test
    void eachStrokeIsOneUndoAndClearingToo() {
        line(0.3);
        var one = pad.content();
        pad.clear();
        assertThat(pad.content().isEmpty()).isTrue();
        pad.undo();
        assertThat(pad.content()).isEqualTo(one);
        pad.undo();
        assertThat(pad.content().isEmpty()).isTrue();
        assertThat(pad.canUndoProperty().get()).isFalse();
        pad.redo();
        assertThat(pad.content()).isEqualTo(one);
    }

    @Test
    void aNewStrokeForgetsWhatWasUndone() {
        line(0.3);
        line(0.5);
        pad.undo();
        assertThat(pad.canRedoProperty().get()).isTrue();
        line(0.7);
        assertThat(pad.canRedoProperty().get()).isFalse();
        assertThat(pad.content().strokes()).hasSize(2);
    }

    @Test
    void undoingInTheMiddleOfAStrokeEndsIt() {
        line(0.3);
        var one = pad.content();
        pad.press(0.2, 0.2);
        pad.drag(0.3, 0.3);
        pad.redo();
        pad.drag(0.9, 0.9);
        pad.release();
        assertThat(pad.content()).isEqualTo(one);
    }

    @Test
    void aPointerThatWasNotPressedDrawsNothing() {
        pad.drag(0.5, 0.5);
        pad.release();
        assertThat(pad.content()).isEqualTo(PadContent.EMPTY);
        assertThat(pad.canUndoProperty().get()).isFalse();
    }

    @Test
    void theEraserCutsAStrokeAndIsOneUndoToo() {
        line(0.5);
        pad.use(PadViewModel.Tool.ERASER);
        pad.press(0.5, 0.4);
        pad.drag(0.5, 0.6);
        pad.release();
        assertThat(pad.content().strokes()).hasSize(2);
        pad.undo();
        assertThat(pad.content().strokes()).hasSize(1);
    }

    @Test
    void theStateIsPublishedWholeOnceAFrameHoweverManyMovesThereWere() {
        var states = new ArrayList<PadViewModel.State>();
        pad.stateProperty().subscribe((before, now) -> states.add(now));
        pad.press(0.20, 0.2);
        pad.drag(0.21, 0.2);
        pad.drag(0.22, 0.2);
        assertThat(states).as("moves are only noted").hasSize(1);
        pad.pulse();
        pad.pulse();
        pad.drag(0.23, 0.2);
        pad.pulse();
        assertThat(states).extracting(now -> now.content().strokes().getFirst().points().size()).containsExactly(1, 3, 4);
        assertThat(states).allSatisfy(now -> assertThat(now.settings()).isEqualTo(PadSettings.MNIST));
    }

    @Test
    void whoAsksForTheContentSeesEveryMoveUntilNow() {
        pad.press(0.20, 0.2);
        pad.drag(0.21, 0.2);
        assertThat(pad.content().strokes().getFirst().points()).hasSize(2);
        assertThat(pad.stateProperty().get().content()).isEqualTo(pad.content());
    }

    @Test
    void thePlaceWhereThePenIsLiftedIsTheLastPointOfTheStroke() {
        pad.press(0.20, 0.2);
        pad.drag(0.21, 0.2);
        pad.release(0.22, 0.2);
        assertThat(pad.content().strokes()).containsExactly(new Stroke(List.of(new Stroke.Point(0.20, 0.2), new Stroke.Point(0.21, 0.2),
                new Stroke.Point(0.22, 0.2))));
    }

    @Test
    void whatIsKeptIsWhatWasShownWhileThePenMoved() {
        pad.press(0.2, 0.2);
        pad.drag(0.5, 0.25);
        pad.drag(0.7, 0.5);
        pad.pulse();
        var shown = pad.content();
        pad.release(0.7, 0.5);
        assertThat(pad.content()).isEqualTo(shown);
        assertThat(shown.strokes()).containsExactly(InkCurve.through(List.of(new Stroke.Point(0.2, 0.2), new Stroke.Point(0.5, 0.25),
                new Stroke.Point(0.7, 0.5))));
    }

    @Test
    void aPenThatNoOneLiftedIsLiftedByTheNextPressAndNoLineLeadsFromOneToTheOther() {
        pad.press(0.2, 0.2);
        pad.drag(0.21, 0.2);
        pad.press(0.8, 0.8);
        pad.release(0.81, 0.8);
        assertThat(pad.content().strokes()).hasSize(2);
        pad.undo();
        assertThat(pad.content().strokes()).hasSize(1);
        pad.undo();
        assertThat(pad.content().isEmpty()).isTrue();
    }

    @Test
    void anErasedLineIsTheSameHoweverManyMovesAFrameHas() {
        line(0.5);
        pad.use(PadViewModel.Tool.ERASER);
        pad.press(0.3, 0.4);
        pad.drag(0.3, 0.6);
        pad.drag(0.6, 0.6);
        pad.drag(0.6, 0.4);
        pad.release(0.6, 0.4);
        var atOnce = pad.content();
        pad.undo();
        pad.press(0.3, 0.4);
        for (var to : List.of(new Stroke.Point(0.3, 0.6), new Stroke.Point(0.6, 0.6), new Stroke.Point(0.6, 0.4))) {
            pad.drag(to.x(), to.y());
            pad.pulse();
        }
        pad.release();
        assertThat(pad.content()).isEqualTo(atOnce);
        assertThat(atOnce.strokes()).hasSize(3);
    }

    @Test
    void aNewDrawingIsNeitherMovedNorErasedByWhatWasChosenForTheLastOne() {
        List<Runnable> beginnings = List.of(pad::clear, () -> pad.load(new GeneratedDigits(WritingStyle.VARIED).drawing(3, 0)),
                () -> pad.load(InkPicture.ofBytes(28, 28, GeneratedImages.make(1, 1).image(0), 0)));
        for (var beginning : beginnings) {
            line(0.5);
            pad.change(s -> s.withBrush(PadSettings.Brush.THIN).withMovement(3, -2, 20).withStages(true, false, true));
            pad.use(PadViewModel.Tool.ERASER);
            beginning.run();
            assertThat(pad.stateProperty().get().settings().isMoved()).isFalse();
            assertThat(pad.stateProperty().get().settings().brush()).as("the pen stays").isEqualTo(PadSettings.Brush.THIN);
            assertThat(pad.stateProperty().get().settings().scale()).as("and the stages").isFalse();
            assertThat(pad.stateProperty().get().tool()).isEqualTo(PadViewModel.Tool.PEN);
        }
    }

    @Test
    void settingsAreNoEditOfTheDrawing() {
        line(0.5);
        var drawn = pad.content();
        pad.change(s -> s.withBrush(PadSettings.Brush.THICK).withMovement(1, 2, 3));
        assertThat(pad.content()).isEqualTo(drawn);
        pad.undo();
        assertThat(pad.stateProperty().get().settings().brush()).isEqualTo(PadSettings.Brush.THICK);
    }

    @Test
    void aMoveBeyondTheLimitBecomesTheFarthestOne() {
        pad.change(s -> s.withMovement(99, -99, 900));
        assertThat(pad.stateProperty().get().settings()).extracting(PadSettings::down, PadSettings::right, PadSettings::degrees)
                .containsExactly(8.0, -8.0, 90.0);
    }

    @Test
    void whatIsLoadedReplacesTheDrawingAndCanBeUndone() {
        line(0.5);
        var drawn = pad.content();
        pad.load(new GeneratedDigits(WritingStyle.VARIED).drawing(3, 0));
        assertThat(pad.content().drawing().bounds().orElseThrow().longerSide()).isBetween(0.749, 0.751);
        pad.load(InkPicture.ofBytes(28, 28, GeneratedImages.make(1, 1).image(0), 0));
        assertThat(pad.drawing()).as("a picture has no strokes to keep").isEmpty();
        pad.undo();
        pad.undo();
        assertThat(pad.content()).isEqualTo(drawn);
        assertThat(pad.drawing().orElseThrow().strokes()).isEqualTo(List.copyOf(drawn.strokes()));
    }
}
