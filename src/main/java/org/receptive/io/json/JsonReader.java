package org.receptive.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.receptive.text.ReadableException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads JSON text into a [JsonValue], within bounds that no file of ours reaches
/// and that keep memory small.
public final class JsonReader {

    private static final int DEEPEST = 16;
    private static final int MOST_TOKENS = 400_000;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // "NaN" is read as a number, so that the message can name its field instead of a column
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS)
                            .maxNameLength(LONGEST_NAME).maxNumberLength(LONGEST_NUMBER).build())
            .build();

    private JsonReader() {
    }

    /// Reads the one value that `text` holds.
    ///
    /// @throws ReadableException if it is no JSON, holds a name twice, or is beyond the bounds; the message says where
    public static JsonValue parse(String text) {
        if (text.isBlank())
            throw ReadableException.of("error.scene.empty");
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null)
                throw notJson("error.scene.rest", parser);
            return value;
        } catch (UnexpectedEndOfInputException e) {
            throw ReadableException.of("error.scene.truncated", e.getLocation().getLineNr());
        } catch (StreamConstraintsException e) {
            throw ReadableException.of("error.scene.bomb", DEEPEST, MOST_TOKENS);
        } catch (StreamReadException e) {
            throw isAtEnd(text, e.getLocation().getCharOffset())
                    ? ReadableException.of("error.scene.truncated", e.getLocation().getLineNr())
                    : ReadableException.of("error.scene.json", e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr());
        }
    }

    private static boolean isAtEnd(String text, long offset) {
        return offset >= text.stripTrailing().length() && (text.startsWith("{") || text.startsWith("["));
    }

    private static JsonValue value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Num(parser.getDoubleValue());
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            case VALUE_NULL -> new JsonValue.Nothing();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw notJson("error.scene.json", parser);
        };
    }

    private static JsonValue items(JsonParser parser) {
        var values = new ArrayList<JsonValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY)
            values.add(value(parser));
        return new JsonValue.Items(values);
    }

    private static JsonValue fields(JsonParser parser) {
        var values = new LinkedHashMap<String, JsonValue>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (values.putIfAbsent(name, value(parser)) != null)
                throw ReadableException.of("error.scene.twice", name, line);
        }
        return new JsonValue.Fields(values);
    }

    private static ReadableException notJson(String key, JsonParser parser) {
        var place = parser.currentTokenLocation();
        return ReadableException.of(key, place.getLineNr(), place.getColumnNr());
    }
}
