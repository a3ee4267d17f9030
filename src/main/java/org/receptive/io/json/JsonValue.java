package org.receptive.io.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Holds one value of a JSON text.
public sealed interface JsonValue {

    /// A text in quotes.
    public record Text(String value) implements JsonValue {
    }

    /// A number; NaN and the infinities are kept, so that a message can name the
    /// field that holds them.
    public record Num(double value) implements JsonValue {

        /// Makes numbers of integers.
        public static Items list(int... values) {
            return new Items(Arrays.stream(values).<JsonValue>mapToObj(Num::new).toList());
        }
    }

    /// `true` or `false`.
    public record Flag(boolean value) implements JsonValue {
    }

    /// `null`.
    public record Nothing() implements JsonValue {
    }

    /// A list in square brackets.
    public record Items(List<JsonValue> values) implements JsonValue {
    }

    /// An object in braces; the fields keep their order.
    public record Fields(Map<String, JsonValue> values) implements JsonValue {
    }

    /// Returns the key of this kind's name, for messages.
    public default String kindKey() {
        return switch (this) {
            case Text _ -> "error.scene.kind.text";
            case Num _ -> "error.scene.kind.number";
            case Flag _ -> "error.scene.kind.flag";
            case Nothing _ -> "error.scene.kind.null";
            case Items _ -> "error.scene.kind.list";
            case Fields _ -> "error.scene.kind.object";
        };
    }

    /// Tells whether this value holds others.
    public default boolean isContainer() {
        return switch (this) {
            case Text _, Num _, Flag _, Nothing _ -> false;
            case Items _, Fields _ -> true;
        };
    }
}
