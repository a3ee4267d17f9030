package org.receptive.io.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.scene.SceneLimits;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Holds a value of a file together with its name, such as `input[2][3]`, so that every complaint says where.
///
/// @param path the field's name from the root; empty for the root
/// @param value what stands there
public record JsonField(String path, JsonValue value) {

    /// Refuses fields of this object that are none of `names`.
    public void allowOnly(String... names) {
        for (var name : fields().values().keySet())
            if (!List.of(names).contains(name))
                throw ReadableException.of("error.scene.unknown", child(name), List.of(names));
    }

    /// Returns the field `name` of this object, if it is there.
    public Optional<JsonField> find(String name) {
        return Optional.ofNullable(fields().values().get(name)).map(v -> new JsonField(child(name), v));
    }

    /// Returns the field `name` of this object.
    ///
    /// @throws ReadableException if it is missing
    public JsonField require(String name) {
        return find(name).orElseThrow(() -> ReadableException.of("error.scene.missing", child(name)));
    }

    /// Returns the entries of this list, which has at least one.
    public List<JsonField> entries() {
        if (!(value instanceof JsonValue.Items list))
            throw wrong("error.scene.kind.list");
        if (list.values().isEmpty())
            throw ReadableException.of("error.scene.noEntries", path);
        return IntStream.range(0, list.values().size())
                .mapToObj(i -> new JsonField(path + "[" + i + "]", list.values().get(i))).toList();
    }

    /// Returns this text.
    public String text() {
        if (value instanceof JsonValue.Text t)
            return t.value();
        throw wrong("error.scene.kind.text");
    }

    /// Returns this `true` or `false`.
    public boolean flag() {
        if (value instanceof JsonValue.Flag f)
            return f.value();
        throw wrong("error.scene.kind.flag");
    }

    /// Returns this number, which is finite and within the limits of a scene.
    public double number() {
        if (!(value instanceof JsonValue.Num n))
            throw wrong("error.scene.kind.number");
        if (!Double.isFinite(n.value()) || Math.abs(n.value()) > SceneLimits.VALUE)
            throw ReadableException.of("error.scene.number", path, n.value(), SceneLimits.VALUE);
        return n.value();
    }

    /// Returns this whole number, which lies between two others.
    public int whole(int least, int most) {
        double number = number();
        if (number != Math.rint(number))
            throw wrong("error.scene.kind.whole");
        if (number < least || number > most)
            throw ReadableException.of("error.scene.range", path, number, least, most);
        return (int) number;
    }

    /// Complains that this value has the wrong kind.
    public ReadableException wrong(String expectedKindKey) {
        return ReadableException.of("error.scene.type", path, Message.of(expectedKindKey), Message.of(value.kindKey()));
    }

    /// Complains that this text is none of those that are possible here.
    public ReadableException noChoice(List<String> choices) {
        return ReadableException.of("error.scene.choice", path, text(), choices);
    }

    /// Complains that this text is none of the words that are possible here.
    public ReadableException noWord(List<String> words) {
        return noChoice(words.stream().map(word -> "\"" + word + "\"").toList());
    }

    private JsonValue.Fields fields() {
        if (value instanceof JsonValue.Fields f)
            return f;
        throw wrong("error.scene.kind.object");
    }

    private String child(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
