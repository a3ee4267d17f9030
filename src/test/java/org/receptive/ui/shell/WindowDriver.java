package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.receptive.reference.Convolutions;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.trace.Cell;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.convolve.ConvolveViewModel;
import org.receptive.ui.paint.PaintFonts;
import org.receptive.ui.player.Player;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on the headless platform, and hands and eyes for it: real mouse and key events, and what can be read from the screen.
final class WindowDriver {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /// File dialogs that answer what a test has put there, and cancel otherwise.
    static final class Answers implements FileDialogs {

        private final Deque<Path> paths = new ArrayDeque<>();

        void next(Path path) {
            paths.add(path);
        }

        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.ofNullable(paths.poll());
        }

        @Override
        public Optional<Path> save(Kind kind, String proposedName) {
            return Optional.ofNullable(paths.poll());
        }
    }

    private final FxRobot robot = new FxRobot();
    private final Answers answers = new Answers();
    private final Appearance appearance = new Appearance(Language.ENGLISH, false);
    private final ConvolveViewModel model;
    private final Shell shell;

    /// Shows a scene in a new window.
    WindowDriver(Stage stage, Scene scene) {
        Style.loadFonts();
        model = new ConvolveViewModel(scene, new Player());
        shell = new Shell(model, appearance, FONTS, answers);
        var window = new javafx.scene.Scene(shell, WIDTH, HEIGHT);
        Style.dress(window, appearance);
        shell.listenOn(window);
        stage.setScene(window);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    // Eyes

    ConvolveViewModel model() {
        return model;
    }

    Appearance appearance() {
        return appearance;
    }

    Answers answers() {
        return answers;
    }

    Shell shell() {
        return shell;
    }

    Scene scene() {
        return onFx(() -> model.sceneProperty().get());
    }

    Cell target() {
        return onFx(() -> model.momentProperty().get().step().target());
    }

    int index() {
        return onFx(() -> model.player().indexProperty().get());
    }

    boolean isPlaying() {
        return onFx(() -> model.player().playingProperty().get());
    }

    String formula() {
        return onFx(() -> shell.convolve().formula().text());
    }

    String message() {
        return onFx(() -> node("message", Label.class).getText());
    }

    String messageKey() {
        return onFx(() -> model.messageProperty().get().map(Message::key).orElse(""));
    }

    <T extends Node> T node(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    boolean isShown(String id) {
        return onFx(() -> robot.lookup("#" + id).queryAll().stream().anyMatch(WindowDriver::isOnScreen));
    }

    private static boolean isOnScreen(Node node) {
        for (Node n = node; n != null; n = n.getParent())
            if (!n.isVisible())
                return false;
        return true;
    }

    String textOf(String id) {
        return onFx(() -> node(id, TextField.class).getText());
    }

    /// Compares the whole output, and the formula of the step on screen, with the reference over the scene's own numbers.
    void assertArithmetic() {
        var scene = scene();
        var expected = scene.kind() == OperationKind.CONVOLUTION
                ? Convolutions.convolve(scene.input(), scene.weight(), scene.bias(), scene.spec())
                : Convolutions.crossCorrelate(scene.input(), scene.weight(), scene.bias(), scene.spec());
        assertThat(onFx(() -> model.operationProperty().get().y())).isEqualTo(expected);
        var target = target();
        var sides = formula().replace('−', '-').replaceAll("[()]", "").split(" = ");
        double sum = Arrays.stream(sides[0].split(" \\+ "))
                .mapToDouble(t -> Arrays.stream(t.split("·")).mapToDouble(Double::parseDouble).reduce(1, (a, b) -> a * b)).sum();
        assertThat(Double.parseDouble(sides[1])).isEqualTo(sum).isEqualTo(expected.get(0, target.channel(), target.row(), target.col()));
    }

    // Hands

    FxRobot robot() {
        return robot;
    }

    void click(String id) {
        reveal(node(id, Node.class));
        robot.clickOn("#" + id);
        settle();
    }

    /// Presses + or − of a number field some times.
    void step(String field, int by) {
        var texts = node(field, Node.class);
        reveal(texts);
        var buttons = onFx(() -> texts.getParent().getChildrenUnmodifiable());
        for (int i = 0; i < Math.abs(by); i++)
            robot.clickOn(by > 0 ? buttons.getLast() : buttons.getFirst());
        settle();
    }

    void write(String field, String text) {
        reveal(node(field, Node.class));
        robot.doubleClickOn("#" + field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
        settle();
    }

    void push(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /// Takes the focus to the maps, as a click beside the cells does.
    void focusMaps() {
        var corner = onFx(() -> shell.convolve().maps().localToScreen(4, 4));
        robot.clickOn(corner);
        settle();
    }

    Point2D pointOf(Cell cell) {
        return onFx(() -> {
            var maps = shell.convolve().maps();
            Bounds bounds = maps.boundsOf(cell).orElseThrow();
            return maps.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    void moveTo(Cell cell) {
        robot.moveTo(pointOf(cell));
        settle();
    }

    void click(Cell cell, MouseButton button) {
        robot.clickOn(pointOf(cell), button);
        settle();
    }

    void doubleClick(Cell cell) {
        robot.doubleClickOn(pointOf(cell));
        settle();
    }

    void drag(Cell... cells) {
        robot.moveTo(pointOf(cells[0])).press(MouseButton.PRIMARY);
        for (var cell : cells)
            robot.moveTo(pointOf(cell));
        robot.release(MouseButton.PRIMARY);
        settle();
    }

    /// Scrolls the inspector until a control in it can be seen.
    private void reveal(Node node) {
        onFx(() -> {
            for (Parent p = node.getParent(); p != null; p = p.getParent())
                if (p instanceof ScrollPane pane && "inspector".equals(pane.getId())) {
                    pane.layout();
                    var content = pane.getContent();
                    double middle = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getCenterY();
                    double seen = pane.getViewportBounds().getHeight();
                    double hidden = content.getBoundsInLocal().getHeight() - seen;
                    pane.setVvalue(hidden <= 0 ? 0 : Math.clamp((middle - seen / 2) / hidden, 0, 1));
                    pane.layout();
                }
            return true;
        });
        settle();
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within ten seconds", e);
        }
    }

    <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }
}
