package org.receptive.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// Collects measured figures and prints them as a table or as one JSON object.
final class Figures {

    private static final double ROUNDING = 1e4;

    private record Figure(String key, String name, List<Double> values, String unit, String remark) {}

    private final List<Figure> rows = new ArrayList<>();

    /// Adds what was set, not measured.
    void add(String key, double value) {
        rows.add(new Figure(key, key.replace('_', ' '), List.of(value), "", ""));
    }

    void add(String key, String name, double value, String unit, String remark) {
        rows.add(new Figure(key, name, List.of(value), unit, remark));
    }

    void add(String key, String name, List<Double> values, String unit) {
        rows.add(new Figure(key, name, List.copyOf(values), unit, ""));
    }

    void print(PrintWriter out, boolean json) {
        if (json)
            out.println(asJson());
        else
            for (var row : rows)
                out.println(String.format(Locale.ROOT, "%-44s %s %s%s", row.name(),
                        String.join(", ", row.values().stream().map(Figures::number).toList()), row.unit(),
                        row.remark().isEmpty() ? "" : "  (" + row.remark() + ")").stripTrailing());
        out.flush();
    }

    private static String number(double value) {
        if (value == Math.rint(value))
            return String.format(Locale.ROOT, "%.0f", value);
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.1f" : "%.4g", value);
    }

    private String asJson() {
        var node = JsonMapper.shared().createObjectNode();
        for (var row : rows)
            if (row.values().size() == 1)
                node.put(row.key(), rounded(row.values().getFirst()));
            else {
                var array = node.putArray(row.key());
                row.values().forEach(value -> array.add(rounded(value)));
            }
        return JsonMapper.shared().writeValueAsString(node);
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }
}
