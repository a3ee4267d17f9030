package org.receptive.draw.scene;

import java.util.Optional;
import org.receptive.scene.View;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.Overlap;
import org.receptive.trace.Stamps;
import org.receptive.trace.Stretched;

/// One output and the two ways to it: painted stamp by stamp, and gathered by a window that slides over the stretched input.
///
/// @param paint what the first way shows
/// @param gather what the second shows: at the pointed or pinned output, else at the one at work
/// @param stamps all stamps
record TwoWays(Frame paint, Frame gather, Stamps stamps) {

    /// Finds both ways of a frame; nothing where it does not show both.
    static Optional<TwoWays> of(Frame frame) {
        var stamp = frame.moment().stamp();
        if (frame.view().ways() != View.Ways.BOTH || stamp.isEmpty() || frame.operation().y().form() != NamedMap.Form.MAPS)
            return Optional.empty();
        return Stretched.of(frame.operation()).map(op -> new TwoWays(frame, gather(frame, op), stamp.get().of()));
    }

    private static Frame gather(Frame frame, Operation gathered) {
        var pointed = frame.lit().focus().filter(frame.operation().y()::holds);
        return frame.stretched(gathered, pointed.map(cell -> seen(frame, frame.operation().stepOf(cell))).orElse(frame.moment()));
    }

    /// Looks at an output value with as many terms as are painted on it.
    private static Moment seen(Frame frame, int target) {
        var now = frame.moment();
        return new Moment(now.stage(), now.operation(), now.operation().step(target), now.termsDone(target), now.isFinished(target));
    }

    NamedMap x() {
        return paint.operation().maps(Role.INPUT).getFirst();
    }

    NamedMap stretched() {
        return gather.operation().maps(Role.INPUT).getFirst();
    }

    NamedMap kernel() {
        return paint.operation().maps(Role.PARAMETER).getFirst();
    }

    NamedMap turned() {
        return gather.operation().maps(Role.PARAMETER).getFirst();
    }

    NamedMap y() {
        return paint.operation().y();
    }

    Optional<NamedMap> bias() {
        return paint.operation().maps(Role.BIAS).stream().findFirst();
    }

    /// Returns the output channel at work.
    int output() {
        return gather.moment().step().target().channel();
    }

    /// Returns the input channel that paints; while a bias is added, the last that did.
    int input() {
        return paint.moment().stamp().filter(s -> !s.isBias()).map(s -> s.cell().channel()).orElse(x().channels() - 1);
    }

    /// Returns the slice of the kernel that leads from the input channel to the output channel at work; the first where none does.
    int slice() {
        for (var term : gather.moment().step().terms())
            if (term.factors().size() > 1 && term.first().shown().channel() == input())
                return term.last().shown().channel();
        return input() * kernel().values().c();
    }

    /// Counts the stamps at every cell of the output channel at work.
    NamedMap overlap() {
        return Overlap.map(stamps, output());
    }
}
