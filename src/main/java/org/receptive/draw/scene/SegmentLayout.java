package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.theme.Sizes;
import org.receptive.trace.Timeline;

/// Where the moments of a walk of several stages stand on a bar: one segment for each stage, and inside of it every moment as long as the
/// next.
///
/// A segment has a least width, so that a loss of one step can be pressed and named beside a convolution of many; what is left over is
/// shared by the square roots of the step counts. Where the least widths do not fit the bar is narrow: then they are smaller, and only the
/// stage at work is named.
public final class SegmentLayout {

    /// What part of a training iteration a stage belongs to.
    public enum Pass {
        /// From the input to the loss.
        FORWARD,
        /// From the loss back to the input.
        BACKWARD,
        /// What changes the parameters, and the loss afterwards.
        UPDATE
    }

    /// One stage on the bar.
    ///
    /// @param name how the stage is called briefly
    /// @param start the index of its first moment
    /// @param length how many moments it has
    public record Segment(Pass pass, String name, double x, double width, long start, long length) {

        /// Returns the right edge.
        public double right() {
            return x + width;
        }

        private double middle(long index) {
            return x + width * (index - start + 0.5) / length;
        }

        private long indexAt(double px) {
            return start + Math.clamp((long) Math.floor((px - x) / width * length), 0, length - 1);
        }
    }

    /// Between two stages, in px.
    static final double GAP = 3;
    /// Between two passes.
    static final double PASS_GAP = 16;
    /// The least width of a segment without a name.
    static final double NARROW = 12;
    /// The least width of a segment with a name, in sizes of that name.
    private static final double NAMED_EM = 4;

    private final Timeline timeline;
    private final List<Segment> segments = new ArrayList<>();
    private final boolean narrow;

    /// Lays out the moments of a walk on a bar of this width.
    public SegmentLayout(Timeline timeline, double width, Sizes sizes) {
        this.timeline = timeline;
        var stages = timeline.walk().stages();
        var passes = passes(timeline);
        double gaps = 0;
        double roots = 0;
        for (int i = 0; i < stages.size(); i++) {
            gaps += i == 0 ? 0 : gap(passes, i);
            roots += Math.sqrt(stages.get(i).stepCount());
        }
        double room = Math.max(stages.size(), width - gaps);
        double named = sizes.small() * NAMED_EM;
        narrow = named * stages.size() > room;
        double least = Math.min(narrow ? NARROW : named, room / stages.size());
        double free = room - least * stages.size();
        double x = 0;
        for (int i = 0; i < stages.size(); i++) {
            x += i == 0 ? 0 : gap(passes, i);
            long start = timeline.startOf(i, 0);
            long end = i + 1 < stages.size() ? timeline.startOf(i + 1, 0) : timeline.length();
            double wide = least + free * Math.sqrt(stages.get(i).stepCount()) / roots;
            segments.add(new Segment(passes.get(i), timeline.walk().shortName(stages.get(i)), x, wide, start, end - start));
            x += wide;
        }
    }

    /// Returns to which pass each stage belongs: what follows the gradients without being one is the update.
    private static List<Pass> passes(Timeline timeline) {
        var passes = new ArrayList<Pass>();
        var now = Pass.FORWARD;
        for (var stage : timeline.walk().stages()) {
            if (stage.output().isGradient())
                now = Pass.BACKWARD;
            else
                if (now == Pass.BACKWARD)
                    now = Pass.UPDATE;
            passes.add(now);
        }
        return passes;
    }

    private static double gap(List<Pass> passes, int stage) {
        return passes.get(stage) == passes.get(stage - 1) ? GAP : PASS_GAP;
    }

    /// Returns the segments, from left to right.
    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    /// Tells whether only the stage at work has room for its name.
    public boolean isNarrow() {
        return narrow;
    }

    /// Tells whether there is more than one pass.
    public boolean hasPasses() {
        return segments.getFirst().pass() != segments.getLast().pass();
    }

    /// Returns the stage of a moment.
    public Segment segment(long index) {
        return segments.get(timeline.stageAt(index));
    }

    /// Returns where a moment stands.
    public double xOf(long index) {
        return segment(index).middle(index);
    }

    /// Returns the moment that stands nearest to a point; of a gap, that of the nearer segment.
    public long indexAt(double x) {
        var found = segments.getFirst();
        for (var segment : segments)
            if (x >= segment.x() - (segment.x() - found.right()) / 2)
                found = segment;
        return found.indexAt(x);
    }
}
