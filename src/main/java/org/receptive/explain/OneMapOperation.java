package org.receptive.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
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
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.trace.ConvolutionReads;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Part;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;

/// The part of a layer that makes one of its maps, with only what that map reads.
///
/// @param inputs what the layer reads
/// @param parameters what it learned
/// @param y what it gave
/// @param channel which map
record OneMapOperation(List<NamedMap> inputs, Map<String, Array4> parameters, NamedMap y, int channel) {

    Operation of(LayerSpec layer) {
        return switch (layer) {
            case ConvSpec conv -> {
                int first = conv.firstInputChannel(channel);
                yield convolved(conv, range(first, first + conv.channelsPerFilter()), range(0, conv.channelsPerFilter()));
            }
            case PartialConvSpec conv -> convolved(conv.full(), conv.table().get(channel), conv.table().get(channel));
            case TransposedConvSpec conv -> transposed(conv);
            case SubsamplingSpec sub -> numbered(made(new SubsamplingSpec(1, sub.window()), List.of(own(inputs.getFirst(), channel)),
                    Map.of("weight", row("weight"), "bias", row("bias"))), weight());
            case BatchNormSpec norm -> {
                var own = new HashMap<String, Array4>();
                norm.parameters().forEach(p -> own.put(p.name(), row(p.name())));
                yield numbered(made(new BatchNormSpec(1, norm.epsilon(), norm.momentum(), norm.affine()),
                        List.of(own(inputs.getFirst(), channel)), own), weight());
            }
            case LocalResponseNormSpec _ -> whole(layer);
            case PoolSpec _, AdaptivePoolSpec _, ActivationSpec _, DropoutSpec _ -> made(layer, List.of(own(inputs.getFirst(), channel)),
                    Map.of());
            case MaxoutSpec maxout -> made(layer,
                    List.of(slices(inputs.getFirst(), range(channel * maxout.pieces(), (channel + 1) * maxout.pieces()))), Map.of());
            case SoftmaxSpec softmax -> switch (softmax.axis()) {
                case CHANNELS -> whole(layer);
                case ROWS, COLS -> made(layer, List.of(own(inputs.getFirst(), channel)), Map.of());
            };
            case JoinSpec join -> switch (join.kind()) {
                case SUM -> made(layer, inputs.stream().map(m -> own(m, channel)).toList(), Map.of());
                case CONCATENATE -> made(layer, List.of(branch()), Map.of());
            };
            case DenseSpec _, RbfSpec _ -> whole(layer);
        };
    }

    private Operation whole(LayerSpec layer) {
        return Operations.of(layer, inputs, parameters, y);
    }

    private Operation made(LayerSpec layer, List<NamedMap> read, Map<String, Array4> learned) {
        return Operations.of(layer, read, learned, own(y, channel));
    }

    /// A convolution of one filter.
    ///
    /// @param conv the whole layer
    /// @param read the maps that it reads
    /// @param kernels their places in the filter as it is stored
    private Operation convolved(ConvSpec conv, List<Integer> read, List<Integer> kernels) {
        var w = learned("weight");
        var filter = Array4.fill(1, kernels.size(), w.h(), w.w(), (_, k, row, col) -> w.get(channel, kernels.get(k), row, col));
        var spec = new ConvSpec(read.size(), 1, conv.window(), 1, conv.bias());
        return numbered(made(spec, List.of(slices(inputs.getFirst(), read)), withBias(filter, conv.bias())),
                new Part(List.of(channel), kernels.size() == w.c() ? List.of() : kernels));
    }

    private Operation transposed(TransposedConvSpec conv) {
        var read = range(0, conv.inChannels()).stream().filter(i -> ofGroup(conv, i) >= 0 && ofGroup(conv, i) < learned("weight").c())
                .toList();
        int k = ofGroup(conv, read.getFirst());
        var w = learned("weight");
        var kernels = Array4.fill(read.size(), 1, w.h(), w.w(), (i, _, row, col) -> w.get(read.get(i), k, row, col));
        var spec = new TransposedConvSpec(read.size(), 1, conv.window(), conv.outputPadRows(), conv.outputPadCols(), 1, conv.bias());
        return numbered(made(spec, List.of(slices(inputs.getFirst(), read)), withBias(kernels, conv.bias())), new Part(read, List.of(k)));
    }

    /// Returns which of the outputs that an input reaches is this one.
    private int ofGroup(TransposedConvSpec conv, int input) {
        return channel - conv.convolution().firstInputChannel(input);
    }

    private Map<String, Array4> withBias(Array4 weight, boolean bias) {
        return bias ? Map.of("weight", weight, "bias", row("bias")) : Map.of("weight", weight);
    }

    private Array4 learned(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    /// Returns what was learned for this map, of a tensor with one number for each.
    private Array4 row(String name) {
        return Array4.of(1, 1, 1, 1, learned(name).get(channel, 0, 0, 0));
    }

    private Part weight() {
        return new Part(List.of(channel), List.of());
    }

    /// Names what was learned as in the whole layer.
    private Operation numbered(Operation operation, Part part) {
        var maps = operation.maps().stream().map(m -> switch (m.role()) {
            case PARAMETER -> m.part(part);
            case BIAS -> m.part(weight());
            case INPUT, OUTPUT -> m;
        }).toList();
        var reads = operation.reads() instanceof ConvolutionReads(var spec, var table, var x, var w, var b)
                ? new ConvolutionReads(spec, table, x, w.part(part), b)
                : operation.reads();
        return new Operation(operation.id(), maps, operation.output(), reads, operation.reduction());
    }

    /// Finds the branch of a concatenation that this map is taken from.
    private NamedMap branch() {
        int first = 0;
        for (var input : inputs) {
            int channels = input.shape().channels();
            if (channel < first + channels)
                return own(input, channel - first);
            first += channels;
        }
        throw new IllegalArgumentException("no branch has map " + channel);
    }

    private static NamedMap own(NamedMap map, int channel) {
        return slices(map, List.of(channel));
    }

    /// Returns some slices of a map as a map of their own.
    static NamedMap slices(NamedMap map, List<Integer> channels) {
        var shape = map.shape();
        if (map.form() == NamedMap.Form.MAPS && channels.size() == shape.channels())
            return map;
        var values = map.values().reshaped(1, shape.channels(), shape.rows(), shape.cols());
        var part = Array4.fill(1, channels.size(), shape.rows(), shape.cols(),
                (_, c, row, col) -> values.get(0, channels.get(c), row, col));
        return NamedMap.of(map.id(), map.role(), NamedMap.Form.MAPS, part).part(new Part(List.of(), channels));
    }

    private static List<Integer> range(int from, int end) {
        return IntStream.range(from, end).boxed().toList();
    }
}
