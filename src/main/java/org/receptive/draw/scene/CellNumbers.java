package org.receptive.draw.scene;

import java.util.stream.IntStream;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Numbers;
import org.receptive.trace.NamedMap;

/// How the numbers of one map are written, alike in all its cells: as large as the longest allows, and none in cells that are too small.
///
/// For a hall they fill more of a cell, and lose digits before they are hard to read: where even two are too many, hundredths are left.
///
/// @param sizePx the em size, 0 if no number is shown
/// @param digits how many significant digits; 0 for hundredths
/// @param fractions whether what is no whole number is written as a fraction
record CellNumbers(double sizePx, int digits, boolean fractions) {

    private static final double LEAST_SIZE = 7;
    private static final double DIGIT_EM = 0.56;
    private static final double USED_WIDTH = 0.88;
    private static final double HALL_WIDTH = 0.94;
    private static final double HALL_HEIGHT = 0.66;
    private static final double LEAST_BESIDE_BAR = 9;
    private static final double LANE_SHARE = 0.16;
    private static final double LEAST_LANE = 6;
    private static final int HUNDREDTHS = 0;
    private static final int MOST_VALUES = 4_096;
    private static final double SEEN = 0.1;
    private static final double LEAST_SEEN = 0.005;

    static final CellNumbers NONE = new CellNumbers(0, 1, false);

    /// Chooses how the numbers of a map are written.
    static CellNumbers of(NamedMap map, double cellPx, Sizes sizes) {
        if (cellPx < Sizes.CELL_WITH_NUMBER)
            return NONE;
        var values = some(map.values().toArray());
        var fractions = map.inFractions() ? of(values, cellPx, sizes, true) : NONE;
        return fractions.areShown() ? fractions : of(values, cellPx, sizes, false);
    }

    /// Of tens of thousands of values every so many say how long the numbers are: to write all of them would take longer than a frame.
    private static double[] some(double[] values) {
        int every = Math.ceilDiv(values.length, MOST_VALUES);
        return every <= 1 ? values : IntStream.range(0, values.length / every).mapToDouble(i -> values[i * every]).toArray();
    }

    /// Chooses how the numbers of bars are written: short, and therefore large; in a low lane so small that they leave room for bars.
    static CellNumbers ofBars(NamedMap map, double widthPx, double heightPx, Sizes sizes) {
        if (widthPx < Sizes.CELL_WITH_NUMBER)
            return NONE;
        var digits = sizes.isHall() ? new int[] {3, 2, HUNDREDTHS} : new int[] {3, 2};
        var numbers = of(map.values().toArray(), widthPx, HALL_WIDTH, sizes, false, digits);
        double size = Math.min(numbers.sizePx, Math.max(Math.max(LEAST_BESIDE_BAR, sizes.least()), heightPx * LANE_SHARE));
        return size * LEAST_LANE > heightPx ? NONE : new CellNumbers(size, numbers.digits, false);
    }

    /// Chooses how a number that stands alone is written.
    static CellNumbers of(double value, double cellPx, Sizes sizes) {
        return of(new double[] {value}, cellPx, sizes, false);
    }

    private static CellNumbers of(double[] values, double cellPx, Sizes sizes, boolean fractions) {
        return of(values, cellPx, sizes.isHall() ? HALL_WIDTH : USED_WIDTH, sizes, fractions,
                sizes.isHall() ? new int[] {4, 3, 2, HUNDREDTHS} : new int[] {4, 3, 2});
    }

    private static CellNumbers of(double[] values, double cellPx, double share, Sizes sizes, boolean fractions, int[] orders) {
        double usual = Math.min(Math.max(sizes.cellText(), cellPx * 0.28), cellPx * 0.42);
        double wanted = Math.max(usual, Math.min(sizes.least(), cellPx * HALL_HEIGHT));
        double readable = Math.max(LEAST_SIZE, sizes.fine());
        for (int digits : orders) {
            // where all would look like nothing, none is written
            if (digits == HUNDREDTHS && !reaches(values, LEAST_SEEN))
                break;
            int longest = 1;
            for (double v : values)
                longest = Math.max(longest, write(v, digits, fractions).length());
            double size = Math.min(wanted, share * cellPx / (DIGIT_EM * longest));
            boolean small = size < Math.max(sizes.least(), Math.min(9, cellPx * 0.24));
            boolean goesOn = digits > 2 || (digits == 2 && sizes.least() > 0 && reaches(values, SEEN));
            if (size >= readable && (!small || !goesOn))
                return new CellNumbers(size, digits, fractions);
        }
        return NONE;
    }

    /// Tells whether a map has a value as large as this. In hundredths it then still says something: one value that is nearly nothing does
    /// not make all others small.
    private static boolean reaches(double[] values, double least) {
        for (double v : values)
            if (Math.abs(v) >= least)
                return true;
        return false;
    }

    boolean areShown() {
        return sizePx > 0;
    }

    String write(double value) {
        return write(value, digits, fractions);
    }

    private static String write(double value, int digits, boolean fractions) {
        return fractions ? Numbers.fraction(value) : digits == HUNDREDTHS ? hundredths(value) : Numbers.display(value, digits);
    }

    /// A value that is only nearly nothing does not look like a zero.
    private static String hundredths(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == 0 && value != 0 ? value < 0 ? "−0.0" : "0.0" : Numbers.display(rounded, 2);
    }

    /// Writes a value as short as a hall reads it beside others: in hundredths, or with three digits where it is larger than ten.
    static String shortest(double value) {
        return Math.abs(value) < 10 ? hundredths(value) : Numbers.display(value, 3);
    }

    TextStyle style() {
        return new TextStyle(sizePx, false, Align.CENTER);
    }
}
