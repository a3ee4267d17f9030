package org.receptive.ui.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.explain.Unit;
import org.receptive.io.AtomicFiles;
import org.receptive.session.Attribution;
import org.receptive.ui.digit.InspectionViewModel;
import org.receptive.ui.shell.DrawPage;
import org.receptive.ui.shell.ScreenName;
import org.receptive.ui.shell.Shell;
import org.receptive.ui.train.TrainViewModel;
import org.receptive.ui.walk.WalkViewModel;

/// Works with all screens for a long time, several actions a second, while networks train one after the other, and writes down every minute
/// what the program holds. An exception that no one caught is counted.
final class SoakScript implements BenchWindow.Part {

    private static final double SECONDS_PER_ACTION = 0.3;
    private static final int EPOCHS = 6;
    private static final int SETTLED_MINUTE = 3;

    private final Scene window;
    private final Shell shell;
    private final WalkViewModel step;
    private final double minutes;
    private final Optional<Path> log;
    private final SplittableRandom random = new SplittableRandom(17);
    private final GeneratedDigits digits = new GeneratedDigits(WritingStyle.VARIED);
    private final AtomicInteger exceptions = new AtomicInteger();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final LinkedHashMap<String, Double> figures = new LinkedHashMap<>();
    private int actions;
    private int trainings;

    /// Prepares the script.
    ///
    /// @param minutes how long
    /// @param log the file of the lines, rewritten every minute
    SoakScript(Scene window, Shell shell, WalkViewModel step, double minutes, Optional<Path> log) {
        this.window = window;
        this.shell = shell;
        this.step = step;
        this.minutes = minutes;
        this.log = log;
    }

    @Override
    public void start(BenchWindow.Done done) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> fail(failure));
        var begun = System.nanoTime();
        new AnimationTimer() {
            private double next;
            private int minute;

            @Override
            public void handle(long now) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                if (seconds >= next) {
                    next = seconds + SECONDS_PER_ACTION;
                    act();
                }
                if (seconds >= 60 * minute) {
                    note(minute);
                    minute++;
                }
                if (seconds >= 60 * minutes) {
                    stop();
                    finish(done);
                }
            }
        }.start();
    }

    private void fail(Throwable failure) {
        exceptions.incrementAndGet();
        lines.add(failure + " " + List.of(failure.getStackTrace()).stream().limit(20).toList());
    }

    private void act() {
        actions++;
        try {
            switch (random.nextInt(4)) {
                case 0 -> draw();
                case 1 -> look();
                case 2 -> train();
                default -> elsewhere();
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private DrawPage drawPage() {
        return shell.pages().draw();
    }

    private void draw() {
        shell.show(ScreenName.DRAW);
        var pad = drawPage().models().pad();
        switch (random.nextInt(6)) {
            case 0 -> pad.undo();
            case 1 -> pad.redo();
            case 2 -> pad.change(s -> s.withMovement(random.nextInt(9) - 4, random.nextInt(9) - 4, random.nextInt(40) - 20));
            case 3 -> pad.change(s -> s.withStages(random.nextBoolean(), true, true));
            default -> {
                pad.clear();
                new PadHand(drawPage().screen().pad()).draw(digits.drawing(random.nextInt(100), random.nextInt(100)));
            }
        }
    }

    private void look() {
        shell.show(ScreenName.DRAW);
        var models = drawPage().models();
        var model = models.network();
        model.pulse();
        model.select(Optional.of(unit(model)));
        switch (random.nextInt(4)) {
            case 0 -> model.enlarge(Optional.of(random.nextInt(model.model().stages().size())));
            case 1 -> model.enlarge(Optional.empty());
            case 2 -> models.attribution().ask(List.of(
                    Optional.<Attribution.Kind>empty(), Optional.of(Attribution.Kind.OCCLUSION), Optional.of(Attribution.Kind.GRADIENT))
                    .get(random.nextInt(3)));
            default -> {
                drawPage().screen().network().walk();
                step.walk().player().forward();
                step.walk().player().toggle();
            }
        }
    }

    private Unit unit(InspectionViewModel model) {
        var stage = model.model().stages().get(random.nextInt(model.model().stages().size()));
        var shape = stage.shape();
        return new Unit(stage.index(), random.nextInt(shape.channels()), random.nextInt(shape.rows()), random.nextInt(shape.cols()));
    }

    private void train() {
        shell.show(ScreenName.TRAIN);
        var model = shell.pages().train().model();
        if (!model.runs().stateProperty().get().isLive()) {
            begin(model);
            return;
        }
        var replay = model.replay();
        switch (random.nextInt(9)) {
            case 0 -> model.runs().pause();
            case 1 -> model.runs().stepBatch();
            case 2 -> model.results().open(random.nextInt(10), random.nextInt(10));
            case 3 -> model.probe().showGradientsProperty().set(random.nextBoolean());
            case 4 -> {
                var recorded = replay.stateProperty().get().snapshots();
                if (!recorded.isEmpty())
                    replay.seek(recorded.get(random.nextInt(recorded.size())).iteration());
            }
            case 5 -> model.probe().next();
            case 6 -> model.runs().stop();
            default -> {
                model.runs().resume();
                replay.live();
            }
        }
    }

    private void begin(TrainViewModel model) {
        trainings++;
        model.runs().dropComparison();
        model.setup().change(s -> s.withEpochs(EPOCHS).withSeed(trainings));
        switch (random.nextInt(6)) {
            case 0 -> {
                var all = model.setup().experiments();
                model.runs().run(all.get(random.nextInt(all.size())));
            }
            case 1 -> {
                model.runs().exchange();
                model.runs().takeSetup();
            }
            case 2 -> model.runs().resume();
            default -> model.runs().start();
        }
    }

    private void elsewhere() {
        switch (random.nextInt(5)) {
            case 0 -> shell.show(ScreenName.STEP);
            case 1 -> shell.walk().trail().leave();
            case 2 -> shell.appearance().languageProperty().set(shell.appearance().nextLanguage());
            case 3 -> shell.appearance().darkProperty().set(random.nextBoolean());
            default -> shell.appearance().presentingProperty().set(random.nextInt(4) == 0);
        }
    }

    private void note(int minute) {
        double heap = BenchWindow.heapMegabytes();
        double threads = Thread.activeCount();
        if (minute == SETTLED_MINUTE) {
            figures.put("heapEarlyMegabytes", heap);
            figures.put("threadsEarly", threads);
        }
        lines.add(String.format(Locale.ROOT, "minute %d: heap %.1f MB, %d threads, %d actions, %d trainings, %d exceptions", minute, heap,
                (int) threads, actions, trainings, exceptions.get()));
        log.ifPresent(file -> AtomicFiles.writeText(file, String.join("\n", lines) + "\n"));
    }

    private void finish(BenchWindow.Done done) {
        shell.pages().train().model().runs().stop();
        note((int) Math.ceil(minutes));
        figures.put("soakMinutes", minutes);
        figures.put("actions", (double) actions);
        figures.put("trainings", (double) trainings);
        figures.put("threadsLate", (double) Thread.activeCount());
        figures.put("exceptions", (double) exceptions.get());
        figures.put("windowWidth", window.getWidth());
        done.measured(figures);
    }
}
