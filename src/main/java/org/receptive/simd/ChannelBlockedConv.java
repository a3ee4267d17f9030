package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.Shape;

/// Computes a convolution or a dense layer of a single example in [ChannelBlockedLayout], whose weights are laid out again when they
/// change.
public final class ChannelBlockedConv {

    private final int filters;
    private final int terms;
    private final int padFloats;
    private final int[] padFrom;
    private final int[] padTo;
    private final ChannelBlockedSum sum;
    private final float[] weights;
    private final float[] start;
    /// Which weights count, `[filter][term]`; empty where all do.
    private final boolean[] connected;

    private ChannelBlockedConv(int filters, int terms, int padFloats, int[] padFrom, int[] padTo, ChannelBlockedSum sum,
            boolean... connected) {
        this.filters = filters;
        this.terms = terms;
        this.padFloats = padFloats;
        this.padFrom = padFrom;
        this.padTo = padTo;
        this.sum = sum;
        this.connected = connected;
        weights = new float[sum.weightFloats()];
        start = new float[(filters + LENGTH - 1) / LENGTH * LENGTH];
    }

    /// Plans a convolution without groups.
    public static ChannelBlockedConv of(ConvSpec spec, Shape input) {
        return of(spec, input, new boolean[0]);
    }

    /// Plans a convolution by a connection table. What the weights of other pairs hold does not matter.
    public static ChannelBlockedConv of(PartialConvSpec spec, Shape input) {
        int kernelWeights = spec.window().tapCount();
        var connected = new boolean[(int) spec.full().weightCount()];
        for (int i = 0; i < connected.length; i++)
            connected[i] = spec.connects(i / kernelWeights / spec.inChannels(), i / kernelWeights % spec.inChannels());
        return of(spec.full(), input, connected);
    }

    private static ChannelBlockedConv of(ConvSpec spec, Shape input, boolean... connected) {
        if (spec.groups() != 1)
            throw new IllegalArgumentException("a convolution in groups is not computed channel by channel");
        var output = new ChannelBlockedLayout(spec.outputShape(input));
        var layout = new ChannelBlockedLayout(input);
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        int width = cols.paddedSize(input.cols());
        int map = rows.paddedSize(input.rows()) * width;
        var termX = new int[spec.termsPerOutput()];
        int t = 0;
        for (int i = 0; i < spec.inChannels(); i++)
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kc = 0; kc < cols.kernel(); kc++)
                    termX[t++] = i * map + (rows.inputIndex(0, kr) + rows.padBefore()) * width + cols.inputIndex(0, kc) + cols.padBefore();
        int positions = output.shape().rows() * output.shape().cols();
        var positionX = new int[positions];
        var positionY = new int[positions];
        for (int p = 0; p < positions; p++) {
            positionX[p] = (rows.inputIndex(p / output.shape().cols(), 0) + rows.padBefore()) * width
                    + cols.inputIndex(p % output.shape().cols(), 0) + cols.padBefore();
            positionY[p] = p * LENGTH;
        }
        int cells = input.rows() * input.cols();
        var padFrom = new int[(int) input.count()];
        var padTo = new int[padFrom.length];
        for (int v = 0; v < padFrom.length; v++) {
            int cell = v % cells;
            padFrom[v] = layout.at(v / cells, cell);
            padTo[v] = v / cells * map + (cell / input.cols() + rows.padBefore()) * width + cell % input.cols() + cols.padBefore();
        }
        return new ChannelBlockedConv(spec.outChannels(), spec.termsPerOutput(), spec.inChannels() * map, padFrom, padTo,
                new ChannelBlockedSum(output.groups(), positions * LENGTH, positionX, positionY, termX), connected);
    }

    /// Plans a dense layer.
    public static ChannelBlockedConv of(DenseSpec spec, Shape input) {
        var layout = new ChannelBlockedLayout(input);
        int cells = input.rows() * input.cols();
        var padFrom = new int[spec.inCount()];
        var padTo = new int[spec.inCount()];
        for (int i = 0; i < spec.inCount(); i++) {
            padFrom[i] = layout.at(i / cells, i % cells);
            padTo[i] = i;
        }
        int groups = (spec.outCount() + LENGTH - 1) / LENGTH;
        return new ChannelBlockedConv(spec.outCount(), spec.inCount(), spec.inCount(), padFrom, padTo,
                new ChannelBlockedSum(groups, LENGTH, new int[] {0}, new int[] {0}, padTo.clone()));
    }

    /// Returns how many floats the input takes in the plain, padded order that [#run] makes of it.
    public int scratch() {
        return padFloats;
    }

    /// Takes over the weights `[filter][term]` from index `w0` on, and as many biases as there are filters from `b0` on; a negative
    /// `b0` means none.
    public void load(float[] parameters, int w0, int b0) {
        for (int f = 0; f < filters; f++) {
            for (int t = 0; t < terms; t++)
                weights[(f / LENGTH * terms + t) * LENGTH + f % LENGTH] = counts(f * terms + t) ? parameters[w0 + f * terms + t] : 0f;
            start[f] = b0 < 0 ? 0f : parameters[b0 + f];
        }
    }

    private boolean counts(int weight) {
        return connected.length == 0 || connected[weight];
    }

    /// Computes the layer. Modifies: y; plain, which is scratch of [#scratch] floats whose margin must be 0.
    public void run(float[] x, float[] plain, float[] y) {
        for (int i = 0; i < padFrom.length; i++)
            plain[padTo[i]] = x[padFrom[i]];
        sum.run(plain, 0, weights, start, y, 0);
    }
}
