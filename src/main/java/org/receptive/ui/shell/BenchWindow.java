package org.receptive.ui.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.receptive.io.AtomicFiles;
import org.receptive.reference.Array4;
import org.receptive.scene.Axes;
import org.receptive.scene.Edit;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.SettingEdits;
import org.receptive.trace.Cell;
import org.receptive.ui.convolve.ConvolveViewModel;

/// Measures the real window from inside: the first frame, seeks, and edits until they are drawn. Writes one line of JSON into the file named by `--report=FILE` and exits.
///
/// Times of a seek and an edit run from the command to the end of the layout pass in which the picture is drawn anew; the frame times beside
/// them are whole frames, rendering included, with one edit in each and the toolkit's frame limit off.
public final class BenchWindow extends ReceptiveApplication {

    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;

    private final List<Double> seekMillis = new ArrayList<>();
    private final List<Double> editMillis = new ArrayList<>();
    private final List<Double> frameMillis = new ArrayList<>();

    /// Opens the window, measures and exits.
    public static void main(String[] args) {
        launch(BenchWindow.class, args);
    }

    @Override
    void opened(Scene window, ConvolveViewModel model) {
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                // The second pulse begins when the first frame has been handed to the renderer.
                if (++frame == 2) {
                    stop();
                    double first = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
                    measure(model, window, first);
                }
            }
        }.start();
    }

    private void measure(ConvolveViewModel model, Scene window, double firstFrameMillis) {
        model.open(large(model.sceneProperty().get()));
        var random = new Random(1);
        new AnimationTimer() {
            private int round = -WARM_UP;
            private long last;
            private long began;
            private boolean seeking;

            private void drawn() {
                if (round > 0)
                    (seeking ? seekMillis : editMillis).add((System.nanoTime() - began) / 1e6);
            }

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (round == -WARM_UP)
                    window.addPostLayoutPulseListener(this::drawn);
                else
                    if (round > 0)
                        frameMillis.add((time - last) / 1e6);
                last = time;
                if (++round > 2 * ROUNDS) {
                    stop();
                    report(firstFrameMillis);
                    return;
                }
                seeking = round % 2 == 0;
                began = System.nanoTime();
                if (seeking)
                    model.player().seek(random.nextInt(model.player().lengthProperty().get()));
                else
                    model.change(s -> SceneEdits.paint(s, new Cell("x", 0, random.nextInt(28), random.nextInt(28)), random.nextInt(10)));
            }
        }.start();
    }

    /// A 28 × 28 input under a 5 × 5 kernel, equal width: both maps as large as a digit of MNIST.
    private static org.receptive.scene.Scene large(org.receptive.scene.Scene from) {
        var random = new Random(7);
        var sized = SceneEdits.input(from, Array4.fill(1, 1, 28, 28, (n, c, r, w) -> random.nextInt(10)));
        return then(then(sized, s -> SettingEdits.stride(s, Axes.BOTH, 1)), s -> SettingEdits.kernel(s, Axes.BOTH, 5)).scene();
    }

    private static Edit then(Edit edit, Function<org.receptive.scene.Scene, Edit> next) {
        return next.apply(edit.scene());
    }

    private void report(double firstFrameMillis) {
        System.gc();
        var runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
        var line = String.format(Locale.ROOT,
                "{\"firstFrameMillis\":%.0f,\"seekMillis\":{\"median\":%.2f,\"p99\":%.2f},\"editMillis\":{\"median\":%.2f,\"p99\":%.2f},"
                        + "\"frameMillis\":{\"median\":%.2f,\"p99\":%.2f},\"heapMegabytes\":%.0f}",
                firstFrameMillis, quantile(seekMillis, 0.5), quantile(seekMillis, 0.99), quantile(editMillis, 0.5), quantile(editMillis,
                        0.99),
                quantile(frameMillis, 0.5), quantile(frameMillis, 0.99), heap);
        Optional.ofNullable(getParameters().getNamed().get("report"))
                .ifPresent(file -> AtomicFiles.writeText(Path.of(file), line));
        Platform.exit();
    }

    private static double quantile(List<Double> values, double q) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1.0, Math.floor(q * sorted.length))];
    }
}
