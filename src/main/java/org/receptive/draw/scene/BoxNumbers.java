package org.receptive.draw.scene;

import java.util.Arrays;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Numbers;

/// How numbers in cells that are not square are written: alike, as large as the longest allows, or not at all.
///
/// @param sizePx the em size, 0 if no number is shown
/// @param digits how many significant digits
record BoxNumbers(double sizePx, int digits) {

    private static final double LEAST = 8;
    /// Below it a number rather loses a digit.
    private static final double READABLE = 11;
    private static final double DIGIT_EM = 0.57;
    private static final double USED_WIDTH = 0.9;
    private static final double USED_HEIGHT = 0.74;
    /// No number is shown.
    static final BoxNumbers NONE = new BoxNumbers(0, 1);

    static BoxNumbers of(double[] values, double width, double height, Sizes sizes) {
        double wanted = Math.min(Math.max(sizes.body(), sizes.least()), height * USED_HEIGHT);
        for (int digits : new int[] {4, 3, 2}) {
            int longest = Arrays.stream(values).filter(v -> !Double.isNaN(v)).mapToInt(v -> Numbers.display(v, digits).length()).max()
                    .orElse(1);
            double size = Math.min(wanted, width * USED_WIDTH / (DIGIT_EM * longest));
            double least = Math.max(LEAST, sizes.fine());
            if (size >= (digits > 2 ? Math.max(least, Math.min(wanted, READABLE)) : least))
                return new BoxNumbers(size, digits);
        }
        return NONE;
    }

    boolean areShown() {
        return sizePx > 0;
    }

    void write(Surface surface, double value, double x, double y, boolean bold, int colour) {
        if (areShown() && !Double.isNaN(value))
            surface.text(Numbers.display(value, digits), x, y, new TextStyle(sizePx, bold, Align.CENTER), colour);
    }
}
