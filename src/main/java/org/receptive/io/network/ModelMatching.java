package org.receptive.io.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonReader;
import org.receptive.io.json.JsonValue;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.model.InputNormalisation;
import org.receptive.model.Models;
import org.receptive.model.NamedModel;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Finds out whose tensors a safetensors file holds and takes them over.
///
/// @param file the file's content
/// @param name what people call the file
record ModelMatching(SafetensorsFile file, String name) {

    /// Returns the model.
    ///
    /// @throws ReadableException if a tensor is missing, superfluous, of the wrong shape or not finite, or the network is not known
    ModelFile model() {
        for (var tensor : file.tensors())
            tensor.firstNotFinite().ifPresent(i -> {
                throw ReadableException.of("error.safetensors.notFinite", NamedTensor.shown(tensor.name()), (double) tensor.values()[i],
                        tensor.position(i));
            });
        var described = Optional.ofNullable(file.metadata().get(ModelFile.NETWORK));
        return described.map(this::described).orElseGet(this::recognised);
    }

    private ModelFile described(String json) {
        NetworkSpec network;
        try {
            network = NetworkReader.network(JsonReader.parse(json), name);
        } catch (ReadableException e) {
            throw new ReadableException(Message.of("error.modelfile.metadata", ModelFile.NETWORK, e.problem()), e);
        }
        var layout = ParameterLayout.of(network);
        var parameters = new ArrayList<NamedTensor>();
        var matrices = new ArrayList<NamedTensor>();
        for (var tensor : file.tensors())
            if (tensor.name().startsWith(ModelFile.MATRIX))
                matrices.add(new NamedTensor(tensor.name().substring(ModelFile.MATRIX.length()), tensor.shape(), tensor.values()));
            else
                parameters.add(tensor);
        var state = new HashMap<String, String>();
        file.metadata().forEach((key, text) -> {
            if (key.startsWith(ModelFile.PREFIX) && !key.equals(ModelFile.NETWORK) && !key.equals(ModelFile.NORMALISATION))
                state.put(key.substring(ModelFile.PREFIX.length()), text);
        });
        return new ModelFile(network, parameters(network, layout, parameters), normalisation(), matrices, state);
    }

    private InputNormalisation normalisation() {
        var text = Optional.ofNullable(file.metadata().get(ModelFile.NORMALISATION));
        try {
            return text.map(json -> {
                var field = new JsonField("", JsonReader.parse(json));
                field.allowOnly("kind", "numbers");
                var numbers = field.require("numbers");
                boolean none = numbers.value() instanceof JsonValue.Items items && items.values().isEmpty();
                return new InputNormalisation(field.require("kind").text(),
                        none ? List.of() : numbers.entries().stream().map(JsonField::number).toList());
            }).orElseGet(InputNormalisation::unitRange);
        } catch (ReadableException e) {
            throw new ReadableException(Message.of("error.modelfile.metadata", ModelFile.NORMALISATION, e.problem()), e);
        }
    }

    private ModelFile recognised() {
        for (var model : Models.all()) {
            var layout = ParameterLayout.of(model.network());
            boolean sameNames = layout.slices().stream().anyMatch(slice -> file.find(slice.name()).isPresent());
            if (sameNames)
                return recognised(model, file.tensors());
        }
        for (var model : Models.all()) {
            var renamed = renamed(ParameterLayout.of(model.network()));
            if (renamed.isPresent())
                return recognised(model, renamed.get());
        }
        throw ReadableException.of("error.modelfile.unknown", file.tensors().isEmpty() ? "–" : described(file.tensors().getFirst()),
                Models.ids(), ModelFile.NETWORK);
    }

    private static ModelFile recognised(NamedModel model, List<NamedTensor> tensors) {
        var parameters = parameters(model.network(), ParameterLayout.of(model.network()), tensors);
        return new ModelFile(model.network(), parameters, model.recipe().normalisation(), List.of(), Map.of());
    }

