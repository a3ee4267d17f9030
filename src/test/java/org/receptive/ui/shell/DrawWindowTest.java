package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.explain.Unit;
import org.receptive.trace.MapId;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Section;
import org.receptive.ui.digit.InspectionViewModel;
import org.receptive.ui.digit.PadViewModel;
import org.testfx.framework.junit5.Start;

/// The Draw screen in the real window, worked with the mouse and with keys.
class DrawWindowTest extends WindowFixture {

    private static final int C3 = 2;

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private DrawPage page() {
        return window().shell().pages().draw();
    }

    private InspectionViewModel model() {
        return page().models().network();
    }

    private PadViewModel pad() {
        return page().models().pad();
    }

    private static StrokeDrawing digit(int seed) {
        return new GeneratedDigits(WritingStyle.VARIED).drawing(seed, 0);
    }

    /// Draws on the pad with the mouse, three quarters of it large.
    private void draw(StrokeDrawing drawing) {
        var pad = window().onFx(() -> page().screen().pad());
        for (var stroke : PadContent.of(drawing).fitted(0.75).strokes()) {
            var points = new ArrayList<Point2D>();
            for (var p : stroke.points())
                points.add(window().onFx(() -> pad.localToScreen(p.x() * pad.getWidth(), p.y() * pad.getHeight())));
            window().drag(points);
        }
        window().nextFrame();
    }

    private String answer() {
        return window().onFx(() -> window().node("draw-answer", Label.class).getText());
    }

