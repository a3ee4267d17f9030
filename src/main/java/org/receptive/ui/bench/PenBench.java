package org.receptive.ui.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.receptive.data.ink.Stroke;
import org.receptive.session.Inspection;
import org.receptive.ui.shell.ScreenName;
import org.receptive.ui.shell.Shell;

/// Measures how much of a fast stroke the pad keeps while a network trains on all processors, with a pointer that another process moves.
///
/// @param window the window
/// @param shell its content
record PenBench(Scene window, Shell shell) implements BenchWindow.Part {

    private static final int EPOCHS = 500;
    /// How far the ink may lie from where the pen was meant to go: an eighth of its thickness.
    private static final double REACH = 3;
    private static final double KEPT = 0.98;
    /// Slow enough that every place is seen.
    private static final double SLOW = 250;
    private static final double WARM_SECONDS = 6;
    private static final double REST_SECONDS = 0.4;

    @Override
    public void start(BenchWindow.Done done) {
        var model = shell.pages().train().model();
        model.setup().change(s -> s.withEpochs(EPOCHS));
        model.runs().start();
        shell.show(ScreenName.DRAW);
        try {
            new Drawing(done, RobotHand.begin()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets the hand draw every stroke fast, then slowly, and looks at what came of it when the window has come to rest.
    private final class Drawing extends AnimationTimer {

        private final BenchWindow.Done done;
        private final Process process;
        private final PrintWriter toHand;
        private final double side = shell.pages().draw().screen().pad().getPrefWidth();
        private final List<PenPath> paths = PenPath.forty(side);
        private final Quantiles kept = new Quantiles();
        private final Quantiles beside = new Quantiles();
        private final Quantiles gaps = new Quantiles();
        private final Quantiles speeds = new Quantiles();
        private final Quantiles frames = new Quantiles();
        private final List<Set<Integer>> answers = new ArrayList<>();
        private int round = -1;
        private int same;
        private int enough;
        private boolean resting = true;
        private double rested = -WARM_SECONDS;
        private long last = System.nanoTime();
        private long lastEvent;
        private long events;
        private double moves;

        Drawing(BenchWindow.Done done, Process process) {
            this.done = done;
            this.process = process;
            toHand = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            Thread.ofPlatform().daemon(true).name("answers of the hand").start(this::listen);
            window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> lastEvent = System.nanoTime());
            window.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> {
                long now = System.nanoTime();
                if (isFast()) {
                    gaps.add((now - lastEvent) / 1e6);
                    events++;
                }
                lastEvent = now;
            });
        }

        private boolean isFast() {
            return round < paths.size();
        }

        private void listen() {
            try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    var words = line.split(" ", -1);
                    Platform.runLater(() -> lifted(Double.parseDouble(words[0]), Double.parseDouble(words[1])));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void lifted(double handMoves, double speed) {
            if (isFast()) {
                moves += handMoves;
                speeds.add(speed);
            }
            resting = true;
            rested = 0;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            double seconds = (time - last) / 1e9;
            last = time;
            if (!resting) {
                if (isFast())
                    frames.add(seconds * 1e3);
                return;
            }
            rested += seconds;
            if (rested < REST_SECONDS)
                return;
            if (round >= 0)
                look(round);
            if (++round < 2 * paths.size())
                begin(round);
            else
                end();
        }

        private void begin(int which) {
            resting = false;
            var page = shell.pages().draw();
            page.models().pad().clear();
            var corner = page.screen().pad().localToScreen(0, 0);
            var path = paths.get(which % paths.size()).moved(corner.getX(), corner.getY());
            toHand.println((isFast() ? path : path.at(SLOW)).line());
        }

        private void look(int which) {
            var models = shell.pages().draw().models();
            var answer = answer(models.network().inspection());
            if (!isFast()) {
                same += answer.equals(answers.get(which - paths.size())) ? 1 : 0;
                return;
            }
            answers.add(answer);
            var ink = models.pad().content().strokes().stream().flatMap(s -> s.points().stream())
                    .map(p -> new Stroke.Point(p.x() * side, p.y() * side)).toList();
            var path = paths.get(which);
            double share = path.shareNear(ink, REACH);
            kept.add(share);
            enough += share >= KEPT ? 1 : 0;
            if (!ink.isEmpty())
                beside.add(1 - new PenPath(ink, 1).shareNear(path.points(), REACH));
        }

        /// What the window says: a digit, or the two between which it is unsure.
        private static Set<Integer> answer(Inspection inspection) {
            return inspection.verdict() instanceof Inspection.Verdict.Unsure(int best, int second)
                    ? Set.of(best, second)
                    : Set.of(inspection.activations().predicted());
        }

        private void end() {
            stop();
            process.destroy();
            var figures = new LinkedHashMap<String, Double>();
            figures.put("penStrokes", (double) paths.size());
            figures.put("penKeptLeast", kept.at(0));
            figures.put("penKeptMedian", kept.median());
            figures.put("penKeptEnough", (double) enough);
            figures.put("penBesideMost", beside.at(1));
            figures.put("penSameAnswers", (double) same);
            figures.put("penMovesSeen", events / moves);
            figures.put("penGapMedianMillis", gaps.median());
            figures.put("penGapMostMillis", gaps.at(1));
            figures.put("penSpeedLeast", speeds.at(0));
            figures.put("penSpeedMedian", speeds.median());
            figures.put("penSpeedMost", speeds.at(1));
            figures.put("penFrameP99Millis", frames.p99());
            figures.put("trainedMeanwhile", shell.pages().train().model().runs().stateProperty().get().isLive() ? 1.0 : 0.0);
            shell.pages().train().model().runs().stop();
            done.measured(figures);
        }
    }
}
