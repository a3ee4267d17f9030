package org.receptive.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.folders.DataLocator;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.scene.RecentScenes;
import org.receptive.scene.Scene;
import org.receptive.session.SystemImages;
import org.receptive.session.TrainingEnvironment;
import org.receptive.text.Language;
import org.receptive.trace.Cell;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.player.Player;
import org.receptive.ui.walk.WalkViewModel;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real window on the headless platform, and hands and eyes for it: real mouse and key events, and what can be read from the screen.
final class WindowDriver {

    private static final PaintFonts FONTS = fonts();
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /// The panes at the sides, which scroll.
    private static final Set<String> SIDES = Set.of("inspector", "draw-left", "train-setup", "train-results");

    private final FxRobot robot = new FxRobot();
    private final BaseRobot hand = robot.robotContext().getBaseRobot();
    private final Answers answers = new Answers();
    private final Appearance appearance;
    private final WalkViewModel model;
    private final Shell shell;

    /// Shows a scene in a new window.
    WindowDriver(Stage stage, Scene scene) {
        this(stage, scene, workshop(folder()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("receptive-window");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A workshop in a folder of its own, whose trainings have generated digits only.
    static ApplicationEnvironment workshop(Path folder) {
        var locator = DataLocator.of(Optional.of(folder.resolve("mnist")), Map.of());
        return new ApplicationEnvironment(new TrainingEnvironment(folder, folder.resolve("runs"), locator, DataCatalogue.mnist(),
                new SystemImages(locator), 2, 20L << 20), folder.resolve("my-digits.jsonl"), folder.resolve("last-drawing.jsonl"),
                new RecentScenes(folder.resolve("recent-scenes.json")));
    }

    /// Shows a scene in a new window that works in a given place.
    WindowDriver(Stage stage, Scene scene, ApplicationEnvironment workshop) {
        this(stage, scene, workshop, new Appearance(Language.ENGLISH, false));
    }

    /// Shows a scene in a new window that looks and speaks in a given way.
    WindowDriver(Stage stage, Scene scene, Appearance appearance) {
        this(stage, scene, workshop(folder()), appearance);
    }

    private WindowDriver(Stage stage, Scene scene, ApplicationEnvironment workshop, Appearance appearance) {
        this.appearance = appearance;
        Style.followTheme(appearance);
        model = new WalkViewModel(scene, new Player());
        shell = new Shell(model, appearance, FONTS, answers, workshop);
        var window = new javafx.scene.Scene(shell, WIDTH, HEIGHT);
        Style.dress(window, appearance);
        shell.listenOn(window);
        stage.setScene(window);
        stage.setX(0);
        stage.setY(0);
        // an earlier window may have been resized
        stage.sizeToScene();
        stage.show();
    }

    private static PaintFonts fonts() {
        Style.loadFonts();
        return PaintFonts.load();
    }

    // Eyes

    WalkViewModel model() {
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
        return onFx(() -> model.edited().sceneProperty().get());
    }

    Cell target() {
        return onFx(() -> model.walk().placeProperty().get().moment().step().target());
    }

    int index() {
        return onFx(() -> model.walk().player().indexProperty().get());
    }

    boolean isPlaying() {
        return onFx(() -> model.walk().player().playingProperty().get());
    }

    String formula() {
        return onFx(() -> shell.walk().formula().text());
    }

    String message() {
        return onFx(() -> node("message", Label.class).getText());
    }

    String messageKey() {
        return onFx(() -> model.editor().noticeProperty().get().map(n -> n.words().key()).orElse(""));
    }

    <T extends Node> T node(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    boolean isShown(String id) {
        return onFx(() -> robot.lookup("#" + id).queryAll().stream().anyMatch(WindowDriver::isOnScreen));
    }

    static boolean isOnScreen(Node node) {
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
        new ShownArithmetic(this).check();
    }

    // Hands

    void click(String id) {
        click(middleOf(id), MouseButton.PRIMARY);
    }

    void click(Cell cell, MouseButton button) {
        click(pointOf(cell), button);
    }

    /// Clicks twice without a look at the window in between: on a machine at work that could take longer than two clicks may.
    void doubleClick(Cell cell) {
        moveTo(cell);
        for (int i = 0; i < 2; i++) {
            hand.pressMouse(MouseButton.PRIMARY);
            hand.releaseMouse(MouseButton.PRIMARY);
        }
        settle();
    }

    void click(Point2D at, MouseButton button) {
        moveTo(at);
        press(button);
        release(button);
    }

    void press(MouseButton button) {
        hand.pressMouse(button);
        settle();
    }

    void release(MouseButton button) {
        hand.releaseMouse(button);
        settle();
    }

    void moveTo(Point2D point) {
        hand.moveMouse(point);
        settle();
    }

    void moveTo(Cell cell) {
        moveTo(pointOf(cell));
    }

    void drag(Cell... cells) {
        moveTo(cells[0]);
        press(MouseButton.PRIMARY);
        for (var cell : cells)
            moveTo(cell);
        release(MouseButton.PRIMARY);
    }

    /// Presses + or − of a number field some times.
    void step(String field, int by) {
        var buttons = onFx(() -> node(field, Node.class).getParent().getChildrenUnmodifiable());
        reveal(node(field, Node.class));
        var button = by > 0 ? buttons.getLast() : buttons.getFirst();
        for (int i = 0; i < Math.abs(by); i++)
            click(middleOf(button), MouseButton.PRIMARY);
    }

    /// Replaces what stands in a field and presses Enter.
    void fill(String field, String text) {
        click(field);
        push(KeyCode.CONTROL, KeyCode.A);
        push(KeyCode.DELETE);
        write(text);
        push(KeyCode.ENTER);
    }

    /// Types characters.
    void write(String text) {
        for (char c : text.toCharArray())
            hand.typeKeyboard(onFx(() -> shell.getScene()), keyOf(c), String.valueOf(c));
        settle();
    }

    private static KeyCode keyOf(char c) {
        if (Character.isDigit(c))
            return KeyCode.getKeyCode(String.valueOf(c));
        return Character.isLetter(c) ? KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))) : KeyCode.UNDEFINED;
    }

    /// Presses keys together and lets them go.
    void push(KeyCode... keys) {
        for (var key : keys)
            hand.pressKeyboard(key);
        for (var key : keys)
            hand.releaseKeyboard(key);
        settle();
    }

    /// Drags the pointer along places of the screen.
    void drag(List<Point2D> points) {
        hand.moveMouse(points.getFirst());
        hand.pressMouse(MouseButton.PRIMARY);
        points.forEach(hand::moveMouse);
        release(MouseButton.PRIMARY);
    }

    /// Waits until a screen has drawn what its view model says.
    void nextFrame() {
        var drawn = new java.util.concurrent.CountDownLatch(2);
        onFx(() -> {
            new javafx.animation.AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawn.countDown();
                    if (drawn.getCount() == 0)
                        stop();
                }
            }.start();
            return true;
        });
        try {
            drawn.await();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        settle();
    }

