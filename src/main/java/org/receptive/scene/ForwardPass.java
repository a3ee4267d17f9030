package org.receptive.scene;

import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.trace.MapId;
import org.receptive.trace.Walk;

/// The way forward through a scene in which some maps have other values than they have: what would come out then.
///
/// @param scene the scene
public record ForwardPass(Scene scene) {

    /// Computes the stages.
    ///
    /// @param others the other values: of the input, of what is learned, or of what a stage makes, then all stages behind it read those
    public Walk walk(Map<MapId, Array4> others) {
        return new Walk(new SceneWalk(scene).forward(others));
    }

    /// Computes the loss, the only value of the last stage.
    public double loss(Map<MapId, Array4> others) {
        return loss(walk(others));
    }

    /// Returns the loss at the end of a walk.
    public static double loss(Walk walk) {
        return walk.stages().getLast().y().values().toArray()[0];
    }
}
