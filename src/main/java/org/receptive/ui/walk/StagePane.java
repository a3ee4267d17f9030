package org.receptive.ui.walk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.scene.Knob;
import org.receptive.scene.PassEdits;
import org.receptive.scene.Scene.Passes;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.text.Message;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Section;
import org.receptive.ui.control.Visibility;

/// The stages of the walk, which operation the one at work is, and what adds and removes one.
final class StagePane {

    /// The section of knobs that say which operation a stage is.
    static final String OPERATION = "operation";
    private static final double SIGN = 24;

    private final WalkViewModel model;
    private final MatrixTabs tabs;
    private final OperationMenuPane menu;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private Optional<KnobRows> knobs = Optional.empty();
    private String shown = "";
    /// The small pictures by their operations: one that is shown again listens already.
    private final Map<SettingKind, SurfaceView> signs = new EnumMap<>(SettingKind.class);

    @FXML
    private Section chain;
    @FXML
    private VBox rows;
    @FXML
    private Section operationSection;
    @FXML
    private HBox kind;
    @FXML
    private Button operations;
    @FXML
    private Button remove;
    @FXML
    private Button add;
    @FXML
    private ToggleButton matrix;
    @FXML
    private HBox passes;
    @FXML
    private ToggleButton backward;
    @FXML
    private ToggleButton update;

    /// Makes the part of a model.
    ///
    /// @param tabs what shows the operation as a matrix
    /// @param menu where operations are chosen
    StagePane(WalkViewModel model, MatrixTabs tabs, OperationMenuPane menu, Appearance appearance, PaintFonts fonts) {
        this.model = model;
        this.tabs = tabs;
        this.menu = menu;
        this.appearance = appearance;
        this.fonts = fonts;
    }

    @FXML
    private void initialize() {
        appearance.tip(operations, "stage.replace");
        appearance.tip(add, "stage.add");
        appearance.tip(remove, "stage.remove");
        appearance.tip(matrix, "view.matrix");
        appearance.tip(backward, "passes.backward");
        appearance.tip(update, "passes.update");
        model.walk().placeProperty().subscribe(p -> showMatrix());
        tabs.openProperty().subscribe(o -> showMatrix());
        new StageRows(model.walk(), appearance).fill(rows);
        model.walk().placeProperty().map(p -> p.walk().stages().size() > 1).subscribe(several -> Visibility.show(chain, several));
        model.edited().sceneProperty().map(s -> s.view().stage()).subscribe(s -> refresh());
        model.edited().documentProperty().subscribe(d -> refresh());
        model.edited().activeProperty().subscribe(a -> refresh());
    }

    @FXML
    private void openMenu() {
        menu.toggle(OperationMenu.Way.REPLACE, Optional.of(operations));
    }

    /// Returns where the operation of the stage is chosen.
    Node operations() {
        return operations;
    }

    @FXML
    private void add() {
        menu.toggle(OperationMenu.Way.ADD, Optional.of(add));
    }

    @FXML
    private void remove() {
        model.editor().changeStage(StageEdits::remove);
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
        var scene = model.edited().atWork();
        boolean active = model.edited().activeProperty().get();
        var setting = scene.stage().setting();
        var kinds = setting.knobs().stream().filter(k -> k.section().equals(OPERATION)).toList();
        boolean simple = scene.stages().size() == 1 && !kinds.isEmpty();
        if (simple)
            chooser(setting.word(), kinds).show(kinds, KnobRows.Facts.NONE);
        show(setting.word());
        Visibility.show(operationSection, active);
        Visibility.show(kind, simple);
        Visibility.show(remove, scene.stages().size() > 1);
        Visibility.show(passes, PassEdits.hasLoss(scene));
        backward.setSelected(scene.passes() != Passes.FORWARD);
        update.setSelected(scene.passes() == Passes.ITERATION);
    }

    /// Shows which operation the stage is.
    private void show(String word) {
        if (word.equals(shown))
            return;
        shown = word;
        operations.textProperty().bind(appearance.text(StageRows.OPERATION_TEXT + word));
        operations.accessibleTextProperty().bind(appearance.text("stage.replaces", Message.of(StageRows.OPERATION_TEXT + word)));
        SettingKind.ofWord(word).map(kind -> signs.computeIfAbsent(kind, k -> OperationEntry.sign(k, SIGN, appearance, fonts)))
                .ifPresent(operations::setGraphic);
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
}
