package org.receptive.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A titled part of an inspector.
public final class Section extends VBox {

    /// Makes a section under a small head.
    public Section(Appearance appearance, String key, Node... content) {
        super(8);
        getStyleClass().add("section");
        var head = appearance.label(new Label(), key);
        head.getStyleClass().add("section-head");
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /// Makes a row with a name on the left and controls on the right.
    public static HBox row(Appearance appearance, String key, Node... controls) {
        var name = appearance.label(new Label(), key);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(6, name, space);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(controls);
        return row;
    }
}
