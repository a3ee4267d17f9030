package org.receptive.ui.digit;

import java.util.ArrayList;
import java.util.List;

/// Remembers the values that edits led away from. All values are immutable.
///
/// @param <T> what is edited
final class Undo<T> {

    private static final int CAPACITY = 500;

    private final List<T> values = new ArrayList<>();
    private int at;

    Undo(T first) {
        values.add(first);
    }

    T present() {
        return values.get(at);
    }

    boolean canUndo() {
        return at > 0;
    }

    boolean canRedo() {
        return at < values.size() - 1;
    }

    /// Makes `value` the present one; what was undone is forgotten. An equal value is no edit.
    void push(T value) {
        if (value.equals(present()))
            return;
        values.subList(at + 1, values.size()).clear();
        values.add(value);
        if (values.size() > CAPACITY + 1)
            values.removeFirst();
        at = values.size() - 1;
    }

    T undo() {
        at = Math.max(0, at - 1);
        return present();
    }

    T redo() {
        at = Math.min(values.size() - 1, at + 1);
        return present();
    }
}
