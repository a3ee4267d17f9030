package org.receptive.draw.scene;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.receptive.draw.surface.Drawing;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Palette;
import org.receptive.scene.OperationSample;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Form;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Normalised;
import org.receptive.trace.Operation;
import org.receptive.trace.Reduction;
import org.receptive.trace.Root;
import org.receptive.trace.Share;
import org.receptive.trace.Step;

/// The small picture of an operation, drawn from what it reads and how it makes a value: what comes in is blue, what it weighs or looks
/// through amber, what comes out green.
///
/// @param sample the operation at work
/// @param palette the colours
public record OperationSign(OperationSample sample, Palette palette) implements Drawing {

    /// The side of the square for which all measures here are meant.
    private static final double SIDE = 32;
    private static final double STACKED = 4;

    @Override
    public void drawOn(Surface on, double width, double height) {
        new Sketch(on, Math.min(width, height) / SIDE, palette).draw(sample);
    }

    /// @param on what is drawn on
    /// @param unit the size of a unit in px
    private record Sketch(Surface on, double unit, Palette palette) {

        void draw(OperationSample sample) {
            var operation = sample.operation();
            var input = operation.maps(Role.INPUT).getFirst();
            if (!sample.curve().isEmpty())
                new SignCurve(on, unit, palette).draw(sample.curve());
            else
                if (operation.reduction() instanceof Normalised.Batch)
                    new SignCurve(on, unit, palette).drawBells();
                else
                    if (operation.reduction() instanceof Share)
                        shares(operation);
                    else
                        if (operation.maps(Role.INPUT).size() > 1)
                            joined(operation);
                        else
                            if (operation.maps(Role.PARAMETER).stream().anyMatch(map -> map.form() == Form.ROWS))
                                nodes(input.values().count(), operation.y().values().count());
                            else
                                if (operation.y().rows() > input.rows())
                                    stamped(operation, input);
                                else
                                    window(operation, input);
        }

        private Rect scaled(double x, double y, double w, double h) {
            return new Rect(x * unit, y * unit, w * unit, h * unit);
        }

        private void frame(Rect box, int colour, double width) {
            on.strokeRect(box.x(), box.y(), box.w(), box.h(), colour, width * unit);
        }

        private void fill(Rect box, int colour) {
            on.fillRect(box.x(), box.y(), box.w(), box.h(), colour);
        }

        private void line(double x1, double y1, double x2, double y2, int colour, double width) {
            on.line(x1 * unit, y1 * unit, x2 * unit, y2 * unit, colour, width * unit, Dash.SOLID);
        }

        /// A map without numbers.
        private void grid(Rect box, int rows, int cols, int colour) {
            fill(box, palette.cellEmpty());
            for (int i = 1; i < cols; i++)
                on.line(box.x() + box.w() * i / cols, box.y(), box.x() + box.w() * i / cols, box.bottom(), colour, unit * 0.8, Dash.SOLID);
            for (int i = 1; i < rows; i++)
                on.line(box.x(), box.y() + box.h() * i / rows, box.right(), box.y() + box.h() * i / rows, colour, unit * 0.8, Dash.SOLID);
            frame(box, colour, 1.2);
        }

        private static Rect cell(Rect box, NamedMap map, Cell at) {
            double w = box.w() / map.cols();
            double h = box.h() / map.rows();
            return new Rect(box.x() + at.col() * w, box.y() + at.row() * h, w, h);
        }

        /// The maps one behind the other, with what a value reads in them.
        private void window(Operation operation, NamedMap input) {
            var y = operation.y();
            var step = operation.step(operation.stepOf(y.cell(y.channels() / 2, (y.rows() - 1) / 2, y.cols() / 2)));
            double side = 30 - STACKED * (input.channels() - 1);
            var boxes = new HashMap<Integer, Rect>();
            for (int c = input.channels() - 1; c >= 0; c--) {
                var box = scaled(1 + STACKED * c, 1 + STACKED * (input.channels() - 1 - c), side, side);
                boxes.put(c, box);
                grid(box, input.rows(), input.cols(), palette.input());
                if (input.channels() > 1)
                    read(operation, step, input, boxes, c);
            }
            if (input.channels() == 1)
                read(operation, step, input, boxes, 0);
        }

        private void read(Operation operation, Step step, NamedMap input, Map<Integer, Rect> boxes, int channel) {
            var weights = operation.maps(Role.PARAMETER);
            double most = weights.isEmpty() ? 1 : weights.getFirst().values().maxAbs();
            var chosen = step.reduction().chosen(step, step.terms().size());
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = 0;
            double bottom = 0;
            var winner = OptionalInt.empty();
            for (int i = 0; i < step.terms().size(); i++) {
                var at = step.terms().get(i).first().shown();
                if (!at.map().equals(input.id()) || at.channel() != channel)
                    continue;
                var box = cell(boxes.getOrDefault(channel, scaled(1, 1, 30, 30)), input, at);
                left = Math.min(left, box.x());
                top = Math.min(top, box.y());
                right = Math.max(right, box.right());
                bottom = Math.max(bottom, box.bottom());
                boolean weighed = step.terms().get(i).factors().size() > 1;
                double weight = weighed ? Math.abs(step.terms().get(i).last().value()) / most : 0;
                fill(box, chosen.isPresent()
                        ? palette.ink().at(input.value(at) / input.values().maxAbs())
                        : Argb.withOpacity(palette.kernel(), 0.12 + 0.7 * weight));
                if (chosen.equals(OptionalInt.of(i)))
                    winner = OptionalInt.of(i);
            }
            if (right > left) {
                var window = new Rect(left, top, right - left, bottom - top);
                frame(window, palette.kernel(), 1.8);
                winner.ifPresent(i -> frame(cell(boxes.getOrDefault(channel, window), input, step.terms().get(i).first().shown()),
                        palette.output(), 2.2));
                mark(operation, step.reduction(), window);
            }
        }

