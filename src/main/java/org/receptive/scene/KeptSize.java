package org.receptive.scene;

import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Says which padding keeps the size of what a kernel slides over at stride 1: `D·(K−1)/2` on each side.
///
/// @param window the window
/// @param input the shape of what it slides over
record KeptSize(Window window, Shape input) {

    /// Says it once where both axes are alike or only one is long.
    Message told() {
        var rows = window.rows();
        var cols = window.cols();
        if (rows.extent() != cols.extent() && input.rows() > 1)
            return Message.of("size.same.apart", half(rows), half(cols));
        var same = PaddingMode.EQUAL_WIDTH.applyTo(cols);
        return same.padBefore() == same.padAfter()
                ? Message.of("size.same", cols.dilation(), cols.kernel(), half(cols))
                : Message.of("size.same.uneven", cols.dilation(), cols.kernel(), half(cols), same.padBefore(), same.padAfter());
    }

    private static String half(WindowAxis axis) {
        return Numbers.display((axis.extent() - 1) / 2.0);
    }
}
