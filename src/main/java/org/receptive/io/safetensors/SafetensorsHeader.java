package org.receptive.io.safetensors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON at the beginning of a safetensors file, one token after the other, so that only what is asked for takes memory.
///
/// Fields of a tensor that the format does not have are skipped, as the reference implementation does.
///
/// @param entries the tensors in the order of the header
/// @param metadata the texts of `__metadata__`, sorted by key
record SafetensorsHeader(List<TensorEntry> entries, Map<String, String> metadata) {

    /// The longest header that is read, in bytes; the reference implementation has the same bound.
    static final int LONGEST = 100_000_000;

    private static final int DEEPEST = 16;
    private static final int MOST_TOKENS = 4_000_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // names are different for every tensor, and a table of them could be made to collide
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).maxStringLength(LONGEST)
                            .maxNameLength(NamedTensor.LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).build())
            .build();

    /// Reads the one object that `json` holds.
    ///
    /// @throws ReadableException if it is no such header; the message names the tensor and the way out
    public static SafetensorsHeader parse(String json) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            var header = header(parser);
            if (parser.nextToken() != null)
                throw ReadableException.of("error.safetensors.headerRest", parser.currentTokenLocation().getCharOffset());
            return header;
        } catch (StreamConstraintsException e) {
            throw new ReadableException(Message.of("error.safetensors.headerBounds", DEEPEST, MOST_TOKENS, NamedTensor.LONGEST_NAME), e);
        } catch (JacksonException e) {
            throw new ReadableException(Message.of("error.safetensors.headerJson", e.getLocation().getCharOffset()), e);
        }
    }

    private static SafetensorsHeader header(JsonParser parser) {
        var entries = new LinkedHashMap<String, TensorEntry>();
        var metadata = Optional.<Map<String, String>>empty();
        require(parser, "header", JsonToken.START_OBJECT, "error.scene.kind.object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            NamedTensor.requireName(name);
            if (entries.containsKey(name) || (name.equals(NamedTensor.METADATA) && metadata.isPresent()))
                throw twice(name);
            parser.nextToken();
            if (name.equals(NamedTensor.METADATA))
                metadata = Optional.of(metadata(parser));
            else
                entries.put(name, tensor(parser, name));
        }
        return new SafetensorsHeader(List.copyOf(entries.values()), metadata.orElse(Map.of()));
    }

    private static Map<String, String> metadata(JsonParser parser) {
        require(parser, NamedTensor.METADATA, JsonToken.START_OBJECT, "error.scene.kind.object");
        var texts = new TreeMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            NamedTensor.requireName(key);
            parser.nextToken();
            require(parser, NamedTensor.METADATA + "." + key, JsonToken.VALUE_STRING, "error.scene.kind.text");
            var text = parser.getString();
            requireText(key, text);
            if (texts.put(key, text) != null)
                throw twice(key);
        }
        return texts;
    }

    /// Refuses what has no form in UTF-8.
    public static void requireText(String key, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text))
            throw ReadableException.of("error.safetensors.text", NamedTensor.shown(key));
    }

    private static TensorEntry tensor(JsonParser parser, String name) {
        require(parser, name, JsonToken.START_OBJECT, "error.scene.kind.object");
        var type = Optional.<TensorType>empty();
        var shape = Optional.<List<Integer>>empty();
        var offsets = Optional.<List<Long>>empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var field = parser.currentName();
            boolean again = (field.equals("dtype") && type.isPresent()) || (field.equals("shape") && shape.isPresent())
                    || (field.equals("data_offsets") && offsets.isPresent());
            if (again)
                throw twice(name + "." + field);
            parser.nextToken();
            switch (field) {
                case "dtype" -> type = Optional.of(type(parser, name));
                case "shape" -> shape = Optional.of(shape(parser, name));
                case "data_offsets" -> offsets = Optional.of(offsets(parser, name));
                default -> parser.skipChildren();
            }
        }
        var bytes = present(offsets, name, "data_offsets");
        return TensorEntry.of(name, present(type, name, "dtype"), present(shape, name, "shape"), bytes.get(0), bytes.get(1));
    }

    private static <T> T present(Optional<T> field, String name, String what) {
        return field.orElseThrow(() -> ReadableException.of("error.safetensors.missing", NamedTensor.shown(name), what));
    }

    private static TensorType type(JsonParser parser, String name) {
        require(parser, name + ".dtype", JsonToken.VALUE_STRING, "error.scene.kind.text");
        var id = parser.getString();
        return TensorType.of(id).orElseThrow(() -> ReadableException.of("error.safetensors.typeUnknown", NamedTensor.shown(name),
                NamedTensor.shown(id), TensorType.read()));
    }

    private static List<Integer> shape(JsonParser parser, String name) {
        require(parser, name + ".shape", JsonToken.START_ARRAY, "error.scene.kind.list");
        var sizes = new ArrayList<Integer>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (sizes.size() == NamedTensor.MOST_AXES)
                throw ReadableException.of("error.safetensors.axes", NamedTensor.shown(name), NamedTensor.MOST_AXES);
            sizes.add((int) whole(parser, name, "shape", "error.safetensors.size", Integer.MAX_VALUE));
        }
        return List.copyOf(sizes);
    }

    private static List<Long> offsets(JsonParser parser, String name) {
        require(parser, name + ".data_offsets", JsonToken.START_ARRAY, "error.scene.kind.list");
        var bytes = new ArrayList<Long>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (bytes.size() == 2)
                throw ReadableException.of("error.safetensors.offsets", NamedTensor.shown(name));
            bytes.add(whole(parser, name, "data_offsets", "error.safetensors.offset", Long.MAX_VALUE));
        }
        if (bytes.size() < 2)
            throw ReadableException.of("error.safetensors.offsets", NamedTensor.shown(name));
        return bytes;
    }

    private static long whole(JsonParser parser, String name, String field, String key, long largest) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT)
            require(parser, name + "." + field, JsonToken.VALUE_NUMBER_INT, "error.scene.kind.whole");
        var text = parser.getString();
        boolean isLong = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        long value = isLong ? parser.getLongValue() : -1;
        if (value < 0 || value > largest)
            throw ReadableException.of(key, NamedTensor.shown(name), NamedTensor.shown(text).replace('-', '−'), largest);
        return value;
    }

    private static void require(JsonParser parser, String path, JsonToken expected, String expectedKind) {
        var found = parser.currentToken();
        if (found != expected)
            throw ReadableException.of("error.safetensors.kind", NamedTensor.shown(path), Message.of(expectedKind),
                    Message.of(kind(found)));
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "error.scene.kind.object";
            case START_ARRAY, END_ARRAY -> "error.scene.kind.list";
            case VALUE_STRING, PROPERTY_NAME -> "error.scene.kind.text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "error.scene.kind.number";
            case VALUE_TRUE, VALUE_FALSE -> "error.scene.kind.flag";
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "error.scene.kind.null";
        };
    }

    private static ReadableException twice(String name) {
        return ReadableException.of("error.safetensors.twice", NamedTensor.shown(name));
    }
}
