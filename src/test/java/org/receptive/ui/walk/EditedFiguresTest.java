package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.explain.GradientCheck;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.InputEdits;
import org.receptive.scene.Scene;
import org.receptive.trace.MapId;
import org.receptive.trace.Walk;
import org.receptive.ui.player.Player;

/// What is computed beside the maps belongs to the scene that is shown, also right after an edit.
class EditedFiguresTest {

    private final WalkViewModel model = new WalkViewModel(new SceneCatalogue.Entry("24-one-training-iteration", List.of()).load(),
            new Player());

    private Scene scene() {
        return model.edited().sceneProperty().get();
    }

    private Walk walk() {
        return model.walk().placeProperty().get().walk();
    }

    private void goTo(MapId made) {
        var stages = walk().stages();
        for (int i = 0; i < stages.size(); i++)
            if (stages.get(i).output().equals(made))
                model.walk().goToStage(i);
    }

    @Test
    void aCheckAfterAnEditComparesTheGradientWithTheLossOfTheEditedScene() {
        goTo(new MapId("convolution", "∂L/∂w"));
        for (int moved = 0; moved < 3; moved++) {
            model.editor().change(s -> InputEdits.move(s, 0, 1));
            var state = model.gradient().stateProperty().get().orElseThrow();
            var check = state.check().orElseThrow();
            assertThat(check).isEqualTo(GradientCheck.of(scene(), scene().walk(), state.cell(), 1e-4));
        }
    }

    @Test
    void theCourseOfAnUpdateAfterAnEditBeginsAtTheLossOfTheEditedScene() {
        for (int moved = 0; moved < 3; moved++) {
            goTo(new MapId("convolution", "w′"));
            model.editor().change(s -> InputEdits.move(s, 0, 1));
            var figures = model.update().figuresProperty().get().orElseThrow();
            var walk = scene().walk();
            double loss = walk.map(new MapId("loss", "L")).values().toArray()[0];
            assertThat(figures.course().first()).isEqualTo(loss);
            assertThat(figures.curve().losses().getFirst()).isEqualTo(loss);
        }
    }

    @Test
    void backFromAVisitTheCheckAndTheCourseAreThoseOfTheScene() {
        for (var at : List.of(new MapId("convolution", "∂L/∂w"), new MapId("convolution", "w′"))) {
            goTo(at);
            var check = model.gradient().stateProperty().get();
            var figures = model.update().figuresProperty().get();
            assertThat(check).isPresent();
            var other = SceneCatalogue.first();
            model.show(other.walk(), other.view(), other.title(), other.note());
            assertThat(model.gradient().stateProperty().get()).isEmpty();
            assertThat(model.update().figuresProperty().get()).isEmpty();
            model.back();
            assertThat(model.gradient().stateProperty().get()).isEqualTo(check);
            assertThat(model.update().figuresProperty().get().map(f -> f.course())).isEqualTo(figures.map(f -> f.course()));
        }
        assertThat(model.update().figuresProperty().get()).isPresent();
    }

    @Test
    void aVisitOfTheWalkOfTheSceneItselfLeavesTheFiguresAsTheyWere() {
        goTo(new MapId("convolution", "w′"));
        var check = model.gradient().stateProperty().get();
        model.show(walk(), scene().view(), scene().title(), scene().note());
        model.back();
        assertThat(check).isPresent();
        assertThat(model.gradient().stateProperty().get()).isEqualTo(check);
        assertThat(model.update().figuresProperty().get()).isPresent();
    }
}
