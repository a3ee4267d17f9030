package org.receptive.data.ink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.receptive.text.ReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads one drawing of a file of strokes.
///
/// @param file named in every complaint
/// @param number of the line, from 1 on
record StrokeLineParser(Path file, int number) {

    private static final String EXAMPLE = "{\"label\":1,\"strokes\":[[[0.5,0],[0.5,1]]]}";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // NaN is told as a number that is not finite, not as a mistake of spelling
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).maxNumberLength(100).build())
            .build();

    /// Reads the drawing that `line` holds.
    ///
    /// @throws ReadableException if it holds none
    StrokeDrawing parse(String line) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw problem("error.strokes.json");
            var label = OptionalInt.empty();
            List<Stroke> strokes = null;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "label" -> label = label(parser);
                    case "strokes" -> strokes = strokes(parser);
                    default -> parser.skipChildren();
                }
            }
            if (strokes == null)
                throw problem("error.strokes.none");
            if (parser.nextToken() != null)
                throw problem("error.strokes.json");
            return new StrokeDrawing(label, strokes);
        } catch (JacksonException e) {
            throw problem("error.strokes.json");
        }
    }

    private OptionalInt label(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL)
            return OptionalInt.empty();
        var text = parser.getString();
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || !text.matches("[0-9]"))
            throw ReadableException.of("error.strokes.label", file, number, text.length() > 20 ? text.substring(0, 20) + "…" : text);
        return OptionalInt.of(parser.getIntValue());
    }

    private List<Stroke> strokes(JsonParser parser) {
        require(parser, JsonToken.START_ARRAY, "error.strokes.none");
        var strokes = new ArrayList<Stroke>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser, JsonToken.START_ARRAY, "error.strokes.none");
            var points = new ArrayList<Stroke.Point>();
            while (parser.nextToken() != JsonToken.END_ARRAY)
                points.add(point(parser));
            // a pen put down and lifted without a sample left no mark
            if (!points.isEmpty())
                strokes.add(new Stroke(points));
        }
        return strokes;
    }

    /// The first two numbers of a list; what follows, such as time or pressure, is passed over.
    private Stroke.Point point(JsonParser parser) {
        require(parser, JsonToken.START_ARRAY, "error.strokes.point");
        parser.nextToken();
        double x = coordinate(parser);
        parser.nextToken();
        double y = coordinate(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY)
            parser.skipChildren();
        return new Stroke.Point(x, y);
    }

    private double coordinate(JsonParser parser) {
        var token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT)
            throw problem("error.strokes.point");
        double value = parser.getDoubleValue();
        if (!(Math.abs(value) <= StrokeLines.LARGEST_COORDINATE))
            throw ReadableException.of("error.strokes.number", file, number, value, StrokeLines.LARGEST_COORDINATE);
        return value;
    }

    private void require(JsonParser parser, JsonToken token, String key) {
        if (parser.currentToken() != token)
            throw problem(key);
    }

    private ReadableException problem(String key) {
        return ReadableException.of(key, file, number, EXAMPLE);
    }
}
