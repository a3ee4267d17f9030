package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.control.Section;
import org.testfx.framework.junit5.Start;

/// The stages of a scene in the window: going from one to the next, their settings, adding and removing them.
class StageWindowTest extends WindowFixture {

    @Start
    void start(Stage stage) {
        open(stage, chain());
    }

    private static Scene chain() {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("21")).findFirst().orElseThrow().load();
    }

    private int stage() {
        return window().scene().view().stage();
    }

    private List<String> words() {
        return window().scene().stages().stream().map(s -> s.setting().word()).toList();
    }

    private void choose(String menu, String item) {
        window().onFx(() -> {
            window().node(menu, MenuButton.class).getItems().stream().filter(i -> item.equals(i.getId())).findFirst().orElseThrow().fire();
            return true;
        });
        window().settle();
    }

    private boolean isLit(int stage) {
        return window().onFx(() -> window().node("stage-" + stage, ToggleButton.class).isSelected());
    }

    @Test
    void aClickOnAStageGoesToItAndItsSettingsAreShown() {
        assertThat(stage()).isEqualTo(2);
        assertThat(isLit(2)).isTrue();
        assertThat(window().onFx(() -> window().node("reads", Label.class).getText())).contains("a").contains("6 × 6");
        assertThat(window().textOf("kernel")).isEqualTo("2");

        window().click("stage-0");
        assertThat(stage()).isZero();
        assertThat(isLit(0)).isTrue();
        assertThat(isLit(2)).isFalse();
        assertThat(window().textOf("kernel")).isEqualTo("3");
        assertThat(window().textOf("inputRows")).isEqualTo("8");
        assertThat(window().isShown("reads")).isFalse();
        window().assertArithmetic();

        window().click("stage-1");
        assertThat(stage()).isEqualTo(1);
        assertThat(window().isShown("sizeFormula")).as("a function has no window").isFalse();
        window().assertArithmetic();
    }

    @Test
    void pageKeysGoFromStageToStageAndStopAtTheEnds() {
        window().focusMaps();
        window().push(KeyCode.PAGE_UP);
        assertThat(stage()).isEqualTo(1);
        window().push(KeyCode.PAGE_UP);
        window().push(KeyCode.PAGE_UP);
        assertThat(stage()).isZero();
        window().push(KeyCode.PAGE_DOWN);
        assertThat(stage()).isEqualTo(1);
    }

    @Test
    void aStageIsAddedReplacedAndRemovedAndEachIsOneUndo() {
        window().click("addStage");
        window().click("operation-dense");
        assertThat(words()).containsExactly("cross-correlation", "activation", "max-pooling", "dense");
        assertThat(stage()).isEqualTo(3);
        assertThat(window().isShown("outputs")).isTrue();
        window().step("outputs", 1);
        assertThat(window().scene().outputShape().count()).isEqualTo(5);
        window().assertArithmetic();

        window().click("operations");
        window().click("operation-softmax");
        assertThat(words()).endsWith("softmax");
        window().assertArithmetic();

        window().click("removeStage");
        assertThat(words()).hasSize(3);
        for (int i = 0; i < 4; i++)
            window().click("undo");
        assertThat(window().scene().sameArithmetic(chain())).isTrue();
    }

    @Test
    void whatDoesNotFitIsRefusedWithAReason() {
        window().click("stage-0");
        window().fill("kernel", "15");
        assertThat(window().message()).isNotEmpty();
        assertThat(words()).hasSize(3);
        window().assertArithmetic();
    }

    @Test
    void theFunctionOfAnActivationIsChosenFromAMenu() {
        window().click("stage-1");
        choose("function", "function-3");
        assertThat(window().message()).isEmpty();
        assertThat(window().onFx(() -> window().node("function", MenuButton.class).getText())).isEqualTo("tanh");
        window().assertArithmetic();
    }

    @Test
    void rowsAreMadeAgainOnlyForAnotherStage() {
        var field = window().node("kernel", Node.class);
        window().step("kernel", 1);
        assertThat(window().node("kernel", Node.class)).isSameAs(field);
        window().click("stage-0");
        assertThat(window().node("kernel", Node.class)).isNotSameAs(field);
    }

    @Test
    void howeverManyOperationsStoodThereEachHasRowsOfItsOwn() {
        int seen = 0;
        for (int stage = 0; stage < 3; stage++) {
            window().click("stage-" + stage);
            for (var kind : SettingKind.values()) {
                if (words().get(stage).equals(kind.word()))
                    continue;
                var rows = rows();
                if (window().onFx(() -> replaced(kind))) {
                    seen++;
                    assertThat(rows()).as("%s as stage %d", kind, stage).isNotEmpty().doesNotContainAnyElementsOf(rows);
                    window().onFx(() -> {
                        window().model().editor().undo();
                        return true;
                    });
                }
            }
        }
        assertThat(seen).as("more than are kept").isGreaterThan(24);
    }

    @Test
    void theSignOfAnOperationThatIsShownAgainIsTheSameOne() {
        window().click("stage-0");
        var first = sign();
        window().click("stage-1");
        var second = sign();
        window().click("stage-0");
        assertThat(sign()).isSameAs(first).isNotSameAs(second);
        window().click("stage-1");
        assertThat(sign()).isSameAs(second);
    }

    private Node sign() {
        return window().onFx(() -> window().node("operations", Button.class).getGraphic());
    }

    private boolean replaced(SettingKind kind) {
        window().model().editor().change(s -> StageEdits.replace(s, kind));
        return window().model().edited().sceneProperty().get().stage().setting().word().equals(kind.word());
    }

    private List<Node> rows() {
        return window().onFx(() -> window().node("upper", VBox.class).getChildren().stream().filter(Section.class::isInstance).toList());
    }

    @Test
    void theCounterSaysWhatItCountsWhenThePointerRestsOnIt() {
        var words = window().onFx(() -> {
            var tip = window().node("counter", Label.class).getTooltip();
            tip.show(window().node("counter", Label.class), 10, 10);
            var lines = ((VBox) tip.getGraphic()).getChildren().stream().map(line -> ((Label) line).getText()).toList();
            tip.hide();
            return lines;
        });
        assertThat(words).isNotEmpty().allMatch(line -> !line.isBlank());
    }

    @Test
    void anotherSceneIsLookedAtFromTheTopOfThePanel() {
        var scroll = window().node("inspector", ScrollPane.class);
        window().onFx(() -> {
            scroll.setVvalue(1);
            return true;
        });
        window().onFx(() -> {
            window().model().open(SceneCatalogue.first());
            return true;
        });
        assertThat(window().onFx(scroll::getVvalue)).isZero();
    }

    @Test
    void aSceneOfOneStageShowsItsOperationAndAWayToAddAStage() {
        window().onFx(() -> {
            window().model().open(new SceneBuilder().build());
            return true;
        });
        window().settle();
        assertThat(window().isShown("stages")).isFalse();
        assertThat(window().isShown("operations")).isTrue();
        assertThat(window().onFx(() -> window().node("operations", Button.class).getText())).isEqualTo("Cross-correlation");
        assertThat(window().isShown("removeStage")).isFalse();
        assertThat(window().isShown("crossCorrelation")).isTrue();
        assertThat(window().isShown("addStage")).isTrue();
    }

    @Test
    void everyStageIsWalkedTermByTermToItsEnd() {
        window().onFx(() -> {
            window().model().walk().setGrain(Grain.TERM);
            window().model().walk().player().first();
            return true;
        });
        window().push(KeyCode.END);
        assertThat(stage()).isEqualTo(2);
        window().assertArithmetic();
        window().focusMaps();
        window().push(KeyCode.SHIFT, KeyCode.LEFT);
        window().push(KeyCode.SHIFT, KeyCode.LEFT);
        window().push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(stage()).as("the row before the first of a stage lies in the stage before").isEqualTo(1);
        assertThat(window().target().row()).isEqualTo(5);
        window().assertArithmetic();
    }
}
