package org.receptive.ui.walk;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.receptive.model.LayerKind;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.trace.Operation;
import org.receptive.trace.Reduction;
import org.receptive.trace.Walk;
import org.receptive.ui.control.Appearance;

/// The stages of the walk as a list of rows: a press goes to a stage, and the one at work is lit.
///
/// @param walk what is walked through
/// @param appearance the language
record StageRows(WalkPlayer walk, Appearance appearance) {

    /// How the key of an operation's name begins.
    static final String OPERATION_TEXT = "operation.";

    /// Keeps the rows in a box.
    void fill(Pane box) {
        walk.placeProperty().map(p -> rows(p.walk())).subscribe(rows -> list(box, rows));
        walk.placeProperty().subscribe(now -> light(box, now));
    }

    /// What a row says.
    ///
    /// @param title the key of the stage's name
    /// @param name its own name, which tells it apart from others that make a map of the same letter; empty if it needs none
    /// @param output the letter of the map that it makes
    /// @param shape its shape
    private record Row(String title, String name, String output, Shape shape) {}

    private static List<Row> rows(Walk walk) {
        return walk.stages().stream().map(s -> row(walk, s)).toList();
    }

    private static Row row(Walk walk, Operation stage) {
        var letter = stage.output().letter();
        var name = walk.shortName(stage);
        return new Row(title(stage), name.equals(letter) ? "" : name, letter, stage.y().shape());
    }

    private void list(Pane box, List<Row> rows) {
        box.getChildren().clear();
        for (int i = 0; i < rows.size(); i++)
            box.getChildren().add(button(box, i, rows.get(i)));
        light(box, walk.placeProperty().get());
    }

    private static void light(Pane box, WalkPlayer.Place now) {
        for (int i = 0; i < box.getChildren().size(); i++)
            if (box.getChildren().get(i) instanceof ToggleButton row)
                row.setSelected(i == now.view().stage());
    }

    private ToggleButton button(Pane box, int index, Row row) {
        var number = new Label(Integer.toString(index + 1));
        var title = row.name().isEmpty() ? appearance.label(new Label(), row.title()) : new Label(row.name());
        var size = new Label(row.output() + "  " + StageSettings.size(row.shape()));
        number.getStyleClass().add("muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("stage-title");
        size.getStyleClass().add("muted");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var button = new ToggleButton();
        button.setGraphic(new HBox(8, number, title, space, size));
        button.setId("stage-" + index);
        button.getStyleClass().add("stage-row");
        appearance.tip(button, "stage.goTo", index + 1, Message.of(row.title()));
        button.accessibleTextProperty().bind(appearance.text("stage.goTo", index + 1, Message.of(row.title())));
        button.setOnAction(e -> {
            walk.goToStage(index);
            light(box, walk.placeProperty().get());
        });
        return button;
    }

    /// Returns the key of a stage's name; a function goes by its own.
    static String title(Operation stage) {
        return stage.reduction() instanceof Reduction.Function f
                ? LayerKind.of(new ActivationSpec(f.function())).title().key()
                : OPERATION_TEXT + stage.id();
    }
}
