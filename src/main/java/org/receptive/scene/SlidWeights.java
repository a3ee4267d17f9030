package org.receptive.scene;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.receptive.array.Array4;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// What every setting with a window has in common, so that one can become another: how the window slides, and what it weighs.
///
/// @param window how it slides
/// @param padding the name of its padding
/// @param filling what stands in the padding
/// @param groups how many groups the channels are split into
/// @param weight w as a convolution stores it (O, I/groups, kH, kW); none where nothing is weighed
/// @param bias b (O, 1, 1, 1), if there is one
/// @param rounding how the size and the mean of a pooling are rounded, if it is one
record SlidWeights(Window window, PaddingMode padding, PaddingValues filling, int groups, Optional<Array4> weight, Optional<Array4> bias,
        Rounding rounding) {

    /// What only poolings have.
    ///
    /// @param ceil whether the output's size is rounded up
    /// @param countPadding whether padded cells count in a mean
    record Rounding(boolean ceil, boolean countPadding) {
        private static final Rounding USUAL = new Rounding(false, true);
    }

    /// Finds what a setting weighs and how it slides over an input of this shape; none where it has no window.
    static Optional<SlidWeights> of(Setting setting, Shape input) {
        return switch (setting) {
            case ConvolutionSetting conv -> Optional.of(new SlidWeights(conv.spec().window(), conv.padding(), conv.filling(),
                    conv.spec().groups(), Optional.of(conv.weight()), biased(conv.spec().bias(), conv.bias()), Rounding.USUAL));
            case TransposedConvolutionSetting conv -> Optional.of(plain(conv.spec().window(), conv.spec().groups(),
                    Optional.of(exchanged(conv.weight(), conv.spec().groups())), biased(conv.spec().bias(), conv.bias())));
            case CircleConvolutionSetting circle -> Optional.of(circle(circle, input.channels()));
            case LayerSetting(PoolSpec pool, _) -> Optional.of(pooled(pool));
            case LayerSetting(AdaptivePoolSpec _, _) -> Optional.of(plain(Window.valid(input.rows(), input.cols()), 1, Optional.empty(),
                    Optional.empty()));
            case MinimumPoolingSetting pool -> Optional.of(pooled(pool.pooling()));
            case L2PoolingSetting pool -> Optional.of(pooled(pool.pooling()));
            case LayerSetting(DenseSpec dense, var parameters) -> dense(dense, parameters, input);
            case LayerSetting _, SoftmaxSetting _, LossSetting _ -> Optional.empty();
        };
    }

    private static Optional<Array4> biased(boolean has, Array4 bias) {
        return has ? Optional.of(bias) : Optional.empty();
    }

    private static SlidWeights plain(Window window, int groups, Optional<Array4> weight, Optional<Array4> bias) {
        return new SlidWeights(window, PaddingMode.of(window), PaddingValues.ZEROS, groups, weight, bias, Rounding.USUAL);
    }

    private static SlidWeights pooled(PoolSpec pool) {
        return new SlidWeights(pool.window(), PaddingMode.of(pool.window()), PaddingValues.ZEROS, 1, Optional.empty(), Optional.empty(),
                new Rounding(pool.ceil(), pool.countPadding()));
    }

    /// The effective kernel, the same over every channel.
    private static SlidWeights circle(CircleConvolutionSetting circle, int channels) {
        int side = circle.circle().side();
        var cells = circle.cells();
        return plain(Window.valid(side, side), 1,
                Optional.of(Array4.fill(1, channels, side, side, (_, _, row, col) -> cells[row * side + col])), Optional.empty());
    }

    /// A dense layer is a convolution whose kernels are as large as the input.
    private static Optional<SlidWeights> dense(DenseSpec dense, Map<String, Array4> parameters, Shape input) {
        return Optional.ofNullable(parameters.get("weight")).map(w -> plain(Window.valid(input.rows(), input.cols()), 1,
                Optional.of(w.reshaped(dense.outCount(), input.channels(), input.rows(), input.cols())),
                Optional.ofNullable(parameters.get("bias"))));
    }

    /// Exchanges the channels that a kernel reads for those that it writes, group by group; twice gives the same again.
    static Array4 exchanged(Array4 w, int groups) {
        int perGroup = w.n() / groups;
        return Array4.fill(w.c() * groups, perGroup, w.h(), w.w(),
                (i, o, row, col) -> w.get(i / w.c() * perGroup + o, i % w.c(), row, col));
    }

    /// Returns the same with another window, whose padding is named as far as it has a name.
    private SlidWeights with(Window other) {
        return new SlidWeights(other, PaddingMode.of(other), filling, groups, weight, bias, rounding);
    }

    /// Returns the same without padding.
    SlidWeights narrow() {
        return with(PaddingMode.NARROW.applyTo(window));
    }

    /// Returns the same without padding, stride and dilation.
    SlidWeights simple() {
        return with(Window.valid(window.rows().kernel(), window.cols().kernel()));
    }

    /// Returns the same with as much padding on both sides of an axis as there is on the side that has less.
    SlidWeights evenly() {
        return with(new Window(even(window.rows()), even(window.cols())));
    }

    private static WindowAxis even(WindowAxis axis) {
        int least = Math.min(axis.padBefore(), axis.padAfter());
        return axis.withPadding(least, least);
    }

    /// Returns the same with as much padding as a pooling may have.
    SlidWeights inside() {
        var even = evenly().window;
        return with(new Window(inside(even.rows()), inside(even.cols())));
    }

    private static WindowAxis inside(WindowAxis axis) {
        int most = Math.min(axis.padBefore(), axis.extent() / 2);
        return axis.withPadding(most, most);
    }

    /// Tells whether the kernels are as large as an input of this shape, so that every value is read once for each output.
    boolean covers(Shape input) {
        return groups == 1 && weight.isPresent() && window.rows().paddedSize(input.rows()) == window.rows().kernel()
                && window.cols().paddedSize(input.cols()) == window.cols().kernel() && input.rows() == window.rows().kernel()
                && input.cols() == window.cols().kernel();
    }

    /// Returns the only kernel, row by row, if it is the same over every channel and nothing is added.
    Optional<double[]> onlyKernel() {
        return weight.filter(w -> w.n() == 1 && groups == 1 && bias.isEmpty()
                && w.equals(w.like((_, _, row, col) -> w.get(0, 0, row, col))))
                .map(w -> Arrays.copyOf(w.toArray(), w.h() * w.w()));
    }

    /// Returns weights that leave the channels apart, each kernel of the same number everywhere.
    Array4 alike(int channels, double value) {
        return Array4.fill(channels, 1, window.rows().kernel(), window.cols().kernel(), (_, _, _, _) -> value);
    }

    /// Returns the bias, zeros where there is none.
    Array4 biasOf(int outputs) {
        return bias.orElseGet(() -> Array4.of(outputs, 1, 1, 1, DoubleStream.generate(() -> 0).limit(outputs).toArray()));
    }
}
