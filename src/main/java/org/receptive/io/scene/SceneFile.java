package org.receptive.io.scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.receptive.io.AtomicFiles;
import org.receptive.io.json.JsonFile;
import org.receptive.io.json.JsonWriter;
import org.receptive.scene.Scene;
import org.receptive.text.ReadableException;

/// Reads and writes scenes as JSON files; docs/scene-format.md describes every
/// field.
///
/// Reading what was written gives an equal scene. Whatever else a file may hold
/// ends in a [ReadableException] with one sentence that names the file, the
/// place and the way out.
public final class SceneFile {

    /// The largest file that is read, in bytes.
    public static final int LARGEST = JsonFile.LARGEST;

    private SceneFile() {
    }

    /// Reads the scene in `file`. A file beyond [#LARGEST] is refused before any of it is read.
    ///
    /// @throws ReadableException if there is no such file, it cannot be read, or it holds no scene
    public static Scene read(Path file) {
        return JsonFile.read(file, root -> SceneReader.scene(root, JsonFile.title(String.valueOf(file.getFileName()))));
    }

    /// Reads the scene in `in`, which stays open, and at most [#LARGEST] bytes of it.
    ///
    /// @param name what messages call it
    /// @throws IOException if the stream fails
    /// @throws ReadableException if it holds no scene
    public static Scene read(InputStream in, String name) throws IOException {
        return JsonFile.read(in, name, root -> SceneReader.scene(root, JsonFile.title(name)));
    }

    /// Reads the scene that the text `json` describes.
    ///
    /// @param name what messages call it
    /// @throws ReadableException if it describes none
    public static Scene read(String json, String name) {
        return JsonFile.read(json, name, root -> SceneReader.scene(root, JsonFile.title(name)));
    }

    /// Writes `scene` to `file`; a failure leaves an older file as it was.
    ///
    /// @throws ReadableException if it cannot be written
    public static void write(Scene scene, Path file) {
        AtomicFiles.writeText(file, toJson(scene));
    }

    /// Returns the text of a scene file, a row of numbers on each line.
    public static String toJson(Scene scene) {
        return JsonWriter.pretty(SceneWriter.json(scene));
    }
}
