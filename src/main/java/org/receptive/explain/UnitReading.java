package org.receptive.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.receptive.explain.UnitArithmetic.Kind;
import org.receptive.nn.Parameters;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;

/// Reads the terms of one unit, layer kind by layer kind.
final class UnitReading {

    private final Stage stage;
    private final Unit unit;
    private final List<Integer> sources;
    private final List<Shape> shapes;
    private final List<float[]> values;
    private final float[] weights;
    private final float[] biases;

    UnitReading(Wiring wiring, Stage stage, Parameters parameters, Activations activations, Unit unit) {
        this.stage = stage;
        this.unit = unit;
        sources = wiring.sources(stage);
        shapes = sources.stream().map(wiring::shape).toList();
        values = sources.stream().map(source -> activations.of(wiring.node(source))).toList();
        weights = tensor(parameters, "weight");
        biases = tensor(parameters, "bias");
    }

    private float[] tensor(Parameters parameters, String name) {
        return parameters.layout().find(stage.producer() + "." + name).map(parameters::tensor).orElse(new float[0]);
    }

    UnitArithmetic arithmetic() {
        return switch (stage.layer()) {
            case ConvSpec conv -> sum(Kind.WEIGHTED_SUM, convolution(conv));
            case PartialConvSpec conv -> sum(Kind.WEIGHTED_SUM, partial(conv));
            case TransposedConvSpec conv -> sum(Kind.WEIGHTED_SUM, transposed(conv));
            case DenseSpec dense -> sum(Kind.WEIGHTED_SUM, everything(i -> weights[unit.channel() * dense.inCount() + i]));
            case SubsamplingSpec sub -> sum(Kind.SUBSAMPLING, window(sub.window(), unit.channel(), _ -> weights[unit.channel()]));
            case RbfSpec rbf -> distance(everything(i -> rbf.codes().get(unit.channel()).get(i)));
            case PoolSpec pool -> pooled(pool.kind(), window(pool.window(), unit.channel(), _ -> 1), pool.countPadding(), pool);
            case AdaptivePoolSpec pool -> adaptive(pool);
            case MaxoutSpec maxout -> maximum(IntStream.range(0, maxout.pieces())
                    .mapToObj(i -> cell(0, unit.channel() * maxout.pieces() + i, unit.row(), unit.col(), 1)).toList());
            case SoftmaxSpec softmax -> share(softmax);
            case JoinSpec join -> sum(Kind.PLAIN_SUM, joined(join));
            case ActivationSpec _,DropoutSpec _ -> sum(Kind.PLAIN_SUM, List.of(cell(0, unit.channel(), unit.row(), unit.col(), 1)));
        };
    }

    /// A weight for the term at this place of the weights' order.
    @FunctionalInterface
    private interface Weight {
        double at(int index);
    }

    private UnitTerm cell(int source, int channel, int row, int col, double weight) {
        var shape = shapes.get(source);
        boolean padding = row < 0 || row >= shape.rows() || col < 0 || col >= shape.cols();
        double value = padding ? 0 : values.get(source)[(channel * shape.rows() + row) * shape.cols() + col];
        return UnitTerm.product(sources.get(source), channel, row, col, value, weight, padding);
    }

    private List<UnitTerm> window(Window window, int channel, Weight weight) {
        int cols = window.cols().kernel();
        return IntStream.range(0, window.tapCount()).mapToObj(tap -> cell(0, channel, window.rows().inputIndex(unit.row(), tap / cols),
                window.cols().inputIndex(unit.col(), tap % cols), weight.at(tap))).toList();
    }

    private List<UnitTerm> convolution(ConvSpec conv) {
        int taps = conv.window().tapCount();
        int first = conv.firstInputChannel(unit.channel());
        var terms = new ArrayList<UnitTerm>();
        for (int i = 0; i < conv.channelsPerFilter(); i++) {
            int offset = (unit.channel() * conv.channelsPerFilter() + i) * taps;
            terms.addAll(window(conv.window(), first + i, tap -> weights[offset + tap]));
        }
        return terms;
    }

    private List<UnitTerm> partial(PartialConvSpec conv) {
        int taps = conv.window().tapCount();
        var terms = new ArrayList<UnitTerm>();
        for (int channel : conv.table().get(unit.channel())) {
            int offset = (unit.channel() * conv.inChannels() + channel) * taps;
            terms.addAll(window(conv.window(), channel, tap -> weights[offset + tap]));
        }
        return terms;
    }

    private List<UnitTerm> transposed(TransposedConvSpec conv) {
        var rows = conv.window().rows();
        var cols = conv.window().cols();
        int outs = conv.outChannels() / conv.groups();
        int ins = conv.inChannels() / conv.groups();
        int group = unit.channel() / outs;
        var terms = new ArrayList<UnitTerm>();
        for (int i = group * ins; i < (group + 1) * ins; i++)
            for (int kr = 0; kr < rows.kernel(); kr++)
                for (int kc = 0; kc < cols.kernel(); kc++)
                    if (rows.meets(unit.row(), kr) && cols.meets(unit.col(), kc)) {
                        int filter = i * outs + unit.channel() % outs;
                        terms.add(cell(0, i, rows.outputIndex(unit.row(), kr), cols.outputIndex(unit.col(), kc),
                                weights[(filter * rows.kernel() + kr) * cols.kernel() + kc]));
                    }
        return terms;
    }

