package org.receptive.scene;

import java.util.Optional;
import org.receptive.trace.SlicePages;
import org.receptive.trace.Timeline.Grain;

/// Keeps the place in the picture when the picture changes under it.
public final class Position {

    private Position() {
    }

    /// Returns `target` looked at as `present` is: at the output cell nearest to the present one, with the same grain, symbols and pin.
    public static Scene moved(Scene present, Scene target) {
        return target.withView(carried(present, target));
    }

    /// Carries a view over to another scene.
    ///
    /// The stage is that of the same name, or the one at the same place. Output channel, row and column are kept and clamped, each for
    /// itself: a flat index would land somewhere else as soon as a row is longer or shorter. A pin whose cell is gone is dropped; padding
    /// cells count as cells.
    ///
    /// @param present where the walk stands
    /// @param target where it is carried to; its own view is not read
    static View carried(Scene present, Scene target) {
        var view = present.view();
        if (present.isOnWayBack())
            return onWayBack(present, target);
        int stage = stage(present, target);
        var from = present.outputShape();
        var to = target.outputShape(stage);
        int col = Math.min(view.step() % from.cols(), to.cols() - 1);
        int row = Math.min(view.step() / from.cols() % from.rows(), to.rows() - 1);
        int channel = Math.min(view.step() / from.cols() / from.rows(), to.channels() - 1);
        var pin = view.pin().filter(target::shows);
        int page = target.stages().get(stage).setting() instanceof ConvolutionSetting conv
                ? SlicePages.nearest(view.inputPage(), conv.spec().channelsPerFilter(), conv.spec().outChannels())
                : view.inputPage();
        int step = (channel * to.rows() + row) * to.cols() + col;
        return view.at(view.grain(), stage, step, offset(view, target, stage)).withPin(pin).withInputPage(page);
    }

    /// Keeps the place on the way back where the stages are as many; how many steps they have is known when they are computed.
    private static View onWayBack(Scene present, Scene target) {
        var view = present.view();
        boolean alike = target.passes() == present.passes() && target.stages().size() == present.stages().size();
        return alike ? view.withPin(Optional.empty()) : view.at(view.grain(), target.stages().size() - 1, 0, 0).withPin(Optional.empty());
    }

    private static int stage(Scene present, Scene target) {
        var name = present.stage().name();
        for (int i = 0; i < target.stages().size(); i++)
            if (target.stages().get(i).name().equals(name))
                return i;
        return Math.min(present.view().stage(), target.stages().size() - 1);
    }

    private static int offset(View view, Scene target, int stage) {
        return switch (view.grain()) {
            case VALUE -> 0;
            case TERM -> Math.min(view.offset(), target.withView(View.START.at(Grain.VALUE, stage, 0, 0)).lastOffset());
        };
    }
}
