package org.receptive.draw.scene;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.trace.Cell;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Stamps;

/// Draws the dashed lines that lead from what is read to what is made.
///
/// From a single input they lead from the window to the output cell. Where several channels are read, each has lines to the kernel that
/// multiplies it, and every kernel one to the output cell, in which they are added. Where kernels at work stand side by side, so that such
/// a line would run behind another as if it came from there, two lines lead from all that is read to all kernels at work, and two from
/// those to the output. In a hall none leads behind a kernel that is not at work either. Where stamps are painted, they lead from the
/// kernel to the patch of the output that it reaches.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where it stands
/// @param allNumbers how its numbers are written
record ProjectionPainter(Surface surface, Frame frame, SceneLayout layout, MapNumbers allNumbers) {

    void paint() {
        if (frame.moment().stamp().isPresent()) {
            frame.moment().stamp().ifPresent(this::stamped);
            return;
        }
        layout.placementOf(frame.moment().step().target()).map(out -> WindowFrame.target(frame, out)).ifPresent(out -> {
            var kernels = layout.stacked() || layout.inputs().size() < 2 ? Map.<Placement, Placement>of() : kernels();
            if (kernels.isEmpty())
                for (var in : layout.inputs())
                    window(in).ifPresent(window -> lines(window, out));
            else
                if (areSideBySide(kernels.keySet()))
                    together(kernels, out);
            else
                    one(kernels, out);
        });
    }

    /// Leads from the kernel that is stamped to the patch of the output that it reaches.
    private void stamped(Stamps.Stamp stamp) {
        var work = frame.moment().termsAtWork();
        layout.placementOf(frame.moment().step().target()).flatMap(p -> PatchFrame.of(stamp, p)).ifPresent(patch -> {
            for (var kernel : layout.kernels())
                if (!kernel.turned() && work.stream().anyMatch(t -> kernel.holds(t.last().shown()))) {
                    if (layout.stacked()) {
                        line(kernel.paddedLeft(), kernel.paddedBottom(), patch.x(), patch.y(), 1.5);
                        line(kernel.paddedRight(), kernel.paddedBottom(), patch.right(), patch.y(), 1.5);
                    } else {
                        line(kernel.paddedRight(), kernel.paddedTop(), patch.x(), patch.y(), 1.5);
                        line(kernel.paddedRight(), kernel.paddedBottom(), patch.x(), patch.bottom(), 1.5);
                    }
                }
        });
    }

    /// Leads from each window to its kernel and on to the output cell.
    private void one(Map<Placement, Placement> kernels, WindowFrame out) {
        var work = Block.around(kernels.keySet());
        boolean hall = frame.sizes().least() > 0;
        boolean before = hall && work.isBehindAny(layout.kernels());
        boolean after = hall && work.isBeforeAny(layout.kernels());
        kernels.forEach((kernel, in) -> window(in).ifPresent(window -> {
            if (!before)
                toKernel(window, kernel);
            boolean above = middle(kernel) < (out.top() + out.bottom()) / 2;
            if (!after)
                line(kernel.paddedRight(), middle(kernel), out.left(), above ? out.top() : out.bottom(), 1);
        }));
    }

    /// Tells whether kernels at work stand side by side, so that a line from or to one would run behind another.
    private static boolean areSideBySide(Collection<Placement> kernels) {
        return kernels.stream().mapToDouble(Placement::paddedLeft).distinct().limit(2).count() > 1;
    }

    /// Leads from the block of what is read to the block of the kernels at work, and from there to the output map, not over its numbers.
    private void together(Map<Placement, Placement> kernels, WindowFrame out) {
        var read = Block.around(kernels.values());
        var work = Block.around(kernels.keySet());
        line(read.right(), read.top(), work.left(), work.top(), 1.5);
        line(read.right(), read.bottom(), work.left(), work.bottom(), 1.5);
        double edge = layout.outputs().stream().mapToDouble(Placement::paddedLeft).min().orElse(out.left());
        double sums = work.right() + new MapTexts(frame).sumWidth();
        line(sums, work.top(), edge, out.top(), 1.5);
        line(sums, work.bottom(), edge, out.bottom(), 1.5);
    }

    /// The smallest rectangle around slices.
    private record Block(double left, double top, double right, double bottom) {

        static Block around(Collection<Placement> slices) {
            var block = new Block(Double.MAX_VALUE, Double.MAX_VALUE, 0, 0);
            for (var p : slices)
                block = new Block(Math.min(block.left, p.paddedLeft()), Math.min(block.top, p.paddedTop()),
                        Math.max(block.right, p.paddedRight()), Math.max(block.bottom, p.paddedBottom()));
            return block;
        }

