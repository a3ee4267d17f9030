package org.receptive.scene;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.text.ReadableException;
import org.receptive.trace.Operation;
import org.receptive.trace.Operations;
import org.receptive.trace.SlicePages;
import org.receptive.trace.Walk;

/// Everything that the Convolve screen shows. The picture is a pure function of
/// this value.
///
/// @param title the scene's name
/// @param note one sentence on what to look at
/// @param kind which operation
/// @param spec the hyperparameters
/// @param padding whether the padding is one of the named amounts, which then follows the kernel
/// @param input x (1, I, H, W)
/// @param weight w as stored (O, I/groups, kH, kW)
/// @param bias b (O, 1, 1, 1); zeros where the specification has no bias
/// @param view position and way of looking
public record Scene(Caption title, Caption note, OperationKind kind, ConvSpec spec, PaddingMode padding, Array4 input,
        Array4 weight, Array4 bias, View view) {

    /// Validates sizes, limits, values and the position. A page of channels that does not exist becomes the nearest that does.
    ///
    /// @throws ReadableException if the scene is impossible; the message says why and what would help
    public Scene {
        Operations.requireSingle(input);
        SceneLimits.require(spec, input, weight, bias);
        var output = spec.outputShape(new Shape(input.c(), input.h(), input.w()));
        var window = spec.window();
        if (!padding.applyTo(window).equals(window))
            throw ReadableException.of("error.scene.padding");
        if (bias.count() != spec.outChannels())
            throw ReadableException.of("error.conv.bias", spec.outChannels(), bias.count());
        if (weight.n() != spec.outChannels() || weight.c() != spec.channelsPerFilter()
                || weight.h() != window.rows().kernel() || weight.w() != window.cols().kernel())
            throw ReadableException.of("error.scene.weight", spec.outChannels(), spec.channelsPerFilter(),
                    window.rows().kernel(), window.cols().kernel());
        if (view.step() < 0 || view.step() >= output.count())
            throw ReadableException.of("error.scene.step", view.step(), output.count() - 1);
        if (view.offset() < 0)
            throw ReadableException.of("error.scene.offset", view.offset());
        view = view.withInputPage(SlicePages.nearest(view.inputPage(), spec.channelsPerFilter(), spec.outChannels()));
    }

    /// Computes the operation. It costs a whole layer's arithmetic: keep the result
    /// as long as [#sameArithmetic] holds.
    public Operation operation() {
        return kind.operation(spec, input, weight, bias);
    }

    /// Tells whether the other scene has the same operation, so that only the
    /// position or the look differs.
    public boolean sameArithmetic(Scene other) {
        return kind == other.kind && spec.equals(other.spec) && input.equals(other.input) && weight.equals(other.weight)
                && bias.equals(other.bias);
    }

    /// Returns what is walked through.
    public Walk walk() {
        return Walk.of(operation());
    }

    /// Returns the shape of the output.
    public Shape outputShape() {
        return spec.outputShape(inputShape());
    }

    /// Returns the shape of the input.
    public Shape inputShape() {
        return new Shape(input.c(), input.h(), input.w());
    }

    /// Returns this scene looked at in another way.
    public Scene withView(View value) {
        return new Scene(title, note, kind, spec, padding, input, weight, bias, value);
    }

    /// Returns this scene under another name.
    public Scene withCaptions(Caption newTitle, Caption newNote) {
        return new Scene(newTitle, newNote, kind, spec, padding, input, weight, bias, view);
    }
}