    private Point2D pointOf(Unit unit) {
        return window().onFx(() -> {
            var network = page().screen().network();
            var bounds = network.boundsOf(unit).orElseThrow();
            return network.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    @Test
    void aDigitIsDrawnByDraggingAndRead() {
        window().click("rail-draw");
        assertThat(answer()).as("the prepared drawing").isEqualTo("3");
        window().click("draw-clear");
        window().nextFrame();
        assertThat(answer()).isEqualTo("–");
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        for (int seed : new int[] {1, 2, 5, 8}) {
            draw(digit(seed));
            assertThat(answer()).as("seed %d", seed).isEqualTo(Integer.toString(digits.label(seed, 0)));
            window().click("draw-clear");
        }
        window().click("draw-undo");
        window().nextFrame();
        assertThat(answer()).isEqualTo(Integer.toString(digits.label(8, 0)));
    }

    @Test
    void threeActionsLeadFromTheStartToTheArithmeticOfAUnit() {
        var before = window().scene();
        // one
        window().click("rail-draw");
        var unit = new Unit(C3, 5, 3, 4);
        // two
        window().click(pointOf(unit), MouseButton.PRIMARY);
        float activation = window().onFx(() -> model().inspection().value(unit));
        // three
        window().click("draw-walk");
        assertThat(window().onFx(() -> window().shell().screenProperty().get())).isEqualTo(ScreenName.STEP);
        assertThat(window()
                .onFx(() -> window().model().walk().placeProperty().get().moment().operation().map(new MapId("S2", "p")).channels()))
                .as("all input channels").isEqualTo(6);
        assertThat(window().target().row()).isEqualTo(3);
        assertThat(window().target().col()).isEqualTo(4);
        assertThat(window().onFx(() -> window().shell().trail().shownValue())).isCloseTo(activation, within(1e-4));
        var formula = window().formula().replace('−', '-');
        double sum = Double.parseDouble(formula.substring(formula.lastIndexOf("= ") + 2));
        assertThat(Math.max(0, sum)).isCloseTo(activation, within(1e-4));
        assertThat(window().onFx(() -> window().node("trail-path", Label.class).getText())).contains("LeNet-5").contains("C3")
                .contains("5");

        var content = window().onFx(() -> pad().content());
        window().click("trail-back");
        assertThat(window().onFx(() -> window().shell().screenProperty().get())).isEqualTo(ScreenName.DRAW);
        assertThat(window().onFx(() -> pad().content())).isEqualTo(content);
        assertThat(window().scene().sameArithmetic(before)).isTrue();
        assertThat(window().isShown("trail")).isFalse();
    }

    @Test
    void aSecondClickOnTheChosenUnitWalksIntoItAndThePathFollowsTheWalk() {
        window().click("rail-draw");
        var unit = new Unit(C3, 7, 2, 3);
        window().click(pointOf(unit), MouseButton.PRIMARY);
        assertThat(window().isShown("trail")).isFalse();
        window().click(pointOf(unit), MouseButton.PRIMARY);
        assertThat(window().isShown("trail")).isTrue();
        assertThat(window().onFx(() -> window().node("trail-path", Label.class).getText())).endsWith("row 2, column 3");
        // a key, since the button repeats while it is held
        window().push(KeyCode.RIGHT);
        assertThat(window().onFx(() -> window().node("trail-path", Label.class).getText())).endsWith("row 2, column 4");
    }

    @Test
    void aUnitOfEveryLayerIsWalkedThroughToItsValue() {
        window().click("rail-draw");
        var stages = window().onFx(() -> model().model().stages());
        for (var stage : stages) {
            var unit = new Unit(stage.index(), stage.shape().channels() - 1, stage.shape().rows() / 2, stage.shape().cols() / 2);
            window().onFx(() -> {
                model().select(Optional.of(unit));
                return true;
            });
            double value = window().onFx(() -> model().inspection().value(unit));
            window().push(KeyCode.ENTER);
            assertThat(window().onFx(() -> window().shell().screenProperty().get())).as(stage.label()).isEqualTo(ScreenName.STEP);
            assertThat(window().isShown("readOnly")).isTrue();
            assertThat(window().onFx(() -> window().shell().trail().shownValue())).as(stage.label()).isCloseTo(value, within(1e-4));
            window().click("trail-back");
        }
    }

    @Test
    void inALayerThatIsShownLargeTheKeysBeginThere() {
        window().click("rail-draw");
        window().onFx(() -> {
            model().enlarge(Optional.of(C3));
            return true;
        });
        window().push(KeyCode.RIGHT);
        assertThat(window().onFx(() -> model().stateProperty().get().selected())).contains(new Unit(C3, 0, 0, 0));
    }

    @Test
    void keysAloneLeadToTheArithmeticToo() {
        window().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window().push(KeyCode.SHIFT, KeyCode.RIGHT);
        window().push(KeyCode.SHIFT, KeyCode.RIGHT);
        window().push(KeyCode.SHIFT, KeyCode.RIGHT);
        window().push(KeyCode.DOWN);
        window().push(KeyCode.PAGE_DOWN);
        assertThat(window().onFx(() -> model().stateProperty().get().selected())).contains(new Unit(C3, 1, 1, 0));
        window().push(KeyCode.ENTER);
        assertThat(window().isShown("trail")).isTrue();
        window().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window().push(KeyCode.DELETE);
        window().nextFrame();
        assertThat(answer()).isEqualTo("–");
    }

    @Test
    void pointingAtAUnitFramesWhatItSees() {
        window().click("rail-draw");
        window().moveTo(pointOf(new Unit(C3, 0, 5, 5)));
        assertThat(window().onFx(() -> model().stateProperty().get().hovered())).contains(new Unit(C3, 0, 5, 5));
        var sees = window().onFx(() -> model().stateProperty().get().receptiveField());
        assertThat(sees.get(-1)).isEqualTo(new ReadCells(new Region(8, 21, 8, 21), Set.of(0)));
    }

    @Test
    void theEraserTakesInkAwayAndAStageSwitchesOff() {
        window().click("rail-draw");
        var before = window().onFx(() -> model().inspection().preprocessing().digit());
        window().click("draw-scale");
        window().nextFrame();
        assertThat(window().onFx(() -> model().inspection().preprocessing().digit())).isNotEqualTo(before);
        window().click("draw-scale");
        window().click("draw-eraser");
        var pad = window().onFx(() -> page().screen().pad());
        var across = List.of(window().onFx(() -> pad.localToScreen(4, 4)),
                window().onFx(() -> pad.localToScreen(pad.getWidth() - 4, pad.getHeight() - 4)));
        int strokes = window().onFx(() -> pad().content().strokes().size());
        window().drag(across);
        assertThat(window().onFx(() -> pad().content().strokes().size())).isGreaterThan(strokes);
    }

    @Test
    void aLayerIsOpenedByItsNameAndLeftWithEscape() {
        window().click("rail-draw");
        var head = window().onFx(() -> {
            var network = page().screen().network();
            var bounds = network.boundsOf(new Unit(C3, 0, 0, 0)).orElseThrow();
            return network.localToScreen(bounds.getMinX() + 4, 18);
        });
        window().click(head, MouseButton.PRIMARY);
        assertThat(window().onFx(() -> model().stateProperty().get().enlarged())).contains(C3);
        window().push(KeyCode.F11);
        window().push(KeyCode.ESCAPE);
        assertThat(window().onFx(() -> model().stateProperty().get().enlarged())).isEmpty();
        assertThat(window().appearance().presentingProperty().get()).as("the layer was entered last").isTrue();
        window().push(KeyCode.ESCAPE);
        assertThat(window().appearance().presentingProperty().get()).isFalse();
    }

    @Test
    void whatDecidedIsInSightAndForTheChosenOutput() {
        window().click("rail-draw");
        window().onFx(() -> {
            model().select(Optional.of(new Unit(model().model().stages().size() - 1, 5, 0, 0)));
            return true;
        });
        for (var kind : List.of("draw-occlusion", "draw-gradient")) {
            window().onFx(() -> {
                window().node(kind, ToggleButton.class).fire();
                return true;
            });
            window().settle();
            assertThat(window().onFx(() -> {
                var pane = window().node("inspector", ScrollPane.class);
                var picture = window().node("draw-deciding", SurfaceView.class);
                return pane.localToScene(pane.getLayoutBounds()).contains(picture.localToScene(picture.getLayoutBounds()));
            })).as(kind).isTrue();
            window().waitFor(() -> page().models().attribution().stateProperty().get().current().isPresent());
            assertThat(window().onFx(() -> window().node("draw-deciding-note", Label.class).getText()))
                    .startsWith("Shown for 5, the output you chose; the answer is 3.");
        }
    }

    @Test
    void whatDecidedStaysInPlaceAndAsksForADigitFirst() {
        window().click("rail-draw");
        double before = window().onFx(() -> window().node("draw-deciding-section", Section.class).getLayoutY());
        window().click("draw-occlusion");
        window().settle();
        assertThat(window().onFx(() -> window().node("draw-deciding-section", Section.class).getLayoutY())).isEqualTo(before);
        window().onFx(() -> {
            pad().clear();
            return true;
        });
        // what the network says of the empty pad comes from the background
        window().waitFor(() -> page().models().network().inspection().content().isEmpty());
        window().settle();
        assertThat(window().onFx(() -> window().node("draw-deciding-note", Label.class).getText())).isEqualTo("Draw a digit first.");
        assertThat(window().isShown("draw-deciding")).isFalse();
    }

    @Test
    void theMapsAreWrittenAsAPicture(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        window().click("rail-draw");
        window().answers().next(folder.resolve("maps.png"));
        window().click("draw-export");
        assertThat(folder.resolve("maps.png")).isNotEmptyFile();
    }

    @Test
    void mapsThatWereThereAreNotOverwrittenWhereAnotherFileWasChosen(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws java.io.IOException {
        window().click("rail-draw");
        var there = java.nio.file.Files.writeString(folder.resolve("maps.png"), "mine");
        window().answers().next(folder.resolve("maps.jpg"));
        window().click("draw-export");
        assertThat(there).hasContent("mine");
        assertThat(window().onFx(() -> model().noticeProperty().get().orElseThrow().words().key())).isEqualTo("file.exists");
    }

    @Test
    void aLoadedSampleIsThereAgainAtTheNextStart() {
        window().click("rail-draw");
        window().onFx(() -> {
            pad().load(digitPicture());
            return true;
        });
        window().nextFrame();
        assertThereAgainAtTheNextStart();
    }

    private static org.receptive.data.ink.InkPicture digitPicture() {
        var images = org.receptive.data.generate.GeneratedImages.make(1, 1);
        return org.receptive.data.ink.InkPicture.ofBytes(28, 28, images.image(0), 0);
    }

    @Test
    void inkBesideThePadAndOtherButtonsDrawNothing() {
        window().click("rail-draw");
        window().click("draw-clear");
        var pad = window().onFx(() -> page().screen().pad());
        window().click(window().onFx(() -> pad.localToScreen(60, 60)), MouseButton.SECONDARY);
        assertThat(window().onFx(() -> pad().content().isEmpty())).isTrue();
        window().drag(List.of(window().onFx(() -> pad.localToScreen(60, 60)), window().onFx(() -> pad.localToScreen(-40, 60))));
        assertThat(window().onFx(() -> pad().content().strokes().getFirst().points()))
                .allSatisfy(p -> assertThat(p.x()).isBetween(0.0, 1.0));
    }

    @Test
    void deletingOneOfMyDigitsLeavesThePadAlone() {
        window().click("rail-draw");
        window().click("draw-side-mine");
        window().click("mydigit-save-3");
        var content = window().onFx(() -> pad().content());
        window().click("mydigit-list");
        window().push(KeyCode.DELETE);
        assertThat(window().onFx(() -> pad().content())).isEqualTo(content);
    }

    @Test
    void undoingInTheMiddleOfAStrokeEndsIt() {
        window().click("rail-draw");
        var before = window().onFx(() -> pad().content());
        window().onFx(() -> {
            pad().press(0.2, 0.2);
            pad().drag(0.3, 0.3);
            pad().undo();
            pad().drag(0.9, 0.9);
            pad().release();
            return true;
        });
        assertThat(window().onFx(() -> pad().content())).isEqualTo(before);
    }

    @Test
    void theDrawingIsThereAgainAtTheNextStart() {
        window().click("rail-draw");
        window().click("draw-clear");
        draw(digit(2));
        assertThereAgainAtTheNextStart();
    }

    private void assertThereAgainAtTheNextStart() {
        var content = window().onFx(() -> pad().content());
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
        var again = window().onFx(() -> window().shell().screens().draw());
        assertThat(window().onFx(() -> again.models().pad().content())).isEqualTo(content);
    }
}
