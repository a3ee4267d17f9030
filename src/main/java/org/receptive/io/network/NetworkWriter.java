package org.receptive.io.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.receptive.io.json.JsonValue;
import org.receptive.model.LayerKind;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;

/// Turns a network into the JSON of a network file. What follows from the layers before, or is as usual, is left out.
final class NetworkWriter {

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    private NetworkWriter() {}

    /// Describes a network.
    static JsonValue json(NetworkSpec network) {
        var layers = new ArrayList<JsonValue>();
        var before = NetworkSpec.INPUT;
        for (var node : network.nodes()) {
            layers.add(new NetworkWriter().layer(node, before));
            before = node.name();
        }
        var writer = new NetworkWriter();
        writer.put("format", NetworkReader.FORMAT);
        writer.put("version", NetworkReader.VERSION);
        writer.put("name", network.name());
        writer.fields.put("input", JsonValue.Num.list(network.input().channels(), network.input().rows(), network.input().cols()));
        writer.fields.put("layers", new JsonValue.Items(layers));
        return new JsonValue.Fields(writer.fields);
    }

    private JsonValue layer(NetworkSpec.Node node, String before) {
        put("name", node.name());
        put("type", LayerKind.of(node.layer()).id());
        if (!node.inputs().equals(List.of(before)))
            fields.put("inputs", new JsonValue.Items(node.inputs().stream().<JsonValue>map(JsonValue.Text::new).toList()));
        switch (node.layer()) {
            case ConvSpec conv -> {
                put("out", conv.outChannels());
                window(conv.window(), false);
                groupsAndBias(conv.groups(), conv.bias());
            }
            case TransposedConvSpec conv -> {
                put("out", conv.outChannels());
                window(conv.window(), false);
                pairUnless("outputPadding", conv.outputPadRows(), conv.outputPadCols(), 0, 0);
                groupsAndBias(conv.groups(), conv.bias());
            }
            case PartialConvSpec conv -> {
                window(conv.window(), false);
                unless("bias", conv.bias(), true);
                fields.put("table", rows(conv.table()));
            }
            case DenseSpec dense -> {
                put("out", dense.outCount());
                unless("bias", dense.bias(), true);
            }
            case RbfSpec rbf -> fields.put("codes", rows(rbf.codes()));
            case PoolSpec pool -> {
                window(pool.window(), true);
                unless("ceil", pool.ceil(), false);
                unless("countPadding", pool.countPadding(), true);
            }
            case AdaptivePoolSpec pool -> fields.put("size", pair(pool.outRows(), pool.outCols()));
            case SubsamplingSpec pool -> window(pool.window(), true);
            case ActivationSpec activation -> function(activation.function());
            case MaxoutSpec maxout -> put("pieces", maxout.pieces());
            case SoftmaxSpec softmax -> {
                put("axis", softmax.axis().name().toLowerCase(Locale.ROOT));
                unless("logarithm", softmax.logarithm(), false);
            }
            case BatchNormSpec norm -> {
                numberUnless("epsilon", norm.epsilon(), BatchNormSpec.usual(1).epsilon());
                numberUnless("momentum", norm.momentum(), BatchNormSpec.usual(1).momentum());
                unless("affine", norm.affine(), true);
            }
            case LocalResponseNormSpec norm -> {
                var usual = LocalResponseNormSpec.usual(norm.size());
                put("size", norm.size());
                numberUnless("alpha", norm.alpha(), usual.alpha());
                numberUnless("beta", norm.beta(), usual.beta());
                numberUnless("k", norm.k(), usual.k());
            }
            case DropoutSpec dropout -> put("rate", dropout.rate());
            case JoinSpec _ -> {
                // its type says all
            }
        }
        return new JsonValue.Fields(fields);
    }

    private void function(Activation function) {
        switch (function) {
            case Activation.LeakyRelu leaky -> put("slope", leaky.slope());
            case Activation.ScaledTanh tanh -> {
                put("amplitude", tanh.amplitude());
                put("slope", tanh.slope());
            }
            case Activation.Elu elu -> put("alpha", elu.alpha());
            case Activation.Relu _, Activation.Sigmoid _, Activation.Tanh _, Activation.Gelu _, Activation.Softplus _ -> {
                // its type says all
            }
        }
    }

    private void window(Window window, boolean strideIsKernel) {
        var rows = window.rows();
        var cols = window.cols();
        fields.put("kernel", pair(rows.kernel(), cols.kernel()));
        pairUnless("stride", rows.stride(), cols.stride(), strideIsKernel ? rows.kernel() : 1, strideIsKernel ? cols.kernel() : 1);
        pairUnless("dilation", rows.dilation(), cols.dilation(), 1, 1);
        if (rows.padBefore() == rows.padAfter() && cols.padBefore() == cols.padAfter())
            pairUnless("padding", rows.padBefore(), cols.padBefore(), 0, 0);
        else
            fields.put("padding", WindowReader.sides(window));
    }

    private void groupsAndBias(int groups, boolean bias) {
        if (groups != 1)
            put("groups", groups);
        unless("bias", bias, true);
    }

    private void pairUnless(String name, int rows, int cols, int usualRows, int usualCols) {
        if (rows != usualRows || cols != usualCols)
            fields.put(name, pair(rows, cols));
    }

    private static JsonValue pair(int rows, int cols) {
        return rows == cols ? new JsonValue.Num(rows) : JsonValue.Num.list(rows, cols);
    }

    private static JsonValue rows(List<List<Integer>> rows) {
        return new JsonValue.Items(
                rows.stream().<JsonValue>map(row -> JsonValue.Num.list(row.stream().mapToInt(Integer::intValue).toArray())).toList());
    }

    private void put(String name, String value) {
        fields.put(name, new JsonValue.Text(value));
    }

    private void put(String name, double value) {
        fields.put(name, new JsonValue.Num(value));
    }

    private void numberUnless(String name, double value, double usual) {
        if (value != usual)
            put(name, value);
    }

    private void unless(String name, boolean value, boolean usual) {
        if (value != usual)
            fields.put(name, new JsonValue.Flag(value));
    }
}
