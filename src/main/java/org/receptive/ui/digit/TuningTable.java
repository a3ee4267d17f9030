package org.receptive.ui.digit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.receptive.session.FineTuning;
import org.receptive.session.TuningComparison;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// What a tuning changed: for each set of digits how many were right before and are right now, and how many are taken for another digit.
///
/// @param grid where the rows stand
/// @param appearance in which language
record TuningTable(GridPane grid, Appearance appearance) {

    /// Shows a result; no row without one.
    void show(Optional<FineTuning.Result.Tuned> result) {
        grid.getChildren().clear();
        result.ifPresent(tuned -> {
            var rows = new ArrayList<TuningComparison>();
            tuned.heldOut().ifPresent(rows::add);
            rows.add(tuned.learned());
            tuned.test().ifPresent(rows::add);
            show(rows);
        });
    }

    private void show(List<TuningComparison> rows) {
        var texts = appearance.texts();
        head(1, "mydigit.result.before");
        head(2, "mydigit.result.after");
        head(3, "mydigit.result.changed");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var name = new Label(texts.get("mydigit.result.row", texts.get(row.name()), unbroken(row.count())));
            name.setWrapText(true);
            GridPane.setHgrow(name, Priority.ALWAYS);
            grid.add(name, 0, i + 1);
            number(Numbers.percent(row.accuracyBefore()), 1, i + 1, "counter-cell");
            number(Numbers.percent(row.accuracyAfter()), 2, i + 1, style(row.outcome()));
            number(Numbers.grouped(row.changes().size()), 3, i + 1, "counter-cell");
        }
    }

    /// Only what got better looks like a success.
    private static String style(TuningComparison.Outcome outcome) {
        return switch (outcome) {
            case BETTER -> "result";
            case SAME -> "result-same";
            case WORSE -> "result-worse";
        };
    }

    private void head(int col, String key) {
        appearance.explain(number(appearance.texts().get(key), col, 0, "muted"), key + ".tip");
    }

    private Label number(String text, int col, int row, String style) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, col, row);
        return label;
    }

    /// A label breaks its line at the space between groups of digits, but not at this one.
    private static String unbroken(int count) {
        return Numbers.grouped(count).replaceAll("\\s|\\h", "\u00a0");
    }
}
