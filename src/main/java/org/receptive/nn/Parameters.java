package org.receptive.nn;

import java.util.Arrays;
import java.util.Optional;
import org.receptive.text.ReadableException;

/// Holds the learned numbers of a network. Training changes them in place; a reader that keeps them takes a [#copy].
public final class Parameters {

    private final ParameterLayout layout;
    private final float[] values;

    /// Makes parameters of the values, which are not copied.
    ///
    /// @throws ReadableException if there are not as many as the layout says
    public Parameters(ParameterLayout layout, float[] values) {
        if (values.length != layout.size())
            throw ReadableException.of("error.nn.parameters", layout.size(), values.length);
        this.layout = layout;
        this.values = values;
    }

    /// Makes parameters that are all 0.
    public static Parameters zeros(ParameterLayout layout) {
        return new Parameters(layout, new float[layout.size()]);
    }

    /// Returns where each tensor lies.
    public ParameterLayout layout() {
        return layout;
    }

    /// Returns the numbers themselves, not a copy.
    public float[] values() {
        return values;
    }

    /// Returns a copy of one tensor's numbers, in storage order.
    public float[] tensor(ParameterLayout.Slice slice) {
        return Arrays.copyOfRange(values, slice.offset(), slice.end());
    }

    /// Returns an independent copy.
    public Parameters copy() {
        return new Parameters(layout, values.clone());
    }

    /// Takes over the values of other parameters of the same layout.
    public void set(Parameters other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
    }

    /// Finds the first tensor with a number that is not finite.
    public Optional<String> firstNotFinite() {
        for (var slice : layout.slices())
            for (int i = slice.offset(); i < slice.end(); i++)
                if (!Float.isFinite(values[i]))
                    return Optional.of(slice.name());
        return Optional.empty();
    }
}
