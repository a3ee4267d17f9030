package org.receptive.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.reference.Layers;
import org.receptive.reference.Pad2d;
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
import org.receptive.spec.PaddingValues;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;
import org.receptive.trace.NamedMap.Role;

/// Makes the operation of every layer: which maps it has, what each target reads, and how that makes the value.
public final class Operations {

    private static final Reduction SUM = new Reduction.Sum();

    private Operations() {
    }

    /// Makes the cross-correlation that every framework calls convolution, on maps called x, w, b and y.
    ///
    /// Shapes: x (1, I, H, W); w (O, I/groups, kH, kW); b (O, 1, 1, 1), read only if the specification has a bias.
    ///
    /// @throws ReadableException if x is not a single example, or the shapes do not suit the specification
    public static Operation crossCorrelation(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        return sliding(false, spec, PaddingValues.ZEROS, x(x), w, b, MapId.of("y"));
    }

    /// Makes the convolution of mathematics: the kernel is rotated by 180° before it slides.
    ///
    /// Shapes: those of [#crossCorrelation].
    ///
    /// @throws ReadableException if x is not a single example, or the shapes do not suit the specification
    public static Operation convolution(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
        return sliding(true, spec, PaddingValues.ZEROS, x(x), w, b, MapId.of("y"));
    }

    /// Checks that `x` holds one example and not a batch: the walk has no axis for more.
    ///
    /// @throws ReadableException if it holds several
    public static void requireSingle(Array4 x) {
        if (x.n() != 1)
            throw ReadableException.of("error.trace.batch", x.n());
    }

    /// Makes a sliding kernel over a map that was given or made before.
    ///
    /// @param flipped whether the kernel is rotated by 180° first
    /// @param filling what stands in the padding
    /// @param x the input, images
    /// @param output the output's name; the kernel is `w` and the bias `b` of its stage
    /// @throws ReadableException if the shapes do not suit the specification
    public static Operation sliding(boolean flipped, ConvSpec spec, PaddingValues filling, NamedMap x, Array4 w, Array4 b, MapId output) {
        var padded = filling == PaddingValues.ZEROS ? example(x) : Pad2d.forward(filling, spec.window(), example(x));
        var over = filling == PaddingValues.ZEROS ? spec : Pad2d.narrow(spec);
        var y = flipped ? Conv2d.forwardFlipped(over, padded, w, b) : Conv2d.forward(over, padded, w, b);
        // the values of a list are no neighbours: around it stands nothing
        boolean isList = x.form() == NamedMap.Form.VECTOR && filling != PaddingValues.ZEROS;
        var border = isList ? Border.none(x.rows(), x.cols()).filled(filling) : Border.of(spec.window(), filling, x.rows(), x.cols());
        var input = x.as(Role.INPUT).bordered(border);
        var weight = NamedMap.of(new MapId(output.stage(), "w"), Role.PARAMETER, NamedMap.Form.FILTERS, w).flipped(flipped);
        var bias = bias(spec.bias(), new MapId(output.stage(), "b"), b);
        return operation(flipped ? "convolution" : "cross-correlation", List.of(input), List.of(weight), bias,
                NamedMap.of(output, Role.OUTPUT, NamedMap.Form.MAPS, y), ConvolutionReads.of(spec, input, weight, bias), SUM);
    }

    private static NamedMap x(Array4 values) {
        requireSingle(values);
        return NamedMap.of(MapId.of("x"), Role.INPUT, NamedMap.Form.MAPS, values);
    }

    private static Optional<NamedMap> bias(boolean has, MapId id, Array4 values) {
        return has ? Optional.of(NamedMap.of(id, Role.BIAS, NamedMap.Form.NUMBERS, values)) : Optional.empty();
    }

    private static Operation operation(String id, List<NamedMap> inputs, List<NamedMap> parameters, Optional<NamedMap> bias, NamedMap y,
            Reads reads, Reduction reduction) {
        var maps = new ArrayList<NamedMap>(inputs);
        maps.addAll(parameters);
        bias.ifPresent(maps::add);
        maps.add(y);
        return new Operation(id, maps, y.id(), reads, reduction);
    }

    /// Makes the operation of a layer over maps that were given or made before; the textbook engine computes its output.
    ///
    /// @param layer the hyperparameters
    /// @param inputs what it reads, in its order
    /// @param parameters its learned tensors by their names
    /// @param output the output's name
    /// @throws ReadableException if the shapes do not suit the layer
    public static Operation of(LayerSpec layer, List<NamedMap> inputs, Map<String, Array4> parameters, MapId output) {
        var examples = inputs.stream().map(Operations::example).toList();
        var y = Layers.forward(layer, new Layers.Reading(examples, parameters, Optional.empty(), false));
        return of(layer, inputs, parameters, laidOut(inputs.getFirst(), y, output));
    }

