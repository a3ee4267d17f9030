package org.receptive.scene;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// How large a scene may be, so that every cell can still be seen and every
/// edit answers at once.
public final class SceneLimits {

    /// The largest number of rows or columns of the input.
    public static final int INPUT = 64;
    /// The largest kernel.
    public static final int KERNEL = 15;
    /// The largest stride.
    public static final int STRIDE = 16;
    /// The largest dilation.
    public static final int DILATION = 8;
    /// The most zeros on one side.
    public static final int PADDING = 32;
    /// The largest number of rows or columns that a layer may make of it which makes it larger.
    public static final int OUTPUT = 2 * INPUT;
    /// The most input channels: as many as the largest convolution of LeNet-5 reads.
    public static final int INPUT_CHANNELS = 16;
    /// The most output channels, or groups.
    public static final int CHANNELS = 8;
    /// The largest absolute value of a number in a scene.
    public static final double VALUE = 1e9;

    /// The most stages of a scene.
    public static final int STAGES = 12;
    /// The most weights of a stage.
    public static final int WEIGHTS = 50_000;
    /// The most outputs of a dense layer.
    public static final int UNITS = 64;

    private SceneLimits() {
    }

    /// Checks the input of a scene against the limits.
    ///
    /// @throws ReadableException if a number is beyond them; the message names the limit
    public static void require(Array4 input) {
        require("spec.input", input.h(), INPUT);
        require("spec.input", input.w(), INPUT);
        require("spec.inChannels", input.c(), INPUT_CHANNELS);
        requireFinite("spec.inputValues", input);
    }

    /// Checks how large a window is against the limits.
    ///
    /// @throws ReadableException if a number is beyond them; the message names the limit
    static void require(Window window) {
        require(window.rows());
        require(window.cols());
    }

    /// Checks a convolution's numbers against the limits.
    ///
    /// @throws ReadableException if one is beyond them; the message names the limit
    public static void require(ConvSpec spec, Array4 weight, Array4 bias) {
        require("spec.inChannels", spec.inChannels(), INPUT_CHANNELS);
        require("spec.outChannels", spec.outChannels(), CHANNELS);
        require(spec.window().rows());
        require(spec.window().cols());
        requireFinite("spec.kernelValues", weight);
        requireFinite("spec.biasValues", bias);
    }

    private static void require(WindowAxis axis) {
        require("spec.kernel", axis.kernel(), KERNEL);
        require("spec.stride", axis.stride(), STRIDE);
        require("spec.dilation", axis.dilation(), DILATION);
        require("spec.padding", axis.padBefore(), PADDING);
        require("spec.padding", axis.padAfter(), PADDING);
    }

    /// Checks how many weights a stage has: they are all kept in the scene's file.
    ///
    /// @throws ReadableException if there are more than [#WEIGHTS]
    static void requireWeights(long count) {
        if (count > WEIGHTS)
            throw ReadableException.of("error.scene.limit", Message.of("spec.weightCount"), count, WEIGHTS);
    }

    static void require(String name, int value, int limit) {
        if (value > limit)
            throw ReadableException.of("error.scene.limit", Message.of(name), value, limit);
    }

    static void requireFinite(String name, Array4 array) {
        for (double v : array.toArray())
            if (!Double.isFinite(v) || Math.abs(v) > VALUE)
                throw ReadableException.of("error.scene.value", Message.of(name), v, VALUE);
    }
}