    /// Makes the window as large as asked for, and waits until it is laid out.
    void resize(double width, double height) {
        onFx(() -> {
            var window = shell.getScene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
            return true;
        });
        nextFrame();
    }

    /// Takes the focus to the maps, as a click beside the cells does.
    void focusMaps() {
        click(onFx(() -> shell.walk().maps().localToScreen(4, 4)), MouseButton.PRIMARY);
    }

    Point2D pointOf(Cell cell) {
        return onFx(() -> {
            var maps = shell.walk().maps();
            Bounds bounds = maps.boundsOf(cell).orElseThrow();
            return maps.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    Point2D middleOf(String id) {
        reveal(node(id, Node.class));
        return middleOf(node(id, Node.class));
    }

    private Point2D middleOf(Node node) {
        return onFx(() -> {
            var bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    /// Scrolls the inspector until a control in it can be seen.
    private void reveal(Node node) {
        onFx(() -> {
            for (Parent p = node.getParent(); p != null; p = p.getParent())
                if (p instanceof ScrollPane pane && pane.getId() != null && SIDES.contains(pane.getId())) {
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

    /// Lets the window handle what happened, and lay itself out.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents(1);
        onFx(() -> {
            shell.getScene().getRoot().applyCss();
            shell.getScene().getRoot().layout();
            return true;
        });
    }

    void waitFor(Callable<Boolean> condition) {
        waitFor(condition, 30);
    }

    void waitFor(Callable<Boolean> condition, int seconds) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within " + seconds + " seconds", e);
        }
    }

    <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }
}
