package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.explain.Unit;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.trace.MapId;
import org.receptive.trace.Moment;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.digit.PathViewModel;
import org.receptive.ui.walk.Visit;
import org.testfx.framework.junit5.Start;

/// The whole path of a unit, entered from the drawing in the real window.
class WholePathWindowTest extends WindowFixture {

    private static final Unit UNIT = new Unit(2, 5, 3, 4);

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private Point2D pointOf(Unit unit) {
        return window().onFx(() -> {
            var network = window().shell().pages().draw().screen().network();
            var bounds = network.boundsOf(unit).orElseThrow();
            return network.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    private Moment moment() {
        return window().onFx(() -> window().model().walk().placeProperty().get().moment());
    }

    private int stages() {
        return window().onFx(() -> window().model().walk().placeProperty().get().walk().stages().size());
    }

    private void enter() {
        window().click("rail-draw");
        window().click(pointOf(UNIT), MouseButton.PRIMARY);
    }

    @Test
    void itStandsAtTheUnitInTheMiddleOfTheNetworkAndLeadsBackToTheDrawing() {
        var before = window().scene();
        enter();
        window().click("draw-whole-path");
        window().waitFor(() -> window().isShown("trail"));
        assertThat(moment().operation().output()).hasToString("C3.z");
        assertThat(moment().step().target()).isEqualTo(moment().operation().y().cell(5, 3, 4));
        var inspection = window().onFx(() -> window().shell().pages().draw().models().network().inspection());
        assertThat(Math.max(0, moment().running())).isCloseTo(inspection.value(UNIT), within(1e-4));
        assertThat(window().isShown("trail-back")).isTrue();
        assertThat(window().isShown("trail-back-train")).isFalse();
        window().push(KeyCode.PAGE_DOWN);
        assertThat(moment().operation().output()).hasToString("C3.a");
        window().push(KeyCode.PAGE_UP);
        window().push(KeyCode.PAGE_UP);
        assertThat(moment().operation().output()).hasToString("S2.p");
        window().push(KeyCode.END);
        assertThat(moment().operation().output()).hasToString("softmax.q");
        window().push(KeyCode.ESCAPE);
        assertThat(window().isShown("draw-unit")).isTrue();
        assertThat(window().scene()).isEqualTo(before);
    }

    @Test
    void theStrongestPathIsDrawnOverTheMapsAndSaidInWords() {
        enter();
        assertThat(window().onFx(() -> window().node("draw-strongest", CheckBox.class).isSelected())).isTrue();
        assertThat(window().isShown("draw-strongest-path")).isTrue();
        assertThat(window().onFx(() -> window().node("draw-strongest-path", Label.class).getText())).startsWith("C3 5[3,4]")
                .contains(" ← S2 ").contains(" ← C1 ").contains(" ← input[");
        window().push(KeyCode.P);
        assertThat(window().onFx(() -> window().node("draw-strongest", CheckBox.class).isSelected())).isFalse();
        assertThat(window().isShown("draw-strongest-path")).isFalse();
        window().onFx(() -> {
            window().node("draw-strongest", CheckBox.class).fire();
            return true;
        });
        assertThat(window().isShown("draw-strongest-path")).isTrue();
    }

    @Test
    void aClickOnAProbabilityLeadsToTheSoftmaxThatMadeItAndFromThereBackToThePixels() {
        window().click("rail-draw");
        var probabilities = window().onFx(() -> window().shell().pages().draw().models().network().inspection().activations()
                .probabilities());
        var at = window().onFx(() -> {
            var bars = window().node("draw-probabilities", Node.class);
            var bounds = bars.getBoundsInLocal();
            return bars.localToScreen(bounds.getCenterX(), (2 + 0.5) * bounds.getHeight() / probabilities.length);
        });
        assertThat(window().onFx(() -> window().node("draw-doubt", Label.class).getText())).endsWith(" · softmax, Σ = 1");
        window().click(at, MouseButton.PRIMARY);
        window().waitFor(() -> window().isShown("trail"));
        assertThat(moment().operation().output()).hasToString("softmax.q");
        assertThat(moment().step().index()).isEqualTo(2);
        assertThat(moment().step().value()).isCloseTo(probabilities[2], within(1e-5));
        for (var output : List.of("out.s", "F6.a", "F6.z")) {
            window().push(KeyCode.PAGE_UP);
            assertThat(moment().operation().output()).hasToString(output);
        }
    }

    @Test
    void withTheDigitThatItShouldBeTheWayBackAndTheUpdateFollow() {
        enter();
        window().push(KeyCode.SHIFT, KeyCode.ENTER);
        window().waitFor(() -> window().isShown("trail"));
        int forward = stages();
        window().onFx(() -> {
            window().node("trail-options", ComboBox.class).getSelectionModel().select(4);
            return true;
        });
        window().waitFor(() -> stages() > forward);
        assertThat(moment().operation().output()).as("one stays where one stands").hasToString("C3.z");
        var walk = window().onFx(() -> window().model().walk().placeProperty().get().walk());
        assertThat(walk.stages().get(forward).output()).hasToString("loss.L");
        assertThat(walk.stages().get(forward).map(new MapId("loss", "y")).values().toArray()[3]).isEqualTo(1);
        assertThat(walk.stages().getLast().output()).hasToString("loss.L′");
        assertThat(walk.stages().getLast().step(0).value()).as("a small step makes the loss smaller")
                .isLessThanOrEqualTo(walk.stages().get(forward).step(0).value());
        assertThat(PathViewModel.RATE).isPositive();
        window().click("trail-previous");
        window().waitFor(
                () -> walk.stages().size() == stages() && !walk.equals(window().model().walk().placeProperty().get().walk()));
        window().click("trail-back");
        assertThat(window().isShown("draw-unit")).isTrue();
    }

    @Test
    void anAnswerThatComesLateDoesNotReplaceAWalkThatWasEnteredMeanwhile() {
        var scene = window().scene();
        var question = new Visit.Question(Caption.same("?"), List.of(Caption.same("0"), Caption.same("1")), 0, (_, _) -> {
        });
        var asking = visit(scene, Visit.Origin.TRAIN, Optional.of(question));
        var answer = visit(SceneCatalogue.first().withView(View.START), Visit.Origin.TRAIN, Optional.of(question));
        for (var next : List.of(visit(scene, Visit.Origin.DRAW, Optional.empty()), visit(scene, Visit.Origin.DRAW, Optional.of(question)),
                visit(scene, Visit.Origin.TRAIN, Optional.empty()))) {
            var shown = window().onFx(() -> {
                var trail = window().shell().trail();
                trail.enter(asking);
                trail.enter(next);
                trail.change(answer);
                return window().model().walk().placeProperty().get().walk();
            });
            assertThat(shown).isEqualTo(next.shown().walk());
        }
        var shown = window().onFx(() -> {
            var trail = window().shell().trail();
            trail.enter(asking);
            trail.change(answer);
            return window().model().walk().placeProperty().get().walk();
        });
        assertThat(shown).as("the walk that asked is still there").isEqualTo(answer.shown().walk());
    }

    private static Visit visit(Scene scene, Visit.Origin from, Optional<Visit.Question> question) {
        return new Visit(new CaptionedWalk(scene.walk(), scene.view(), scene.title(), scene.note()), Optional.empty(), Optional.empty(),
                from, List.of(), question);
    }
}
