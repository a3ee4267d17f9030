package org.receptive.ui.walk;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/// Where a menu stands over a screen: at the right edge, under what asks for it if there is room, and never on the lowest row of the
/// screen. It has the keys while it is open, and gives them back; it closes when they or the pointer go elsewhere.
final class MenuPlace {

    private static final double GAP = 8;

    private final Runnable close;
    private final Runnable giveBack;
    private Optional<Node> owner = Optional.empty();
    private Optional<Node> before = Optional.empty();
    /// Where the menu would begin, and how high it was when it was opened: it stays there while less is listed.
    private double wanted = GAP;
    private double high;

    /// Makes the place of a menu.
    ///
    /// @param close closes the menu
    /// @param giveBack takes the keys where nothing had them before
    MenuPlace(Runnable close, Runnable giveBack) {
        this.close = close;
        this.giveBack = giveBack;
    }

    /// Puts a menu there.
    void in(StackPane screen, Region menu, Region lowest) {
        StackPane.setAlignment(menu, Pos.TOP_RIGHT);
        Runnable settle = () -> {
            if (menu.isVisible())
                StackPane.setMargin(menu, margin(screen, lowest));
        };
        menu.visibleProperty().subscribe(visible -> {
            if (visible) {
                // what it shows now decides how high it wants to be
                menu.applyCss();
                wanted = owner.map(o -> screen.sceneToLocal(o.localToScene(o.getLayoutBounds())).getMaxY() + GAP / 2).orElse(GAP);
                high = Math.rint(menu.prefHeight(-1));
                settle.run();
            }
        });
        screen.layoutBoundsProperty().subscribe(settle);
        lowest.boundsInParentProperty().subscribe(settle);
        screen.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (menu.isVisible() && e.getTarget() instanceof Node target && !isIn(target, menu)
                    && owner.filter(o -> isIn(target, o)).isEmpty())
                close.run();
        });
        menu.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(focused -> {
            if (menu.isVisible() && focused != null && !isIn(focused, menu)) {
                before = Optional.empty();
                close.run();
            }
        });
        menu.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).subscribe(showing -> {
            if (showing == null || !showing)
                close.run();
        });
    }

    private Insets margin(Region screen, Region lowest) {
        double most = screen.getHeight() - lowest.getHeight() - GAP;
        return new Insets(Math.clamp(wanted, GAP, Math.max(GAP, most - high)), GAP, screen.getHeight() - most, GAP);
    }

    private static boolean isIn(Node node, Node around) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(around::equals);
    }

    /// Says what the menu stands under, as far as it is seen.
    void under(Optional<Node> asking) {
        owner = asking.filter(node -> node.getScene() != null
                && Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible));
    }

    /// Gives the keys to a part of the menu.
    void take(Node part) {
        before = Optional.ofNullable(part.getScene()).map(Scene::getFocusOwner);
        part.requestFocus();
    }

    /// Gives the keys back to what had them, unless something else has taken them.
    void leave() {
        var had = before;
        before = Optional.empty();
        had.ifPresent(node -> {
            if (node.getScene() != null)
                node.requestFocus();
            else
                giveBack.run();
        });
    }
}
