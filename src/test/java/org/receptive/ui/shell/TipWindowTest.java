package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.network.TrainedModel;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.nn.Initialiser;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.ui.control.Stepper;
import org.receptive.ui.control.Tip;
import org.testfx.framework.junit5.Start;

/// Every control of every screen explains itself, in every language.
class TipWindowTest extends WindowFixture {

    /// Menus of which every entry is explained.
    private static final List<String> EXPLAINED_MENUS = List.of("function", "train-model", "train-activation",
            "train-data", "train-normalisation", "train-optimizer", "train-schedule", "draw-model", "inputPresets", "speed", "draw-sample");

    /// A network whose maps are as many and as large as those of the one that is shown first.
    private static final TrainedModel SIGMOID = sigmoid(TrainedModel.open("lenet5"));

    private static final String CELL_EDITOR = "cellEditor";

    @TempDir
    private Path folder = Path.of("");
    @Start
    void start(Stage stage) {
        open(new WindowDriver(stage, chain(), WindowDriver.workshop(folder)));
    }

    private static TrainedModel sigmoid(TrainedModel relu) {
        var nodes = relu.network().nodes().stream().map(node -> node.layer() instanceof ActivationSpec
                ? new NetworkSpec.Node(node.name(), new ActivationSpec(new Activation.Sigmoid()), node.inputs())
                : node).toList();
        var network = new NetworkSpec("sigmoid", relu.network().input(), nodes);
        return new TrainedModel(network, Initialiser.PYTORCH.draw(network, 1), relu.normalisation());
    }

