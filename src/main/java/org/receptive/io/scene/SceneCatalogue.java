package org.receptive.io.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;

/// The example scenes that come with the program, in the order in which they
/// teach.
///
/// Nothing is read before it is asked for. A scene takes well under a millisecond once the program is warm, so nothing is kept.
public final class SceneCatalogue {

    private static final String FOLDER = "/org/receptive/examples/";

    /// A class path cannot be listed, so the names stand here; a test compares them with the folder.
    private static final List<String> NAMES = List.of("01-horizontal-edges", "02-sum-of-products", "03-moving-average",
            "04-second-derivative", "05-vertical-edges", "06-laplacian-outline", "07-gaussian-blur", "08-sharpen",
            "09-why-convolution-flips", "10-cross-correlation-does-not", "11-padding-narrow",
            "12-padding-equal-width", "13-padding-wide", "14-stride-leaves-cells-out", "15-dilation-2",
            "16-dilation-3", "17-channels-and-filters", "18-one-by-one", "19-depthwise", "20-two-feature-maps", "21-from-stroke-to-summary",
            "22-residual-sum");

    /// One example.
    ///
    /// @param name its file's name without the ending
    public record Entry(String name) {

        /// Reads the scene.
        public Scene load() {
            return SceneCatalogue.load(name);
        }

        /// Reads the scene's title.
        public Caption title() {
            return load().title();
        }
    }

    private SceneCatalogue() {}

    /// Returns the examples in order.
    public static List<Entry> entries() {
        return NAMES.stream().map(Entry::new).toList();
    }

    /// Reads the first picture of the application.
    public static Scene first() {
        return load(NAMES.getFirst());
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
