package org.receptive.text;

import java.util.List;

/// Names a sentence of the bundles and the values that go into it, so that the
/// same message can be read in every language.
///
/// @param key a key that stands in the bundles
/// @param args the values for `{0}`, `{1}`, …; a nested `Message` is translated too
public record Message(String key, List<Object> args) {

    /// Copies the arguments, so that a message never changes after it was made.
    public Message {
        args = List.copyOf(args);
    }

    /// Makes a message from a key and its values.
    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
