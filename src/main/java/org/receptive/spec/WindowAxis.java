package org.receptive.spec;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Says how a window slides along one axis: the only place where stride,
/// dilation and padding meet a coordinate.
///
/// Positions are 0-based; an index below 0 or at least the input's size lies in
/// the padding, whose value is 0 or what [PaddingValues] says.
///
/// @param kernel how many weights the kernel has along this axis, at least 1
/// @param stride how many cells the window moves from one output to the next, at least 1
/// @param padBefore how many cells of padding stand before the first cell
/// @param padAfter how many cells of padding stand after the last cell
/// @param dilation how many cells lie from one weight to the next, at least 1
/// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide
///      to convolution arithmetic</a>
public record WindowAxis(int kernel, int stride, int padBefore, int padAfter, int dilation) {

    /// Larger numbers are refused, so that no sum below can overflow.
    private static final int LARGEST = 1 << 20;

    /// Validates the numbers.
    ///
    /// @throws ReadableException if one of them is too small or too large; the message gives the number
    public WindowAxis {
        atLeast(1, kernel, "spec.kernel");
        atLeast(1, stride, "spec.stride");
        atLeast(0, padBefore, "spec.padding");
        atLeast(0, padAfter, "spec.padding");
        atLeast(1, dilation, "spec.dilation");
        if ((long) dilation * (kernel - 1) >= LARGEST)
            throw ReadableException.of("error.spec.extent", kernel, dilation, LARGEST);
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least || value > LARGEST)
            throw ReadableException.of("error.spec.range", Message.of(name), value, least, LARGEST);
    }

    /// Makes an axis that neither pads, skips nor dilates.
    public static WindowAxis plain(int kernel) {
        return new WindowAxis(kernel, 1, 0, 0, 1);
    }

    /// Returns how many cells the dilated kernel spans: `dilation·(kernel−1)+1`.
    public int extent() {
        return dilation * (kernel - 1) + 1;
    }

    /// Returns the size of the input together with its padding.
    public int paddedSize(int input) {
        return input + padBefore + padAfter;
    }

    /// Tells whether the window fits at least once. Ask before dividing: in Java
    /// `(−1)/2+1 == 1`.
    public boolean fits(int input) {
        return input >= 1 && input <= LARGEST && paddedSize(input) >= extent();
    }

    /// Returns the size of the output: `⌊(input + padBefore + padAfter −
    /// extent)/stride⌋ + 1`.
    ///
    /// @throws ReadableException if the input is empty or too large, or the window does not fit; the message then gives both sizes and the
    ///      padding that would help
    /// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin,
    ///      relationships 6 and 15</a>
    public int outputSize(int input) {
        atLeast(1, input, "spec.input");
        if (!fits(input))
            throw ReadableException.of("error.spec.fit", extent(), input, padBefore, padAfter,
                    (extent() - paddedSize(input) + 1) / 2);
        return (paddedSize(input) - extent()) / stride + 1;
    }

    /// Returns the size of the output when a last window may hang over the padded input: `⌈(input + padBefore + padAfter −
    /// extent)/stride⌉ + 1`, less one if that window would begin in the padding after the input or beyond.
    ///
    /// @throws ReadableException as [#outputSize] does
    public int ceilOutputSize(int input) {
        atLeast(1, input, "spec.input");
        int size = Math.floorDiv(paddedSize(input) - extent() + stride - 1, stride) + 1;
        if (size < 1)
            return outputSize(input);
        return size > 1 && inputIndex(size - 1, 0) >= input ? size - 1 : size;
    }

    /// Returns the size that a transposed convolution gives: `(input − 1)·stride + extent − padBefore − padAfter + outputPad`, the
    /// input size of the convolution whose output has `input` positions.
    ///
    /// @throws ReadableException if the input is empty or too large, or nothing is left of the output
    /// @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, relationship 14</a>
    public int transposedSize(int input, int outputPad) {
        atLeast(1, input, "spec.input");
        long size = (input - 1L) * stride + extent() - padBefore - padAfter + outputPad;
        if (size < 1 || size > LARGEST)
            throw ReadableException.of("error.spec.transposed", size, LARGEST);
        return (int) size;
    }

    /// Returns the input position that place `k` of the window of output `output` reads:
    /// `output·stride + k·dilation − padBefore`.
    public int inputIndex(int output, int k) {
        return output * stride + k * dilation - padBefore;
    }

    /// Tells whether place `k` of some window, if the output went on for ever, reads input position `input`.
    public boolean meets(int input, int k) {
        return Math.floorMod(input + padBefore - k * dilation, stride) == 0;
    }

    /// Returns the output whose place `k` reads input position `input`: the inverse of [#inputIndex] where the two [#meets]; below 0
    /// or beyond the output where no window lies.
    public int outputIndex(int input, int k) {
        return Math.floorDiv(input + padBefore - k * dilation, stride);
    }

    /// Finds the places of a window at which one of some outputs reads an input position, so that the outputs ascend.
    ///
    /// @param outputs how many outputs there are
    public int[] placesMeeting(int input, int outputs) {
        return IntStream.iterate(kernel - 1, k -> k >= 0, k -> k - 1).filter(k -> meets(input, k))
                .filter(k -> outputIndex(input, k) >= 0 && outputIndex(input, k) < outputs).toArray();
    }

    /// Tells whether every input position away from the border is read equally often: the places of the window fall evenly on the
    /// remainders of the stride.
    public boolean isEven() {
        var read = new int[stride];
        for (int k = 0; k < kernel; k++)
            read[(int) ((long) k * dilation % stride)]++;
        return Arrays.stream(read).distinct().count() == 1;
    }

    /// Returns the least kernel, not smaller than this one, that reads every input position away from the border equally often if it is not
    /// dilated: a multiple of the stride.
    public int nextEvenKernel() {
        return Math.ceilDiv(kernel, stride) * stride;
    }

    /// Returns how often every input position away from the border is read, of so many outputs; none if they differ, or where there are
    /// so few that none is away from the border.
    public OptionalInt evenOverlap(int outputs) {
        return isEven() && (long) outputs * stride >= extent() ? OptionalInt.of(kernel / stride) : OptionalInt.empty();
    }

    /// Returns how many cells the values of a transposed convolution take with the zeros between them: `(input − 1)·stride + 1`.
    public int stretchedSize(int input) {
        return (input - 1) * stride + 1;
    }

    /// Tells whether a value stands at a position of the stretched input, and no zero between two.
    public boolean isStretchedValue(int position) {
        return Math.floorMod(position, stride) == 0;
    }

    /// Returns which value stands at a position of the stretched input that [holds one][#isStretchedValue].
    public int stretchedSource(int position) {
        return Math.floorDiv(position, stride);
    }

    /// Returns the position of the stretched input that meets place `k` of the kernel at a position of the transposed convolution's
    /// output: `output + padBefore − k·dilation`.
    public int stretchedIndex(int output, int k) {
        return output + padBefore - k * dilation;
    }

    /// Returns how many zeros stand before the stretched input: `extent − 1 − padBefore`; below 0, so many values are cut off.
    public int stretchedBefore() {
        return extent() - 1 - padBefore;
    }

    /// Returns how many zeros stand after the stretched input: `extent − 1 − padAfter + outputPad`.
    public int stretchedAfter(int outputPad) {
        return extent() - 1 - padAfter + outputPad;
    }

    /// Marks which positions of the padded input some window reads; entry `i` is
    /// input position `i − padBefore`.
    public boolean[] reached(int input) {
        var reached = new boolean[paddedSize(input)];
        int outputs = outputSize(input);
        for (int output = 0; output < outputs; output++)
            for (int k = 0; k < kernel; k++)
                reached[inputIndex(output, k) + padBefore] = true;
        return reached;
    }

    /// Counts the positions of the padded input that no window reads.
    public int uncovered(int input) {
        int count = 0;
        for (boolean r : reached(input))
            count += r ? 0 : 1;
        return count;
    }

    /// Returns this axis with another kernel size.
    public WindowAxis withKernel(int value) {
        return new WindowAxis(value, stride, padBefore, padAfter, dilation);
    }

    /// Returns this axis with another stride.
    public WindowAxis withStride(int value) {
        return new WindowAxis(kernel, value, padBefore, padAfter, dilation);
    }

    /// Returns this axis with other padding.
    public WindowAxis withPadding(int before, int after) {
        return new WindowAxis(kernel, stride, before, after, dilation);
    }

    /// Returns this axis with another dilation.
    public WindowAxis withDilation(int value) {
        return new WindowAxis(kernel, stride, padBefore, padAfter, value);
    }
}
