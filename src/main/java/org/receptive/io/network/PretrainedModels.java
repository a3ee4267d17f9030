package org.receptive.io.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.text.ReadableException;

/// Opens the trained networks that come with the program.
public final class PretrainedModels {

    private static final List<String> NAMES = List.of("lenet5");

    private PretrainedModels() {}

    /// Returns the names.
    public static List<String> names() {
        return NAMES;
    }

    /// Reads the network of this name.
    ///
    /// @throws ReadableException if there is none; the message lists those there are
    public static ModelFile require(String name) {
        if (!NAMES.contains(name))
            throw ReadableException.of("error.model.pretrained", name, NAMES);
        var resource = "/org/receptive/models/" + name + ".safetensors";
        try (var in = PretrainedModels.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException("the program lacks " + resource);
            return ModelFile.of(SafetensorsFile.read(in, name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
