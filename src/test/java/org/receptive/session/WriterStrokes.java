package org.receptive.session;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.data.ink.StrokeLines;

/// Real digits by their writers, from the folder that the environment's `RECEPTIVE_STROKES` names.
record WriterStrokes(List<StrokeDrawing> digits) {

    private static final Pattern WRITER = Pattern.compile("\"writer\":\"?([^,\"}]+)");

    /// Returns the digits of each writer, in their order; skips the test if there are none here.
    static Map<String, WriterStrokes> all() throws IOException {
        var folder = System.getenv("RECEPTIVE_STROKES");
        assumeTrue(folder != null, "RECEPTIVE_STROKES names no folder with pen strokes");
        var file = Path.of(folder).resolve("pendigits-train.jsonl.gz");
        var digits = StrokeLines.read(file);
        var byWriter = new LinkedHashMap<String, List<StrokeDrawing>>();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var digit : digits) {
                var writer = WRITER.matcher(reader.readLine());
                byWriter.computeIfAbsent(writer.find() ? writer.group(1).strip() : "?", _ -> new ArrayList<>()).add(digit);
            }
        }
        var writers = new LinkedHashMap<String, WriterStrokes>();
        byWriter.forEach((name, own) -> writers.put(name, new WriterStrokes(List.copyOf(own))));
        return writers;
    }

    /// Returns the first so many of each digit.
    List<StrokeDrawing> first(int each) {
        return part(each, true);
    }

    /// Returns all but the first so many of each digit.
    List<StrokeDrawing> rest(int each) {
        return part(each, false);
    }

    private List<StrokeDrawing> part(int each, boolean first) {
        var seen = new int[10];
        return digits.stream().filter(digit -> seen[digit.label().orElseThrow()]++ < each == first).toList();
    }
}
