package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.scene.Axes;
import org.receptive.scene.KnobEdits;
import org.receptive.trace.Cell;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// Whether the picture shows what an edit does to values that are not reached yet.
class EditedPlaceTest {

    private final WalkViewModel model = new WalkViewModel(new SceneBuilder().build(), new Player());

    private boolean edited() {
        return model.walk().placeProperty().get().edited();
    }

    private void paint() {
        model.brush().begin(new Cell("x", 0, 1, 1));
        model.brush().end();
    }

    @Test
    void aSceneThatWasOpenedIsNotEditedEvenWhereItsTitleIsTheSame() {
        assertThat(edited()).isFalse();
        model.open(new SceneBuilder().input(5, 9).build());
        assertThat(edited()).isFalse();
    }

    @Test
    void paintingAndSettingShowTheirEffect() {
        model.brush().valueProperty().set(-3);
        paint();
        assertThat(edited()).isTrue();
        model.walk().player().forward();
        assertThat(edited()).isFalse();
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
        assertThat(edited()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "last", "row", "go"})
    void anyMoveOfThePlayerEndsIt(String move) {
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
        Consumer<Player> by = switch (move) {
            case "forward" -> Player::forward;
            case "last" -> Player::last;
            case "row" -> p -> p.row(1);
            default -> p -> model.walk().goTo(new Cell("y", 0, 1, 1));
        };
        by.accept(model.walk().player());
        assertThat(edited()).isFalse();
    }

    @Test
    void lookingInAnotherWayKeepsIt() {
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
        model.walk().setSymbols(true);
        model.walk().togglePin(new Cell("x", 0, 0, 0));
        assertThat(edited()).isTrue();
    }

    @Test
    void undoShowsItsEffectToo() {
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
        model.walk().player().forward();
        model.editor().undo();
        assertThat(edited()).isTrue();
    }

    @Test
    void theSwitchOfAllOutputsShowsWhatOneSeesAndTurnsItOff() {
        var walk = model.walk();
        assertThat(walk.placeProperty().get().showsAllOutputs()).isFalse();
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
        assertThat(walk.placeProperty().get().showsAllOutputs()).isTrue();
        assertThat(walk.placeProperty().get().isPreviewing()).isTrue();
        walk.setAllOutputs(false);
        assertThat(walk.placeProperty().get().showsAllOutputs()).isFalse();
        assertThat(edited()).isFalse();
        walk.setAllOutputs(true);
        assertThat(walk.placeProperty().get().showsAllOutputs()).isTrue();
        assertThat(walk.placeProperty().get().isPreviewing()).isFalse();
        walk.setAllOutputs(false);
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 1));
        walk.player().forward();
        assertThat(walk.placeProperty().get().showsAllOutputs()).as("until the next step").isFalse();
    }

    @Test
    void theSwitchesAreKeptWhileOneEditsAndMoves() {
        model.walk().setAllOutputs(true);
        model.walk().setIndices(true);
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));
        model.walk().player().forward();
        var view = model.edited().sceneProperty().get().view();
        assertThat(view.allOutputs()).isTrue();
        assertThat(view.indices()).isTrue();
    }
}
