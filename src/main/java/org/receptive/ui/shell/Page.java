package org.receptive.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.receptive.text.Message;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.InPlaceEdit;

/// One screen of the application, as the window sees it.
interface Page {

    /// Returns what it shows.
    Node content();

    /// Returns its actions for the top bar.
    List<Node> actions();

    /// Tells what is open in it.
    ObservableValue<String> document();

    /// Returns the title of what is open in it, if that can be changed.
    default Optional<InPlaceEdit> title() {
        return Optional.empty();
    }

    /// Returns what it can be told to do.
    List<Command> commands();

    /// Moves its clock; called once a frame, whether it is shown or not.
    void pulse(double seconds);

    /// Takes the focus.
    void focus();

    /// Opens a file that was dropped on the window or named when it was started.
    void open(Path file);

    /// Tells whether a hand is at work in it that must not wait for anything: all work in the background makes way meanwhile.
    default boolean isHandAtWork() {
        return false;
    }

    /// Lets its work in the background stand still for a moment; it goes on by itself.
    default void makeWay(Duration moment) {
        // Most screens have nothing that takes long.
    }

    /// Says which work in progress would end with the window, if there is some.
    default Optional<Message> work() {
        return Optional.empty();
    }

    /// Ends its work; what can be kept is kept.
    default void close() {
        // Most screens have nothing that goes on.
    }
}
