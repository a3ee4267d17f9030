package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.text.Language;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.control.Tip;
import org.testfx.framework.junit5.Start;

/// Nothing in the inspector moves while sizes are set.
class InspectorRoomTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().input(12, 12).build());
    }

    /// Returns how far below the upper end of the inspector's content a control stands.
    private double place(String id) {
        return window().onFx(() -> {
            var content = window().node("inspector", ScrollPane.class).getContent();
            return content.sceneToLocal(window().node(id, Node.class).localToScene(0, 0)).getY();
        });
    }

    @Test
    void sameIsLitOnlyWhereTheSizeIsKeptAndSaysWhereItIsNot() {
        window().click("equalWidth");
        assertThat(isLit("equalWidth")).isTrue();
        assertThat(said()).isEmpty();
        window().step("stride", 1);
        assertThat(isLit("equalWidth")).isFalse();
        assertThat(tip("equalWidth")).contains("The size is not kept now");
        window().click("equalWidth");
        assertThat(isLit("equalWidth")).as("pressed again").isFalse();
        assertThat(said()).contains("edit.sizeNotKept");
        window().step("stride", -1);
        assertThat(isLit("equalWidth")).isTrue();
        assertThat(tip("equalWidth")).doesNotContain("not kept now");
    }

    private String tip(String id) {
        return window().onFx(() -> Tip.of(window().node(id, ToggleButton.class)).orElseThrow());
    }

    private Optional<String> said() {
        return window().onFx(() -> window().model().editor().noticeProperty().get().map(notice -> notice.words().key()));
    }

    @Test
    void thePaddingButtonsAreLitByTheZerosThatThereAreAndFourSidesByRequest() {
        window().click("narrow");
        window().step("padding", 1);
        assertThat(isLit("equalWidth")).as("P = 1").isTrue();
        window().step("padding", 1);
        assertThat(isLit("wide")).as("P = 2").isTrue();
        assertThat(isLit("sides")).isFalse();
        assertThat(window().isShown("padTop")).isFalse();
        window().step("padding", 1);
        assertThat(List.of(isLit("narrow"), isLit("equalWidth"), isLit("wide"), isLit("sides"))).as("P = 3").containsOnly(false);
        window().step("padding", -3);
        assertThat(isLit("narrow")).as("P = 0").isTrue();
        window().click("sides");
        assertThat(isLit("sides")).isTrue();
        window().step("padTop", 1);
        assertThat(isLit("sides")).isTrue();
        window().click("wide");
        assertThat(isLit("wide")).isTrue();
        assertThat(window().isShown("padTop")).isFalse();
    }

    @Test
    void fourSidesHidesNoOutputThatAnEditHasRevealed() {
        window().step("padding", 1);
        assertThat(window().onFx(() -> window().model().walk().placeProperty().get().isPreviewing())).isTrue();
        window().click("sides");
        window().click("sides");
        assertThat(window().onFx(() -> window().model().walk().placeProperty().get().isPreviewing())).isTrue();
    }

    private boolean isLit(String id) {
        return window().onFx(() -> window().node(id, ToggleButton.class).isSelected());
    }

    @ParameterizedTest
    @MethodSource("org.receptive.text.Language#all")
    void nothingMovesWhenRowsAndColumnsBecomeDifferent(Language language) {
        window().onFx(() -> {
            window().appearance().languageProperty().set(language);
            return true;
        });
        window().settle();
        var watched = List.of("equalWidth", "paint", "kernelPresets", "cost");
        var before = watched.stream().map(this::place).toList();
        window().click("linkAxes");
        window().step("kernelRows", -1);
        window().step("inputCols", 10);
        assertThat(watched.stream().map(this::place).toList()).isEqualTo(before);
    }
}
