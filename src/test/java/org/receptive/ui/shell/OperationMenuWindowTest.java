package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// The menu of operations in the window, with real keys and clicks.
class OperationMenuWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private boolean isOpen() {
        return window().isShown("operationMenu");
    }

    private String word() {
        return window().scene().stage().setting().word();
    }

    private boolean hasKeys(String id) {
        return window().onFx(() -> window().node(id, Node.class).isFocused());
    }

    private void openByKey() {
        window().focusMaps();
        window().write("/");
        window().nextFrame();
    }

    @Test
    void aSlashPartOfANameArrowsAndEnterMakeAPoolingOfTheSameWindow() {
        var window = window().scene().convolution().spec().window();
        openByKey();
        assertThat(isOpen()).isTrue();
        assertThat(hasKeys("operationSearch")).isTrue();
        window().write("pool");
        assertThat(window().textOf("operationSearch")).as("the key that opened it is no part of the name").isEqualTo("pool");
        assertThat(window().isShown("operation-dense")).isFalse();
        window().push(KeyCode.DOWN);
        assertThat(word()).as("the picture shows what would come of it").isEqualTo("average-pooling");
        window().push(KeyCode.UP);
        window().push(KeyCode.ENTER);
        assertThat(isOpen()).isFalse();
        assertThat(word()).isEqualTo("max-pooling");
        assertThat(window().scene().stage().setting().window().orElseThrow().rows().kernel()).isEqualTo(window.rows().kernel());
        assertThat(window().scene().stage().setting().window().orElseThrow().rows().stride()).isEqualTo(window.rows().stride());
        window().assertArithmetic();
        window().push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(word()).isEqualTo("cross-correlation");
    }

    @Test
    void escapeLeavesTheSceneAndGivesTheKeysBack() {
        Scene before = window().scene();
        openByKey();
        window().push(KeyCode.DOWN);
        assertThat(word()).isEqualTo("convolution");
        window().push(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(window().scene().sameArithmetic(before)).isTrue();
        int at = window().index();
        window().push(KeyCode.RIGHT);
        assertThat(window().index()).as("the arrows walk again").isEqualTo(at + 1);
    }

    @Test
    void aClickOnTheOperationOpensTheMenuAndOneOnAnEntryTakesIt() {
        window().click("operations");
        assertThat(isOpen()).isTrue();
        window().click("operation-convolution");
        assertThat(isOpen()).isFalse();
        assertThat(word()).isEqualTo("convolution");
        window().assertArithmetic();
    }

    @Test
    void aClickBesideItLeavesAllAsItWas() {
        openByKey();
        window().push(KeyCode.DOWN);
        window().focusMaps();
        assertThat(isOpen()).isFalse();
        assertThat(word()).isEqualTo("cross-correlation");
    }

    @Test
    void theButtonThatAddsAStageOpensItToAddOne() {
        window().click("addStage");
        window().write("softmax");
        window().push(KeyCode.ENTER);
        assertThat(window().scene().stages()).extracting(s -> s.setting().word()).containsExactly("cross-correlation", "softmax");
    }

    @Test
    void itStandsAboveTheTransportAndShowsEveryOperationWithoutScrolling() {
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            window().resize(1280, 720);
            openByKey();
            window().onFx(() -> {
                var menu = window().node("operationMenu", Node.class);
                var bounds = menu.localToScene(menu.getLayoutBounds());
                var play = window().node("play", Node.class);
                assertThat(bounds.getMaxY()).isLessThanOrEqualTo(play.localToScene(play.getLayoutBounds()).getMinY());
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(1280);
                var pane = (ScrollPane) menu.lookup(".scroll-pane");
                assertThat(pane.getContent().getLayoutBounds().getHeight()).as("%s", language)
                        .isLessThanOrEqualTo(pane.getViewportBounds().getHeight() + 1);
                for (var node : menu.lookupAll(".operation-line")) {
                    var line = (Label) node;
                    assertThat(line.getHeight()).as(line.getText()).isGreaterThanOrEqualTo(line.prefHeight(line.getWidth()) - 1);
                }
                return true;
            });
            window().push(KeyCode.ESCAPE);
        }
    }

    @Test
    void inPresentItOpensByTheKeyToo() {
        window().push(KeyCode.F11);
        openByKey();
        assertThat(isOpen()).isTrue();
        window().write("average");
        window().push(KeyCode.ENTER);
        assertThat(word()).isEqualTo("average-pooling");
        assertThat(window().onFx(() -> window().appearance().presentingProperty().get())).isTrue();
    }

    @Test
    void aNameThatIsNotThereIsToldWithTheNearest() {
        openByKey();
        window().write("konvolution");
        assertThat(window().onFx(() -> window().node("operationNone", Label.class).getText())).contains("konvolution", "Convolution");
        window().push(KeyCode.ESCAPE);
        assertThat(List.of(word())).containsExactly("cross-correlation");
    }
}
