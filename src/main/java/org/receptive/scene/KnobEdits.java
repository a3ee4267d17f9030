package org.receptive.scene;

import java.util.Optional;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Sets the knobs of the stage at work.
///
/// Nothing here throws: where the wanted value is impossible, the nearest possible one is taken and the result says why. Each edit keeps
/// the position as near as possible ([Position]) and costs time in proportion to the scene's values.
public final class KnobEdits {

    private KnobEdits() {
    }

    /// Finds a knob of the stage at work.
    ///
    /// @throws IllegalArgumentException if it has none of this name
    public static Knob knob(Scene scene, String id) {
        return scene.stage().setting().knobs().stream().filter(k -> k.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the stage has no knob " + id));
    }

    /// Sets a whole number.
    public static Edit number(Scene scene, String id, int wanted) {
        return switch (knob(scene, id)) {
            case Knob.Whole(_, var section, int value, int least, int most) -> nearest(id, value, wanted, least, most).grant(scene,
                    v -> set(scene, new Knob.Whole(id, section, v, least, most)));
            case Knob.PerAxis perAxis -> number(scene, id, perAxis.joint(), wanted);
            case Knob.Sides _, Knob.Choice _, Knob.Flag _, Knob.Real _ -> throw new IllegalArgumentException(id + " is no whole number");
        };
    }

    /// Sets a whole number on these axes.
    public static Edit number(Scene scene, String id, Axes axes, int wanted) {
        if (!(knob(scene, id) instanceof Knob.PerAxis knob))
            throw new IllegalArgumentException(id + " has no axes");
        return nearest(id, knob.value(axes), wanted, knob.least(), knob.most()).grant(scene, v -> set(scene, knob.with(axes, v)));
    }

    /// Makes a whole number larger or smaller by this much. Where rows and columns differ they go on differing; of a signal, which has
    /// only one row, the columns are meant. If the stage has no such number, nothing changes.
    public static Edit step(Scene scene, String id, int by) {
        var has = scene.stage().setting().knobs().stream().anyMatch(k -> k.id().equals(id));
        if (!has)
            return Edit.refused(scene, Message.of("edit.noKnob", Message.of("spec." + id)));
        return switch (knob(scene, id)) {
            case Knob.Whole whole -> number(scene, id, whole.value() + by);
            case Knob.PerAxis axes when scene.inputShapes(scene.stageIndex()).getFirst().rows() == 1 ->
                number(scene, id, Axes.COLS, axes.cols() + by);
            case Knob.PerAxis axes when axes.rows() == axes.cols() || axes.joint() != Axes.BOTH ->
                number(scene, id, axes.value(axes.joint()) + by);
            case Knob.PerAxis axes -> {
                var rows = number(scene, id, Axes.ROWS, axes.rows() + by);
                yield number(rows.scene(), id, Axes.COLS, axes.cols() + by).after(rows.notice());
            }
            case Knob.Sides _, Knob.Choice _, Knob.Flag _, Knob.Real _ -> throw new IllegalArgumentException(id + " is no whole number");
        };
    }

    /// Sets a number.
    public static Edit real(Scene scene, String id, double wanted) {
        if (!(knob(scene, id) instanceof Knob.Real(_, var section, _, double least, double most)))
            throw new IllegalArgumentException(id + " is no number");
        double value = Math.clamp(wanted, least, most);
        var edit = tried(scene, new Knob.Real(id, section, value, least, most));
        return value == wanted
                ? edit
                : new Edit(edit.scene(), Optional.of(NearestValue.nearest(
                        Message.of("error.scene.real", Message.of("spec." + id), wanted, least, most), value)));
    }

    /// Sets the whole number of one side.
    public static Edit side(Scene scene, String id, Side side, int wanted) {
        if (!(knob(scene, id) instanceof Knob.Sides knob))
            throw new IllegalArgumentException(id + " has no sides");
        return nearest("padding", knob.value(side), wanted, 0, knob.most()).grant(scene, v -> set(scene, knob.with(side, v)));
    }

    /// Chooses a word. If the scene is not possible with it, nothing changes.
    public static Edit choose(Scene scene, String id, String word) {
        return knob(scene, id) instanceof Knob.Choice knob
                ? tried(scene, knob.with(word))
                : Edit.refused(scene, Message.of("edit.noKnob", id));
    }

    /// Switches something on or off. If the scene is not possible with it, nothing changes.
    public static Edit flag(Scene scene, String id, boolean on) {
        if (!(knob(scene, id) instanceof Knob.Flag flag))
            return Edit.refused(scene, Message.of("edit.noKnob", id));
        var edit = tried(scene, new Knob.Flag(id, flag.section(), on));
        // a window that begins where there was none may be larger than the input: then it begins as one that suits it
        return edit.scene().equals(scene) && !on && scene.stage().setting().window().isEmpty()
                ? begun(scene).orElse(edit)
                : edit;
    }

    private static Optional<Edit> begun(Scene scene) {
        var setting = scene.stage().setting();
        try {
            return SettingKind.ofWord(setting.word()).map(kind -> kind.begin(scene.inputShapes(scene.stageIndex())))
                    .filter(begun -> begun.window().isPresent()).map(begun -> Edit.done(scene.with(scene.stageIndex(), begun)));
        } catch (ReadableException _) {
            return Optional.empty();
        }
    }

    private static Edit tried(Scene scene, Knob knob) {
        try {
            return Edit.done(set(scene, knob));
        } catch (ReadableException impossible) {
            return Edit.refused(scene, impossible.problem());
        }
    }

    private static NearestValue nearest(String id, int current, int wanted, int least, int most) {
        return new NearestValue("spec." + id, current, wanted, least, most);
    }

    private static Scene set(Scene scene, Knob knob) {
        return scene.with(scene.stageIndex(), scene.stage().setting().with(knob));
    }

    /// Sets the kernel's rows and columns of a convolution, each to the nearest that fits.
    static Edit kernel(Scene scene, int rows, int cols) {
        var first = number(scene, "kernel", Axes.ROWS, rows);
        return number(first.scene(), "kernel", Axes.COLS, cols).after(first.notice());
    }
}
