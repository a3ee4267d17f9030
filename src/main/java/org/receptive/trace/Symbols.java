package org.receptive.trace;

import org.receptive.spec.WindowAxis;
import org.receptive.text.Numbers;

/// Names the cells of an operation as formulas do: as few indices as are needed to tell them apart.
final class Symbols {

    private Symbols() {
    }

    /// Names one cell: `x[1,3]`, with the channel in front where the map has several; `w[o,i,row,col]` where there are several kernels.
    ///
    /// The index `i` of a kernel counts within its filter, as in the stored weight.
    static String of(SlidingProduct op, Cell cell) {
        var place = index(cell.row()) + "," + index(cell.col()) + "]";
        return switch (cell.map()) {
            case "x" -> (op.x().c() > 1 ? "x[" + cell.channel() + "," : "x[") + place;
            case "y" -> (op.y().c() > 1 ? "y[" + cell.channel() + "," : "y[") + place;
            case "w" -> (hasSeveralKernels(op) ? "w[" + cell.channel() / op.w().c() + "," + cell.channel() % op.w().c() + "," : "w[")
                    + place;
            case "b" -> "b[" + cell.channel() + "]";
            default -> cell.map() + "[" + cell.channel() + "," + place;
        };
    }

    private static String index(int position) {
        return Integer.toString(position).replace('-', Numbers.MINUS);
    }

    private static boolean hasSeveralKernels(SlidingProduct op) {
        return op.w().n() * op.w().c() > 1;
    }

    /// Writes the formula of every output value: `y[r,c] = b + Σ x[r·S + u·D − P, c·S + v·D − P] · w[u,v]`.
    ///
    /// Letters: S stride, D dilation, P the padding before the first row or column, G groups, I and O the channel counts, u and v the tap.
    /// Where the two axes differ, a letter gets the axis: `SH` and `SW`, as in kH and kW.
    static String general(SlidingProduct op) {
        boolean severalOutputs = op.y().c() > 1;
        var target = severalOutputs ? "y[o,r,c]" : "y[r,c]";
        var bias = op.hasBias() ? (severalOutputs ? "b[o] + " : "b + ") : "";
        return target + " = " + bias + "Σ x[" + inputChannel(op) + inputPlace(op) + "] · w[" + kernelPlace(op) + "]";
    }

    /// Lists what the sum of [#general] runs over: `u, v`, with `i` where a filter reads several channels.
    static String sumOver(SlidingProduct op) {
        return op.w().c() > 1 ? "i, u, v" : "u, v";
    }

    private static String inputChannel(SlidingProduct op) {
        var spec = op.spec();
        if (spec.inChannels() == 1)
            return "";
        if (spec.groups() == 1)
            return "i, ";
        if (spec.groups() == spec.inChannels())
            return spec.groups() == spec.outChannels() ? "o, " : "⌊o·G/O⌋, ";
        return "⌊o·G/O⌋·I/G + i, ";
    }

    private static String inputPlace(SlidingProduct op) {
        var rows = op.spec().window().rows();
        var cols = op.spec().window().cols();
        return axis("r", "u", rows, cols, "H") + ", " + axis("c", "v", cols, rows, "W");
    }

    private static String axis(String output, String tap, WindowAxis axis, WindowAxis other, String suffix) {
        return output + "·S" + (axis.stride() == other.stride() ? "" : suffix)
                + " + " + tap + "·D" + (axis.dilation() == other.dilation() ? "" : suffix)
                + " − P" + (axis.padBefore() == other.padBefore() ? "" : suffix);
    }

    private static String kernelPlace(SlidingProduct op) {
        boolean filters = hasSeveralKernels(op);
        var filter = op.y().c() > 1 ? "o" : "0";
        var slice = op.w().c() > 1 ? "i" : "0";
        if (op.isFlipped())
            return (filters ? filter + ", " + slice + ", " : "") + "kH−1−u, kW−1−v";
        return (filters ? filter + "," + slice + "," : "") + "u,v";
    }
}
