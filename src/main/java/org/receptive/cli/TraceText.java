package org.receptive.cli;

import java.util.HashSet;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.receptive.scene.Scene;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;

/// A scene and its steps as lines for a terminal.
///
/// @param texts the language
/// @param coloured whether the terminal shows colours
record TraceText(Texts texts, boolean coloured) {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    /// Returns title, note, the maps as tables and the general formula.
    String heading(Scene scene) {
        var lines = new StringJoiner("\n");
        lines.add(styled(BOLD, scene.title().in(texts.language())));
        if (!scene.note().isEmpty())
            lines.add(scene.note().in(texts.language()));
        var told = new HashSet<MapId>();
        for (var operation : scene.walk().stages()) {
            for (var map : operation.maps())
                if (told.add(map.id()))
                    for (int c = 0; c < map.channels(); c++)
                        lines.add("").add(name(map, c)).add(table(map, c));
            lines.add("").add(new StepText(texts).general(operation)).add("");
        }
        return lines.toString();
    }

    /// Counts the steps of all stages: output values, or stamps where they are painted.
    static long units(Timeline timeline) {
        return IntStream.range(0, timeline.walk().stages().size()).mapToLong(timeline::units).sum();
    }

    /// Returns the sentence and the formula of a step, one pair for each of its moments.
    ///
    /// @param step which value, or stamp, counted through all stages
    String step(Timeline timeline, int step) {
        var lines = new StringJoiner("\n");
        var text = new StepText(texts);
        int stage = 0;
        int within = step;
        while (within >= timeline.units(stage))
            within -= timeline.units(stage++);
        for (long index = timeline.startOf(stage, within); index < timeline.startOf(stage, within + 1); index++) {
            var moment = timeline.at(index);
            lines.add(styled(DIM, step + 1 + ".") + " " + text.sentence(moment, timeline));
            lines.add("   " + text.formula(moment));
        }
        return lines.toString();
    }

    private String name(NamedMap map, int channel) {
        var key = switch (map.role()) {
            case INPUT -> "map.input";
            case PARAMETER -> map.form() == NamedMap.Form.ROWS ? "map.weights" : "map.kernel";
            case BIAS -> "map.bias";
            case OUTPUT -> "map.output";
        };
        int perFilter = map.values().c();
        var index = map.channels() == 1 ? "" : map.values().n() > 1 && perFilter > 1
                ? "[" + channel / perFilter + "," + channel % perFilter + "]"
                : "[" + channel + "]";
        return styled(BOLD, texts.get(key, map.id().toString()) + index) + "  " + map.rows() + " × " + map.cols();
    }

    private static String table(NamedMap map, int channel) {
        int width = 1;
        for (int r = 0; r < map.rows(); r++)
            for (int c = 0; c < map.cols(); c++)
                width = Math.max(width, Numbers.display(map.value(channel, r, c)).length());
        var rows = new StringJoiner("\n");
        for (int r = 0; r < map.rows(); r++) {
            var row = new StringBuilder();
            for (int c = 0; c < map.cols(); c++) {
                var number = Numbers.display(map.value(channel, r, c));
                row.append(" ".repeat(width + 2 - number.length())).append(number);
            }
            rows.add(row);
        }
        return rows.toString();
    }

    private String styled(String style, String text) {
        return coloured ? style + text + PLAIN : text;
    }
}
