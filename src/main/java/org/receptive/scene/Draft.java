package org.receptive.scene;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

/// The arithmetic of a scene while it is being changed: several parts that only suit each other again at the end.
///
/// @param origin the scene that is changed; its name and its position are kept
/// @param kind which operation
/// @param spec the hyperparameters
/// @param padding the padding's name
/// @param input x (1, I, H, W)
/// @param weight w (O, I/groups, kH, kW)
/// @param bias b (O, 1, 1, 1)
record Draft(Scene origin, OperationKind kind, ConvSpec spec, PaddingMode padding, Array4 input, Array4 weight, Array4 bias) {

    /// Starts from a scene as it is.
    static Draft of(Scene scene) {
        return new Draft(scene, scene.kind(), scene.spec(), scene.padding(), scene.input(), scene.weight(), scene.bias());
    }

    /// Returns this draft with another operation.
    Draft withKind(OperationKind value) {
        return new Draft(origin, value, spec, padding, input, weight, bias);
    }

    /// Returns this draft with another window: a named padding follows it, and so does the kernel, which keeps its values around its
    /// centre.
    Draft withWindow(Window value) {
        var padded = padding.applyTo(value);
        return new Draft(origin, kind, spec.withWindow(padded), padding, input,
                Reshaping.kernel(weight, padded.rows().kernel(), padded.cols().kernel()), bias);
    }

    /// Returns this draft with another kind of padding.
    Draft withPadding(PaddingMode value) {
        return new Draft(origin, kind, spec.withWindow(value.applyTo(spec.window())), value, input, weight, bias);
    }

    /// Returns this draft with other hyperparameters, the window of which is the same.
    Draft withSpec(ConvSpec value) {
        return new Draft(origin, kind, value, padding, input, weight, bias);
    }

    /// Returns this draft with another input.
    Draft withInput(Array4 value) {
        return new Draft(origin, kind, spec, padding, value, weight, bias);
    }

    /// Returns this draft with another weight.
    Draft withWeight(Array4 value) {
        return new Draft(origin, kind, spec, padding, input, value, bias);
    }

    /// Returns this draft with other biases.
    Draft withBias(Array4 value) {
        return new Draft(origin, kind, spec, padding, input, weight, value);
    }

    /// Makes the scene, at the position nearest to where the original one stands; the original itself if nothing changed.
    ///
    /// @throws org.receptive.text.ReadableException if the parts do not suit each other or are beyond the limits
    Scene scene() {
        var view = Position.carried(origin.view(), origin.outputShape(), spec, new Shape(input.c(), input.h(), input.w()));
        var scene = new Scene(origin.title(), origin.note(), kind, spec, padding, input, weight, bias, view);
        return scene.equals(origin) ? origin : scene;
    }
}
