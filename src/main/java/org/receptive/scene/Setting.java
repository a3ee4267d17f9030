package org.receptive.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SizeFormula;
import org.receptive.spec.Window;
import org.receptive.text.Message;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.UpdateMemory;

/// A stage's specification together with the values that it works on. It makes the [Operation], names the values that may be edited, and
/// declares what can be set.
public sealed interface Setting
        permits ConvolutionSetting, CircleConvolutionSetting, TransposedConvolutionSetting, LayerSetting, MinimumPoolingSetting,
        L2PoolingSetting, SoftmaxSetting,
        LossSetting {

    /// Returns the word of the operation in files; its texts are `operation.WORD`.
    String word();

    /// Returns the letter of what comes out, in a scene of several stages.
    String letter();

    /// Returns the layer of a network that this is; none if it is no layer.
    default Optional<LayerSpec> layer() {
        return Optional.empty();
    }

    /// Returns the window that slides over the input, if one does.
    default Optional<Window> window() {
        return Optional.empty();
    }

    /// Returns the formulas of the output's rows and columns, if a window decides them.
    default List<SizeFormula> sizes(Shape input) {
        return window().map(w -> List.of(new SizeFormula(w.rows(), input.rows()), new SizeFormula(w.cols(), input.cols())))
                .orElse(List.of());
    }

    /// Says what else decides the size of the output, where that needs a word.
    default Optional<Message> sizeNote(Shape input) {
        return Optional.empty();
    }

    /// Says what the stage costs, where that is not what a layer of a network would.
    default Optional<Message> cost(Shape input) {
        return Optional.empty();
    }

    /// Returns the shape of what comes out.
    ///
    /// @throws org.receptive.text.ReadableException if the inputs do not suit the setting, or something is beyond the limits
    Shape outputShape(List<Shape> inputs);

    /// Returns the input with the padding that the window reads around it.
    default NamedMap framed(NamedMap input) {
        return input;
    }

    /// Makes the operation over maps that were given or made before.
    Operation operation(List<NamedMap> inputs, MapId output);

    /// Returns what can be set.
    List<Knob> knobs();

    /// Returns this setting with one knob as given; values follow the sizes.
    ///
    /// @throws org.receptive.text.ReadableException if there is no such setting
    Setting with(Knob knob);

    /// Returns the values that may be edited, by the letters of their maps.
    default Map<String, Array4> values() {
        return Map.of();
    }

    /// Returns this setting with other values of the same shape.
    default Setting withValues(String letter, Array4 values) {
        return this;
    }

    /// Returns this setting for inputs of another shape: weights of new channels are copies of the last.
    ///
    /// @throws org.receptive.text.ReadableException if there is no such setting
    default Setting following(List<Shape> inputs) {
        return this;
    }

    /// Returns what is remembered of the iterations before; only what is updated remembers any.
    default UpdateMemory memory() {
        return UpdateMemory.NONE;
    }

    /// Returns this setting with what it remembers; nothing changes where nothing is remembered.
    default Setting withMemory(UpdateMemory memory) {
        return this;
    }
}
