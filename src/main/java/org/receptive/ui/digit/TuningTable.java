package org.receptive.ui.digit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.receptive.session.FineTuning;
import org.receptive.session.TuningComparison;
import org.receptive.text.Numbers;
import org.receptive.ui.control.Appearance;

/// What a tuning changed: for each set of digits how many were right before and are right now, and how many are taken for another digit.
final class TuningTable extends GridPane {

    private final Appearance appearance;

    TuningTable(MyDigitsViewModel model, Appearance appearance) {
        this.appearance = appearance;
        setId("mydigit-result");
        setHgap(10);
        setVgap(4);
        Runnable show = () -> show(model.resultProperty().get().map(TuningTable::rows).orElse(List.of()));
        model.resultProperty().subscribe(_ -> show.run());
        appearance.textsProperty().subscribe(_ -> show.run());
    }

    private static List<TuningComparison> rows(FineTuning.Result.Tuned tuned) {
        var rows = new ArrayList<>(List.of(tuned.mine()));
        tuned.test().ifPresent(rows::add);
        return rows;
    }

    private void show(List<TuningComparison> rows) {
        getChildren().clear();
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
        var texts = appearance.texts();
        head(1, "mydigit.result.before");
        head(2, "mydigit.result.after");
        head(3, "mydigit.result.changed");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var name = new Label(texts.get("mydigit.result.row", texts.get(row.name()), unbroken(row.count())));
            name.setWrapText(true);
            GridPane.setHgrow(name, Priority.ALWAYS);
            add(name, 0, i + 1);
            number(Numbers.percent(row.accuracyBefore()), 1, i + 1, "counter-cell");
            number(Numbers.percent(row.accuracyAfter()), 2, i + 1, "result");
            number(Numbers.grouped(row.changes().size()), 3, i + 1, "counter-cell");
        }
    }

    private void head(int col, String key) {
        appearance.explain(number(appearance.texts().get(key), col, 0, "muted"), key + ".tip");
    }

    private Label number(String text, int col, int row, String style) {
        var label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        GridPane.setHalignment(label, HPos.RIGHT);
        add(label, col, row);
        return label;
    }

    /// A label breaks its line at the space between groups of digits, but not at this one.
    private static String unbroken(int count) {
        return Numbers.grouped(count).replaceAll("\\s|\\h", "\u00a0");
    }
}
