package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.receptive.scene.SettingKind;
import org.receptive.text.Texts;

/// A column of the menu of operations: groups under their titles.
public final class OperationColumn extends VBox {

    /// Lists what stands in a column.
    ///
    /// @param entries returns the entry of an operation
    void list(List<OperationColumns.Part> parts, Texts texts, Function<SettingKind, OperationEntry> entries) {
        var rows = new ArrayList<Node>();
        for (var part : parts) {
            var title = new Label(texts.get("operations." + part.group().word()));
            title.getStyleClass().addAll("section-head", "operation-group");
            rows.add(title);
            for (var kind : part.kinds()) {
                var entry = entries.apply(kind);
                entry.write();
                rows.add(entry);
            }
        }
        getChildren().setAll(rows);
    }
}
