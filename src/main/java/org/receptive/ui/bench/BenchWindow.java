package org.receptive.ui.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.receptive.io.AtomicFiles;
import org.receptive.ui.shell.ReceptiveApplication;
import org.receptive.ui.shell.Shell;
import org.receptive.ui.walk.WalkViewModel;

/// Measures the real window from inside, the part that `--part=step|operations|scenes|draw|pen|train|soak` names, writes one line of JSON
/// into the file named by `--report=FILE` and exits.
///
/// Times of a seek, an edit or a move of the pen run from the command, or the event, to the end of the layout pass in which the picture is
/// drawn again; the frame times beside them are whole frames, rendering included.
public final class BenchWindow extends ReceptiveApplication {

    /// One thing to measure.
    interface Part {

        /// Begins; `done` is given the figures by their names.
        void start(Done done);
    }

    /// Is told what was measured.
    interface Done {

        void measured(Map<String, Double> figures);
    }

    /// Opens the window, measures and exits.
    public static void open(String... args) {
        open(BenchWindow.class, args);
    }

    @Override
    protected void opened(Scene window, Shell shell, WalkViewModel model) {
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                // The second pulse begins when the first frame has been handed to the renderer.
                if (++frame == 2) {
                    stop();
                    double first = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
                    part(window, shell, model).start(figures -> report(shell, first, figures));
                }
            }
        }.start();
    }

    private Part part(Scene window, Shell shell, WalkViewModel model) {
        var named = getParameters().getNamed();
        return switch (named.getOrDefault("part", "step")) {
            case "operations" -> new OperationsBench(window, model, MeasuredPicture.all(), named.getOrDefault("only", ""));
            case "scenes" -> new OperationsBench(window, model, MeasuredPicture.scenes(), named.getOrDefault("only", ""));
            case "draw" -> new DrawBench(window, shell, Optional.ofNullable(named.get("strokes")).map(Path::of));
            case "pen" -> new PenBench(window, shell);
            case "train" -> new TrainBench(window, shell, Integer.parseInt(named.getOrDefault("epochs", "6")));
            case "soak" -> new SoakScript(window, shell, model, Double.parseDouble(named.getOrDefault("minutes", "60")),
                    Optional.ofNullable(named.get("log")).map(Path::of));
            default -> new StepBench(window, model);
        };
    }

    private void report(Shell shell, double firstFrameMillis, Map<String, Double> figures) {
        var all = new LinkedHashMap<String, Double>();
        all.put("firstFrameMillis", firstFrameMillis);
        all.putAll(figures);
        all.put("heapMegabytes", heapMegabytes());
        var line = all.entrySet().stream().map(e -> "\"" + e.getKey() + "\":" + number(e.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        Optional.ofNullable(getParameters().getNamed().get("report")).ifPresent(file -> AtomicFiles.writeText(Path.of(file), line));
        shell.close();
        Platform.exit();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "null";
    }

    /// Returns what is used after a collection.
    static double heapMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
