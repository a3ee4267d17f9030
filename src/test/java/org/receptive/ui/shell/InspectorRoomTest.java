package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void equalWidthIsLitOnlyWhereTheOutputIsAsLargeAsTheInput() {
        window().click("equalWidth");
        assertThat(isLit("equalWidth")).isTrue();
        window().step("stride", 1);
        assertThat(isLit("equalWidth")).isFalse();
        assertThat(window().onFx(() -> Tip.of(window().node("equalWidth", ToggleButton.class)).orElseThrow())).contains("Not lit now");
        window().click("equalWidth");
        assertThat(isLit("equalWidth")).as("pressed again").isFalse();
        window().step("stride", -1);
        assertThat(isLit("equalWidth")).isTrue();
        assertThat(window().onFx(() -> Tip.of(window().node("equalWidth", ToggleButton.class)).orElseThrow())).doesNotContain("Not lit");
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
