package org.receptive.ui.shell;

import java.util.Optional;
import org.receptive.io.network.TrainedModel;
import org.receptive.ui.train.ProbeViewModel.PadDigit;
import org.receptive.ui.walk.Visit;

/// The ways from one screen to another.
interface Navigation {

    /// Opens a walk in the Step screen.
    void enter(Visit visit);

    /// Shows a walk in place of the one that was entered, unless that was left meanwhile.
    void change(Visit visit);

    /// Lets a network look at the pad of the Draw screen.
    void draw(TrainedModel trained);

    /// Puts a digit on the pad of the Draw screen and asks its network what decided.
    void ask(PadDigit digit);

    /// Lets the network that is trained look at the pad of the Draw screen while it learns.
    void follow();

    /// Returns the Train screen.
    TrainPage training();

    /// Returns the network that was trained last, in this window or before it was opened, if there is one.
    ///
    /// @throws org.receptive.text.ReadableException if it cannot be read
    Optional<TrainedModel> trained();

    /// Tells whether there is one.
    boolean hasTrained();
}