    private List<UnitTerm> everything(Weight weight) {
        var shape = shapes.getFirst();
        int map = shape.rows() * shape.cols();
        return IntStream.range(0, (int) shape.count()).mapToObj(i -> cell(0, i / map, i % map / shape.cols(), i % shape.cols(), weight.at(
                i)))
                .toList();
    }

    private List<UnitTerm> joined(JoinSpec join) {
        return switch (join.kind()) {
            case SUM -> IntStream.range(0, sources.size()).mapToObj(s -> cell(s, unit.channel(), unit.row(), unit.col(), 1)).toList();
            case CONCATENATE -> {
                int source = 0;
                int channel = unit.channel();
                while (channel >= shapes.get(source).channels())
                    channel -= shapes.get(source++).channels();
                yield List.of(cell(source, channel, unit.row(), unit.col(), 1));
            }
        };
    }

    private UnitArithmetic adaptive(AdaptivePoolSpec pool) {
        var in = shapes.getFirst();
        var terms = new ArrayList<UnitTerm>();
        for (int r = AdaptivePoolSpec.first(unit.row(), pool.outRows(), in.rows()); r < AdaptivePoolSpec.end(unit.row(), pool.outRows(), in
                .rows()); r++)
            for (int c = AdaptivePoolSpec.first(unit.col(), pool.outCols(), in.cols()); c < AdaptivePoolSpec.end(unit.col(), pool.outCols(),
                    in.cols()); c++)
                terms.add(cell(0, unit.channel(), r, c, 1));
        return switch (pool.kind()) {
            case MAX -> maximum(terms);
            case AVERAGE -> mean(terms, terms.size());
        };
    }

    private UnitArithmetic pooled(PoolKind kind, List<UnitTerm> terms, boolean countPadding, PoolSpec pool) {
        return switch (kind) {
            case MAX -> maximum(terms);
            case AVERAGE -> mean(terms, (int) terms.stream().filter(term -> countPadding ? inPadded(term, pool.window()) : !term.padding())
                    .count());
        };
    }

    /// With `ceil` the last window may hang over the padding too; those cells never count.
    private boolean inPadded(UnitTerm term, Window window) {
        var in = shapes.getFirst();
        return term.row() < in.rows() + window.rows().padAfter() && term.col() < in.cols() + window.cols().padAfter();
    }

    private UnitArithmetic mean(List<UnitTerm> terms, int divisor) {
        double share = 1.0 / Math.max(1, divisor);
        return sum(Kind.MEAN, terms.stream().map(term -> UnitTerm.product(term.stage(), term.channel(), term.row(), term.col(), term
                .value(),
                share, term.padding())).toList());
    }

    private UnitArithmetic maximum(List<UnitTerm> terms) {
        int winner = -1;
        for (int i = 0; i < terms.size(); i++)
            if (!terms.get(i).padding() && (winner < 0 || terms.get(i).value() > terms.get(winner).value()))
                winner = i;
        return winner < 0
                ? done(Kind.MAXIMUM, terms, OptionalInt.empty(), 0, Double.NEGATIVE_INFINITY)
                : done(Kind.MAXIMUM, terms, OptionalInt.of(winner), 0, terms.get(winner).value());
    }

    private UnitArithmetic sum(Kind kind, List<UnitTerm> terms) {
        double bias = biases.length == 0 ? 0 : biases[unit.channel()];
        return done(kind, terms, OptionalInt.empty(), bias, bias + terms.stream().mapToDouble(UnitTerm::product).sum());
    }

    private UnitArithmetic distance(List<UnitTerm> terms) {
        var squares = terms.stream().map(term -> {
            double difference = term.value() - term.weight();
            return new UnitTerm(term.stage(), term.channel(), term.row(), term.col(), term.value(), term.weight(), difference * difference,
                    term.padding());
        }).toList();
        return done(Kind.DISTANCE, squares, OptionalInt.empty(), 0, squares.stream().mapToDouble(UnitTerm::product).sum());
    }

    private UnitArithmetic share(SoftmaxSpec softmax) {
        var in = shapes.getFirst();
        var line = switch (softmax.axis()) {
            case CHANNELS -> IntStream.range(0, in.channels()).mapToObj(c -> cell(0, c, unit.row(), unit.col(), 1)).toList();
            case ROWS -> IntStream.range(0, in.rows()).mapToObj(r -> cell(0, unit.channel(), r, unit.col(), 1)).toList();
            case COLS -> IntStream.range(0, in.cols()).mapToObj(c -> cell(0, unit.channel(), unit.row(), c, 1)).toList();
        };
        double most = line.stream().mapToDouble(UnitTerm::value).max().orElse(0);
        double all = line.stream().mapToDouble(term -> Math.exp(term.value() - most)).sum();
        var shares = line.stream().map(term -> new UnitTerm(term.stage(), term.channel(), term.row(), term.col(), term.value(), 1,
                Math.exp(term.value() - most) / all, false)).toList();
        double own = cell(0, unit.channel(), unit.row(), unit.col(), 1).value() - most;
        return done(Kind.SHARE, shares, OptionalInt.empty(), 0, softmax.logarithm() ? own - Math.log(all) : Math.exp(own) / all);
    }

    private UnitArithmetic done(Kind kind, List<UnitTerm> terms, OptionalInt winner, double bias, double sum) {
        double value = stage.activation().map(function -> org.receptive.reference.ActivationFunction.value(function, sum)).orElse(sum);
        return new UnitArithmetic(unit, kind, terms, winner, bias, sum, stage.activation(), value);
    }
}
