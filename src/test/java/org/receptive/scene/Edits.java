package org.receptive.scene;

import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;

/// The knobs of a convolution by the names that tests call them.
public final class Edits {

    private Edits() {
    }

    public static Edit operation(Scene scene, OperationKind kind) {
        return KnobEdits.choose(scene, "kind", kind.id());
    }

    public static Edit kernel(Scene scene, Axes axes, int size) {
        return KnobEdits.number(scene, "kernel", axes, size);
    }

    public static Edit kernel(Scene scene, int rows, int cols) {
        return KnobEdits.kernel(scene, rows, cols);
    }

    public static Edit stride(Scene scene, Axes axes, int stride) {
        return KnobEdits.number(scene, "stride", axes, stride);
    }

    public static Edit dilation(Scene scene, Axes axes, int dilation) {
        return KnobEdits.number(scene, "dilation", axes, dilation);
    }

    public static Edit padding(Scene scene, PaddingMode mode) {
        return KnobEdits.choose(scene, "paddingMode", switch (mode) {
            case NARROW -> "narrow";
            case EQUAL_WIDTH, EQUAL_WIDTH_TENSORFLOW -> "equalWidth";
            case WIDE -> "wide";
            case CAUSAL -> "causal";
            case CUSTOM -> "sides";
        });
    }

    /// Chooses what stands in the padding.
    public static Edit padding(Scene scene, PaddingValues values) {
        return KnobEdits.choose(scene, "paddingValues", values.word());
    }

    /// Chooses whose padding is the same at a stride; nothing changes where there is no choice.
    public static Edit sameAs(Scene scene, String word) {
        return scene.stage().setting().knobs().stream().anyMatch(k -> k.id().equals("sameAs"))
                ? KnobEdits.choose(scene, "sameAs", word)
                : Edit.done(scene);
    }

    public static Edit padding(Scene scene, Side side, int zeros) {
        return KnobEdits.side(scene, "sides", side, zeros);
    }

    public static Edit padding(Scene scene, Axes axes, int zeros) {
        return KnobEdits.number(scene, "padding", axes, zeros);
    }

    /// Returns the axes that "the" padding of a scene means.
    public static Axes paddingAxes(Scene scene) {
        return KnobEdits.knob(scene, "padding") instanceof Knob.PerAxis padding ? padding.joint() : Axes.BOTH;
    }

    public static Edit inChannels(Scene scene, int count) {
        return InputEdits.channels(scene, count);
    }

    public static Edit outChannels(Scene scene, int count) {
        return KnobEdits.number(scene, "outChannels", count);
    }

    public static Edit groups(Scene scene, int groups) {
        return KnobEdits.number(scene, "groups", groups);
    }

    public static Edit bias(Scene scene, boolean on) {
        return KnobEdits.flag(scene, "bias", on);
    }

    public static Edit inputSize(Scene scene, Axes axes, int size) {
        return InputEdits.size(scene, axes, size);
    }
}
