package org.receptive.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a [JsonValue] so that a person can read it: small objects and every
/// list of plain values on one line, the columns of a matrix under each other.
public final class JsonWriter {

    private static final int LINE = 110;
    private static final double LARGEST_WHOLE = 1L << 53;

    private JsonWriter() {
    }

    /// Returns the text of `value`, ending with a line feed.
    public static String pretty(JsonValue value) {
        return block(value, "") + "\n";
    }

    private static String block(JsonValue value, String indent) {
        return switch (value) {
            case JsonValue.Fields f when isShort(value, indent) -> line(f);
            case JsonValue.Items i when i.values().stream().noneMatch(JsonValue::isContainer) -> line(i);
            case JsonValue.Items i when isMatrix(i) -> enclosed("[", rows(i), "]", indent);
            case JsonValue.Items i ->
                enclosed("[", i.values().stream().map(v -> block(v, indent + "  ")).toList(), "]", indent);
            case JsonValue.Fields f -> enclosed("{",
                    f.values().entrySet().stream().map(e -> quoted(e.getKey()) + ": " + block(e.getValue(), indent + "  ")).toList(), "}",
                    indent);
            case JsonValue.Text _, JsonValue.Num _, JsonValue.Flag _, JsonValue.Nothing _ -> line(value);
        };
    }

    private static String enclosed(String open, List<String> parts, String close, String indent) {
        return parts.stream()
                .collect(Collectors.joining(",\n" + indent + "  ", open + "\n" + indent + "  ", "\n" + indent + close));
    }

    private static boolean isShort(JsonValue value, String indent) {
        return !holdsMatrix(value) && indent.length() + line(value).length() <= LINE && !indent.isEmpty();
    }

    private static boolean holdsMatrix(JsonValue value) {
        return switch (value) {
            case JsonValue.Items i -> i.values().stream().anyMatch(JsonValue::isContainer);
            case JsonValue.Fields f -> f.values().values().stream().anyMatch(JsonWriter::holdsMatrix);
            case JsonValue.Text _, JsonValue.Num _, JsonValue.Flag _, JsonValue.Nothing _ -> false;
        };
    }

    private static boolean isMatrix(JsonValue.Items list) {
        return list.values().stream()
                .allMatch(r -> r instanceof JsonValue.Items row && row.values().stream().noneMatch(JsonValue::isContainer));
    }

    private static List<String> rows(JsonValue.Items matrix) {
        var cells = new ArrayList<List<String>>();
        for (var row : matrix.values())
            if (row instanceof JsonValue.Items r)
                cells.add(r.values().stream().map(JsonWriter::line).toList());
        int width = cells.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
        return cells.stream().map(
                row -> row.stream().map(c -> " ".repeat(width - c.length()) + c).collect(Collectors.joining(", ", "[", "]")))
                .toList();
    }

    private static String line(JsonValue value) {
        return switch (value) {
            case JsonValue.Text t -> quoted(t.value());
            case JsonValue.Num n -> number(n.value());
            case JsonValue.Flag f -> String.valueOf(f.value());
            case JsonValue.Nothing _ -> "null";
            case JsonValue.Items i ->
                i.values().stream().map(JsonWriter::line).collect(Collectors.joining(", ", "[", "]"));
            case JsonValue.Fields f -> f.values().entrySet().stream()
                    .map(e -> quoted(e.getKey()) + ": " + line(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
        boolean minusZero = value == 0 && 1 / value < 0;
        return whole && !minusZero ? Long.toString((long) value) : Double.toString(value);
    }

    /// Returns a text in quotation marks, with what JSON demands escaped.
    public static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    // half a surrogate pair has no UTF-8 form, so it is written by its number
                    if (c < ' ' || c == 0x7f || Character.getType(c) == Character.SURROGATE)
                        out.append(String.format("\\u%04x", c));
                    else
                        out.appendCodePoint(c);
                }
            }
        });
        return out.append('"').toString();
    }
}
