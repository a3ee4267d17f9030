package org.receptive.ui.shell;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.receptive.ui.control.Appearance;

/// The keyboard of the window: help, Present and the change of screens; everything else belongs to the screen that is shown.
final class Keys {

    /// What lists and tables use themselves.
    private static final Set<KeyCode> OWN = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.ENTER, KeyCode.SPACE);

    private final Supplier<Page> page;
    private final Consumer<ScreenName> choose;
    private final Appearance appearance;
    private final Cards cards;

    /// The cards above the window; while one is open it has the keys.
    interface Cards {

        boolean isOpen();

        void close();

        void help();
    }

    Keys(Supplier<Page> page, Consumer<ScreenName> choose, Appearance appearance, Cards cards) {
        this.page = page;
        this.choose = choose;
        this.appearance = appearance;
        this.cards = cards;
    }

    void listenOn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (handles(e) || (!cards.isOpen() && pageHandles(e, Optional.ofNullable(scene.getFocusOwner()))))
                e.consume();
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if (!cards.isOpen() && !(scene.getFocusOwner() instanceof TextInputControl) && page.get().typed(e))
                e.consume();
        });
    }

    private boolean pageHandles(KeyEvent e, Optional<Node> owner) {
        boolean own = OWN.contains(e.getCode()) && !e.isShortcutDown() && owner.filter(o -> o.getStyleClass().contains(Appearance.OWN_KEYS))
                .isPresent();
        return !own && page.get().pressed(e, owner.filter(TextInputControl.class::isInstance).isPresent(), owner);
    }

    private boolean handles(KeyEvent e) {
        if (cards.isOpen())
            return (e.getCode() == KeyCode.ESCAPE || e.getCode() == KeyCode.F1) && run(cards::close);
        if (e.isShortcutDown()) {
            for (var screen : ScreenName.values())
                if (e.getCode() == screen.digit())
                    return run(() -> choose.accept(screen));
            return false;
        }
        return switch (e.getCode()) {
            case F1 -> run(cards::help);
            case F11 -> run(() -> appearance.presentingProperty().set(!appearance.presentingProperty().get()));
            default -> false;
        };
    }

    private static boolean run(Runnable command) {
        command.run();
        return true;
    }
}
