package org.receptive.ui.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.receptive.ui.walk.WalkViewModel;

/// Measures seeks in pictures of the Step screen, one of every operation and form or all prepared scenes: each until drawn, with the
/// processor time of the window's thread, which other work on the machine does not lengthen, and the whole frame with it.
///
/// @param window the window
/// @param model the screen
/// @param pictures what is measured
/// @param only with what the names of the measured pictures begin
record OperationsBench(Scene window, WalkViewModel model, List<MeasuredPicture> pictures, String only) implements BenchWindow.Part {

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 20;
    private static final int COMPILED = 150;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public void start(BenchWindow.Done done) {
        var chosen = pictures.stream().filter(p -> p.name().startsWith(only)).toList();
        // the first time through all of them, the compiler is at work
        var twice = Stream.concat(chosen.stream(), chosen.stream()).toList();
        var figures = new LinkedHashMap<String, Double>();
        new AnimationTimer() {
            private final Random random = new Random(1);
            private Quantiles seeks = new Quantiles();
            private Quantiles work = new Quantiles();
            private Quantiles frames = new Quantiles();
            private int[] moments = {};
            private int picture = -1;
            private int round = ROUNDS;
            private long last;
            private long began;
            private long worked;

            private void drawn() {
                if (round > 0 && began != 0) {
                    seeks.addSince(began);
                    work.add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
                }
                began = 0;
            }

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (picture < 0)
                    window.addPostLayoutPulseListener(this::drawn);
                if (round > 1)
                    frames.add((time - last) / 1e6);
                last = time;
                if (++round > ROUNDS && !next())
                    return;
                began = System.nanoTime();
                worked = THREADS.getCurrentThreadCpuTime();
                model.walk().player().seek(another());
            }

            // a moment at which one does not stand yet.
            private int another() {
                int at = random.nextInt(moments.length);
                return moments[moments[at] == model.walk().player().indexProperty().get() ? (at + 1) % moments.length : at];
            }

            // opens the next picture; the last one ends.
            private boolean next() {
                if (picture >= 0)
                    write(figures, twice.get(picture).name(), seeks, work, frames);
                if (++picture == twice.size()) {
                    stop();
                    done.measured(figures);
                    return false;
                }
                moments = twice.get(picture).open(model);
                seeks = new Quantiles();
                work = new Quantiles();
                frames = new Quantiles();
                round = picture < chosen.size() ? ROUNDS - COMPILED : -WARM_UP;
                return true;
            }
        }.start();
    }

    private static void write(LinkedHashMap<String, Double> figures, String name, Quantiles seeks, Quantiles work,
            Quantiles frames) {
        figures.put(name + ".seek", seeks.median());
        figures.put(name + ".seekP99", seeks.p99());
        figures.put(name + ".work", work.median());
        figures.put(name + ".workP99", work.p99());
        figures.put(name + ".frame", frames.median());
        figures.put(name + ".frameP99", frames.p99());
    }
}
