package org.receptive.ui.shell;

import java.util.List;
import java.util.Optional;
import org.receptive.explain.UnitScene;
import org.receptive.io.TrainedModel;

/// The ways from one screen to another.
interface Crossings {

    /// Opens a unit's arithmetic in the Convolve screen.
    ///
    /// @param path the names that lead to it
    void enter(UnitScene unit, List<String> path);

    /// Lets a network look at the pad of the Draw screen.
    void draw(TrainedModel trained);

    /// Returns the network that was trained last, if there is one.
    Optional<TrainedModel> trained();
}
