package org.receptive.scene;

import org.receptive.spec.ConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.WindowAxis;
import org.receptive.trace.Cell;
import org.receptive.trace.SlicePages;

/// Keeps the place in the picture when the picture changes under it.
public final class Position {

    private Position() {
    }

    /// Returns `target` looked at as `present` is: at the output cell nearest to the present one, with the same grain, symbols and pin.
    public static Scene moved(Scene present, Scene target) {
        return target.withView(carried(present.view(), present.outputShape(), target.spec(), target.inputShape()));
    }

    /// Carries a view over to another operation.
    ///
    /// The output channel, row and column are kept and clamped, each for itself: a flat index would land somewhere else as soon as a row
    /// is longer or shorter. A pin whose cell is gone is dropped; padding cells count as cells.
    ///
    /// @param view where the walk stands
    /// @param from the output shape that `view` belongs to
    /// @param spec the new hyperparameters
    /// @param input the new input shape
    /// @throws org.receptive.text.ReadableException if the window does not fit the input
    static View carried(View view, Shape from, ConvSpec spec, Shape input) {
        var to = spec.outputShape(input);
        int col = Math.min(view.step() % from.cols(), to.cols() - 1);
        int row = Math.min(view.step() / from.cols() % from.rows(), to.rows() - 1);
        int channel = Math.min(view.step() / from.cols() / from.rows(), to.channels() - 1);
        int offset = Math.min(view.offset(), lastOffset(view, spec));
        var pin = view.pin().filter(cell -> exists(cell, spec, input, to));
        int page = SlicePages.nearest(view.inputPage(), spec.channelsPerFilter(), spec.outChannels());
        return new View(view.grain(), view.stage(), (channel * to.rows() + row) * to.cols() + col, offset, view.symbols(), pin, page);
    }

    private static int lastOffset(View view, ConvSpec spec) {
        return switch (view.grain()) {
            case VALUE -> 0;
            case TERM -> spec.termsPerOutput() - (spec.bias() ? 0 : 1);
        };
    }

    private static boolean exists(Cell cell, ConvSpec spec, Shape input, Shape output) {
        var window = spec.window();
        return switch (cell.map().letter()) {
            case "x" -> isWithin(cell, input.channels(), window.rows(), input.rows(), window.cols(), input.cols());
            case "w" -> isWithin(cell,
                    new Shape(spec.outChannels() * spec.channelsPerFilter(), window.rows().kernel(), window.cols().kernel()));
            case "b" -> spec.bias() && isWithin(cell, new Shape(spec.outChannels(), 1, 1));
            case "y" -> isWithin(cell, output);
            default -> false;
        };
    }

    private static boolean isWithin(Cell cell, Shape map) {
        return isWithin(cell, map.channels(), WindowAxis.plain(1), map.rows(), WindowAxis.plain(1), map.cols());
    }

    private static boolean isWithin(Cell cell, int channels, WindowAxis rows, int rowCount, WindowAxis cols, int colCount) {
        return cell.channel() >= 0 && cell.channel() < channels
                && cell.row() >= -rows.padBefore() && cell.row() < rowCount + rows.padAfter()
                && cell.col() >= -cols.padBefore() && cell.col() < colCount + cols.padAfter();
    }
}