    /// Makes a softmax of scores that are divided by a temperature first.
    ///
    /// @param x the scores
    /// @param output the output's name
    public static Operation softmax(SoftmaxSpec spec, double temperature, NamedMap x, MapId output) {
        var scaled = example(x).map(score -> score / temperature);
        var y = laidOut(x, Layers.forward(spec, new Layers.Reading(List.of(scaled), Map.of(), Optional.empty(), false)), output);
        var in = x.as(Role.INPUT);
        return operation("softmax", List.of(in), List.of(), Optional.empty(), y, new LayerReads.Softmax(spec.axis(), in, temperature != 1),
                new Share(spec.logarithm(), temperature));
    }

    /// Lays the output out as the input is where they have the same shape, so that a value stands at the place that it came from.
    private static NamedMap laidOut(NamedMap x, Array4 y, MapId output) {
        if (!x.shape().equals(y.shape()))
            return NamedMap.example(output, Role.OUTPUT, y);
        var form = x.form() == NamedMap.Form.VECTOR ? NamedMap.Form.VECTOR : NamedMap.Form.MAPS;
        return NamedMap.of(output, Role.OUTPUT, form, y.reshaped(1, x.channels(), x.rows(), x.cols()));
    }

    private static Array4 example(NamedMap map) {
        var shape = map.shape();
        return map.values().reshaped(1, shape.channels(), shape.rows(), shape.cols());
    }

    /// Makes the operation of a layer whose output was computed.
    ///
    /// @param layer the hyperparameters
    /// @param inputs what it reads, in its order
    /// @param parameters its learned tensors by their names
    /// @param y the output
    public static Operation of(LayerSpec layer, List<NamedMap> inputs, Map<String, Array4> parameters, NamedMap y) {
        var named = inputs.stream().map(m -> m.as(Role.INPUT)).toList();
        return new LayerOperation(named, parameters, y.as(Role.OUTPUT)).of(layer);
    }

    /// One layer's maps while its operation is made.
    private record LayerOperation(List<NamedMap> inputs, Map<String, Array4> parameters, NamedMap y) {

