package org.receptive.explain;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// A set of cells of some maps: the channels, rows and columns in it, each with each.
///
/// Windows work on rows and columns alone, so what a unit reads through any chain of layers is such a product.
///
/// @param channels the maps
/// @param rows the rows
/// @param cols the columns
record CellSet(BitSet channels, BitSet rows, BitSet cols) {

    static CellSet of(Unit unit) {
        return new CellSet(single(unit.channel()), single(unit.row()), single(unit.col()));
    }

    private static CellSet all(Shape shape) {
        return new CellSet(range(0, shape.channels()), range(0, shape.rows()), range(0, shape.cols()));
    }

    boolean isEmpty() {
        return channels.isEmpty() || rows.isEmpty() || cols.isEmpty();
    }

    CellSet union(CellSet other) {
        return new CellSet(both(channels, other.channels), both(rows, other.rows), both(cols, other.cols));
    }

    ReadCells readCells() {
        return new ReadCells(new Region(rows.nextSetBit(0), rows.length() - 1, cols.nextSetBit(0), cols.length() - 1),
                channels.stream().boxed().collect(Collectors.toSet()));
    }

    /// Returns the cells that these cells of a layer's output are computed from.
    ///
    /// @param layer the layer
    /// @param output the shape of its output
    /// @param inputs the shapes of what it reads
    /// @param at which of them is asked for
    CellSet before(LayerSpec layer, Shape output, List<Shape> inputs, int at) {
        var input = inputs.get(at);
        return switch (layer) {
            case ConvSpec conv -> windowed(groups(conv, false), conv.window(), input);
            case PartialConvSpec conv -> {
                var read = new BitSet();
                channels.stream().forEach(out -> conv.table().get(out).forEach(read::set));
                yield windowed(read, conv.window(), input);
            }
            case TransposedConvSpec conv -> new CellSet(groups(conv.convolution(), true), spread(rows, conv.window().rows(), input.rows()),
                    spread(cols, conv.window().cols(), input.cols()));
            case SubsamplingSpec layerSpec -> windowed(channels, layerSpec.window(), input);
            case PoolSpec pool -> windowed(channels, pool.window(), input);
            case AdaptivePoolSpec _ ->
                new CellSet(channels, cells(rows, output.rows(), input.rows()), cells(cols, output.cols(), input.cols()));
            case DenseSpec _, RbfSpec _ -> all(input);
            case ActivationSpec _, DropoutSpec _, BatchNormSpec _ -> this;
            case LocalResponseNormSpec norm -> {
                var read = new BitSet();
                channels.stream()
                        .forEach(c -> read.set(Math.max(0, norm.first(c)), Math.min(input.channels(), norm.first(c) + norm.size())));
                yield new CellSet(read, rows, cols);
            }
            case MaxoutSpec maxout -> {
                var read = new BitSet();
                channels.stream().forEach(out -> read.set(out * maxout.pieces(), (out + 1) * maxout.pieces()));
                yield new CellSet(read, rows, cols);
            }
            case SoftmaxSpec softmax -> switch (softmax.axis()) {
                case CHANNELS -> new CellSet(range(0, input.channels()), rows, cols);
                case ROWS -> new CellSet(channels, range(0, input.rows()), cols);
                case COLS -> new CellSet(channels, rows, range(0, input.cols()));
            };
            case JoinSpec join -> switch (join.kind()) {
                case SUM -> this;
                case CONCATENATE -> {
                    int first = inputs.subList(0, at).stream().mapToInt(Shape::channels).sum();
                    yield new CellSet(channels.get(first, first + input.channels()), rows, cols);
                }
            };
        };
    }

    private CellSet windowed(BitSet read, Window window, Shape input) {
        return new CellSet(read, taken(rows, window.rows(), input.rows()), taken(cols, window.cols(), input.cols()));
    }

    /// Returns the input channels of these output channels, or, `mirrored`, the output channels of these input channels.
    private BitSet groups(ConvSpec conv, boolean mirrored) {
        int from = (mirrored ? conv.inChannels() : conv.outChannels()) / conv.groups();
        int to = (mirrored ? conv.outChannels() : conv.inChannels()) / conv.groups();
        var read = new BitSet();
        channels.stream().forEach(c -> read.set(c / from * to, (c / from + 1) * to));
        return read;
    }

    private static BitSet taken(BitSet outputs, WindowAxis axis, int size) {
        var read = new BitSet();
        outputs.stream().forEach(output -> {
            for (int k = 0; k < axis.kernel(); k++) {
                int input = axis.inputIndex(output, k);
                if (input >= 0 && input < size)
                    read.set(input);
            }
        });
        return read;
    }

    /// A transposed convolution's output cell is what its convolution would read.
    private static BitSet spread(BitSet outputs, WindowAxis axis, int size) {
        var read = new BitSet();
        outputs.stream().forEach(output -> {
            for (int k = 0; k < axis.kernel(); k++) {
                int input = axis.outputIndex(output, k);
                if (axis.meets(output, k) && input >= 0 && input < size)
                    read.set(input);
            }
        });
        return read;
    }

    private static BitSet cells(BitSet outputs, int count, int size) {
        var read = new BitSet();
        outputs.stream().forEach(o -> read.set(AdaptivePoolSpec.first(o, count, size), AdaptivePoolSpec.end(o, count, size)));
        return read;
    }

    private static BitSet single(int index) {
        return range(index, index + 1);
    }

    private static BitSet range(int from, int end) {
        var set = new BitSet();
        set.set(from, end);
        return set;
    }

    private static BitSet both(BitSet a, BitSet b) {
        var set = (BitSet) a.clone();
        set.or(b);
        return set;
    }
}
