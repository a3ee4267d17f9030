package org.receptive.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;

/// The example scenes that come with the program, in the order in which they
/// teach.
///
/// A scene is read when it is first asked for, and kept.
public final class SceneCatalogue {

    private static final String FOLDER = "/org/receptive/examples/";

    /// A class path cannot be listed, so the names stand here; a test compares them with the folder.
    private static final List<String> NAMES = List.of("01-horizontal-edges", "02-sum-of-products", "03-moving-average",
            "04-second-derivative", "05-vertical-edges", "06-laplacian-outline", "07-gaussian-blur", "08-sharpen",
            "09-why-convolution-flips", "10-cross-correlation-does-not", "11-padding-narrow",
            "12-padding-equal-width", "13-padding-wide", "14-stride-leaves-cells-out", "15-dilation-2",
            "16-dilation-3", "17-channels-and-filters", "18-one-by-one", "19-depthwise", "20-two-feature-maps");

    private final Map<String, Scene> scenes = new ConcurrentHashMap<>();

    /// Returns the names in order; a name is its file's without the ending.
    public List<String> names() {
        return NAMES;
    }

    /// Returns the first picture of the application.
    public Scene first() {
        return scene(NAMES.getFirst());
    }

    /// Returns the scene of this name.
    ///
    /// @throws IllegalArgumentException if the catalogue has no such name
    public Scene scene(String name) {
        if (!NAMES.contains(name))
            throw new IllegalArgumentException("there is no example " + name + ": choose one of " + NAMES);
        return scenes.computeIfAbsent(name, SceneCatalogue::load);
    }

    /// Returns the title of the scene of this name, which is read for it.
    ///
    /// @throws IllegalArgumentException if the catalogue has no such name
    public Caption title(String name) {
        return scene(name).title();
    }

    private static Scene load(String name) {
        var file = FOLDER + name + ".json";
        try (var in = SceneCatalogue.class.getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalStateException("the example " + file + " is not on the class path");
            return SceneFile.read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