        /// Tells whether another slice stands to the left.
        boolean isBehindAny(List<Placement> slices) {
            return slices.stream().anyMatch(p -> p.paddedRight() <= left);
        }

        /// Tells whether another slice stands to the right.
        boolean isBeforeAny(List<Placement> slices) {
            return slices.stream().anyMatch(p -> p.paddedLeft() >= right);
        }
    }

    Optional<WindowFrame> window(Placement in) {
        return WindowFrame.of(frame, in, new WindowCells(frame.moment(), in));
    }

    /// Finds the kernels in the picture that are at work, each with the slice that it multiplies.
    private Map<Placement, Placement> kernels() {
        var found = new LinkedHashMap<Placement, Placement>();
        var before = frame.moment().step().target();
        for (var term : frame.moment().summands()) {
            var weight = term.last().shown();
            // consecutive terms mostly stand on one slice
            if (term.factors().size() < 2 || (weight.channel() == before.channel() && weight.map().equals(before.map())))
                continue;
            before = weight;
            placement(layout.kernels(), weight)
                    .ifPresent(k -> placement(layout.inputs(), term.first().shown()).ifPresent(in -> found.put(k, in)));
        }
        return found;
    }

    private static Optional<Placement> placement(Iterable<Placement> slices, Cell cell) {
        for (var p : slices)
            if (p.holds(cell))
                return Optional.of(p);
        return Optional.empty();
    }

    private static double middle(Placement p) {
        return p.paddedTop() + p.paddedHeight() / 2;
    }

    private void toKernel(WindowFrame in, Placement kernel) {
        line(in.right(), in.top(), kernel.paddedLeft(), kernel.paddedTop(), 1);
        line(in.right(), in.bottom(), kernel.paddedLeft(), kernel.paddedBottom(), 1);
    }

    private void lines(WindowFrame in, WindowFrame out) {
        double width = layout.inputs().size() > 1 ? 1 : 1.5;
        if (layout.stacked()) {
            line(in.left(), in.bottom(), out.left(), out.top(), width);
            line(in.right(), in.bottom(), out.right(), out.top(), width);
        } else {
            line(in.right(), in.top(), out.left(), out.top(), width);
            line(in.right(), in.bottom(), out.left(), out.bottom(), width);
        }
    }

    /// In the colour of the kernel's title, which stands out from the background by 3:1; broken off where it would run over a number.
    void line(double x1, double y1, double x2, double y2, double width) {
        var line = new OpenLine(x1, y1, x2, y2);
        for (var slices : List.of(layout.inputs(), layout.outputs()))
            for (var p : slices)
                line = skipNumbers(line, p);
        for (var piece : line.pieces())
            surface.line(piece.x1(), piece.y1(), piece.x2(), piece.y2(), frame.palette().kernelText(), width, Dash.DASHED);
    }

    private OpenLine skipNumbers(OpenLine line, Placement p) {
        var numbers = allNumbers.of(p);
        if (!numbers.areShown())
            return line;
        var open = line;
        double side = p.cellPx();
        double half = numbers.sizePx() * 0.5;
        for (int row = -p.border().top(); row < p.map().rows() + p.border().bottom(); row++)
            for (int col = -p.border().left(); col < p.map().cols() + p.border().right(); col++) {
                double x = p.left(col);
                double y = p.top(row);
                if (!line.crosses(x, y, x + side, y + side) || isEmpty(p, row, col))
                    continue;
                double wide = surface.textWidth(numbers.write(shown(p, row, col)), numbers.style()) / 2 + 2;
                open = open.without(x + side / 2 - wide, y + side / 2 - half, x + side / 2 + wide, y + side / 2 + half);
            }
        return open;
    }

    /// Returns the number that a cell shows: what was painted on it so far, or its value.
    private double shown(Placement p, int row, int col) {
        double value = p.map().value(p.channel(), row, col);
        boolean painted = p.map().role() == Role.OUTPUT && frame.moment().stamp().isPresent();
        return painted
                ? frame.moment().running(frame.operation().stepOf(new Cell(p.map().id(), p.channel(), row, col))).orElse(value)
                : value;
    }

    /// Tells whether a cell of the output is still without a number.
    private boolean isEmpty(Placement p, int row, int col) {
        return p.map().role() == Role.OUTPUT && !frame.showsAhead()
                && !isReached(frame.operation().stepOf(new Cell(p.map().id(), p.channel(), row, col)));
    }

    private boolean isReached(int step) {
        return step == frame.moment().step().index() || frame.moment().isFinished(step) || frame.moment().termsDone(step) > 0;
    }
}
