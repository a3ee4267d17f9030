package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneChanges;
import org.receptive.text.Language;
import org.receptive.trace.Cell;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// The Step screen knows what its scene was opened as.
class SceneChangesEditorTest {

    private static final Cell CELL = new Cell("x", 0, 0, 0);

    private final Scene first = SceneCatalogue.entries().getFirst().load();
    private final WalkViewModel model = new WalkViewModel(first, new Player());
    private final SceneEditor editor = model.editor();

    private Scene scene() {
        return editor.edited().sceneProperty().get();
    }

    private String title(Language language) {
        return model.headProperty().get().title().in(language);
    }

    private void paint() {
        editor.type(CELL, "77");
    }

    @Test
    void anOpenedSceneIsUnmarkedAndHasNothingToReset() {
        assertThat(model.headProperty().get().title()).isEqualTo(first.title());
        assertThat(model.headProperty().get().note()).isEqualTo(first.note());
        assertThat(editor.edited().canResetProperty().get()).isFalse();
        model.walk().player().forward();
        assertThat(editor.edited().canResetProperty().get()).as("walking changes nothing").isFalse();
    }

    @Test
    void aChangedSceneIsMarkedEverywhereAndItsNoteIsPutAway() {
        paint();
        assertThat(title(Language.ENGLISH)).isEqualTo(first.title().in(Language.ENGLISH) + " · changed");
        assertThat(title(Language.CHINESE)).isEqualTo(first.title().in(Language.CHINESE) + " · 已改动");
        assertThat(model.headProperty().get().note().isEmpty()).isTrue();
        assertThat(model.headProperty().get().oldNote()).isEqualTo(first.note());
        assertThat(model.shown().title()).as("what is exported").isEqualTo(model.headProperty().get().title());
    }

    @Test
    void resetBringsBackTheOpenedSceneWithItsPlaceAndIsUndone() {
        model.walk().player().forward();
        paint();
        var painted = scene();
        editor.reset();
        assertThat(scene()).isEqualTo(first);
        assertThat(title(Language.ENGLISH)).isEqualTo(first.title().in(Language.ENGLISH));
        assertThat(editor.edited().canResetProperty().get()).isFalse();
        editor.undo();
        assertThat(scene()).isEqualTo(painted);
        assertThat(editor.edited().canResetProperty().get()).isTrue();
        editor.redo();
        assertThat(scene().sameArithmetic(first)).isTrue();
    }

    @Test
    void whereNothingWasChangedAResetMakesNoEntry() {
        editor.reset();
        assertThat(editor.edited().canUndoProperty().get()).isFalse();
    }

    @Test
    void afterUndoingAnOpeningTheSceneBeforeIsStillTheChangedOne() {
        paint();
        var other = new SceneBuilder().build();
        model.open(other);
        assertThat(editor.edited().canResetProperty().get()).isFalse();
        editor.undo();
        assertThat(title(Language.ENGLISH)).endsWith(" · changed");
        editor.reset();
        assertThat(scene().sameArithmetic(first)).isTrue();
    }

    @Test
    void anOwnTitleIsOneEntryAndHolds() {
        paint();
        editor.change(s -> CaptionEdits.title(s, Language.ENGLISH, "mine"));
        editor.change(s -> CaptionEdits.note(s, Language.ENGLISH, "my words"));
        assertThat(title(Language.ENGLISH)).isEqualTo("mine");
        assertThat(model.headProperty().get().note().in(Language.ENGLISH)).isEqualTo("my words");
        editor.undo();
        editor.undo();
        assertThat(title(Language.ENGLISH)).isEqualTo(first.title().in(Language.ENGLISH) + " · changed");
        editor.undo();
        assertThat(scene().sameArithmetic(first)).isTrue();
    }

    @Test
    void aSceneThatWasChangedBeforeTheStartIsStillChanged() {
        paint();
        var again = new WalkViewModel(new SceneChanges(first, scene()), new Player());
        assertThat(again.headProperty().get()).isEqualTo(model.headProperty().get());
        again.editor().reset();
        assertThat(again.edited().sceneProperty().get()).isEqualTo(first);
    }

    @Test
    void whileSomethingElseIsWalkedThroughNothingIsResetAndAfterwardsItIsAgain() {
        paint();
        model.show(new SceneBuilder().build().walk(), first.view(), Caption.same("unit"), Caption.same("a note"));
        assertThat(editor.edited().canResetProperty().get()).isFalse();
        assertThat(title(Language.ENGLISH)).isEqualTo("unit");
        assertThat(model.headProperty().get().oldNote().isEmpty()).isTrue();
        model.back();
        assertThat(editor.edited().canResetProperty().get()).isTrue();
        assertThat(title(Language.ENGLISH)).endsWith(" · changed");
    }

    @Test
    void resetKeepsWhatOneChoseToSeeAndShowsNothingAsJustEdited() {
        paint();
        model.walk().setIndices(true);
        model.walk().setSymbols(true);
        editor.reset();
        assertThat(scene().sameArithmetic(first)).isTrue();
        assertThat(scene().view().indices()).isTrue();
        assertThat(scene().view().symbols()).isTrue();
        assertThat(model.walk().placeProperty().get().edited()).isFalse();
    }
}
