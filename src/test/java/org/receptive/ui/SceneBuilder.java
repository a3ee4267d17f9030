package org.receptive.ui;

import java.util.Optional;
import java.util.Random;
import org.receptive.array.Array4;
import org.receptive.scene.Caption;
import org.receptive.scene.MatrixView;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Timeline.Grain;

/// Makes scenes to look at, one setting after the other; starts with a 7×7 input of whole numbers 0 … 9 under a 3×3 kernel of −4 … 4.
public final class SceneBuilder {

    private int rows = 7;
    private int cols = 7;
    private int kernelRows = 3;
    private int kernelCols = 3;
    private int stride = 1;
    private int dilation = 1;
    private PaddingMode padding = PaddingMode.NARROW;
    private int custom;
    private int inChannels = 1;
    private int outChannels = 1;
    private int groups = 1;
    private boolean bias;
    private OperationKind kind = OperationKind.CROSS_CORRELATION;
    private Grain grain = Grain.VALUE;
    private int step;
    private int offset;
    private boolean symbols;
    private boolean allOutputs;
    private boolean indices;
    private boolean bars;
    private long seed = 1;
    private boolean fractions;
    private boolean signedInput;

    public SceneBuilder input(int newRows, int newCols) {
        rows = newRows;
        cols = newCols;
        return this;
    }

    public SceneBuilder kernel(int newRows, int newCols) {
        kernelRows = newRows;
        kernelCols = newCols;
        return this;
    }

    public SceneBuilder bars() {
        bars = true;
        return this;
    }

    public SceneBuilder stride(int value) {
        stride = value;
        return this;
    }

    public SceneBuilder dilation(int value) {
        dilation = value;
        return this;
    }

    public SceneBuilder padding(PaddingMode value) {
        padding = value;
        return this;
    }

    public SceneBuilder zeros(int everySide) {
        padding = PaddingMode.CUSTOM;
        custom = everySide;
        return this;
    }

    public SceneBuilder channels(int in, int out, int newGroups) {
        inChannels = in;
        outChannels = out;
        groups = newGroups;
        return this;
    }

    public SceneBuilder bias() {
        bias = true;
        return this;
    }

    public SceneBuilder kind(OperationKind value) {
        kind = value;
        return this;
    }

    /// Stands at a step and, walking by multiply-adds, at one of them.
    public SceneBuilder at(Grain newGrain, int newStep, int newOffset) {
        grain = newGrain;
        step = newStep;
        offset = newOffset;
        return this;
    }

    public SceneBuilder symbols() {
        symbols = true;
        return this;
    }

    /// Shows the values that are not reached yet.
    public SceneBuilder allOutputs() {
        allOutputs = true;
        return this;
    }

    /// Shows the numbers of rows and columns.
    public SceneBuilder indices() {
        indices = true;
        return this;
    }

    public SceneBuilder seed(long value) {
        seed = value;
        return this;
    }

    /// Takes numbers with many digits and of many sizes.
    public SceneBuilder fractions() {
        fractions = true;
        return this;
    }

    public SceneBuilder signedInput() {
        signedInput = true;
        return this;
    }

    public ConvSpec spec() {
        var window = new Window(axis(kernelRows), axis(kernelCols));
        return new ConvSpec(inChannels, outChannels, padding.applyTo(window), groups, bias);
    }

    /// Tells whether the window fits into the input.
    public boolean fits() {
        return spec().window().fits(rows, cols);
    }

    private WindowAxis axis(int kernel) {
        // a signal has no zeros above and below
        int zeros = kernel == 1 && rows == 1 ? 0 : custom;
        return new WindowAxis(kernel, stride, zeros, zeros, dilation);
    }

    public Scene build() {
        var spec = spec();
        var random = new Random(seed);
        var x = Array4.fill(1, inChannels, rows, cols, (_, _, _, _) -> number(random, signedInput ? -9 : 0, 9));
        var w = Array4.fill(outChannels, inChannels / groups, kernelRows, kernelCols, (_, _, _, _) -> number(random, -4, 4));
        var b = Array4.fill(outChannels, 1, 1, 1, (_, _, _, _) -> bias ? number(random, -4, 4) : 0);
        var title = new Caption("A sample", "一个样例");
        return Scene.of(title, new Caption("Look here.", "看这里。"), kind, spec, padding, x, w, b,
                new View(grain, 0, step, offset, symbols, Optional.empty(), 0, allOutputs, indices,
                        new View.Form(bars, MatrixView.SLIDING, View.Ways.GATHER)));
    }

    private double number(Random random, int least, int most) {
        if (!fractions)
            return random.nextInt(least, most + 1);
        double wide = random.nextDouble(least, most);
        return switch (random.nextInt(4)) {
            case 0 -> wide;
            case 1 -> wide * 1e-5;
            case 2 -> wide * 12_345;
            default -> Math.rint(wide);
        };
    }
}
