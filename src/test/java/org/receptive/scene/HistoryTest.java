package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.receptive.trace.Cell;

class HistoryTest {

    private final Scene first = Scenes.counting();
    private final History history = new History(first);

    @Test
    void asManyUndosAsEditsGiveTheFirstSceneAndAsManyRedosTheLast() {
        for (int seed = 0; seed < 300; seed++) {
            var edits = new RandomEdits(seed);
            var start = edits.look(first);
            var walked = new History(start);
            for (int i = 0; i < 15; i++)
                walked.push(edits.edit(walked.present()).scene(), Optional.empty());
            var last = walked.present();
            while (walked.canUndo())
                assertThat(walked.undo()).contains(walked.present());
            assertThat(walked.present()).isEqualTo(start);
            while (walked.canRedo())
                assertThat(walked.redo()).contains(walked.present());
            assertThat(walked.present()).isEqualTo(last);
        }
    }

    @Test
    void walkingAboutBetweenEditsNeverHurtsTheArithmetic() {
        for (int seed = 0; seed < 300; seed++) {
            var edits = new RandomEdits(seed);
            var walked = new History(first);
            for (int i = 0; i < 15; i++) {
                walked.push(edits.edit(walked.present()).scene(), Optional.empty());
                walked.push(edits.look(walked.present()), Optional.empty());
                if (edits.random().nextInt(4) == 0)
                    walked.undo();
                if (edits.random().nextInt(8) == 0)
                    walked.redo();
            }
            while (walked.canUndo()) {
                walked.undo();
                walked.push(edits.look(walked.present()), Optional.empty());
            }
            assertThat(walked.present().sameArithmetic(first)).isTrue();
        }
    }

    @Test
    void nothingToUndoOrRedoAtTheStart() {
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).isEmpty();
        assertThat(history.present()).isSameAs(first);
    }

    @Test
    void strokeOfManyCellsIsUndoneAtOnce() {
        for (int col = 0; col < 4; col++)
            history.push(painted(0, col), Optional.of("stroke 1"));
        assertThat(history.undo()).contains(first);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void nextStrokeIsAnotherEntry() {
        history.push(painted(0, 0), Optional.of("stroke 1"));
        var afterFirst = history.present();
        history.push(painted(1, 1), Optional.of("stroke 2"));
        assertThat(history.undo()).contains(afterFirst);
    }

    @Test
    void closedEntryTakesNoMoreEdits() {
        history.push(painted(0, 0), Optional.of("kernel"));
        var before = history.present();
        history.closeEntry();
        history.push(painted(1, 1), Optional.of("kernel"));
        assertThat(history.undo()).contains(before);
    }

    @Test
    void editAfterAnUndoStartsAnEntryAndForgetsWhatWasUndone() {
        history.push(painted(0, 0), Optional.of("kernel"));
        history.undo();
        history.push(painted(1, 1), Optional.of("kernel"));
        assertThat(history.canRedo()).isFalse();
        assertThat(history.undo()).contains(first);
    }

    @Test
    void lookingElsewhereIsNoEditAndDoesNotEndAStroke() {
        history.push(painted(0, 0), Optional.of("stroke"));
        history.push(Scenes.at(history.present(), 0, 1, 1), Optional.empty());
        history.push(painted(0, 1), Optional.of("stroke"));
        history.undo();
        assertThat(history.canUndo()).isFalse();
        assertThat(history.present().sameArithmetic(first)).isTrue();
    }

    @Test
    void lookingElsewhereKeepsWhatWasUndone() {
        history.push(painted(0, 0), Optional.empty());
        history.undo();
        history.push(Scenes.at(history.present(), 0, 1, 1), Optional.empty());
        assertThat(history.canRedo()).isTrue();
    }

    @Test
    void undoStaysWhereOneHasMovedTo() {
        history.push(painted(0, 0), Optional.empty());
        history.push(Scenes.at(history.present(), 0, 2, 3), Optional.empty());
        assertThat(history.undo()).contains(Scenes.at(first, 0, 2, 3));
    }

    @Test
    void undoReturnsToTheOldPositionIfNoOneMoved() {
        var corner = Scenes.at(first, 0, 2, 3);
        history.push(corner, Optional.empty());
        history.push(Edits.kernel(corner, 5, 5).scene(), Optional.empty());
        assertThat(history.present().view().step()).isEqualTo(1);
        assertThat(history.undo()).contains(corner);
    }

    @Test
    void undoneEditIsMadeAgainNearTheNewPosition() {
        history.push(Edits.inputSize(first, Axes.BOTH, 4).scene(), Optional.empty());
        history.undo();
        history.push(Scenes.at(history.present(), 0, 2, 3), Optional.empty());
        history.redo();
        assertThat(history.present().view().step()).isEqualTo(3);
    }

    @Test
    void oldestEntriesAreForgotten() {
        for (int i = 0; i < History.CAPACITY + 20; i++)
            history.push(SceneEdits.paint(first, new Cell("x", 0, 0, 0), 100 + i).scene(), Optional.empty());
        int undone = 0;
        while (history.undo().isPresent())
            undone++;
        assertThat(undone).isEqualTo(History.CAPACITY);
        assertThat(history.present().input().get(0, 0, 0, 0)).isEqualTo(119);
    }

    @Test
    void newTitleIsAnEdit() {
        history.push(first.withCaptions(Caption.same("other"), first.note()), Optional.empty());
        assertThat(history.undo()).contains(first);
    }

    private Scene painted(int row, int col) {
        return SceneEdits.paint(history.present(), new Cell("x", 0, row, col), -3).scene();
    }
}
