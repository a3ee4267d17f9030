package org.receptive.ui.bench;

import java.util.LinkedHashMap;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.receptive.ui.shell.ScreenName;
import org.receptive.ui.shell.Shell;
import org.receptive.ui.train.TrainViewModel;

/// Measures the Train screen: frames and examples a second while a network trains before the eyes, then seeks in the replay.
///
/// @param window the window
/// @param shell its content
/// @param epochs how many; in the first half the compiler is still at work, so only the second counts
record TrainBench(Scene window, Shell shell, int epochs) implements BenchWindow.Part {

    private static final int SEEKS = 200;
    private static final int WARM_SEEKS = 30;

    @Override
    public void start(BenchWindow.Done done) {
        shell.show(ScreenName.TRAIN);
        var model = shell.pages().train().model();
        model.setup().change(s -> s.withEpochs(epochs));
        model.runs().start();
        var figures = new LinkedHashMap<String, Double>();
        new AnimationTimer() {
            private final Quantiles frames = new Quantiles();
            private final Quantiles epochSeconds = new Quantiles();
            private int seen;
            private long lastFrame;
            private long lastEpoch;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                int ended = model.runs().stateProperty().get().runs().stream().mapToInt(r -> r.evaluations().size() - 1).max().orElse(0);
                boolean warm = seen >= epochs / 2;
                if (warm)
                    frames.add((time - lastFrame) / 1e6);
                lastFrame = time;
                if (ended > seen) {
                    if (warm)
                        epochSeconds.add((time - lastEpoch) / 1e9 / (ended - seen));
                    seen = ended;
                    lastEpoch = time;
                }
                if (seen > 0 && !model.runs().stateProperty().get().isLive()) {
                    stop();
                    figures.put("trainFramesPerSecond", 1000 / frames.median());
                    figures.put("trainFrameP99Millis", frames.p99());
                    figures.put("epochSeconds", epochSeconds.median());
                    seek(model, figures, done);
                }
            }
        }.start();
    }

    private void seek(TrainViewModel model, LinkedHashMap<String, Double> figures, BenchWindow.Done done) {
        var recorded = model.replay().stateProperty().get().snapshots();
        var random = new Random(3);
        var seeks = new Quantiles();
        new AnimationTimer() {
            private int round = -WARM_SEEKS;
            private long began;

            private void drawn() {
                if (round > 0 && began != 0)
                    seeks.addSince(began);
                began = 0;
            }

            @Override
            public void handle(long now) {
                if (round == -WARM_SEEKS)
                    window.addPostLayoutPulseListener(this::drawn);
                if (++round > SEEKS) {
                    stop();
                    figures.put("replayMillis", seeks.median());
                    figures.put("replayP99Millis", seeks.p99());
                    done.measured(figures);
                    return;
                }
                began = System.nanoTime();
                model.replay().seek(recorded.get(random.nextInt(recorded.size())).iteration());
            }
        }.start();
    }
}
