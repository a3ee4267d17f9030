package org.receptive.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row with a name on the left and controls, its children, on the right.
public final class NamedRow extends HBox {

    private final Label name = new Label();

    /// Makes a row without a name and controls.
    public NamedRow() {
        super(6);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, space);
    }

    /// What the controls are for.
    public StringProperty captionProperty() {
        return name.textProperty();
    }

    /// Returns what the controls are for.
    public String getCaption() {
        return name.getText();
    }

    /// Says what the controls are for.
    public void setCaption(String caption) {
        name.setText(caption);
    }
}
