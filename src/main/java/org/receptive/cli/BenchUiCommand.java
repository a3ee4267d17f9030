package org.receptive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.receptive.export.ExportFormat;
import org.receptive.export.ExportPlan;
import org.receptive.export.Exporter;
import org.receptive.export.Progress;
import org.receptive.io.SceneCatalogue;
import org.receptive.text.Language;
import org.receptive.text.ReadableException;
import org.receptive.ui.paint.PaintFonts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures the window: it is started several times in a process of its own, on this display or, without one, on the headless platform.
@Command(name = "ui", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class BenchUiCommand implements Callable<Integer> {

    private static final String WINDOW = "org.receptive.ui.shell.BenchWindow";
    private static final long MOST_SECONDS = 120;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--runs", paramLabel = "N")
    private int runs = 5;

    @Option(names = "--headless")
    private boolean headless;

    @Override
    public Integer call() throws InterruptedException {
        var windows = new ArrayList<JsonNode>();
        for (int i = 0; i < Math.max(1, runs); i++)
            windows.add(measureWindow());
        double fps = measureAnimation();
        var out = spec.commandLine().getOut();
        var rows = List.of(new Row("first frame, cold", "firstFrameMillis", "ms", median(windows, "/firstFrameMillis"), 2000),
                new Row("seek until drawn, median", "seekMillis", "ms", median(windows, "/seekMillis/median"), 5),
                new Row("seek until drawn, p99", "seekP99Millis", "ms", median(windows, "/seekMillis/p99"), Double.NaN),
                new Row("edit at 28×28 until drawn, median", "editMillis", "ms", median(windows, "/editMillis/median"), 16),
                new Row("edit at 28×28 until drawn, p99", "editP99Millis", "ms", median(windows, "/editMillis/p99"), Double.NaN),
                new Row("whole frame with an edit, median", "frameMillis", "ms", median(windows, "/frameMillis/median"), Double.NaN),
                new Row("heap after a collection", "heapMegabytes", "MB", median(windows, "/heapMegabytes"), 512),
                new Row("GIF at 960 px", "gifFramesPerSecond", "frames/s", fps, Double.NaN));
        if (json)
            out.println(asJson(rows));
        else
            rows.forEach(r -> out.println(r.line()));
        out.flush();
        return 0;
    }

    private record Row(String name, String key, String unit, double value, double budget) {

        String line() {
            var limit = Double.isNaN(budget) ? "" : String.format(Locale.ROOT, "  (budget %.0f)", budget);
            return String.format(Locale.ROOT, "%-36s %8.1f %s%s", name, value, unit, limit);
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

    private JsonNode measureWindow() throws InterruptedException {
        try {
            var report = Files.createTempFile("receptive-bench", ".json");
            // A folder that does not exist: every window starts like the first one.
            var home = report.resolveSibling(report.getFileName() + "-home");
            try {
                var process = new ProcessBuilder(command(report, home)).redirectErrorStream(true).redirectOutput(
                        ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    process.destroyForcibly().waitFor();
                var text = Files.readString(report);
                if (process.exitValue() != 0 || text.isEmpty())
                    throw ReadableException.of("cli.bench", process.exitValue());
                return JsonMapper.shared().readTree(text);
            } finally {
                Files.deleteIfExists(report);
                for (var name : List.of("settings.json", "last-scene.json", ""))
                    Files.deleteIfExists(home.resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same Java with the same flags and paths, one of which is the module path of the toolkit.
    private List<String> command(Path report, Path home) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var flag : ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (!flag.startsWith("-agentlib") && !flag.startsWith("-javaagent"))
                command.add(flag);
        if (isHeadless())
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        command.addAll(List.of("-Djavafx.animation.fullspeed=true", "-Dreceptive.home=" + home));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WINDOW, "--report=" + report));
        return command;
    }

    private static double median(List<JsonNode> windows, String pointer) {
        var values = windows.stream().mapToDouble(w -> w.at(pointer).asDouble(Double.NaN)).sorted().toArray();
        return values[values.length / 2];
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
