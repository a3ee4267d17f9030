package org.receptive.scene;

import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.Message;

/// Compares what two frameworks add under a stride where the padding is called same.
///
/// @param window the window
/// @param input the shape of what it slides over
record SameAs(Window window, Shape input) {

    private Window by(PaddingMode mode) {
        return mode.applyTo(window, input.rows(), input.cols());
    }

    /// Says how much is added now and how much the other would add, and by how much every window would move.
    Message told(PaddingMode now) {
        var other = now == PaddingMode.EQUAL_WIDTH ? PaddingMode.EQUAL_WIDTH_TENSORFLOW : PaddingMode.EQUAL_WIDTH;
        var key = now == PaddingMode.EQUAL_WIDTH ? "size.same.pytorch" : "size.same.tensorflow";
        return Message.of(key, amounts(by(now)), amounts(by(other)), shift(by(now), by(other)));
    }

    private static Object amounts(Window padded) {
        var rows = padded.rows();
        var cols = padded.cols();
        return rows.padBefore() == cols.padBefore() && rows.padAfter() == cols.padAfter()
                ? Message.of("size.same.both", rows.padBefore(), rows.padAfter())
                : Message.of("size.same.axes", rows.padBefore(), rows.padAfter(), cols.padBefore(), cols.padAfter());
    }

    private static Message shift(Window now, Window other) {
        int rows = other.rows().padBefore() - now.rows().padBefore();
        int cols = other.cols().padBefore() - now.cols().padBefore();
        if (rows == 0 && cols == 0)
            return Message.of("size.same.still");
        int by = Math.max(Math.abs(rows), Math.abs(cols));
        return Message.of((Math.min(rows, cols) < 0 ? "size.same.later" : "size.same.earlier") + (by == 1 ? ".one" : ""), by);
    }
}
