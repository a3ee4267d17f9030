package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Axes;
import org.receptive.scene.InputEdits;
import org.receptive.scene.KnobEdits;
import org.receptive.text.Language;
import org.receptive.trace.Cell;
import org.receptive.ui.canvas.SurfaceView;
import org.testfx.framework.junit5.Start;

/// A picture that cannot be drawn leaves the window at work around it.
class FailedPictureTest extends WindowFixture {

    /// No map has this name: whoever pins it has a picture that cannot be drawn.
    private static final Cell NOWHERE = new Cell("nowhere", 0, 0, 0);

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    private void onFx(Runnable work) {
        window().onFx(() -> {
            work.run();
            return true;
        });
        window().settle();
    }

    private boolean hasFailed() {
        return window().onFx(() -> window().shell().walk().maps().getChildrenUnmodifiable().stream()
                .anyMatch(node -> node instanceof SurfaceView view && view.hasFailed()));
    }

    @Test
    void theSceneThatFrozeTheWindowIsDrawnAtEveryStep() {
        onFx(() -> {
            window().model().editor().change(s -> InputEdits.channels(s, 10));
            window().model().editor().change(s -> KnobEdits.number(s, "outChannels", 2));
            window().model().editor().change(s -> KnobEdits.number(s, "groups", 2));
        });
        window().focusMaps();
        window().push(KeyCode.END);
        assertThat(hasFailed()).isFalse();
        assertThat(window().target().channel()).isEqualTo(1);
        for (var page : new String[] {"inputPage1", "inputPage0"}) {
            window().click(page);
            assertThat(hasFailed()).isFalse();
        }
        window().assertArithmetic();
    }

    @Test
    void undoWorksWhileAPictureCannotBeDrawnAndItComesBack() {
        var before = window().scene();
        onFx(() -> window().model().editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 3)));
        assertThat(window().scene().convolution().spec()).isNotEqualTo(before.convolution().spec());
        onFx(() -> window().model().walk().togglePin(NOWHERE));
        assertThat(hasFailed()).isTrue();
        onFx(() -> window().appearance().languageProperty().set(Language.CHINESE));
        assertThat(hasFailed()).isTrue();
        window().click("undo");
        assertThat(window().scene().convolution().spec()).isEqualTo(before.convolution().spec());
        onFx(() -> window().model().walk().unpin());
        assertThat(hasFailed()).isFalse();
        window().assertArithmetic();
    }

    @Test
    void aPointerOnAPictureThatCannotBeDrawnMeetsNoCell() {
        onFx(() -> window().model().walk().togglePin(NOWHERE));
        window().focusMaps();
        assertThat(window().onFx(() -> window().shell().walk().maps().boundsOf(NOWHERE))).isEmpty();
    }

    @Test
    void aFolderOrTheRootThatIsDroppedGivesAMessageAndTheSceneStays() {
        var before = window().scene();
        for (var file : List.of(Path.of("/"), Path.of("/tmp"), Path.of(""))) {
            onFx(() -> {
                window().model().editor().dismiss();
                window().shell().openFile(file);
            });
            assertThat(window().messageKey()).as(file.toString()).isNotEmpty();
            assertThat(window().scene()).isEqualTo(before);
        }
    }
}
