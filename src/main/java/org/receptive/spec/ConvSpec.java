package org.receptive.spec;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.receptive.text.ReadableException;

/// The hyperparameters of a convolution layer.
///
/// Weight shape (O, I/groups, kH, kW): output channel `o` of group `g =
/// o·groups/O` reads the input channels `g·I/groups … (g+1)·I/groups − 1`.
///
/// @param inChannels I, how many maps come in
/// @param outChannels O, how many feature maps come out
/// @param window how the kernel slides
/// @param groups how many groups the channels are split into; I groups with O = I is a depthwise convolution
/// @param bias whether each filter adds a learned bias
public record ConvSpec(int inChannels, int outChannels, Window window, int groups, boolean bias) implements LayerSpec {

    /// Validates the channel counts.
    ///
    /// @throws ReadableException if a count is below 1 or not divisible by `groups`, or a filter has more weights than an array holds
    public ConvSpec {
        if (inChannels < 1 || outChannels < 1)
            throw ReadableException.of("error.spec.channels", inChannels, outChannels);
        if (groups < 1 || inChannels % groups != 0 || outChannels % groups != 0)
            throw ReadableException.of("error.spec.groups", groups, inChannels, outChannels, commonDivisors(inChannels, outChannels));
        if (inChannels / groups > Integer.MAX_VALUE / window.tapCount())
            throw ReadableException.of("error.spec.filter", inChannels / groups, window.rows().kernel(), window.cols().kernel(),
                    Integer.MAX_VALUE);
    }

    /// Lists the numbers of groups that there can be.
    private static String commonDivisors(int in, int out) {
        int most = BigInteger.valueOf(in).gcd(BigInteger.valueOf(out)).intValueExact();
        return IntStream.rangeClosed(1, (int) Math.sqrt(most)).filter(d -> most % d == 0).flatMap(d -> IntStream.of(d, most / d)).distinct()
                .sorted().mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    /// Makes a layer of one channel in, one channel out, without bias.
    public static ConvSpec single(Window window) {
        return new ConvSpec(1, 1, window, 1, false);
    }

    /// Returns how many input channels one filter reads: `I/groups`.
    public int channelsPerFilter() {
        return inChannels / groups;
    }

    /// Returns the first input channel that the filter of output channel
    /// `outChannel` reads.
    public int firstInputChannel(int outChannel) {
        return outChannel / (outChannels / groups) * channelsPerFilter();
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.channels() != inChannels)
            throw ReadableException.of("error.spec.inputChannels", inChannels, input.channels());
        return new Shape(outChannels, window.rows().outputSize(input.rows()), window.cols().outputSize(input.cols()));
    }

    /// Counts the weights: `O · I/groups · kH · kW`.
    public long weightCount() {
        return (long) outChannels * termsPerOutput();
    }

    /// Returns how many products make one output value: `I/groups · kH · kW`.
    public int termsPerOutput() {
        return channelsPerFilter() * window.tapCount();
    }

    /// Counts the biases: O or 0.
    public int biasCount() {
        return bias ? outChannels : 0;
    }

    @Override
    public List<ParameterSpec> parameters() {
        var weight = ParameterSpec.weight(termsPerOutput(), outChannels / groups * window.tapCount(), outChannels, channelsPerFilter(),
                window.rows().kernel(), window.cols().kernel());
        return bias ? List.of(weight, ParameterSpec.bias(termsPerOutput(), outChannels)) : List.of(weight);
    }

    @Override
    public long parameterCount() {
        return weightCount() + biasCount();
    }

    @Override
    public long connections(Shape input) {
        return multiplyAdds(input) + (bias ? outputShape(input).count() : 0);
    }

    @Override
    public long multiplyAdds(Shape input) {
        return outputShape(input).count() * termsPerOutput();
    }

    /// Counts the weights of a dense layer between the same input and output: every
    /// input value times every output value.
    public long denseWeightCount(Shape input) {
        return input.count() * outputShape(input).count();
    }

    /// Returns this layer with another window.
    public ConvSpec withWindow(Window value) {
        return new ConvSpec(inChannels, outChannels, value, groups, bias);
    }
}
