package org.receptive.scene;

import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.text.Message;
import org.receptive.trace.Cell;

/// The values of a scene while a stroke of the brush writes into them.
final class Canvas {

    private final Scene scene;
    private final double[] input;
    private final double[] weight;
    private final double[] bias;

    /// Copies the values of a scene.
    Canvas(Scene scene) {
        this.scene = scene;
        this.input = scene.input().toArray();
        this.weight = scene.weight().toArray();
        this.bias = scene.bias().toArray();
    }

    /// Writes a value into a cell of x, w or b, or says why it cannot.
    Optional<Message> paint(Cell cell, double value) {
        return switch (cell.map().letter()) {
            case "x" -> write(cell, scene.input(), input, value, padding(cell));
            case "w" -> write(cell, scene.weight(), weight, value, missing(cell));
            case "b" -> scene.spec().bias() ? write(cell, scene.bias(), bias, value, missing(cell)) : Optional.of(missing(cell));
            case "y" -> Optional.of(Message.of("edit.computed"));
            default -> Optional.of(missing(cell));
        };
    }

    /// Makes the scene with what was painted.
    Scene scene() {
        return Draft.of(scene)
                .withInput(filled(scene.input(), input))
                .withWeight(filled(scene.weight(), weight))
                .withBias(filled(scene.bias(), bias))
                .scene();
    }

    private static Optional<Message> write(Cell cell, Array4 shape, double[] values, double value, Message outside) {
        boolean inside = cell.channel() >= 0 && cell.channel() < shape.n() * shape.c()
                && cell.row() >= 0 && cell.row() < shape.h() && cell.col() >= 0 && cell.col() < shape.w();
        if (!inside)
            return Optional.of(outside);
        values[(cell.channel() * shape.h() + cell.row()) * shape.w() + cell.col()] = value;
        return Optional.empty();
    }

    /// Returns the old array where nothing was painted, so that an undo history shares it.
    private static Array4 filled(Array4 old, double[] values) {
        var painted = Array4.of(old.n(), old.c(), old.h(), old.w(), values);
        return painted.equals(old) ? old : painted;
    }

    private static Message padding(Cell cell) {
        return Message.of("edit.padding", cell.row(), cell.col());
    }

    private static Message missing(Cell cell) {
        return Message.of("edit.noCell", cell.map(), cell.channel(), cell.row(), cell.col());
    }
}
