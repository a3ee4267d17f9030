package org.receptive.simd;

import static org.receptive.simd.Lanes.LENGTH;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

/// Turns the hyperparameters of a convolution into plans for a lane block: which value meets which weight is asked of
/// [org.receptive.spec.WindowAxis#inputIndex] here, once, and never in a loop over examples.
///
/// A plan serves one group of channels; the groups differ by the offsets [#groupX], [#groupW] and [#groupY] only.
public final class ConvPlans {

    private final ConvSpec spec;
    private final Shape input;
    private final Shape output;
    private final PaddedMaps padded;

    /// Prepares the plans of a layer.
    ///
    /// @param spec the layer
    /// @param input the shape of one example
    /// @param output the shape of what comes out; for a transposed convolution it may be smaller than the layer could give
    public ConvPlans(ConvSpec spec, Shape input, Shape output) {
        this.spec = spec;
        this.input = input;
        this.output = output;
        padded = PaddedMaps.of(input, spec.window().rows(), spec.window().cols());
    }

    /// Returns the padded form in which [#forward] and [#weights] read the input.
    public PaddedMaps paddedInput() {
        return padded;
    }

    /// Returns the offset of the padded input of one group from that of the group before.
    public int groupX() {
        return spec.channelsPerFilter() * padded.rows() * padded.cols() * LENGTH;
    }

    /// Returns the offset of the plain input (or its gradient) of one group from that of the group before.
    public int groupPlainX() {
        return spec.channelsPerFilter() * input.rows() * input.cols() * LENGTH;
    }

    /// Returns the offset of the weights of one group from those of the group before.
    public int groupW() {
        return filtersPerGroup() * spec.termsPerOutput();
    }

    /// Returns the offset of the output of one group from that of the group before.
    public int groupY() {
        return filtersPerGroup() * output.rows() * output.cols() * LENGTH;
    }

    /// Returns how many filters a group has.
    public int filtersPerGroup() {
        return spec.outChannels() / spec.groups();
    }

    private SlidingSum.Terms forwardTerms(int... channels) {
        Window window = spec.window();
        int terms = channels.length * window.tapCount();
        var x = new int[terms];
        var w = new int[terms];
        int t = 0;
        for (int i : channels)
            for (int kr = 0; kr < window.rows().kernel(); kr++)
                for (int kc = 0; kc < window.cols().kernel(); kc++) {
                    x[t] = padded.at(i, window.rows().inputIndex(0, kr) + padded.top(), window.cols().inputIndex(0, kc) + padded.left());
                    w[t++] = (i * window.rows().kernel() + kr) * window.cols().kernel() + kc;
                }
        return new SlidingSum.Terms(x, w);
    }

    private int[] channels() {
        return IntStream.range(0, spec.channelsPerFilter()).toArray();
    }

    private int[] windowStarts() {
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        return IntStream.range(0, output.rows() * output.cols()).map(p -> padded.at(0, rows.inputIndex(p / output.cols(), 0) + padded.top(),
                cols.inputIndex(p % output.cols(), 0) + padded.left())).toArray();
    }

    private int[] plainPositions(Shape shape) {
        return IntStream.range(0, shape.rows() * shape.cols()).map(p -> p * LENGTH).toArray();
    }

    /// Plans the layer's output from its padded input.
    public SlidingSum forward() {
        var run = new SlidingSum.PositionRun(windowStarts(), plainPositions(output), forwardTerms(channels()));
        return new SlidingSum(filtersPerGroup(), spec.termsPerOutput(), output.rows() * output.cols() * LENGTH, List.of(run));
    }

    /// Plans one feature map that reads only the given input maps.
    public SlidingSum forward(int... channels) {
        var run = new SlidingSum.PositionRun(windowStarts(), plainPositions(output), forwardTerms(channels));
        return new SlidingSum(1, spec.termsPerOutput(), output.rows() * output.cols() * LENGTH, List.of(run));
    }

    /// Plans the gradient with respect to one input map that only the given feature maps read; its weights begin at those of that
    /// map in the first filter.
    public InputGradientPlan input(int... readers) {
        return new InputGradientPlan(spec, input, output, 1, readers);
    }

    /// Plans the gradient with respect to the weights, from the padded input and the gradient of the output.
    public WeightGradient weights() {
        return new WeightGradient(filtersPerGroup(), spec.termsPerOutput(), output.rows() * output.cols() * LENGTH, windowStarts(),
                plainPositions(output), forwardTerms(channels()));
    }

    /// Plans the gradient with respect to the input, which is also the output of a transposed convolution.
    public InputGradientPlan input() {
        return new InputGradientPlan(spec, input, output, spec.channelsPerFilter(), IntStream.range(0, filtersPerGroup()).toArray());
    }
}
