package org.receptive.draw.chart;

import java.util.List;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.Argb;

/// The loss after each of several moves as a stair: as far as the moves are made, with a dot at the last of them.
///
/// @param losses the loss before the first move, and after each
/// @param parts what moves, in the order of the moves
/// @param done how many moves are made; nothing is predicted
public record LossStair(List<Double> losses, List<Part> parts, int done) {

    /// Moves that belong together.
    ///
    /// @param name what is written below them
    /// @param first before how many losses they begin
    /// @param moves how many there are
    /// @param now whether the last move is one of them
    public record Part(String name, int first, int moves, boolean now) {}

    private static final double DOT = 5;
    private static final double SKY = 0.12;

    /// Copies the lists.
    public LossStair {
        losses = List.copyOf(losses);
        parts = List.copyOf(parts);
    }

    /// Where everything stands.
    private record Plan(Rect plot, ValueAxis axis, int moves) {

        double x(double move) {
            return plot.x() + plot.w() * move / Math.max(1, moves);
        }

        double y(double loss) {
            return plot.bottom() - plot.h() * axis.position(loss);
        }
    }

    private Plan plan(double width, double height, ChartStyle style) {
        double least = losses.stream().filter(Double::isFinite).mapToDouble(l -> l).min().orElse(0);
        double most = losses.stream().filter(Double::isFinite).mapToDouble(l -> l).max().orElse(1);
        var axis = new ValueAxis(ValueAxis.Kind.LINEAR, Math.min(0, least), Math.max(most * 1.05, Math.min(0, least) + 1e-9), false);
        double left = axis.ticks(3).stream().mapToDouble(t -> style.widthOfSmall(t.text())).max().orElse(0) + 8;
        double below = style.sizes().small() * 1.3 + 8;
        return new Plan(new Rect(left, 6, Math.max(1, width - left - DOT - 2), Math.max(1, height - below - 6)), axis, losses.size() - 1);
    }

    /// Draws the stair into a picture of this size, whose background is there already.
    public void paint(Surface on, double width, double height, ChartStyle style) {
        var plan = plan(width, height, style);
        var palette = style.palette();
        for (var tick : plan.axis().ticks(3)) {
            double y = plan.y(tick.value());
            on.line(plan.plot().x(), y, plan.plot().right(), y, palette.gridLine(), 1, Dash.SOLID);
            on.text(tick.text(), plan.plot().x() - 6, y, style.small(Align.RIGHT), palette.textMuted());
        }
        int shown = Math.min(done, losses.size() - 1);
        int sky = Argb.over(Argb.withOpacity(palette.input(), SKY), palette.background());
        var xs = new double[2 * shown + 2];
        var ys = new double[2 * shown + 2];
        for (int i = 0; i <= shown; i++) {
            xs[2 * i] = plan.x(Math.max(0, i - 1));
            ys[2 * i] = plan.y(losses.get(Math.max(0, i - 1)));
            xs[2 * i + 1] = plan.x(i);
            ys[2 * i + 1] = ys[2 * i];
            if (i > 0)
                on.fillRect(xs[2 * i], ys[2 * i], xs[2 * i + 1] - xs[2 * i], plan.plot().bottom() - ys[2 * i], sky);
        }
        on.polyline(xs, ys, palette.input(), 2);
        double x = plan.x(shown);
        double y = plan.y(losses.get(shown));
        on.polyline(new double[] {x, x}, new double[] {ys[ys.length - 1], y}, palette.input(), 2);
        boolean finished = shown == losses.size() - 1;
        on.roundRect(x - DOT, y - DOT, 2 * DOT, 2 * DOT, DOT, finished ? palette.background() : palette.accent(),
                finished ? palette.kernel() : palette.accent(), 2.5);
        parts(on, plan, style);
    }

    private void parts(Surface on, Plan plan, ChartStyle style) {
        double y = plan.plot().bottom() + 5;
        double free = Double.NEGATIVE_INFINITY;
        for (var part : parts) {
            double left = plan.x(part.first()) + 1;
            double right = plan.x(part.first() + part.moves()) - 1;
            int colour = part.now() ? style.palette().kernel() : style.palette().textMuted();
            on.line(left, y, right, y, colour, 2, Dash.SOLID);
            double half = style.widthOfBold(part.name()) / 2;
            double middle = (left + right) / 2;
            if (part.now() || middle - half > free + 4) {
                var font = part.now() ? style.small(Align.CENTER).withBold() : style.small(Align.CENTER);
                on.text(part.name(), middle, y + 5 + style.sizes().small() * 0.6, font,
                        part.now() ? style.palette().kernelText() : style.palette().textMuted());
                free = middle + half;
            }
        }
    }
}
