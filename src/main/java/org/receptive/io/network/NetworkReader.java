package org.receptive.io.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.model.LayerKind;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Turns the JSON of a network file into the network, filling in what was left out.
///
/// Shapes are followed layer by layer, so that a layer need not repeat how many maps it reads.
final class NetworkReader {

    /// What the field `format` says.
    static final String FORMAT = "receptive-network";
    /// The version that is written, and the newest that is read.
    static final int VERSION = 1;

    private static final int NEWEST_IMAGINABLE = 1_000_000;

    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<NetworkSpec.Node> nodes = new ArrayList<>();

    private NetworkReader(Shape input) {
        shapes.put(NetworkSpec.INPUT, input);
    }

    /// Makes the network that `root` describes.
    ///
    /// @param fallbackName the name of a network that has none
    /// @throws ReadableException if it describes none; the message names the field or the layer and the way out
    static NetworkSpec network(JsonValue root, String fallbackName) {
        boolean isNetwork = root instanceof JsonValue.Fields f && f.values().get("format") instanceof JsonValue.Text t
                && t.value().equals(FORMAT);
        if (!isNetwork)
            throw ReadableException.of("error.networkfile.format", FORMAT);
        var file = new JsonField("", root);
        int version = file.require("version").whole(1, NEWEST_IMAGINABLE);
        if (version > VERSION)
            throw ReadableException.of("error.networkfile.newer", version, VERSION);
        file.allowOnly("format", "version", "name", "input", "layers");
        var input = shape(file.require("input"));
        var reader = new NetworkReader(input);
        file.require("layers").entries().forEach(reader::add);
        return new NetworkSpec(file.find("name").map(JsonField::text).orElse(fallbackName), input, reader.nodes);
    }

    private static Shape shape(JsonField field) {
        var sizes = field.entries();
        if (sizes.size() != 3)
            throw ReadableException.of("error.networkfile.input", field.path(), sizes.size());
        return new Shape(size(sizes.get(0)), size(sizes.get(1)), size(sizes.get(2)));
    }

    private static int size(JsonField field) {
        return field.whole(1, LayerReader.LARGEST);
    }

    private void add(JsonField field) {
        var name = field.require("name").text();
        var inputs = field.find("inputs").map(NetworkReader::names).orElseGet(() -> List.of(before()));
        var read = inputs.stream().map(
                input -> Optional.ofNullable(shapes.get(input)).orElseThrow(() -> ReadableException.of("error.network.input", name, input)))
                .toList();
        var layer = fitting(name, () -> new LayerReader(field, read).layer(kind(field.require("type"))));
        var output = fitting(name, () -> layer.outputShape(read));
        if (shapes.put(name, output) != null)
            throw ReadableException.of("error.network.twice", name);
        nodes.add(new NetworkSpec.Node(name, layer, inputs));
    }

    private String before() {
        return nodes.isEmpty() ? NetworkSpec.INPUT : nodes.getLast().name();
    }

    private static List<String> names(JsonField field) {
        return field.value() instanceof JsonValue.Text t ? List.of(t.value()) : field.entries().stream().map(JsonField::text).toList();
    }

    private static LayerKind kind(JsonField field) {
        return LayerKind.find(field.text())
                .orElseThrow(() -> field.noChoice(Arrays.stream(LayerKind.values()).map(LayerKind::id).toList()));
    }

    /// Puts the layer's name before what its hyperparameters or shapes complain about; a complaint about a field says where it is.
    private static <T> T fitting(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (ReadableException misfit) {
            if (!misfit.problem().key().startsWith("error.spec."))
                throw misfit;
            throw new ReadableException(Message.of("error.network.layer", name, misfit.problem()), misfit);
        }
    }
}
