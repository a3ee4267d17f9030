package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.text.Language;
import org.receptive.trace.Cell;

/// A scene says what became of it since it was opened.
class SceneChangesTest {

    private final Scene opened = Scenes.counting();
    private final Scene painted = SceneEdits.paint(opened, new Cell("x", 0, 1, 1), 42).scene();

    private SceneChanges to(Scene now) {
        return SceneChanges.none(opened).with(now);
    }

    @Test
    void lookingElsewhereIsNoChange() {
        var moved = opened.withView(opened.view().at(opened.view().grain(), 0, 3, 0).withSymbols(true));
        assertThat(to(moved).any()).isFalse();
        assertThat(to(moved).title()).isEqualTo(opened.title());
        assertThat(to(moved).note()).isEqualTo(opened.note());
        assertThat(to(moved).oldNote().isEmpty()).isTrue();
    }

    @Test
    void otherNumbersMarkTheTitleAndPutTheNoteAway() {
        assertThat(to(painted).any()).isTrue();
        assertThat(to(painted).title()).isEqualTo(new Caption("counting · changed", "计数 · 已改动"));
        assertThat(to(painted).note().isEmpty()).isTrue();
        assertThat(to(painted).oldNote()).isEqualTo(opened.note());
    }

    @Test
    void theSameNumbersAgainAreNoChange() {
        var back = SceneEdits.paint(painted, new Cell("x", 0, 1, 1), opened.input().get(0, 0, 1, 1)).scene();
        assertThat(to(back).any()).isFalse();
    }

    @Test
    void ownWordsHoldInTheirLanguageAndTheOthersAreStillMarked() {
        var titled = CaptionEdits.title(painted, Language.ENGLISH, "mine").scene();
        var noted = CaptionEdits.note(titled, Language.CHINESE, "我的").scene();
        assertThat(to(noted).title()).isEqualTo(new Caption("mine", "计数 · 已改动"));
        assertThat(to(noted).note()).isEqualTo(new Caption("", "我的"));
        assertThat(to(noted).oldNote()).isEqualTo(new Caption("1, 2, 3", ""));
    }

    @Test
    void anOwnTitleAloneIsAChangeButMarksNothing() {
        var titled = CaptionEdits.title(opened, Language.ENGLISH, "mine").scene();
        assertThat(to(titled).any()).isTrue();
        assertThat(to(titled).title()).isEqualTo(titled.title());
        assertThat(to(titled).note()).isEqualTo(opened.note());
    }

    @Test
    void aSceneWithoutWordsGetsNone() {
        var empty = Caption.same("");
        var changes = new SceneChanges(opened.withCaptions(empty, empty), painted.withCaptions(empty, empty));
        assertThat(changes.title().isEmpty()).isTrue();
        assertThat(changes.captioned().title().isEmpty()).isTrue();
        assertThat(changes.captioned().note().isEmpty()).isTrue();
    }

    @Test
    void aFileSaysItWithItsOwnWordsAndOnlyOnce() {
        var file = to(painted).captioned();
        assertThat(file.title()).isEqualTo(new Caption("counting · changed", "计数 · 已改动"));
        assertThat(file.note()).isEqualTo(new Caption("Note of the original scene: 1, 2, 3", "原场景的说明：一、二、三"));
        assertThat(file.sameArithmetic(painted)).isTrue();
        var again = SceneEdits.paint(file, new Cell("x", 0, 2, 2), 43).scene();
        assertThat(SceneChanges.none(file).with(again).captioned().title()).isEqualTo(file.title());
        assertThat(SceneChanges.none(file).with(again).captioned().note()).isEqualTo(file.note());
        assertThat(to(opened).captioned()).isEqualTo(opened);
    }

    @Test
    void anUndoBringsBackWhatTheSceneWasOpenedAs() {
        var history = new History(opened);
        history.push(painted, Optional.empty());
        var other = Scenes.grouped(2, 2, 1);
        history.open(SceneChanges.none(other));
        assertThat(history.changes().any()).isFalse();
        history.undo();
        assertThat(history.changes()).isEqualTo(to(painted));
        history.redo();
        assertThat(history.changes()).isEqualTo(SceneChanges.none(other));
    }

    @Test
    void theSameSceneOpenedAgainIsUnchangedFromThenOn() {
        var history = new History(opened);
        history.push(painted, Optional.empty());
        history.open(SceneChanges.none(painted));
        assertThat(history.changes().any()).isFalse();
    }

    @Test
    void aStrokeKeepsWhatTheSceneWasOpenedAs() {
        var history = new History(opened);
        for (int i = 0; i < 3; i++)
            history.push(SceneEdits.paint(history.present(), new Cell("x", 0, i, i), 42).scene(), Optional.of("stroke"));
        assertThat(history.changes().opened()).isEqualTo(opened);
        assertThat(history.undo()).contains(opened);
    }
}
