package org.receptive.scene;

import org.receptive.scene.Scene.Passes;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;

/// Chooses which passes are walked, and goes on to the next iteration.
///
/// Nothing here throws: what is impossible changes nothing, and the result says why.
public final class PassEdits {

    private PassEdits() {
    }

    /// Tells whether a scene ends in a loss, where a way back begins.
    public static boolean hasLoss(Scene scene) {
        return scene.stages().getLast().setting() instanceof LossSetting;
    }

    /// Walks these passes.
    public static Edit walk(Scene scene, Passes passes) {
        if (passes != Passes.FORWARD && !hasLoss(scene))
            return Edit.refused(scene, Message.of("passes.noLoss"));
        return Edit.done(scene.with(passes));
    }

    /// Switches the way back on, or all that follows the way forward off.
    public static Edit toggleBackward(Scene scene) {
        return walk(scene, scene.passes() == Passes.FORWARD ? Passes.BACKWARD : Passes.FORWARD);
    }

    /// Switches the update on or off; with it the way back is on.
    public static Edit toggleUpdate(Scene scene) {
        return walk(scene, scene.passes() == Passes.ITERATION ? Passes.BACKWARD : Passes.ITERATION);
    }

    /// Takes the updated numbers over, at the beginning of the next iteration; not where they are numbers no more.
    public static Edit next(Scene scene) {
        try {
            var next = scene.nextIteration();
            // its own update can be held, too
            var loss = next.walk().stages().get(next.stages().size() - 1).y();
            return Double.isFinite(loss.value(loss.cell(0))) ? Edit.done(next) : notFinite(scene);
        } catch (ReadableException _) {
            return notFinite(scene);
        }
    }

    private static Edit notFinite(Scene scene) {
        return Edit.adjusted(scene, Notice.problem(Message.of("iterations.notFinite")));
    }
}
