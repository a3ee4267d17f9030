package org.receptive.ui.shell;

import java.util.List;
import java.util.Optional;
import org.receptive.explain.UnitScene;
import org.receptive.io.network.TrainedModel;

/// The ways from one screen to another.
interface Navigation {

    /// Opens a unit's arithmetic in the Step screen.
    ///
    /// @param path the names that lead to it
    void enter(UnitScene unit, List<String> path);

    /// Lets a network look at the pad of the Draw screen.
    void draw(TrainedModel trained);

    /// Returns the network that was trained last, in this window or before it was opened, if there is one.
    ///
    /// @throws org.receptive.text.ReadableException if it cannot be read
    Optional<TrainedModel> trained();

    /// Tells whether there is one.
    boolean hasTrained();
}
