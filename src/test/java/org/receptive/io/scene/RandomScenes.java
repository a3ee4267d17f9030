package org.receptive.io.scene;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.receptive.array.Array4;
import org.receptive.scene.Caption;
import org.receptive.scene.ConvolutionSetting;
import org.receptive.scene.MatrixView;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneStage;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

/// Draws scenes that use every feature: sizes, groups, biases, awkward numbers,
/// awkward texts, every view.
public final class RandomScenes {

    private static final String[] TEXTS = {"", "Edges", "水平边缘", "\"quoted\" \\ back", "line\nfeed\tand tab", "\u0001\u007f",
        "half a pair \ud83d", "whole pair 😀", "{0} and {1}", "\u2028", "x".repeat(300)};

    private final Random random;

    public RandomScenes(long seed) {
        random = new Random(seed);
    }

    public Scene next() {
        int groups = 1 + random.nextInt(3);
        int in = groups * (1 + random.nextInt(16 / groups));
        int out = groups * (1 + random.nextInt(8 / groups));
        var padding = one(PaddingMode.values());
        var bare = padding.applyTo(new Window(axis(), axis()));
        if (padding.isSame() && Math.max(bare.rows().stride(), bare.cols().stride()) == 1)
            padding = PaddingMode.EQUAL_WIDTH;
        int rows = size(bare.rows());
        int cols = size(bare.cols());
        var window = padding.applyTo(bare, rows, cols);
        var filling = one(PaddingValues.values());
        if (Math.max(window.rows().padBefore(), window.rows().padAfter()) > filling.most(rows)
                || Math.max(window.cols().padBefore(), window.cols().padAfter()) > filling.most(cols))
            filling = PaddingValues.ZEROS;
        var spec = new ConvSpec(in, out, window, groups, random.nextBoolean());
        var x = array(1, in, rows, cols);
        var w = array(out, in / groups, window.rows().kernel(), window.cols().kernel());
        var b = spec.bias() ? array(out, 1, 1, 1) : Array4.fill(out, 1, 1, 1, (_, _, _, _) -> 0);
        return new Scene(caption(), caption(), x,
                List.of(SceneStage.only(new ConvolutionSetting(one(OperationKind.values()), spec, padding, filling, w, b))),
                Scene.Passes.FORWARD, view(spec, x, w));
    }

    private WindowAxis axis() {
        return new WindowAxis(1 + random.nextInt(6), 1 + random.nextInt(4), random.nextInt(5), random.nextInt(5),
                1 + random.nextInt(3));
    }

    private int size(WindowAxis axis) {
        return Math.max(1, axis.extent() - axis.padBefore() - axis.padAfter()) + random.nextInt(6);
    }

    private Array4 array(int n, int c, int h, int w) {
        return Array4.fill(n, c, h, w, (_, _, _, _) -> number());
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextDouble();
            case 1 -> random.nextGaussian() * 1e8;
            case 2 -> random.nextBoolean() ? -0.0 : Double.MIN_VALUE;
            case 3 -> 1e9 * (random.nextBoolean() ? 1 : -1);
            case 4 -> random.nextInt(19) / 9.0;
            default -> random.nextInt(19) - 9;
        };
    }

    private Caption caption() {
        return new Caption(one(TEXTS), one(TEXTS));
    }

    private View view(ConvSpec spec, Array4 x, Array4 w) {
        var y = spec.outputShape(new Shape(x.c(), x.h(), x.w()));
        var pins = List.of(
                new Cell("x", random.nextInt(x.c()), -spec.window().rows().padBefore(), random.nextInt(x.w())),
                new Cell("x", random.nextInt(x.c()), random.nextInt(x.h()),
                        x.w() - 1 + spec.window().cols().padAfter()),
                new Cell("w", random.nextInt(w.n() * w.c()), random.nextInt(w.h()), random.nextInt(w.w())),
                new Cell("y", random.nextInt(y.channels()), random.nextInt(y.rows()), random.nextInt(y.cols())));
        var pin = random.nextInt(3) == 0 ? Optional.<Cell>empty() : Optional.of(pins.get(random.nextInt(pins.size())));
        if (spec.bias() && random.nextInt(5) == 0)
            pin = Optional.of(new Cell("b", random.nextInt(w.n()), 0, 0));
        return new View(one(Grain.values()), 0, random.nextInt(Math.toIntExact(y.count())),
                random.nextInt(spec.termsPerOutput()), random.nextBoolean(), pin, random.nextInt((x.c() + 3) / 4), random.nextBoolean(),
                random.nextBoolean(),
                new View.Form(random.nextBoolean(), new MatrixView(one(MatrixView.Look.values()), random.nextBoolean()),
                        one(View.Ways.values())));
    }

    private <T> T one(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
