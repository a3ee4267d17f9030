package org.receptive.ui.scenes;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Tip;

/// The field in which scenes are searched. It says aloud which scene Enter would open.
public final class SceneSearch extends TextField {

    /// Searches this collection from now on.
    public void search(ScenesViewModel model, Appearance appearance) {
        model.queryProperty().bindBidirectional(textProperty());
        Tip.explain(this, appearance.text("tip.scenes.search"));
        accessibleTextProperty().bind(Bindings.createStringBinding(() -> model.spoken(appearance.texts()), model.shelfProperty(),
                appearance.textsProperty()));
    }
}
