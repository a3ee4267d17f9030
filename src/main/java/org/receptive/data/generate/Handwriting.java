package org.receptive.data.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.receptive.data.ink.Stroke;
import org.receptive.data.ink.StrokeDrawing;
import org.receptive.data.random.SplitMix64;

/// Writes digits: picks a prototype, lets its knots stray, lays a smooth curve through them, bends, slants and turns it.
final class Handwriting {

    private static final int PARTS_PER_CURVE = 6;

    private final WritingStyle style;
    private final List<List<Prototype>> prototypes;

    Handwriting(WritingStyle style, List<List<Prototype>> prototypes) {
        this.style = style;
        this.prototypes = prototypes;
    }

    /// Writes `digit` once; the same state of `random` gives the same strokes.
    StrokeDrawing write(int digit, SplitMix64 random) {
        var prototype = pick(prototypes.get(digit), random);
        var warp = new Warp(random, style.warp());
        double slant = random.gaussian(style.slantMean(), style.slant());
        double angle = random.gaussian(0, style.rotationRadians());
        double stretch = StrictMath.exp(random.gaussian(0, style.aspect()));
        double waist = random.gaussian(0, style.proportions());
        double taper = random.gaussian(0, 2 * style.proportions());
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        var strokes = new ArrayList<Stroke>();
        for (var knots : prototype.strokes()) {
            var points = new ArrayList<Stroke.Point>();
            double[] path = path(knots, random);
            for (int i = 0; i < path.length; i += 2) {
                warp.move(path, i);
                double down = path[i + 1];
                // the ends stay, the middle moves up or down
                double y = down - 0.5 + 4 * waist * down * (1 - down);
                double x = (path[i] - 0.5) * stretch * (1 + taper * (down - 0.5)) - slant * y;
                points.add(new Stroke.Point(x * cos - y * sin, x * sin + y * cos));
            }
            strokes.add(new Stroke(points));
        }
        return new StrokeDrawing(OptionalInt.of(digit), strokes);
    }

    /// Draws a thickness of the pen, as a share of the ink's longer side.
    double pen(SplitMix64 random) {
        return Math.clamp(style.penMean() * StrictMath.exp(random.gaussian(0, style.pen())), 0.04, 0.3);
    }

    private static Prototype pick(List<Prototype> ways, SplitMix64 random) {
        double left = random.nextUnit() * ways.stream().mapToDouble(Prototype::weight).sum();
        for (var way : ways) {
            left -= way.weight();
            if (left < 0)
                return way;
        }
        return ways.getLast();
    }

    /// Returns x, y, x, y … of a Catmull–Rom curve through knots that strayed; at a corner one curve ends and the next begins.
    private double[] path(List<Prototype.Knot> knots, SplitMix64 random) {
        int n = knots.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = knots.get(i).x() + random.gaussian(0, style.jitter());
            y[i] = knots.get(i).y() + random.gaussian(0, style.jitter());
        }
        double[] path = new double[2 * ((n - 1) * PARTS_PER_CURVE + 1)];
        int at = 0;
        for (int i = 0; i < n - 1; i++) {
            int before = i == 0 || knots.get(i).corner() ? i : i - 1;
            int after = i + 2 == n || knots.get(i + 1).corner() ? i + 1 : i + 2;
            for (int part = 0; part < PARTS_PER_CURVE; part++) {
                double t = part / (double) PARTS_PER_CURVE;
                path[at++] = catmullRom(x[before], x[i], x[i + 1], x[after], t);
                path[at++] = catmullRom(y[before], y[i], y[i + 1], y[after], t);
            }
        }
        path[at++] = x[n - 1];
        path[at] = y[n - 1];
        return path;
    }

    private static double catmullRom(double p, double q, double r, double s, double t) {
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
    }

    /// Bends the plane smoothly and at random: a few long waves in random directions, each shifting what it passes.
    private static final class Warp {

        private static final int WAVES = 3;

        private final double[] alongX = new double[WAVES];
        private final double[] alongY = new double[WAVES];
        private final double[] phase = new double[WAVES];
        private final double[] shiftX = new double[WAVES];
        private final double[] shiftY = new double[WAVES];

        /// Draws the waves.
        ///
        /// @param amount the deviation of the whole shift, as a share of the unit square
        Warp(SplitMix64 random, double amount) {
            for (int k = 0; k < WAVES; k++) {
                double angle = random.uniform(0, 2 * Math.PI);
                // half a wave to one and a quarter across the digit: bends, not trembles
                double frequency = 2 * Math.PI * random.uniform(0.4, 1.0);
                alongX[k] = frequency * StrictMath.cos(angle);
                alongY[k] = frequency * StrictMath.sin(angle);
                phase[k] = random.uniform(0, 2 * Math.PI);
                shiftX[k] = random.gaussian(0, amount * Math.sqrt(2.0 / WAVES));
                shiftY[k] = random.gaussian(0, amount * Math.sqrt(2.0 / WAVES));
            }
        }

        /// Moves the point at `xy[i]`, `xy[i + 1]`.
        void move(double[] xy, int i) {
            double x = xy[i];
            double y = xy[i + 1];
            for (int k = 0; k < WAVES; k++) {
                double wave = StrictMath.sin(alongX[k] * x + alongY[k] * y + phase[k]);
                xy[i] += shiftX[k] * wave;
                xy[i + 1] += shiftY[k] * wave;
            }
        }
    }
}
