package org.receptive.ui.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.model.LayerKind;
import org.receptive.scene.Knob;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Message;
import org.receptive.trace.Operation;
import org.receptive.trace.Reduction;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Picker;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The stages of the walk, which operation the one at work is, and what adds and removes one.
final class StagePane {

    /// The section of knobs that say which operation a stage is.
    static final String OPERATION = "operation";

    private final WalkViewModel model;
    private final Appearance appearance;
    private Optional<KnobRows> knobs = Optional.empty();

    @FXML
    private Section chain;
    @FXML
    private VBox rows;
    @FXML
    private Section operation;
    @FXML
    private HBox kind;
    @FXML
    private Picker<SettingKind> operations;
    @FXML
    private Button remove;
    @FXML
    private MenuButton add;

    StagePane(WalkViewModel model, Appearance appearance) {
        this.model = model;
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
            item.setOnAction(e -> model.editor().change(s -> StageEdits.add(s, k)));
            add.getItems().add(item);
        }
        list(model.walk().placeProperty().get().walk().stages());
        model.walk().placeProperty().subscribe((before, now) -> {
            if (!before.walk().equals(now.walk()))
                list(now.walk().stages());
            if (!before.walk().equals(now.walk()) || before.view().stage() != now.view().stage())
                refresh();
        });
        model.editor().documentProperty().subscribe(d -> refresh());
        model.editor().activeProperty().subscribe(a -> refresh());
    }

    @FXML
    private void remove() {
        model.editor().change(StageEdits::remove);
    }

    private void refresh() {
        var scene = model.editor().sceneProperty().get();
        boolean active = model.editor().activeProperty().get();
        int at = model.walk().placeProperty().get().view().stage();
        for (int i = 0; i < rows.getChildren().size(); i++)
            if (rows.getChildren().get(i) instanceof ToggleButton row)
                row.setSelected(i == at);
        var setting = scene.stage().setting();
        var kinds = setting.knobs().stream().filter(k -> k.section().equals(OPERATION)).toList();
        boolean simple = scene.stages().size() == 1 && !kinds.isEmpty();
        if (simple)
            chooser(setting.word(), kinds).show(kinds);
        operations.show(Message.of(name(setting.word())));
        Visibility.show(operation, active);
        Visibility.show(kind, simple);
        Visibility.show(operations, !simple);
        Visibility.show(remove, scene.stages().size() > 1);
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

    private void list(List<Operation> stages) {
        rows.getChildren().clear();
        for (int i = 0; i < stages.size(); i++)
            rows.getChildren().add(row(i, stages.get(i)));
        Visibility.show(chain, stages.size() > 1);
    }

    private ToggleButton row(int index, Operation stage) {
        var number = new Label(Integer.toString(index + 1));
        var size = new Label(stage.y().id().letter() + "  " + StageSettings.size(stage.y().shape()));
        number.getStyleClass().add("muted");
        size.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var button = new ToggleButton();
        var title = appearance.label(new Label(), title(stage));
        title.getStyleClass().add("stage-title");
        button.setGraphic(new HBox(8, number, title, space, size));
        button.setId("stage-" + index);
        button.getStyleClass().add("stage-row");
        button.accessibleTextProperty().bind(appearance.text("stage.goTo", index + 1, Message.of(title(stage))));
        button.setOnAction(e -> {
            model.walk().goToStage(index);
            refresh();
        });
        return button;
    }

    private static String title(Operation stage) {
        return stage.reduction() instanceof Reduction.Function f ? LayerKind.of(new ActivationSpec(f.function())).title().key() : name(stage.id());
    }

    private static String name(String word) {
        return "operation." + word;
    }
}
