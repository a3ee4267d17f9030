package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Language;
import org.testfx.framework.junit5.Start;

/// All words of every screen and card can be read in the smallest windows: none is cut off without a tip that shows the rest, none reaches
/// out of its pane, and none lies on another.
class CutTextTest extends WindowFixture {

    private static final List<String> PLACES = List.of("step", "help", "export", "scenes", "chain", "channels", "train", "draw", "digits");

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    static Stream<Arguments> windows() {
        return Language.all().stream().flatMap(language -> Stream.of(
                Arguments.of(language, 1040, 600, false), Arguments.of(language, 1280, 720, false),
                Arguments.of(language, 1280, 720, true)));
    }

    private void open(String place) {
        switch (place) {
            case "step" -> window().push(KeyCode.CONTROL, KeyCode.DIGIT1);
            case "chain" -> load("21");
            case "channels" -> load("17");
            case "train" -> window().push(KeyCode.CONTROL, KeyCode.DIGIT2);
            case "draw" -> window().push(KeyCode.CONTROL, KeyCode.DIGIT3);
            case "digits" -> {
                if (window().isShown("draw-side-mine"))
                    window().click("draw-side-mine");
            }
            case "help" -> window().push(KeyCode.F1);
            case "export" -> window().push(KeyCode.CONTROL, KeyCode.E);
            case "scenes" -> window().click("scenes");
            default -> throw new IllegalArgumentException(place);
        }
        window().nextFrame();
    }

    private void load(String number) {
        window().push(KeyCode.CONTROL, KeyCode.DIGIT1);
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number)).findFirst().orElseThrow().load();
        window().onFx(() -> {
            window().model().open(scene);
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("windows")
    void everyWordCanBeReadInSmallWindows(Language language, int width, int height, boolean presenting) {
        window().onFx(() -> {
            window().appearance().languageProperty().set(language);
            window().appearance().presentingProperty().set(presenting);
            return true;
        });
        window().resize(width, height);
        var faults = new ArrayList<String>();
        for (var place : PLACES) {
            open(place);
            window().onFx(() -> {
                examine(window().shell(), place, faults);
                return true;
            });
            if (place.equals("train") && width < 1280) {
                train();
                window().onFx(() -> {
                    examine(window().shell(), "trained", faults);
                    return true;
                });
            }
            if (List.of("help", "export", "scenes").contains(place))
                window().push(KeyCode.ESCAPE);
        }
        assertThat(faults).isEmpty();
    }

    /// Trains for a moment, so that results, film and replay have something to say.
    private void train() {
        var model = window().shell().pages().train().model();
        window().onFx(() -> {
            model.setup().change(s -> s.withData(new DataChoice.Generated()).withExamples(640).withEpochs(10_000));
            return true;
        });
        window().click("train-start");
        window().waitFor(() -> model.runs().stateProperty().get().runs().stream().anyMatch(run -> run.evaluations().size() > 1), 60);
        window().click("train-pause");
        window().waitFor(() -> model.runs().stateProperty().get().activity() == RunState.PAUSED, 60);
        window().nextFrame();
    }

    @AfterEach
    void close() {
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
    }

    private static void examine(Parent root, String place, List<String> faults) {
        var read = new ArrayList<Labeled>();
        collect(root, read);
        for (var labeled : read) {
            var what = place + ": " + labeled.getText() + " (" + labeled.getClass().getSimpleName() + " " + labeled.getId() + ")";
            if (isCut(labeled) && !isToldByATip(labeled))
                faults.add("cut: " + what);
            if (reachesOut(labeled))
                faults.add("outside of its pane: " + what);
            for (var other : read)
                if (!other.equals(labeled) && other.getParent().equals(labeled.getParent()) && liesOn(labeled, other))
                    faults.add("lies on another: " + what);
        }
    }

    private static void collect(Node node, List<Labeled> found) {
        if (!node.isVisible())
            return;
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank())
            found.add(labeled);
        else
            if (node instanceof Parent parent)
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }

    private static boolean isCut(Labeled labeled) {
        var whole = labeled.getText();
        return labeled.lookupAll(".text").stream().filter(n -> n instanceof Text && !(n instanceof FontIcon)).map(n -> ((Text) n).getText())
                .anyMatch(shown -> !shown.equals(whole) && Stream.of("...", "…").anyMatch(dots -> shown.endsWith(dots) && !whole.endsWith(
                        dots)));
    }

    private static boolean isToldByATip(Labeled labeled) {
        for (Node n = labeled; n != null; n = n.getParent()) {
            var own = n instanceof Control control ? Optional.ofNullable(control.getTooltip()) : Optional.<Tooltip>empty();
            var tip = own.or(() -> labeled.getProperties().values().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
                    .findFirst());
            if (tip.filter(t -> t.getText().contains(labeled.getText())).isPresent())
                return true;
        }
        return false;
    }

    private static Bounds inWindow(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean reachesOut(Labeled labeled) {
        var bounds = inWindow(labeled);
        var room = inWindow(labeled.getScene().getRoot());
        for (Node n = labeled.getParent(); n != null; n = n.getParent())
            if (n instanceof ScrollPane pane) {
                room = inWindow(pane.lookup(".viewport"));
                break;
            }
        return bounds.getMinX() < room.getMinX() - 1 || bounds.getMaxX() > room.getMaxX() + 1;
    }

    private static boolean liesOn(Labeled a, Labeled b) {
        double slack = a instanceof Label && b instanceof Label ? 1 : 3;
        var one = inWindow(a);
        var two = inWindow(b);
        return one.getMinX() + slack < two.getMaxX() && two.getMinX() + slack < one.getMaxX() && one.getMinY() + slack < two.getMaxY()
                && two.getMinY() + slack < one.getMaxY();
    }
}
