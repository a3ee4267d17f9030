package org.receptive.draw.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.receptive.text.Numbers;

/// A vertical axis: which value stands how high, and which values are written beside it.
///
/// @param kind how it is divided
/// @param low the value at the bottom
/// @param high the value at the top
/// @param percent whether values are shares, written as percentages
public record ValueAxis(Kind kind, double low, double high, boolean percent) {

    /// How an axis is divided.
    public enum Kind {
        /// Evenly.
        LINEAR,
        /// A tenth is always equally far.
        LOG,
        /// For shares that come near to 1: from 90 % to 99 % is as far as from 0 % to 90 %.
        NINES
    }

    /// A value that is written beside the axis.
    ///
    /// @param value where it stands
    /// @param text what is written
    public record Tick(double value, String text) {}

    private static final double LARGE = 1e5;
    private static final int SHORT = 3;
    private static final int LONGEST = 9;
    private static final double[] NINES = {0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999};
    private static final double[][] MANTISSAS = {{1, 2, 5}, {1, 3}, {1}};

    /// Refuses an empty range, and a logarithm of what has none.
    public ValueAxis {
        if (!(low < high) || (kind == Kind.LOG && !(low > 0)) || (kind == Kind.NINES && !(high < 1)))
            throw new IllegalArgumentException("no axis from " + low + " to " + high);
    }

    /// Returns how high a value stands, 0 at the bottom and 1 at the top; what lies beyond stands at the edge.
    public double position(double value) {
        return Math.clamp((scaled(value) - scaled(low)) / (scaled(high) - scaled(low)), 0, 1);
    }

    private double scaled(double value) {
        return switch (kind) {
            case LINEAR -> value;
            case LOG -> Math.log10(Math.max(value, Double.MIN_NORMAL));
            case NINES -> -Math.log10(Math.max(1 - value, Double.MIN_NORMAL));
        };
    }

    /// Returns round values from the bottom up, at most `most`, and never two that would stand closer than `1/most` of the axis.
    public List<Tick> ticks(int most) {
        return told(switch (kind) {
            case LINEAR -> linear(most);
            case LOG -> logarithmic(most);
            case NINES -> apart(NINES, most);
        });
    }

    /// Gives all as many digits as tell any two neighbours from each other.
    private List<Tick> told(List<Tick> ticks) {
        for (int digits = SHORT; digits <= LONGEST; digits++) {
            int most = digits;
            var texts = ticks.stream().map(t -> text(t.value(), most)).toList();
            if (texts.stream().distinct().count() == texts.size())
                return IntStream.range(0, texts.size()).mapToObj(i -> new Tick(ticks.get(i).value(), texts.get(i))).toList();
        }
        return ticks;
    }

    /// Writes a value as it stands beside the axis and under the pointer.
    public String text(double value) {
        return text(value, SHORT);
    }

    private String text(double value, int digits) {
        if (Double.isFinite(value) && Math.abs(value) >= LARGE)
            return powerOfTen(value);
        return percent ? Numbers.display(Math.rint(value * 1e6) / 1e4, digits + 1) + " %" : Numbers.display(value, digits);
    }

    /// Writes a value that was measured: all of them with as many digits, so that they are compared at a glance.
    public String measured(double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= LARGE)
            return text(value);
        return percent ? Numbers.decimals(100 * value, 2) + " %" : Numbers.significant(value, 3);
    }

    /// What diverges needs more digits than there is room for.
    private static String powerOfTen(double value) {
        var parts = String.format(Locale.ROOT, "%.2e", value).split("e", -1);
        double mantissa = Double.parseDouble(parts[0]);
        int exponent = Integer.parseInt(parts[1]);
        return mantissa == 1 ? "10" + Numbers.superscript(exponent) : Numbers.display(mantissa, 3) + "×10" + Numbers.superscript(exponent);
    }

    private List<Tick> linear(int most) {
        double step = niceStep((high - low) / Math.max(1, most));
        var ticks = new ArrayList<Tick>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
            ticks.add(tick(k * step));
        return ticks.size() <= most ? ticks : apart(values(ticks), most);
    }

    private static double[] values(List<Tick> ticks) {
        return ticks.stream().mapToDouble(Tick::value).toArray();
    }

    /// Finds the least of …, 0.1, 0.2, 0.5, 1, 2, 5, 10, … that is not below `atLeast`.
    public static double niceStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5})
            if (factor * power >= atLeast * (1 - 1e-9))
                return factor * power;
        return 10 * power;
    }

    private List<Tick> logarithmic(int most) {
        for (var mantissas : MANTISSAS) {
            var ticks = decades(mantissas, 1);
            if (ticks.size() <= most && ticks.size() >= 2 && areApart(ticks, most))
                return ticks;
        }
        if (high / low < 10)
            return apart(values(linear(most)), most);
        int step = 1;
        while (decades(new double[] {1}, step).size() > most)
            step++;
        return decades(new double[] {1}, step);
    }

    private List<Tick> decades(double[] mantissas, int step) {
        var ticks = new ArrayList<Tick>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        for (int decade = first; decade <= last; decade++)
            for (double mantissa : mantissas) {
                double value = mantissa * Math.pow(10, decade);
                if (Math.floorMod(decade, step) == 0 && value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
                    ticks.add(tick(value));
            }
        return ticks;
    }

    private boolean areApart(List<Tick> ticks, int most) {
        for (int i = 1; i < ticks.size(); i++)
            if (position(ticks.get(i).value()) - position(ticks.get(i - 1).value()) < 1.0 / most)
                return false;
        return true;
    }

    /// Takes values from the bottom up, leaving out those too near to the last one taken.
    private List<Tick> apart(double[] values, int most) {
        var ticks = new ArrayList<Tick>();
        double last = Double.NEGATIVE_INFINITY;
        for (double value : values)
            if (value >= low - 1e-12 && value <= high + 1e-12 && position(value) - last >= 1.0 / most && ticks.size() < most) {
                ticks.add(tick(value));
                last = position(value);
            }
        return ticks;
    }

    private Tick tick(double value) {
        return new Tick(value, text(value));
    }
}
