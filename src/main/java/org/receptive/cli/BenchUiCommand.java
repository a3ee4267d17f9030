package org.receptive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.export.ExportFormat;
import org.receptive.export.ExportPlan;
import org.receptive.export.Exporter;
import org.receptive.export.Exporter.Progress;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures the window: it is started several times in a process of its own, on this display or, without one, on the headless platform.
@Command(name = "ui", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class BenchUiCommand implements Callable<Integer> {

    private static final long MOST_SECONDS = 600;

    /// The share of every stroke that must have ink.
    private static final double KEPT = 0.98;
    private static final String PEN_KEPT = "penKeptLeast";
    private static final double SEEK = 5;
    private static final double SEEK_P99 = 10;
    private static final String ACROSS = "across-";
    /// What is measured of every picture of the Step screen.
    private static final List<Row> OPERATION_FIGURES = List.of(new Row("seek until drawn, median", "seek", "ms", 0, SEEK),
            new Row("seek until drawn, p99", "seekP99", "ms", 0, SEEK_P99),
            new Row("its processor time, median", "work", "ms", 0, SEEK),
            new Row("its processor time, p99", "workP99", "ms", 0, SEEK_P99),
            new Row("whole frame, median", "frame", "ms", 0, 16),
            new Row("whole frame, p99", "frameP99", "ms", 0, Double.NaN));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--runs", paramLabel = "N")
    private int runs = 5;

    @Option(names = "--headless")
    private boolean headless;

    @Option(names = "--part", paramLabel = "step|operations|scenes|draw|pen|train|all")
    private String part = "all";

    @Option(names = "--strokes", paramLabel = "FILE")
    private Optional<Path> strokes = Optional.empty();

    @Option(names = "--epochs", paramLabel = "N")
    private int epochs = 40;

    @Override
    public Integer call() throws InterruptedException {
        var rows = new ArrayList<Row>();
        if (isWanted("step"))
            rows.addAll(step());
        if (isWanted("operations"))
            rows.addAll(pictures("operations"));
        if (part.equals("scenes"))
            rows.addAll(pictures("scenes"));
        if (isWanted("draw"))
            rows.addAll(draw());
        if (part.equals("pen"))
            rows.addAll(pen());
        if (isWanted("train"))
            rows.addAll(train());
        var out = spec.commandLine().getOut();
        if (json)
            out.println(asJson(rows));
        else
            rows.forEach(r -> out.println(r.line()));
        out.flush();
        return rows.stream().anyMatch(r -> r.key().equals(PEN_KEPT) && r.value() < KEPT) ? 1 : 0;
    }

    private boolean isWanted(String name) {
        return part.equals("all") || part.equals(name);
    }

    private List<JsonNode> windows(int count, boolean fullSpeed, String... arguments) throws InterruptedException {
        var windows = new ArrayList<JsonNode>();
        for (int i = 0; i < Math.max(1, count); i++)
            windows.add(new MeasuredWindow(isHeadless(), fullSpeed, MOST_SECONDS).run(List.of(arguments)));
        return windows;
    }

    private List<Row> step() throws InterruptedException {
        var windows = windows(runs, true, "--part=step");
        return List.of(row(windows, "first frame, cold", "firstFrameMillis", "ms", 2000),
                row(windows, "seek until drawn, median", "seekMillis", "ms", 5),
                row(windows, "seek until drawn, p99", "seekP99Millis", "ms", Double.NaN),
                row(windows, "edit at 28×28 until drawn, median", "editMillis", "ms", 16),
                row(windows, "edit at 28×28 until drawn, p99", "editP99Millis", "ms", Double.NaN),
                row(windows, "whole frame with an edit, median", "frameMillis", "ms", Double.NaN),
                row(windows, "heap after a collection", "heapMegabytes", "MB", 512),
                new Row("GIF at 960 px", "gifFramesPerSecond", "frames/s", measureAnimation(), Double.NaN));
    }

    /// The names of the pictures are the window's.
    private List<Row> pictures(String name) throws InterruptedException {
        var windows = windows(runs, true, "--part=" + name);
        var rows = new ArrayList<Row>();
        for (var figure : OPERATION_FIGURES)
            windows.getFirst().propertyNames().stream().filter(key -> key.endsWith("." + figure.key())).forEach(key -> rows.add(row(windows,
                    key.substring(0, key.indexOf('.')) + ", " + figure.name(), key, "ms", budget(key, figure))));
        return rows;
    }

    /// From one stage to another the panel and the figures change, too: as long as a seek in a whole network may take, and two frames.
    private static double budget(String key, Row figure) {
        if (!key.startsWith(ACROSS))
            return figure.budget();
        return figure.budget() == SEEK ? 2 * SEEK : figure.budget() == SEEK_P99 ? 33 : figure.budget();
    }

    private List<Row> draw() throws InterruptedException {
        var arguments = new ArrayList<>(List.of("--part=draw"));
        strokes.ifPresent(file -> arguments.add("--strokes=" + file.toAbsolutePath()));
        var windows = windows(Math.min(runs, 3), true, arguments.toArray(String[]::new));
        return List.of(row(windows, "pen until all maps are drawn, median", "penMillis", "ms", Double.NaN),
                row(windows, "pen until all maps are drawn, p99", "penP99Millis", "ms", 33),
                row(windows, "whole frame with a move, median", "penFrameMillis", "ms", Double.NaN),
                row(windows, "whole frame with a move, p99", "penFrameP99Millis", "ms", Double.NaN),
                row(windows, "drawings replayed into the pad", "drawings", "", Double.NaN),
                row(windows, "same answer as recognize", "sameAnswers", "", Double.NaN),
                row(windows, "right answers", "rightAnswers", "", Double.NaN));
    }

    /// A hand in another process moves the pointer of the display: there must be one, and nobody else may use it meanwhile.
    private List<Row> pen() throws InterruptedException {
        if (isHeadless())
            throw ReadableException.of("cli.bench.noDisplay");
        var windows = List.of(new MeasuredWindow(false, false, MOST_SECONDS).run(List.of("--part=pen")));
        return List.of(row(windows, "strokes drawn while a network trains", "penStrokes", "", Double.NaN),
                row(windows, "speed of the pointer, median", "penSpeedMedian", "px/s", Double.NaN),
                row(windows, "speed of the pointer, most", "penSpeedMost", "px/s", Double.NaN),
                row(windows, "share of its way that has ink, least", PEN_KEPT, "", KEPT),
                row(windows, "share of its way that has ink, median", "penKeptMedian", "", Double.NaN),
                row(windows, "strokes of which 98 % have ink", "penKeptEnough", "", 40),
                row(windows, "share of the ink beside the way, most", "penBesideMost", "", 0.02),
                row(windows, "same answer as drawn slowly", "penSameAnswers", "", 40),
                row(windows, "moves of the pointer that the pad saw", "penMovesSeen", "", Double.NaN),
                row(windows, "longest time without a move", "penGapMostMillis", "ms", Double.NaN),
                row(windows, "frame while drawing, p99", "penFrameP99Millis", "ms", Double.NaN));
    }

    private List<Row> train() throws InterruptedException {
        var figures = new ArrayList<JsonNode>();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < Math.min(runs, 3); i++) {
            double alone = TrainingPace.epochSeconds(epochs);
            var window = new MeasuredWindow(isHeadless(), false, MOST_SECONDS).run(List.of("--part=train", "--epochs=" + epochs));
            figures.add(window);
            ratios.add(window.path("epochSeconds").asDouble(Double.NaN) / alone);
        }
        return List.of(row(figures, "frames per second while training", "trainFramesPerSecond", "frames/s", Double.NaN),
                row(figures, "frame while training, p99", "trainFrameP99Millis", "ms", Double.NaN),
                row(figures, "an epoch on screen, median", "epochSeconds", "s", Double.NaN),
                new Row("times an epoch without a window", "trainingSlowedBy", "×", middle(ratios), 1.25),
                row(figures, "replay seek until drawn, median", "replayMillis", "ms", 16),
                row(figures, "replay seek until drawn, p99", "replayP99Millis", "ms", Double.NaN),
                row(figures, "heap with the run and its digits", "heapMegabytes", "MB", 512));
    }

    private static Row row(List<JsonNode> windows, String name, String key, String unit, double budget) {
        return new Row(name, key, unit, middle(windows.stream().map(w -> w.path(key).asDouble(Double.NaN)).toList()), budget);
    }

    private static double middle(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private record Row(String name, String key, String unit, double value, double budget) {

        String line() {
            var limit = Double.isNaN(budget) ? "" : String.format(Locale.ROOT, "  (budget %s)", Numbers.display(budget));
            return String.format(Locale.ROOT, "%-54s %9.2f %s%s", name, value, unit, limit);
        }
    }

    private String asJson(List<Row> rows) {
        var node = JsonMapper.shared().createObjectNode();
        rows.forEach(r -> node.put(r.key(), r.value()));
        node.put("runs", runs).put("processors", Runtime.getRuntime().availableProcessors()).put("headless", isHeadless());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private boolean isHeadless() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return headless || (linux && System.getenv().getOrDefault("DISPLAY", "").isEmpty());
    }

    private static double measureAnimation() {
        try {
            var file = Files.createTempFile("receptive-bench", ".gif");
            var fonts = PaintFonts.load();
            var plan = ExportPlan.of(SceneCatalogue.first(), ExportFormat.GIF, false, Language.ENGLISH);
            new Exporter(plan, fonts).write(file, Progress.NONE);
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++)
                new Exporter(plan, fonts).write(file, Progress.NONE);
            double seconds = (System.nanoTime() - start) / 1e9;
            Files.deleteIfExists(file);
            return 5 * plan.frameCount() / seconds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