    /// Gives the tensors the names that a network has for them, if their shapes leave no choice: the layers of the file, such as
    /// `features.0` with its `weight` and `bias`, must have the shapes of the network's layers one by one, and no two layers the same.
    private Optional<List<NamedTensor>> renamed(ParameterLayout layout) {
        var layers = new LinkedHashMap<String, Map<String, List<Integer>>>();
        for (var slice : layout.slices())
            layers.computeIfAbsent(slice.layer(), _ -> new HashMap<>()).put(slice.spec().name(), slice.spec().shape());
        var layerOf = new HashMap<Map<String, List<Integer>>, String>();
        layers.forEach((layer, shapes) -> layerOf.put(shapes, layer));
        var found = new HashMap<String, Map<String, List<Integer>>>();
        for (var tensor : file.tensors())
            found.computeIfAbsent(prefix(tensor), _ -> new HashMap<>()).put(suffix(tensor), tensor.shape());
        boolean oneToOne = layerOf.size() == layers.size() && found.size() == layers.size()
                && found.values().stream().distinct().count() == layers.size() && layerOf.keySet().containsAll(found.values());
        if (!oneToOne)
            return Optional.empty();
        return Optional.of(file.tensors().stream().map(tensor -> {
            var layer = Optional.ofNullable(found.get(prefix(tensor))).map(layerOf::get).orElseThrow();
            return new NamedTensor(layer + "." + suffix(tensor), tensor.shape(), tensor.values());
        }).toList());
    }

    private static String prefix(NamedTensor tensor) {
        return tensor.name().substring(0, Math.max(0, tensor.name().lastIndexOf('.')));
    }

    private static String suffix(NamedTensor tensor) {
        return tensor.name().substring(tensor.name().lastIndexOf('.') + 1);
    }

    private static Parameters parameters(NetworkSpec network, ParameterLayout layout, List<NamedTensor> tensors) {
        var byName = new HashMap<String, NamedTensor>();
        for (var tensor : tensors) {
            if (isCounter(network, tensor))
                continue;
            if (layout.find(tensor.name()).isEmpty())
                throw ReadableException.of("error.modelfile.superfluous", network.name(), described(tensor));
            byName.put(tensor.name(), tensor);
        }
        for (var slice : layout.slices()) {
            var tensor = Optional.ofNullable(byName.get(slice.name())).orElseThrow(() -> ReadableException.of("error.modelfile.missing",
                    slice.name(), NamedTensor.shown(slice.spec().shape()), network.name()));
            if (!tensor.shape().equals(slice.spec().shape()))
                throw ReadableException.of("error.modelfile.shape", slice.name(), NamedTensor.shown(tensor.shape()), network.name(),
                        NamedTensor.shown(slice.spec().shape()));
        }
        for (var node : network.nodes())
            Optional.ofNullable(byName.get(node.name() + ".weight")).ifPresent(weight -> requireTable(node.layer(), weight));
        for (var node : network.nodes())
            Optional.ofNullable(byName.get(node.name() + "." + BatchNormSpec.RUNNING_VARIANCE)).ifPresent(ModelMatching::requireVariance);
        var parameters = Parameters.zeros(layout);
        for (var slice : layout.slices())
            Optional.ofNullable(byName.get(slice.name()))
                    .ifPresent(tensor -> System.arraycopy(tensor.values(), 0, parameters.values(), slice.offset(), slice.count()));
        return parameters;
    }

    /// PyTorch counts the batches that a batch normalisation has seen, and nobody reads it.
    private static boolean isCounter(NetworkSpec network, NamedTensor tensor) {
        return suffix(tensor).equals("num_batches_tracked")
                && network.nodes().stream().anyMatch(n -> n.layer() instanceof BatchNormSpec && n.name().equals(prefix(tensor)));
    }

    private static void requireVariance(NamedTensor variance) {
        for (int i = 0; i < variance.values().length; i++)
            if (variance.values()[i] < 0)
                throw ReadableException.of("error.modelfile.variance", variance.name(), i, (double) variance.values()[i]);
    }

    /// The engine leaves out what the table leaves out, so a weight there would be lost without a word.
    private static void requireTable(LayerSpec layer, NamedTensor weight) {
        if (!(layer instanceof PartialConvSpec spec))
            return;
        int kernelWeights = spec.window().tapCount();
        for (int i = 0; i < weight.values().length; i++) {
            int out = i / kernelWeights / spec.inChannels();
            int in = i / kernelWeights % spec.inChannels();
            if (weight.values()[i] != 0 && !spec.connects(out, in))
                throw ReadableException.of("error.modelfile.table", weight.name(), out, in);
        }
    }

    private static String described(NamedTensor tensor) {
        return NamedTensor.shown(tensor.name()) + " " + NamedTensor.shown(tensor.shape());
    }
}
