package org.receptive.ui.control;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A titled part of an inspector; its content are its children.
public final class Section extends VBox {

    private final Label head = new Label();
    private final StringProperty headTip = new SimpleStringProperty("");

    /// Makes a section without a head and content.
    public Section() {
        super(8);
        getStyleClass().add("section");
        head.getStyleClass().add("section-head");
        getChildren().add(head);
        Tip.explain(head, headTip);
    }

    /// Makes a section under a small head.
    public Section(Appearance appearance, String key, Node... content) {
        this();
        appearance.label(head, key);
        getChildren().addAll(content);
    }

    /// What stands above it.
    public StringProperty headProperty() {
        return head.textProperty();
    }

    /// Returns what stands above it.
    public String getHead() {
        return head.getText();
    }

    /// Says what stands above it.
    public void setHead(String text) {
        head.setText(text);
    }

    /// What explains the words above it; nothing does as long as it is empty.
    public StringProperty headTipProperty() {
        return headTip;
    }

    /// Returns what explains the words above it.
    public String getHeadTip() {
        return headTip.get();
    }

    /// Explains the words above it.
    public void setHeadTip(String text) {
        headTip.set(text);
    }

    /// Shows what stands above it, or leaves it away where the content says it.
    public void showHead(boolean shown) {
        Visibility.show(head, shown);
    }

    /// Makes a row with a name on the left and controls on the right.
    public static NamedRow row(Appearance appearance, String key, Node... controls) {
        var row = new NamedRow();
        row.captionProperty().bind(appearance.text(key));
        row.getChildren().addAll(controls);
        return row;
    }

    /// Makes a row with a name on the left and controls on the right, both explained by the tip of another text.
    public static NamedRow explainedRow(Appearance appearance, String key, String explained, Node... controls) {
        var row = row(appearance, key, controls);
        row.tipProperty().bind(appearance.text(Appearance.tipKey(explained)));
        return row;
    }
}