        /// How the values in the window become one.
        private void mark(Operation operation, Reduction reduction, Rect window) {
            double x = window.middleX() / unit;
            double y = window.middleY() / unit;
            if (reduction instanceof Reduction.Mean)
                line(x - 5, y, x + 5, y, palette.output(), 3);
            if (reduction instanceof Root)
                on.polyline(new double[] {(x - 5) * unit, (x - 3) * unit, (x - 1) * unit, (x + 5) * unit},
                        new double[] {(y + 1) * unit, (y + 4) * unit, (y - 4) * unit, (y - 4) * unit}, palette.output(), 2 * unit);
            if (operation.isFlipped())
                turn(x, y);
        }

        /// An arrow half around the middle.
        private void turn(double x, double y) {
            int corners = 13;
            var xs = new double[corners];
            var ys = new double[corners];
            for (int i = 0; i < corners; i++) {
                double angle = Math.PI * (0.75 + 1.3 * i / (corners - 1));
                xs[i] = (x + 6 * Math.cos(angle)) * unit;
                ys[i] = (y + 6 * Math.sin(angle)) * unit;
            }
            on.polyline(xs, ys, palette.textPrimary(), 1.6 * unit);
            double tipX = xs[corners - 1] / unit;
            double tipY = ys[corners - 1] / unit;
            on.polygon(new double[] {(tipX - 3.2) * unit, (tipX + 2.8) * unit, (tipX + 0.2) * unit},
                    new double[] {(tipY - 0.6) * unit, (tipY - 0.9) * unit, (tipY + 4) * unit}, palette.textPrimary(),
                    palette.textPrimary(), 0);
        }

        /// One value of the input, and where it is sent.
        private void stamped(Operation operation, NamedMap input) {
            var y = operation.y();
            var from = scaled(1, 11, 10, 10);
            var to = scaled(13, 7, 18, 18);
            grid(from, input.rows(), input.cols(), palette.input());
            grid(to, y.rows(), y.cols(), palette.output());
            var sent = input.cell(0, 0, input.cols() - 1);
            var start = cell(from, input, sent);
            fill(start, Argb.withOpacity(palette.kernel(), 0.45));
            frame(start, palette.kernel(), 1.6);
            var reached = operation.linked(sent).stream().filter(at -> at.map().equals(y.id())).map(at -> cell(to, y, at)).toList();
            for (var box : reached)
                fill(box, Argb.withOpacity(palette.kernel(), 0.45));
            if (reached.isEmpty())
                return;
            var first = reached.getFirst();
            var last = reached.getLast();
            frame(new Rect(first.x(), first.y(), last.right() - first.x(), last.bottom() - first.y()), palette.kernel(), 1.8);
        }

        /// Two maps that become one.
        private void joined(Operation operation) {
            var y = operation.y();
            grid(scaled(1, 1.5, 11, 11), 2, 2, palette.input());
            grid(scaled(1, 19.5, 11, 11), 2, 2, palette.input());
            if (y.channels() > 1)
                grid(scaled(20, 8.5, 11, 11), 2, 2, palette.output());
            grid(scaled(y.channels() > 1 ? 16.5 : 18, y.channels() > 1 ? 12.5 : 10, 12, 12), 2, 2, palette.output());
            int added = palette.kernel();
            if (operation.step(0).terms().size() > 1) {
                line(6.5, 13.4, 6.5, 18.6, added, 1.8);
                line(3.9, 16, 9.1, 16, added, 1.8);
            }
        }

        /// Every value connected with every output.
        private void nodes(int inputs, int outputs) {
            for (int i = 0; i < inputs; i++)
                for (int o = 0; o < outputs; o++)
                    line(5, place(i, inputs), 27, place(o, outputs), palette.kernel(), 0.8);
            for (int i = 0; i < inputs; i++)
                dot(5, place(i, inputs), palette.input());
            for (int o = 0; o < outputs; o++)
                dot(27, place(o, outputs), palette.output());
        }

        private static double place(int index, int count) {
            return 4 + 24.0 * index / Math.max(1, count - 1);
        }

        private void dot(double x, double y, int colour) {
            double radius = 2.6;
            var box = scaled(x - radius, y - radius, 2 * radius, 2 * radius);
            on.roundRect(box.x(), box.y(), box.w(), box.h(), radius * unit, colour, colour, 0);
        }

        /// The outputs as bars that are 1 together.
        private void shares(Operation operation) {
            int count = operation.stepCount();
            double pitch = 28.0 / count;
            double most = operation.y().values().maxAbs();
            for (int i = 0; i < count; i++) {
                double high = 25 * operation.step(i).value() / most;
                fill(scaled(2 + i * pitch + 0.8, 29 - high, pitch - 1.6, high), palette.output());
            }
            line(1, 29.5, 31, 29.5, palette.textMuted(), 1.2);
        }
    }
}
