package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// Joins several branches of a network into one.
///
/// @param kind how
public record JoinSpec(Kind kind) implements LayerSpec {

    /// How branches become one.
    public enum Kind {
        /// Value by value the sum: all inputs have the same shape (a residual connection).
        SUM,
        /// One after the other: all inputs have the same rows and columns, and their maps are stacked.
        CONCATENATE
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (inputs.isEmpty())
            throw ReadableException.of("error.spec.noInput");
        var first = inputs.getFirst();
        long channels = 0;
        for (var shape : inputs) {
            boolean fits = shape.rows() == first.rows() && shape.cols() == first.cols()
                    && (kind == Kind.CONCATENATE || shape.channels() == first.channels());
            if (!fits)
                throw ReadableException.of("error.spec.join", first.toString(), shape.toString());
            channels += shape.channels();
        }
        return switch (kind) {
            case SUM -> first;
            case CONCATENATE -> stacked(channels, first);
        };
    }

    private static Shape stacked(long channels, Shape first) {
        if (channels > Integer.MAX_VALUE)
            throw ReadableException.of("error.spec.shapeLarge", channels, first.rows(), first.cols(), Integer.MAX_VALUE);
        return new Shape((int) channels, first.rows(), first.cols());
    }

    @Override
    public long multiplyAdds(Shape input) {
        return 0;
    }
}
