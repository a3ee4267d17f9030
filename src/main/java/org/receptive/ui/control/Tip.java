package org.receptive.ui.control;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// The explanation that appears while the pointer rests on a control. Of several lines, the first names the control; a line that begins
/// with a space is a formula; the others say what it does and why.
///
/// It is a window of its own and so, unlike other controls, can only be made on the JavaFX thread. Most are never seen, so [#explain] makes
/// one when the pointer first comes over its control.
public final class Tip extends Tooltip {

    private static final int LONGEST_LINE = 60;
    private static final Duration SHORT = Duration.millis(400);
    private static final Duration LONG_ENOUGH = Duration.minutes(2);
    private static final double GAP = 4;
    /// The style class of a column on the right whose rows are not to be hidden by their own explanations.
    private static final String PANEL = "explained-on-the-left";

    private final VBox lines = new VBox(3);
    private Runnable before = () -> {};

    /// Makes an explanation without words.
    ///
    /// @throws IllegalStateException on another thread than JavaFX's
    public Tip() {
        if (!Platform.isFxApplicationThread())
            throw new IllegalStateException("an explanation is a window: make it on the JavaFX thread");
        setShowDelay(SHORT);
        setShowDuration(LONG_ENOUGH);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(lines);
        setOnShowing(e -> {
            before.run();
            write();
        });
        textProperty().subscribe(text -> {
            if (isShowing())
                write();
        });
    }

    /// Does something each time before it appears, such as finding its words.
    public void beforeShowing(Runnable work) {
        before = work;
    }

    private void write() {
        var texts = getText().lines().toList();
        lines.getChildren().clear();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var line = new Label(String.join("\n", LineBreaks.of(text.strip(), LONGEST_LINE)));
            line.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            line.getStyleClass().add(text.startsWith(" ") ? "tip-formula" : i == 0 && texts.size() > 1 ? "tip-title" : "tip-line");
            lines.getChildren().add(line);
        }
    }

    /// Words that become a tip when the pointer first comes over what they explain.
    private static final class Promise {

        private ObservableValue<String> words;
        private Optional<Tip> tip = Optional.empty();

        Promise(ObservableValue<String> words) {
            this.words = words;
        }

        void say(ObservableValue<String> others) {
            words = others;
            tip.ifPresent(made -> made.textProperty().bind(others));
        }

        void keep(Node node) {
            if (tip.isPresent() || words.getValue().isEmpty())
                return;
            var made = new Tip();
            made.textProperty().bind(words);
            tip = Optional.of(made);
            if (node instanceof Control control)
                control.setTooltip(made);
            else
                install(node, made);
            // the scene is asked for only now that the tip is seen: what the pointer comes over may have left it already
            made.setOnShown(e -> made.settle(node));
        }
    }

    /// Makes room: over a menu it would hide the entries below, and over the rows of a panel those below.
    private void settle(Node node) {
        var scene = node.getScene();
        if (scene == null)
            return;
        if (scene.getWindow() instanceof ContextMenu)
            moveBeside(node, scene);
        else
            panel(node).ifPresent(panel -> moveBefore(panel, node));
    }

    private static Optional<Node> panel(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).filter(around -> around.getStyleClass().contains(PANEL)).findFirst();
    }

    /// Moves to the left of a panel on the right, as far as there is room.
    private void moveBefore(Node panel, Node node) {
        Bounds around = panel.localToScreen(panel.getLayoutBounds());
        Rectangle2D screen = Screen.getScreensForRectangle(around.getMinX(), around.getMinY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
        double left = around.getMinX() - GAP - getWidth();
        if (left < screen.getMinX())
            return;
        setAnchorLocation(PopupWindow.AnchorLocation.WINDOW_TOP_LEFT);
        setAnchorX(left);
        setAnchorY(Math.min(node.localToScreen(0, 0).getY(), screen.getMaxY() - getHeight()));
    }

    /// Moves away from the menu, whose entries below it would hide.
    private void moveBeside(Node node, Scene scene) {
        Bounds menu = scene.getRoot().localToScreen(scene.getRoot().getLayoutBounds());
        Rectangle2D screen = Screen.getScreensForRectangle(menu.getMinX(), menu.getMinY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
        boolean fitsOnTheRight = menu.getMaxX() + GAP + getWidth() <= screen.getMaxX();
        setAnchorLocation(PopupWindow.AnchorLocation.WINDOW_TOP_LEFT);
        setAnchorX(fitsOnTheRight ? menu.getMaxX() + GAP : menu.getMinX() - GAP - getWidth());
        setAnchorY(Math.min(node.localToScreen(0, 0).getY(), screen.getMaxY() - getHeight()));
    }

    /// Explains a part of a screen from now on.
    public static void explain(Node node, ObservableValue<String> words) {
        if (node.getProperties().get(Promise.class) instanceof Promise promise) {
            promise.say(words);
            return;
        }
        var promise = new Promise(words);
        node.getProperties().put(Promise.class, promise);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> promise.keep(node));
    }

    /// Explains an entry of a menu from now on.
    public static void explain(MenuItem item, ObservableValue<String> words) {
        item.getProperties().put(Promise.class, new Promise(words));
        item.parentPopupProperty().subscribe(popup -> {
            if (popup != null)
                popup.addEventHandler(WindowEvent.WINDOW_SHOWN, e -> Optional.ofNullable(item.getStyleableNode())
                        .ifPresent(row -> explain(row, words)));
        });
    }

    /// Returns what explains a part of a screen.
    public static Optional<String> of(Node node) {
        if (node.getProperties().get(Promise.class) instanceof Promise promise)
            return Optional.of(promise.words.getValue());
        return node instanceof Control control ? Optional.ofNullable(control.getTooltip()).map(Tooltip::getText) : Optional.empty();
    }

    /// Returns what explains an entry of a menu.
    public static Optional<String> of(MenuItem item) {
        return item.getProperties().get(Promise.class) instanceof Promise promise
                ? Optional.of(promise.words.getValue())
                : Optional.empty();
    }
}
