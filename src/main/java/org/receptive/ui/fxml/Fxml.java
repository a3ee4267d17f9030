package org.receptive.ui.fxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.receptive.ui.control.Appearance;

/// Loads the FXML files of a window. A file writes `text="${texts['bar.undo']}"` for a text that follows the language, and
/// `appearance="$appearance"` for a control of ours that wants to know how the application looks.
public final class Fxml {

    /// What an FXML file became.
    ///
    /// @param root the node to show
    /// @param controller what binds its parts to a view model
    public record LoadedPane<C>(Parent root, C controller) {}

    private final Appearance appearance;

    /// Makes the loader of a window that looks and speaks like this.
    public Fxml(Appearance appearance) {
        this.appearance = appearance;
    }

    /// Loads the file that stands in the controller's package under the controller's simple name: `TopBar.fxml` for `TopBar`.
    ///
    /// The calls of several threads take turns.
    ///
    /// @param make makes the controller
    /// @throws IllegalStateException if there is no such file
    /// @throws UncheckedIOException if it does not fit its controller or our controls
    public synchronized <C> LoadedPane<C> load(Class<C> controller, Supplier<C> make) {
        var file = controller.getResource(controller.getSimpleName() + ".fxml");
        if (file == null)
            throw new IllegalStateException(controller.getSimpleName() + ".fxml is not on the class path beside " + controller.getName());
        var loader = new FXMLLoader(file);
        loader.getNamespace().put("texts", appearance.liveTexts());
        loader.getNamespace().put("appearance", appearance);
        loader.setControllerFactory(type -> make.get());
        try {
            Parent root = loader.load();
            return new LoadedPane<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + file, e);
        }
    }

    /// Begins to load a file beside what the calling thread does, and returns what waits for it.
    ///
    /// The controller must leave everything that others use to the thread that asks for it: it binds nothing in `initialize`. The file
    /// must not contain a [Tip][org.receptive.ui.control.Tip], which is a window.
    ///
    /// @throws IllegalStateException if no theme is set: the first control would set one on the other thread, over the one that follows
    public <C> Supplier<LoadedPane<C>> loadAhead(Class<C> controller, Supplier<C> make) {
        if (Application.getUserAgentStylesheet() == null)
            throw new IllegalStateException("set the theme before files are loaded on another thread");
        return CompletableFuture.supplyAsync(() -> load(controller, make))::join;
    }
}
