package org.receptive.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.receptive.draw.scene.Frame;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

/// The scenes of the pictures, read from scene files of version 1 that never change, and set to a position.
final class SavedScenes {

    private static final String FOLDER = "/org/receptive/io/scenes-v1/";

    private SavedScenes() {}

    /// Reads a scene as it was saved.
    static Scene saved(String name) {
        try (var in = Optional.ofNullable(SavedScenes.class.getResourceAsStream(FOLDER + name + ".json")).orElseThrow()) {
            return SceneFile.read(in, name + ".json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a scene and goes to an output value; −1 is the last, −2 the one in the middle.
    static Scene value(String name, int step) {
        return at(saved(name), Grain.VALUE, step, 0);
    }

    /// Reads a scene and goes to a multiply-add of an output value.
    static Scene multiplyAdd(String name, int step, int offset) {
        return at(saved(name), Grain.TERM, step, offset);
    }

    private static Scene at(Scene scene, Grain grain, int step, int offset) {
        int count = Math.toIntExact(scene.outputShape().count());
        int index = switch (step) {
            case -1 -> count - 1;
            case -2 -> count / 2;
            default -> step;
        };
        return scene.withView(scene.view().at(grain, 0, index, offset));
    }

    /// Pins a cell.
    static Scene pinned(Scene scene, String map, int channel, int row, int col) {
        return scene.withView(scene.view().withPin(Optional.of(new Cell(map, channel, row, col))));
    }

    /// Shows names instead of numbers.
    static Scene symbols(Scene scene) {
        return scene.withView(scene.view().withSymbols(true));
    }

    /// Makes all that a picture of the scene shows.
    static Frame frame(Scene scene, PictureStyle style) {
        return Frame.of(scene, scene.walk(), style.palette(), style.sizes(), style.texts());
    }
}
