package org.receptive.spec;

import java.util.List;
import org.receptive.text.ReadableException;

/// The hyperparameters of LeNet-5's output layer: Euclidean radial basis functions, each the squared distance to a fixed code.
///
/// `y[k] = Σ (x[j] − code[k][j])²`: the smallest output names the class. The codes are not learned.
///
/// @param codes for each class the code of −1 and +1 that its output compares with
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, section II.B</a>
public record RbfSpec(List<List<Integer>> codes) implements LayerSpec {

    /// Copies and validates the codes.
    ///
    /// @throws ReadableException if there are none, or their lengths differ
    public RbfSpec {
        codes = codes.stream().map(List::copyOf).toList();
        if (codes.isEmpty() || codes.getFirst().isEmpty())
            throw ReadableException.of("error.spec.noCodes");
        int length = codes.getFirst().size();
        for (var code : codes)
            if (code.size() != length)
                throw ReadableException.of("error.spec.codes", length, code.size());
    }

    /// Returns how many values a code has.
    public int codeLength() {
        return codes.getFirst().size();
    }

    @Override
    public Shape outputShape(Shape input) {
        if (input.count() != codeLength())
            throw ReadableException.of("error.spec.denseInput", codeLength(), input.count(), input.toString());
        return new Shape(codes.size(), 1, 1);
    }

    @Override
    public long multiplyAdds(Shape input) {
        return outputShape(input).count() * codeLength();
    }

    @Override
    public long connections(Shape input) {
        return multiplyAdds(input);
    }
}
