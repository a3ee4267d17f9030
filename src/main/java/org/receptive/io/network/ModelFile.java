package org.receptive.io.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.receptive.io.json.JsonValue;
import org.receptive.io.json.JsonWriter;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.model.InputNormalisation;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Holds a trained network as its safetensors file does, and reads and writes it.
///
/// The tensors have PyTorch's names and layouts (`conv1.weight` (O, I, kH, kW), `fc1.weight` (out, in)), so `load_state_dict` takes them.
/// The metadata say the rest under keys that begin with `receptive.`: `network` as a network file, `normalisation` as kind and numbers, and
/// the state that a training keeps. Matrices of a normalisation are tensors named `receptive.normalisation.…`; PyTorch then wants
/// `strict=False`.
///
/// @param network its structure
/// @param parameters its learned numbers, all finite
/// @param normalisation how pixels become its input
/// @param matrices what a whitening needs beside numbers, each under its name without the prefix
/// @param state texts that a training keeps, each under its name without the prefix
public record ModelFile(NetworkSpec network, Parameters parameters, InputNormalisation normalisation, List<NamedTensor> matrices,
        Map<String, String> state) {

    static final String PREFIX = "receptive.";
    static final String NETWORK = PREFIX + "network";
    static final String NORMALISATION = PREFIX + "normalisation";
    static final String MATRIX = NORMALISATION + ".";

    /// Checks that the parts belong together.
    ///
    /// @throws IllegalArgumentException if the parameters are not laid out as the network's are
    /// @throws ReadableException if a parameter is not finite; the message names its tensor
    public ModelFile {
        matrices = List.copyOf(matrices);
        state = Collections.unmodifiableMap(new TreeMap<>(state));
        if (!parameters.layout().equals(ParameterLayout.of(network)))
            throw new IllegalArgumentException("the parameters are those of another network");
        parameters.firstNotFinite().ifPresent(tensor -> {
            throw ReadableException.of("error.modelfile.notFinite", tensor);
        });
    }

    /// Reads a model. A file without our metadata is matched with the networks that come with the program, by the names and shapes of
    /// its tensors.
    ///
    /// @throws ReadableException if there is no such file, it is no safetensors file, or its tensors are not those of its network; the
    ///      message names the tensor
    public static ModelFile read(Path file) {
        return of(SafetensorsFile.read(file), String.valueOf(file.getFileName()));
    }

    /// Reads a model from the content of its file.
    ///
    /// @param name what messages call it
    /// @throws ReadableException if the tensors are not those of its network
    public static ModelFile of(SafetensorsFile file, String name) {
        try {
            return new ModelMatching(file, name).model();
        } catch (ReadableException e) {
            throw new ReadableException(Message.of("error.safetensors.open", name, e.problem()), e);
        }
    }

    /// Writes the model; a failure leaves an older file as it was.
    ///
    /// @throws ReadableException if it cannot be written
    public void write(Path file) {
        toSafetensors().write(file);
    }

    /// Returns the content of its file.
    public SafetensorsFile toSafetensors() {
        var tensors = new ArrayList<NamedTensor>();
        for (var slice : parameters.layout().slices())
            tensors.add(new NamedTensor(slice.name(), slice.spec().shape(), parameters.tensor(slice)));
        for (var matrix : matrices)
            tensors.add(new NamedTensor(MATRIX + matrix.name(), matrix.shape(), matrix.values()));
        var metadata = new LinkedHashMap<String, String>();
        state.forEach((key, text) -> metadata.put(PREFIX + key, text));
        metadata.put(NETWORK, NetworkFile.toJson(network));
        metadata.put(NORMALISATION, JsonWriter.pretty(json(normalisation)));
        return new SafetensorsFile(tensors, metadata);
    }

    private static JsonValue json(InputNormalisation normalisation) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("kind", new JsonValue.Text(normalisation.kind()));
        fields.put("numbers", new JsonValue.Items(normalisation.numbers().stream().<JsonValue>map(JsonValue.Num::new).toList()));
        return new JsonValue.Fields(fields);
    }
}
