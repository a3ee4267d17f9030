package org.receptive.ui.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.scene.Knob;
import org.receptive.scene.PassEdits;
import org.receptive.scene.Scene.Passes;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.text.Message;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Picker;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The stages of the walk, which operation the one at work is, and what adds and removes one.
final class StagePane {

    /// The section of knobs that say which operation a stage is.
    static final String OPERATION = "operation";

    private final WalkViewModel model;
    private final MatrixTabs tabs;
    private final Appearance appearance;
    private Optional<KnobRows> knobs = Optional.empty();

    @FXML
    private Section chain;
    @FXML
    private VBox rows;
    @FXML
    private Section operationSection;
    @FXML
    private HBox kind;
    @FXML
    private Picker<SettingKind> operations;
    @FXML
    private Button remove;
    @FXML
    private MenuButton add;
    @FXML
    private ToggleButton matrix;
    @FXML
    private HBox passes;
    @FXML
    private ToggleButton backward;
    @FXML
    private ToggleButton update;

    StagePane(WalkViewModel model, MatrixTabs tabs, Appearance appearance) {
        this.model = model;
        this.tabs = tabs;
        this.appearance = appearance;
    }

    @FXML
    private void initialize() {
        operations.offer(Arrays.stream(SettingKind.values()).map(k -> new Picker.Option<>(k, Message.of(name(k.word())))).toList(),
                k -> model.editor().change(s -> StageEdits.replace(s, k)));
        for (var k : SettingKind.values()) {
            var item = new MenuItem();
            item.setId("add-" + k.word());
            item.textProperty().bind(appearance.text(name(k.word())));
            appearance.tip(item, name(k.word()));
            item.setOnAction(e -> model.editor().change(s -> StageEdits.add(s, k)));
            add.getItems().add(item);
        }
        appearance.tip(operations, "stage.replace");
        appearance.tip(add, "stage.add");
        appearance.tip(remove, "stage.remove");
        appearance.tip(matrix, "view.matrix");
        appearance.tip(backward, "passes.backward");
        appearance.tip(update, "passes.update");
        model.walk().placeProperty().subscribe(p -> showMatrix());
        new StageRows(model.walk(), appearance).fill(rows);
        model.walk().placeProperty().subscribe((before, now) -> {
            if (!before.walk().equals(now.walk()) || before.view().stage() != now.view().stage())
                refresh();
        });
        model.edited().documentProperty().subscribe(d -> refresh());
        model.edited().activeProperty().subscribe(a -> refresh());
    }

    @FXML
    private void remove() {
        model.editor().change(StageEdits::remove);
    }

    @FXML
    private void switchMatrix() {
        tabs.toggle();
        showMatrix();
    }

    private void showMatrix() {
        Visibility.show(matrix, tabs.exist());
        matrix.setSelected(tabs.areOpen());
    }

    @FXML
    private void switchBackward() {
        walk(backward.isSelected() ? Passes.BACKWARD : Passes.FORWARD);
    }

    @FXML
    private void switchUpdate() {
        walk(update.isSelected() ? Passes.ITERATION : Passes.BACKWARD);
    }

    private void walk(Passes wanted) {
        model.editor().change(s -> PassEdits.walk(s, wanted));
        refresh();
    }

    private void refresh() {
        var scene = model.edited().sceneProperty().get();
        boolean active = model.edited().activeProperty().get();
        Visibility.show(chain, model.walk().placeProperty().get().walk().stages().size() > 1);
        var setting = scene.stage().setting();
        var kinds = setting.knobs().stream().filter(k -> k.section().equals(OPERATION)).toList();
        boolean simple = scene.stages().size() == 1 && !kinds.isEmpty();
        if (simple)
            chooser(setting.word(), kinds).show(kinds, KnobRows.Facts.NONE);
        operations.show(Message.of(name(setting.word())));
        Visibility.show(operationSection, active);
        Visibility.show(kind, simple);
        Visibility.show(operations, !simple);
        Visibility.show(remove, scene.stages().size() > 1);
        Visibility.show(passes, PassEdits.hasLoss(scene));
        backward.setSelected(scene.passes() != Passes.FORWARD);
        update.setSelected(scene.passes() == Passes.ITERATION);
    }

    /// Returns the choice between the two ways to slide a kernel, made when it is first needed.
    private KnobRows chooser(String word, List<Knob> kinds) {
        if (knobs.isEmpty()) {
            var made = new KnobRows(model.editor(), appearance, word, kinds, new SimpleBooleanProperty(true));
            kind.getChildren().setAll(made.rows(OPERATION));
            knobs = Optional.of(made);
        }
        return knobs.get();
    }

    private static String name(String word) {
        return StageRows.OPERATION_TEXT + word;
    }
}
