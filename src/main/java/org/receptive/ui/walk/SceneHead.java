package org.receptive.ui.walk;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionEdits;
import org.receptive.text.Language;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.InPlaceEdit;
import org.receptive.ui.control.InPlaceField;
import org.receptive.ui.control.Tip;
import org.receptive.ui.control.Visibility;

/// What stands above the maps: the note, which can be written anew where it stands. A note that came with other numbers is put away behind
/// a button; its room stays, so that nothing moves under a brush.
public final class SceneHead {

    private final WalkViewModel model;
    private final Appearance appearance;
    private final Runnable onLeave;
    private final InPlaceEdit titleEdit;
    private final InPlaceEdit noteEdit;
    private boolean unfolded;

    @FXML
    private Label note;
    @FXML
    private Tip noteTip;
    @FXML
    private HBox old;
    @FXML
    private Button fold;
    @FXML
    private Tip foldTip;
    @FXML
    private FontIcon foldIcon;
    @FXML
    private Button write;
    @FXML
    private TextArea field;

    /// Makes the head of a model.
    ///
    /// @param onLeave is told that a text was kept or taken back
    SceneHead(WalkViewModel model, Appearance appearance, Runnable onLeave) {
        this.model = model;
        this.appearance = appearance;
        this.onLeave = onLeave;
        var editor = model.editor();
        titleEdit = new InPlaceEdit(editor.edited().activeProperty(), () -> {
            var language = language();
            return session(editor.edited().sceneProperty().get().title(), language,
                    words -> editor.change(s -> CaptionEdits.title(s, language, words)));
        });
        noteEdit = new InPlaceEdit(editor.edited().activeProperty(), () -> {
            var language = language();
            return session(editor.edited().sceneProperty().get().note(), language,
                    words -> editor.change(s -> CaptionEdits.note(s, language, words)));
        });
    }

    private static InPlaceEdit.Session session(Caption now, Language language, Consumer<String> keep) {
        return new InPlaceEdit.Session(now.in(language), keep);
    }

    private Language language() {
        return appearance.texts().language();
    }

    @FXML
    private void initialize() {
        new InPlaceField(note, field, onLeave).join(noteEdit);
        noteEdit.sessionProperty().subscribe(s -> refresh());
        model.headProperty().subscribe((before, now) -> {
            if (before.oldNote().isEmpty())
                unfolded = false;
            refresh();
        });
        model.edited().activeProperty().subscribe(active -> {
            note.setTooltip(active ? noteTip : null);
            refresh();
        });
        appearance.textsProperty().subscribe(t -> refresh());
    }

    /// The scene's title, to be changed where it is shown.
    public InPlaceEdit title() {
        return titleEdit;
    }

    /// The scene's note, to be changed where it is shown.
    public InPlaceEdit note() {
        return noteEdit;
    }

    private void refresh() {
        var head = model.headProperty().get();
        var putAway = head.oldNote().in(language());
        boolean stale = !putAway.isEmpty();
        boolean writing = noteEdit.sessionProperty().get().isPresent();
        note.setText(stale ? putAway : head.note().in(language()));
        note.setManaged(!note.getText().isEmpty());
        note.setVisible(note.isManaged() && !writing && (!stale || unfolded));
        Visibility.show(old, stale && !writing);
        Visibility.show(write, !unfolded && model.edited().activeProperty().get());
        foldIcon.setIconCode(unfolded ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        fold.setText(unfolded ? "" : appearance.texts().get("head.oldNote"));
        foldTip.setText(appearance.texts().get(unfolded ? "head.oldNote.hide" : "head.oldNote.show"));
        fold.setAccessibleText(foldTip.getText());
    }

    @FXML
    private void fold() {
        unfolded = !unfolded;
        refresh();
    }

    @FXML
    private void write() {
        noteEdit.begin();
    }
}
