package org.receptive.ui.bench;

import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.receptive.array.Array4;
import org.receptive.scene.Axes;
import org.receptive.scene.Edit;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.SceneEdits;
import org.receptive.trace.Cell;
import org.receptive.ui.walk.WalkViewModel;

/// Measures seeks and edits of the Step screen.
///
/// @param window the window
/// @param model the screen
record StepBench(Scene window, WalkViewModel model) implements BenchWindow.Part {

    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;

    @Override
    public void start(BenchWindow.Done done) {
        model.open(large(model.edited().sceneProperty().get()));
        var random = new Random(1);
        var seeks = new Quantiles();
        var edits = new Quantiles();
        var frames = new Quantiles();
        new AnimationTimer() {
            private int round = -WARM_UP;
            private long last;
            private long began;
            private boolean seeking;

            private void drawn() {
                if (round > 0)
                    (seeking ? seeks : edits).addSince(began);
            }

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (round == -WARM_UP)
                    window.addPostLayoutPulseListener(this::drawn);
                else
                    if (round > 0)
                        frames.add((time - last) / 1e6);
                last = time;
                if (++round > 2 * ROUNDS) {
                    stop();
                    var figures = new LinkedHashMap<String, Double>();
                    figures.put("seekMillis", seeks.median());
                    figures.put("seekP99Millis", seeks.p99());
                    figures.put("editMillis", edits.median());
                    figures.put("editP99Millis", edits.p99());
                    figures.put("frameMillis", frames.median());
                    done.measured(figures);
                    return;
                }
                seeking = round % 2 == 0;
                began = System.nanoTime();
                if (seeking)
                    model.walk().player().seek(random.nextInt(model.walk().player().lengthProperty().get()));
                else
                    model.editor()
                            .change(s -> SceneEdits.paint(s, new Cell("x", 0, random.nextInt(28), random.nextInt(28)), random.nextInt(10)));
            }
        }.start();
    }

    /// A 28 × 28 input under a 5 × 5 kernel, equal width: both maps as large as a digit of MNIST.
    private static org.receptive.scene.Scene large(org.receptive.scene.Scene from) {
        var random = new Random(7);
        var sized = SceneEdits.input(from, Array4.fill(1, 1, 28, 28, (n, c, r, w) -> random.nextInt(10)));
        return then(then(sized, s -> KnobEdits.number(s, "stride", Axes.BOTH, 1)), s -> KnobEdits.number(s, "kernel", Axes.BOTH, 5))
                .scene();
    }

    private static Edit then(Edit edit, Function<org.receptive.scene.Scene, Edit> next) {
        return next.apply(edit.scene());
    }
}
