package org.receptive.ui.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.data.ink.StrokeLines;
import org.receptive.explain.Inference;
import org.receptive.ui.shell.DrawPage;
import org.receptive.ui.shell.ScreenName;
import org.receptive.ui.shell.Shell;

/// Measures the Draw screen: from a move of the pen until every map is drawn again, and whether drawings get the same answers on the pad as
/// from their file.
///
/// @param window the window
/// @param shell its content
/// @param strokes a file of drawings; generated ones without
record DrawBench(Scene window, Shell shell, Optional<Path> strokes) implements BenchWindow.Part {

    private static final int WARM_UP = 300;
    private static final int MOVES = 1500;
    private static final int COMPARED = 200;
    private static final long SEED = 11;

    @Override
    public void start(BenchWindow.Done done) {
        shell.show(ScreenName.DRAW);
        var page = shell.pages().draw();
        var hand = new PadHand(page.screen().pad());
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        var moves = new Quantiles();
        var frames = new Quantiles();
        new AnimationTimer() {
            private int round = -WARM_UP;
            private long last;
            private long began;
            private int drawing;
            private List<Stroke.Point> path = List.of();
            private int at;

            private void drawn() {
                if (round > 0 && began != 0)
                    moves.addSince(began);
                began = 0;
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
                if (++round > MOVES) {
                    stop();
                    var figures = new LinkedHashMap<String, Double>();
                    figures.put("penMillis", moves.median());
                    figures.put("penP99Millis", moves.p99());
                    figures.put("penFrameMillis", frames.median());
                    figures.put("penFrameP99Millis", frames.p99());
                    compare(page, hand, figures);
                    done.measured(figures);
                    return;
                }
                if (at >= path.size())
                    begin();
                began = System.nanoTime();
                var point = path.get(at++);
                hand.drag(point.x(), point.y());
                page.pulse(0);
            }

            private void begin() {
                if (at > 0)
                    hand.release(path.getLast().x(), path.getLast().y());
                page.models().pad().clear();
                var strokes = PadContent.of(digits.drawing(SEED, drawing++)).fitted(0.75).strokes();
                path = strokes.getFirst().points();
                at = 0;
                hand.press(path.getFirst().x(), path.getFirst().y());
            }
        }.start();
    }

    /// Draws a sample of the drawings with pointer events and counts how often the window answers as it does for the drawing itself.
    private void compare(DrawPage page, PadHand hand, LinkedHashMap<String, Double> figures) {
        var drawings = sample();
        var models = page.models();
        var network = models.network().model().trained();
        var live = new Inference(network.network(), network.parameters());
        int same = 0;
        int right = 0;
        for (var drawing : drawings) {
            models.pad().clear();
            hand.draw(drawing);
            models.network().pulse();
            int answer = models.network().inspection().activations().predicted();
            int expected = live.run(network.input(InkPipeline.MNIST.run(drawing).digit())).predicted();
            same += answer == expected ? 1 : 0;
            right += drawing.label().isPresent() && drawing.label().getAsInt() == answer ? 1 : 0;
        }
        figures.put("drawings", (double) drawings.size());
        figures.put("sameAnswers", (double) same);
        figures.put("rightAnswers", (double) right);
    }

    private List<StrokeDrawing> sample() {
        if (strokes.isEmpty()) {
            var digits = new GeneratedDigits(WritingStyle.VARIED);
            return java.util.stream.IntStream.range(0, COMPARED).mapToObj(i -> digits.drawing(SEED, i)).toList();
        }
        var all = StrokeLines.read(strokes.get());
        int count = Math.min(COMPARED, all.size());
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> all.get((int) ((long) i * all.size() / count))).toList();
    }
}