    private static Scene chain() {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("21")).findFirst().orElseThrow().load();
    }

    private void assertEverythingIsExplained(String where) {
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            window().settle();
            assertThat(window().onFx(() -> unexplained(window().shell()))).as(where + " in " + language.tag()).isEmpty();
        }
    }

    private static Set<String> unexplained(Parent root) {
        var found = new TreeSet<String>();
        for (var control : controls(root)) {
            if (!isExplained(explained(control), shownText(control)))
                found.add(control.getClass().getSimpleName() + " " + control.getId() + " " + shownText(control));
            if (control instanceof MenuButton menu && EXPLAINED_MENUS.contains(String.valueOf(menu.getId())))
                menu.getItems().stream().filter(i -> !(i instanceof SeparatorMenuItem)).filter(i -> !isExplained(i))
                        .forEach(i -> found.add(menu.getId() + " > " + i.getText()));
        }
        return found;
    }

    /// Returns what has the tip of a control: where it is a part of one that has a name of its own, that.
    private static Node explained(Control control) {
        var around = control.getParent();
        return around instanceof Stepper ? around : control;
    }

    private static boolean isExplained(Node node, String shown) {
        return Tip.of(node).filter(tip -> !tip.isBlank() && !tip.equals(shown)).isPresent();
    }

    private static boolean isExplained(MenuItem item) {
        return Tip.of(item).filter(tip -> !tip.isBlank() && !tip.equals(item.getText())).isPresent();
    }

    private static String shownText(Control control) {
        return control instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
    }

    /// Finds what can be pressed, typed into or moved, whether it is shown now or not; the field in a cell stands there only while someone
    /// types.
    private static List<Control> controls(Parent root) {
        var found = new ArrayList<Control>();
        for (var child : root.getChildrenUnmodifiable())
            if (child instanceof ButtonBase || (child instanceof TextField && !CELL_EDITOR.equals(child.getId())) || child instanceof Slider
                    || child instanceof ComboBoxBase<?>
                    || child instanceof ListView<?>)
                found.add((Control) child);
            else
                if (child instanceof Parent parent)
                    found.addAll(controls(parent));
        return found;
    }

    @Test
    void everyControlOfTheStepScreenExplainsItselfWhicheverOperationIsAtWork() {
        for (var kind : SettingKind.values()) {
            window().onFx(() -> {
                window().model().editor().change(s -> StageEdits.replace(s, kind));
                return true;
            });
            assertEverythingIsExplained("step, " + kind);
        }
        assertThat(window().onFx(() -> controls(window().shell()).size())).isGreaterThan(50);
    }

    @Test
    void everyControlOfASingleConvolutionExplainsItselfAlsoWithManyChannels() {
        for (var entry : SceneCatalogue.entries()) {
            window().onFx(() -> {
                window().model().open(entry.load());
                return true;
            });
            window().settle();
            assertThat(window().onFx(() -> unexplained(window().shell()))).as(entry.name()).isEmpty();
        }
    }

    @Test
    void everyControlOfTheTrainScreenExplainsItself() {
        window().click("rail-train");
        assertEverythingIsExplained("train");
        assertThat(window().onFx(() -> controls(window().shell()).size())).isGreaterThan(40);
    }

    @Test
    void everyControlOfTheDrawScreenExplainsItself() {
        window().click("rail-draw");
        assertEverythingIsExplained("draw");
        window().click("draw-side-mine");
        assertEverythingIsExplained("draw, my digits");
        assertThat(window().onFx(() -> controls(window().shell()).size())).isGreaterThan(40);
    }

    @Test
    void everyControlOfTheCardsExplainsItself() {
        window().push(KeyCode.F1);
        assertThat(window().isShown("help")).isTrue();
        assertEverythingIsExplained("keys");
        window().push(KeyCode.ESCAPE);
        window().push(KeyCode.CONTROL, KeyCode.E);
        assertThat(window().isShown("exportCard")).isTrue();
        assertEverythingIsExplained("export");
        window().push(KeyCode.ESCAPE);
        window().push(KeyCode.CONTROL, KeyCode.K);
        window().waitFor(() -> !window().node("shelf", Parent.class).lookupAll(".scene-tile").isEmpty());
        assertEverythingIsExplained("scenes");
        window().push(KeyCode.ESCAPE);
    }

    @Test
    void everyControlOfTheCatalogueOfScenesExplainsItself() {
        window().click("scenes");
        assertEverythingIsExplained("scenes");
    }

    @Test
    void theCardThatAsksBeforeClosingExplainsItsButtons() {
        window().onFx(() -> {
            var cards = window().shell().cards();
            cards.ask(Message.of("close.words"), () -> {});
            return true;
        });
        assertThat(window().isShown("closeCard")).isTrue();
        assertEverythingIsExplained("close");
    }

    @Test
    void theQuestionMarkListsTheKeys() {
        window().click("keys");
        assertThat(window().isShown("help")).isTrue();
    }

    @Test
    void aTipAppearsOverItsControlAndSaysItInTheLanguage() {
        window().onFx(() -> {
            window().appearance().languageProperty().set(Language.CHINESE);
            return true;
        });
        window().moveTo(window().middleOf("grainValue"));
        window().waitFor(() -> shownTips().findAny().isPresent());
        assertThat(window().onFx(() -> shownTips().map(Tip::getText).toList())).singleElement().asString().startsWith("逐个输出（");
    }

    @Test
    void anEntryOfAMenuIsExplainedBesideTheMenu() {
        window().onFx(() -> {
            window().model().editor().change(s -> StageEdits.replace(s, SettingKind.ACTIVATION));
            return true;
        });
        window().click("function");
        var entry = window().onFx(() -> window().node("function", MenuButton.class).getItems().getFirst().getStyleableNode());
        var bounds = window().onFx(() -> entry.localToScreen(entry.getBoundsInLocal()));
        window().moveTo(new javafx.geometry.Point2D(bounds.getCenterX(), bounds.getCenterY()));
        window().waitFor(() -> shownTips().findAny().isPresent());
        var tip = window().onFx(() -> shownTips().findFirst().orElseThrow());
        assertThat(tip.getText()).startsWith("ReLU");
        assertThat(window().onFx(() -> tip.getX() + tip.getWidth() <= bounds.getMinX() || tip.getX() >= bounds.getMaxX())).isTrue();
        window().push(KeyCode.ESCAPE);
        window().click(window().onFx(() -> window().shell().walk().maps().localToScreen(4, 4)), MouseButton.PRIMARY);
    }

    @Test
    void anOperationOfTheMenuIsExplainedOnItsLeft() {
        window().click("addStage");
        var menu = window().node("operationMenu", Node.class);
        var bounds = window().onFx(() -> menu.localToScreen(menu.getLayoutBounds()));
        window().moveTo(window().middleOf("operation-max-pooling"));
        window().waitFor(() -> shownTips().findAny().isPresent());
        var tip = window().onFx(() -> shownTips().findFirst().orElseThrow());
        assertThat(tip.getText()).startsWith("Max pooling (最大汇聚");
        assertThat(window().onFx(() -> tip.getX() + tip.getWidth())).isLessThanOrEqualTo(bounds.getMinX());
        window().push(KeyCode.ESCAPE);
    }

    @Test
    void everyPartOfThePictureOfANetworkIsExplained() {
        window().click("rail-draw");
        var network = window().onFx(() -> window().shell().pages().draw().screen().network());
        window().moveTo(window().onFx(() -> network.localToScreen(10, 10)));
        window().settle();
        var starts = Map.of("tip-layer--1", List.of("Input x (输入)", "输入 x（input）"),
                "tip-layer-0", List.of("C1: Cross-correlation (互相关)", "C1: 互相关（cross-correlation）"),
                "tip-layer-1", List.of("S2: Max pooling (最大汇聚", "S2: 最大汇聚（max pooling"),
                "tip-layer-5", List.of("F6: Dense", "F6: 全连接"), "tip-layer-6", List.of("output: Dense", "输出: 全连接"),
                "tip-kernel-0-3", List.of("Kernel of C1, feature map 3 (卷积核)", "C1 的卷积核，特征映射 3（kernel）"),
                "tip-output-7", List.of("Output 7 (输出)", "输出 7（output）"));
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            starts.forEach((id, words) -> assertThat(window().onFx(() -> Tip.of(window().node(id, Region.class)).orElseThrow())).as(id)
                    .startsWith(words.get(language.equals(Language.ENGLISH) ? 0 : 1)));
        }
        assertThat(window().onFx(() -> Tip.of(window().node("tip-layer-2", Region.class)).orElseThrow()).lines())
                .contains(" f(z) = max(0, z)", "   = ⌊(14 + 2·0 − 1·(5−1) − 1) / 1⌋ + 1 = 10")
                .anyMatch(line -> line.contains("16 × 10 × 10"))
                .anyMatch(line -> line.contains(Numbers.grouped(2416)));
        window().moveTo(window().onFx(() -> window().node("tip-layer-2", Region.class).localToScreen(9, 12)));
        window().waitFor(() -> shownTips().findAny().isPresent());
    }

    @Test
    void theTipsExplainTheNetworkThatIsShownEvenIfItIsLaidOutLikeTheOneBefore() {
        window().click("rail-draw");
        var draw = window().shell().pages().draw();
        var point = window().onFx(() -> draw.screen().network().localToScreen(10, 10));
        window().moveTo(point);
        window().settle();
        assertThat(explained()).contains("max(0, z)");
        window().onFx(() -> {
            draw.models().network().use(Caption.same("sigmoid"), SIGMOID);
            return true;
        });
        window().moveTo(point.add(2, 2));
        window().settle();
        assertThat(explained()).doesNotContain("max(0, z)");
    }

    private String explained() {
        return window().onFx(() -> Tip.of(window().node("tip-layer-2", Region.class)).orElseThrow());
    }

    @Test
    void theTextsBesideTheMapsAreExplained() {
        window().onFx(() -> {
            window().model().open(
                    SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("17")).findFirst().orElseThrow().load());
            return true;
        });
        window().settle();
        var maps = window().onFx(() -> window().shell().walk().maps());
        var starts = Map.of(new Cell("x", 0, -1, -1), "Channel 0 of the input x", new Cell("y", 1, 0, 0), "Feature map 1 of the output y",
                new Cell("w", 0, 0, 0), "Filter 0, channel 0", new Cell("b", 0, 0, 0), "Bias b[0]");
        starts.forEach((cell, words) -> {
            var at = window().onFx(() -> {
                var bounds = maps.boundsOf(cell).orElseThrow();
                return maps.localToScreen(bounds.getMinX() + 4, bounds.getMinY() - 10);
            });
            window().moveTo(at);
            window().settle();
            var part = "tip-map-" + cell.map().letter() + "-" + cell.channel();
            assertThat(window().onFx(() -> Tip.of(window().node(part, Region.class)).orElseThrow())).startsWith(words);
        });
    }

    @Test
    void theFiguresOfATrainingAreExplained() {
        window().click("rail-train");
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            window().settle();
            assertThat(window().onFx(() -> heads(window().shell())))
                    .as(language.tag()).allMatch(head -> Tip.of(head).filter(tip -> tip.contains("\n")).isPresent()).hasSizeGreaterThan(3);
        }
    }

    /// Finds the heads of curves and results.
    private static List<Label> heads(Parent root) {
        return Stream.of("loss", "batchAccuracy", "confusion", "accuracy", "mistakes", "classes")
                .flatMap(key -> root.lookupAll(".section-head").stream().map(Label.class::cast)
                        .filter(head -> Language.all().stream().anyMatch(l -> Texts.of(l).get("training." + key).equals(head.getText()))))
                .toList();
    }

    private static Stream<Tip> shownTips() {
        return Window.getWindows().stream().filter(w -> w.isShowing() && w instanceof Tip).map(Tip.class::cast);
    }

    @Test
    void whatHasLeftTheWindowWhileThePointerComesOverItIsExplainedWithoutAFault() {
        window().onFx(() -> {
            var gone = new Label();
            Tip.explain(gone, window().appearance().text("tip.keys.help"));
            gone.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, MouseButton.NONE, 0, false, false, false, false, false,
                    false, false, false, false, false, null));
            assertThat(gone.getTooltip()).isInstanceOf(Tip.class);
            gone.getTooltip().getOnShown().handle(new WindowEvent(gone.getTooltip(), WindowEvent.WINDOW_SHOWN));
            return true;
        });
    }
}
