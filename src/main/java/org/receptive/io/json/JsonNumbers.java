package org.receptive.io.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Builds the objects of a training's JSON and reads their numbers, exactly and of any size.
public final class JsonNumbers {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    /// Puts a number.
    public JsonNumbers put(String name, double value) {
        fields.put(name, new JsonValue.Num(value));
        return this;
    }

    /// Puts a whole number that a `double` may not hold.
    public JsonNumbers putLong(String name, long value) {
        return put(name, Long.toString(value));
    }

    /// Puts a text.
    public JsonNumbers put(String name, String value) {
        fields.put(name, new JsonValue.Text(value));
        return this;
    }

    /// Puts a truth value.
    public JsonNumbers put(String name, boolean value) {
        fields.put(name, new JsonValue.Flag(value));
        return this;
    }

    /// Puts any value.
    public JsonNumbers put(String name, JsonValue value) {
        fields.put(name, value);
        return this;
    }

    /// Returns the object.
    public JsonValue json() {
        return new JsonValue.Fields(fields);
    }

    /// Reads a number of any size.
    public static double real(JsonField object, String name) {
        return real(object.require(name));
    }

    /// Reads a number of any size.
    public static double real(JsonField field) {
        if (field.value() instanceof JsonValue.Num number)
            return number.value();
        throw field.wrong("error.scene.kind.number");
    }

    /// Reads a whole number from 0 on.
    public static int whole(JsonField object, String name) {
        return object.require(name).whole(0, Integer.MAX_VALUE);
    }

    /// Reads what [#putLong] wrote.
    public static long longNumber(JsonField object, String name) {
        var field = object.require(name);
        try {
            return Long.parseLong(field.text());
        } catch (NumberFormatException e) {
            throw field.wrong("error.scene.kind.whole");
        }
    }

    /// Reads the constant of an enumeration.
    public static <E extends Enum<E>> E constant(JsonField object, String name, E[] all) {
        var field = object.require(name);
        return Arrays.stream(all).filter(one -> one.name().equals(field.text())).findFirst()
                .orElseThrow(() -> field.noChoice(Arrays.stream(all).map(String::valueOf).toList()));
    }
}
