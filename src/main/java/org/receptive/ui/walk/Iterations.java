package org.receptive.ui.walk;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.receptive.scene.ForwardPass;
import org.receptive.scene.PassEdits;
import org.receptive.scene.Scene;
import org.receptive.text.Message;
import org.receptive.text.Notice;

/// Goes on by whole iterations: one at once, or several, one a frame, which can be stopped. All of them are one undo.
public final class Iterations {

    /// How many iterations are made at a stroke.
    static final int SEVERAL = 10;
    private static final String KEY = "iterations";

    private final SceneEditor editor;
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper(0);
    private Optional<Scene> first = Optional.empty();
    private int made;

    Iterations(SceneEditor editor) {
        this.editor = editor;
    }

    // Properties

    /// How many iterations are still to be made.
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    // Commands

    /// Goes on by one iteration.
    public void next() {
        if (left.get() == 0)
            run(1);
    }

    /// Goes on by [#SEVERAL] iterations, or stops where some are still to be made.
    public void several() {
        if (left.get() > 0)
            stop();
        else
            run(SEVERAL);
    }

    /// Goes on by so many iterations.
    void run(int count) {
        editor.endEntry();
        first = Optional.of(editor.edited().sceneProperty().get());
        made = 0;
        left.set(count);
        advance();
    }

    /// Makes no more; what was made stays.
    void stop() {
        if (left.get() > 0) {
            left.set(0);
            finish(Optional.empty());
        }
    }

    /// Makes the next iteration, if one is left.
    void advance() {
        if (left.get() == 0)
            return;
        var before = editor.edited().documentProperty().get();
        editor.change(KEY, PassEdits::next);
        // what is said of an iteration that was made, such as another axis, is no refusal
        boolean moved = !before.equals(editor.edited().documentProperty().get());
        made += moved ? 1 : 0;
        left.set(moved ? left.get() - 1 : 0);
        if (left.get() == 0)
            finish(moved ? Optional.empty() : editor.noticeProperty().get().or(this::still));
    }

    /// Of several iterations, those that moved something are told all the same.
    private Optional<Notice> still() {
        return Optional.of(made == 0
                ? Notice.advice("iterations.still")
                : Notice.advice("iterations.stillSince", made, loss(first.orElseThrow()), loss(editor.edited().sceneProperty().get())));
    }

    private void finish(Optional<Notice> refused) {
        editor.endEntry();
        if (refused.isPresent())
            editor.say(refused.get());
        else
            first.filter(f -> made > 1).ifPresent(f -> {
                double before = loss(f);
                double now = loss(editor.edited().sceneProperty().get());
                editor.say(new Notice(Message.of("iterations.done", made, before, now),
                        now < before ? Notice.Tone.SUCCESS : Notice.Tone.ADVICE));
            });
    }

    private static double loss(Scene scene) {
        return ForwardPass.loss(scene.with(Scene.Passes.FORWARD).walk());
    }
}
