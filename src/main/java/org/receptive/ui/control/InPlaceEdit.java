package org.receptive.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// A text that can be changed where it stands: begun by a click or a key, then kept or taken back.
public final class InPlaceEdit {

    /// One such change.
    ///
    /// @param text the text to begin with
    /// @param keep takes the new text
    public record Session(String text, Consumer<String> keep) {}

    private final ObservableValue<Boolean> allowed;
    private final Supplier<Session> begin;
    private final ReadOnlyObjectWrapper<Optional<Session>> session = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Makes a text that can be changed while `allowed` holds.
    public InPlaceEdit(ObservableValue<Boolean> allowed, Supplier<Session> begin) {
        this.allowed = allowed;
        this.begin = begin;
    }

    /// Whether the text can be changed now.
    public ObservableValue<Boolean> allowed() {
        return allowed;
    }

    /// The change that is being made, if one is.
    public ReadOnlyObjectProperty<Optional<Session>> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// Begins, unless that is not allowed or already done.
    public void begin() {
        if (allowed.getValue() && session.get().isEmpty())
            session.set(Optional.of(begin.get()));
    }

    /// Ends with this text; the same text as before is no change.
    public void keep(String text) {
        var ended = session.get();
        session.set(Optional.empty());
        ended.filter(s -> !s.text().equals(text)).ifPresent(s -> s.keep().accept(text));
    }

    /// Ends with the text as it was.
    public void takeBack() {
        session.set(Optional.empty());
    }
}