        Operation of(LayerSpec layer) {
            var x = inputs.getFirst();
            return switch (layer) {
                case ConvSpec spec -> {
                    var in = framed(x, spec.window());
                    var w = weight(NamedMap.Form.FILTERS, parameter("weight"));
                    var b = bias(spec.bias());
                    yield made("cross-correlation", List.of(in), List.of(w), b, ConvolutionReads.of(spec, in, w, b), SUM);
                }
                case PartialConvSpec spec -> {
                    var in = framed(x, spec.window());
                    var w = weight(NamedMap.Form.FILTERS, parameter("weight"));
                    var b = bias(spec.bias());
                    yield made("cross-correlation", List.of(in), List.of(w), b, ConvolutionReads.of(spec, in, w, b), SUM);
                }
                case TransposedConvSpec spec -> {
                    var w = weight(NamedMap.Form.FILTERS, parameter("weight"));
                    var b = bias(spec.bias());
                    yield made("transposed-convolution", inputs, List.of(w), b, new WeightReads.Transposed(spec, x, w, b), SUM);
                }
                case SubsamplingSpec spec -> {
                    var in = framed(x, spec.window());
                    var w = weight(NamedMap.Form.NUMBERS, parameter("weight"));
                    var b = bias(true);
                    yield made("subsampling", List.of(in), List.of(w), b, new WeightReads.Subsampling(spec, in, w, b.orElseThrow()), SUM);
                }
                case PoolSpec spec -> {
                    var in = x.form() == NamedMap.Form.VECTOR ? x : x.bordered(Border.ofPooling(spec, x.rows(), x.cols()));
                    yield simple(isMax(spec.kind()) ? "max-pooling" : "average-pooling", List.of(in), new PoolingReads(spec, in),
                            pooled(spec.kind()));
                }
                case AdaptivePoolSpec spec -> simple(isMax(spec.kind()) ? "max-pooling" : "average-pooling", inputs,
                        new LayerReads.AdaptivePooling(spec, x), pooled(spec.kind()));
                case DenseSpec spec -> {
                    var w = weight(NamedMap.Form.ROWS, laidOut(parameter("weight"), spec.outCount()));
                    var b = bias(spec.bias());
                    yield made("dense", inputs, List.of(w), b, new WeightReads.Dense(x, w, b), SUM);
                }
                case RbfSpec spec -> {
                    var codes = spec.codes().stream().flatMap(List::stream).mapToDouble(Integer::doubleValue).toArray();
                    var w = weight(NamedMap.Form.ROWS,
                            laidOut(Array4.of(spec.codes().size(), spec.codeLength(), 1, 1, codes), spec.codes().size()));
                    yield made("squared-distance", inputs, List.of(w), Optional.empty(), new WeightReads.Dense(x, w, Optional.empty()),
                            new Reduction.SquaredDistance());
                }
                case ActivationSpec spec ->
                    simple("activation", inputs, new LayerReads.Pointwise(x), new Reduction.Function(spec.function()));
                case MaxoutSpec spec -> simple("maxout", inputs, new LayerReads.Maxout(spec.pieces(), x), new Reduction.Maximum());
                case SoftmaxSpec spec ->
                    simple("softmax", inputs, new LayerReads.Softmax(spec.axis(), x, false), new Share(spec.logarithm(), 1));
                case BatchNormSpec spec -> {
                    var w = spec.affine() ? Optional.of(weight(NamedMap.Form.NUMBERS, parameter("weight"))) : Optional.<NamedMap>empty();
                    var b = bias(spec.affine());
                    var mean = statistic(NormalisationReads.MEAN, parameter(BatchNormSpec.RUNNING_MEAN));
                    var variance = statistic(NormalisationReads.VARIANCE, parameter(BatchNormSpec.RUNNING_VARIANCE));
                    var learned = Stream.concat(Stream.of(mean, variance), w.stream()).toList();
                    yield made("batch-normalisation", inputs, learned, b, new NormalisationReads.Batch(x, mean, variance, w, b),
                            new Normalised.Batch(spec.epsilon()));
                }
                case LocalResponseNormSpec spec ->
                    simple("local-response-normalisation", inputs, new NormalisationReads.Neighbours(spec, x),
                            new Normalised.Response(spec));
                case DropoutSpec _ -> simple("dropout", inputs, new LayerReads.Pointwise(x), SUM);
                case JoinSpec spec -> simple(spec.kind() == JoinSpec.Kind.SUM ? "sum" : "concatenation", inputs,
                        new LayerReads.Join(spec.kind(), inputs), SUM);
            };
        }

        /// Puts the padding of a window around images; the values of a vector are maps of one cell, and not neighbours.
        private static NamedMap framed(NamedMap x, Window window) {
            return x.form() == NamedMap.Form.VECTOR ? x : x.bordered(Border.of(window, x.rows(), x.cols()));
        }

        private static boolean isMax(PoolKind kind) {
            return kind == PoolKind.MAX;
        }

        private static Reduction pooled(PoolKind kind) {
            return switch (kind) {
                case MAX -> new Reduction.Maximum();
                case AVERAGE -> new Reduction.Mean();
            };
        }

        private Operation simple(String id, List<NamedMap> in, Reads reads, Reduction reduction) {
            return made(id, in, List.of(), Optional.empty(), reads, reduction);
        }

        private Operation made(String id, List<NamedMap> in, List<NamedMap> weights, Optional<NamedMap> bias, Reads reads,
                Reduction reduction) {
            return operation(id, in, weights, bias, y, reads, reduction);
        }

        private Array4 parameter(String name) {
            var found = parameters.get(name);
            if (found == null)
                throw new IllegalArgumentException(
                        "the layer's " + name + " is missing; there are " + Arrays.toString(parameters.keySet().toArray()));
            return found;
        }

        private NamedMap weight(NamedMap.Form form, Array4 values) {
            return NamedMap.of(new MapId(y.id().stage(), form == NamedMap.Form.ROWS ? "W" : "w"), Role.PARAMETER, form, values);
        }

        private NamedMap statistic(String letter, Array4 values) {
            return NamedMap.of(new MapId(y.id().stage(), letter), Role.PARAMETER, NamedMap.Form.NUMBERS, values);
        }

        private Optional<NamedMap> bias(boolean has) {
            return has ? Operations.bias(true, new MapId(y.id().stage(), "b"), parameter("bias")) : Optional.empty();
        }

        /// Lays the row of weights of each output out as the input is laid out.
        private Array4 laidOut(Array4 weights, int outputs) {
            var x = inputs.getFirst();
            return weights.reshaped(outputs, x.channels(), x.rows(), x.cols());
        }
    }
}
