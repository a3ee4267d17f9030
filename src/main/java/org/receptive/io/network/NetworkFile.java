package org.receptive.io.network;

import java.nio.file.Path;
import org.receptive.io.json.JsonFile;
import org.receptive.io.json.JsonWriter;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.ReadableException;

/// Reads the structure of a network from a JSON file, and makes the text of such a file; docs/network-format.md describes every field.
///
/// Reading what was written gives an equal network. A network is checked from its first layer to its last before anything of its size is
/// allocated; what does not fit ends in a [ReadableException] with one sentence.
public final class NetworkFile {

    private NetworkFile() {}

    /// Reads the network in `file`.
    ///
    /// @throws ReadableException if there is no such file, it cannot be read, or it describes no network
    public static NetworkSpec read(Path file) {
        return JsonFile.read(file, root -> NetworkReader.network(root, JsonFile.title(String.valueOf(file.getFileName()))));
    }

    /// Reads the network that the text `json` describes.
    ///
    /// @param name what messages call it
    /// @throws ReadableException if it describes none
    public static NetworkSpec read(String json, String name) {
        return JsonFile.read(json, name, root -> NetworkReader.network(root, JsonFile.title(name)));
    }

    /// Returns the text of a network file, a layer on each line.
    public static String toJson(NetworkSpec network) {
        return JsonWriter.pretty(NetworkWriter.json(network));
    }
}
