package org.receptive.ui.control;

import javafx.scene.layout.Region;

/// The ring of a picture that fills its place: it stands on the picture, since there is no room around it, and is seen while the picture,
/// its parent, has the focus from the keyboard.
public final class FocusFrame extends Region {

    /// Makes the ring.
    public FocusFrame() {
        getStyleClass().add("focus-frame");
        setMouseTransparent(true);
    }
}
