package org.receptive.ui.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row with a name on the left and controls, its children, on the right.
public final class NamedRow extends HBox {

    private final Label name = new Label();
    private final StringProperty tip = new SimpleStringProperty(this, "tip", "");

    /// Makes a row without a name and controls.
    public NamedRow() {
        super(6);
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(name, space);
        Tip.explain(name, tip);
        getChildren().subscribe(this::explain);
    }

    /// The name is explained by the row's tip, and so are controls that have none of their own.
    private void explain() {
        for (var child : getChildren())
            if (child instanceof NumberField field && field.getTip().isEmpty() && !field.tipProperty().isBound())
                field.tipProperty().bind(tip);
            else
                if (child instanceof Control && Tip.of(child).isEmpty())
                    Tip.explain(child, tip);
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

    /// What explains the controls.
    public StringProperty tipProperty() {
        return tip;
    }

    /// Returns what explains the controls.
    public String getTip() {
        return tip.get();
    }

    /// Says what explains the controls.
    public void setTip(String words) {
        tip.set(words);
    }
}
