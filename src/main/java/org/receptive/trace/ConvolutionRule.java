package org.receptive.trace;

import org.receptive.spec.PaddingValues;
import org.receptive.spec.WindowAxis;

/// Writes a convolution in letters: `y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[u,v]`.
///
/// S is the stride, D the dilation, P the padding before the first row or column, G the groups, I and O the channel counts, u and v the
/// place in the kernel; ρ the index that stands at an index of the padding, if it is not filled with zeros. Where the two axes differ, a
/// letter gets the axis: `SH` and `SW`, as in kH and kW.
///
/// @param reads what it reads
/// @param y the output
record ConvolutionRule(ConvolutionReads reads, NamedMap y) {

    Reads.Rule rule() {
        boolean severalOutputs = y.channels() > 1;
        var letter = y.id().letter();
        var target = severalOutputs ? letter + "[o,r,c]" : letter + "[r,c]";
        var bias = reads.b().map(b -> b.id().letter() + (severalOutputs ? "[o] + " : " + ")).orElse("");
        var formula = target + " = " + bias + "Σ " + reads.x().id().letter() + "[" + inputChannel() + inputPlace() + "] · "
                + reads.w().id().letter() + "[" + kernelPlace() + "]";
        boolean single = reads.x().channels() == 1 && !severalOutputs;
        return new Reads.Rule(formula, single ? "" : reads.spec().channelsPerFilter() > 1 ? "i, u, v" : "u, v");
    }

    private String inputChannel() {
        var spec = reads.spec();
        if (spec.inChannels() == 1)
            return "";
        if (spec.groups() == 1)
            return "i, ";
        if (spec.groups() == spec.inChannels())
            return spec.groups() == spec.outChannels() ? "o, " : "⌊o·G/O⌋, ";
        return "⌊o·G/O⌋·I/G + i, ";
    }

    private String inputPlace() {
        var rows = reads.spec().window().rows();
        var cols = reads.spec().window().cols();
        var filling = reads.filling();
        return filled(filling, axis("r", "u", rows, cols, "H")) + ", " + filled(filling, axis("c", "v", cols, rows, "W"));
    }

    /// Writes where a place of the window stands in the input.
    static String place(PaddingValues filling) {
        return filled(filling, "r·S + u·D − P") + ", " + filled(filling, "c·S + v·D − P");
    }

    /// Writes that an index of the padding stands for one of the input: ρ is the map between them, [PaddingValues#source].
    private static String filled(PaddingValues filling, String index) {
        return filling == PaddingValues.ZEROS ? index : "ρ(" + index + ")";
    }

    static String axis(String output, String place, WindowAxis axis, WindowAxis other, String suffix) {
        return output + "·S" + (axis.stride() == other.stride() ? "" : suffix)
                + " + " + place + "·D" + (axis.dilation() == other.dilation() ? "" : suffix)
                + " − P" + (axis.padBefore() == other.padBefore() ? "" : suffix);
    }

    private String kernelPlace() {
        boolean filters = reads.w().channels() > 1;
        var filter = y.channels() > 1 ? "o" : Integer.toString(reads.w().outputNumber(0));
        var slice = reads.spec().channelsPerFilter() > 1 ? "i" : "0";
        if (reads.w().flipped())
            return (filters ? filter + ", " + slice + ", " : "") + "kH−1−u, kW−1−v";
        return (filters ? filter + "," + slice + "," : "") + "u,v";
    }
}
