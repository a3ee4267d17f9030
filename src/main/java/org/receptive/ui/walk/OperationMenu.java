package org.receptive.ui.walk;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.receptive.scene.Edit;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.Texts;

/// The menu of operations without a scene graph: what is listed, what is chosen, and what becomes of the stage at work.
///
/// While an operation is chosen with the arrows, the picture shows what it would give; without taking it, all is as it was.
final class OperationMenu {

    /// What is done with the chosen operation.
    enum Way {
        /// The stage at work becomes it.
        REPLACE("replace"),
        /// A stage of it is added after the one at work.
        ADD("add");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        /// Returns the word of its texts.
        String word() {
            return word;
        }

        Way other() {
            return this == REPLACE ? ADD : REPLACE;
        }

        private Edit edit(Scene scene, SettingKind kind) {
            return this == REPLACE ? StageEdits.replace(scene, kind) : StageEdits.add(scene, kind);
        }
    }

    private static final String FORWARD = "edit.forwardStage";

    private final WalkViewModel model;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.REPLACE);
    private final ReadOnlyObjectWrapper<OperationColumns> columns = new ReadOnlyObjectWrapper<>(OperationColumns.of(_ -> true));
    private final Map<SettingKind, Edit> edits = new EnumMap<>(SettingKind.class);
    private Scene before;
    private boolean busy;

    /// Makes a closed menu of the stages of a model.
    OperationMenu(WalkViewModel model) {
        this.model = model;
        before = model.edited().sceneProperty().get();
        query.subscribe(_ -> arrange());
        // what is listed belongs to a scene that is no more
        model.edited().documentProperty().subscribe(_ -> {
            if (!busy)
                open.set(false);
        });
        model.edited().activeProperty().subscribe(_ -> close());
    }

    // Properties

    /// What is searched for; nothing lists all.
    StringProperty queryProperty() {
        return query;
    }

    /// Whether it is open.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What Enter does with the chosen operation; with Shift it does the other.
    ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// What is listed, and what is chosen.
    ReadOnlyObjectProperty<OperationColumns> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// Returns why an operation does not fit here, if it does not.
    Optional<Message> refusal(SettingKind kind) {
        return edit(kind).refusal();
    }

    /// Says that nothing is called like this, and what is nearest, where nothing is listed.
    Optional<Message> nothing() {
        return columns.get().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("operations.none", query.get().strip(),
                        Message.of(OperationNames.key(OperationNames.nearest(query.get())))));
    }

    /// Says what an operation is, and why it does not fit if so.
    Message line(SettingKind kind) {
        return refusal(kind).orElseGet(() -> Message.of("operations.line." + kind.word()));
    }

    /// Says what the search field is for, and what Enter would take.
    String spoken(Texts texts) {
        return columns.get().chosen()
                .map(kind -> texts.get("operations.chosen", texts.get(OperationNames.key(kind)), texts.get(line(kind))))
                .or(() -> nothing().map(texts::get)).orElseGet(() -> texts.get("operations.search"));
    }

    // Commands

    /// Opens the menu with the operation at work chosen.
    void open(Way what) {
        if (!model.edited().activeProperty().get()) {
            model.editor().report(Message.of("walk.readOnly"));
            return;
        }
        close();
        model.walk().player().pause();
        before = model.edited().atWork();
        edits.clear();
        way.set(what);
        query.set("");
        arrange();
        SettingKind.ofWord(before.stage().setting().word()).ifPresent(kind -> columns.set(columns.get().choosing(kind)));
        open.set(true);
        if (model.edited().sceneProperty().get().isOnWayBack())
            model.editor().say(whose(before.stageIndex()));
    }

    /// Says which stage is changed, where the picture shows its gradient or its update.
    private Notice whose(int stage) {
        var operation = model.walk().placeProperty().get().walk().stages().get(stage);
        return Notice.advice(FORWARD, stage + 1, Message.of(StageRows.title(operation)));
    }

    /// Closes the menu; the stage is what it was.
    void close() {
        quietly(model.editor()::endLook);
        open.set(false);
        if (model.editor().noticeProperty().get().filter(n -> n.words().key().equals(FORWARD)).isPresent())
            model.editor().dismiss();
    }

    /// Chooses an operation.
    void choose(SettingKind kind) {
        move(columns.get().choosing(kind));
    }

    /// Chooses the operation so many places further down.
    void moveDown(int by) {
        move(columns.get().movedDown(by));
    }

    /// Chooses the operation beside the chosen one.
    void moveAcross(int by) {
        move(columns.get().movedAcross(by));
    }

    /// Takes the chosen operation and closes the menu; one that does not fit stays where it is.
    ///
    /// @param other whether what Enter does not do is done
    void take(boolean other) {
        columns.get().chosen().ifPresent(kind -> {
            var edit = other ? way.get().other().edit(before, kind) : edit(kind);
            if (edit.refusal().isPresent()) {
                edit.notice().ifPresent(model.editor()::say);
                return;
            }
            open.set(false);
            quietly(() -> model.editor().change(_ -> edit));
        });
    }

    private Edit edit(SettingKind kind) {
        return edits.computeIfAbsent(kind, k -> way.get().edit(before, k));
    }

    private void arrange() {
        quietly(model.editor()::endLook);
        columns.set(OperationColumns.of(kind -> OperationNames.fits(kind, query.get())));
    }

    private void move(OperationColumns next) {
        boolean same = next.chosen().equals(columns.get().chosen());
        columns.set(next);
        if (open.get() && !same)
            quietly(this::look);
    }

    /// Shows what the chosen operation would give, or what there was where it does not fit.
    private void look() {
        columns.get().chosen().map(this::edit).filter(edit -> edit.refusal().isEmpty()).ifPresentOrElse(
                edit -> model.editor().look(edit.scene()), model.editor()::endLook);
    }

    private void quietly(Runnable work) {
        busy = true;
        try {
            work.run();
        } finally {
            busy = false;
        }
    }
}
