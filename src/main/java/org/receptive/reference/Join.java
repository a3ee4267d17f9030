package org.receptive.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.receptive.array.Array4;
import org.receptive.array.Array4.Sums;
import org.receptive.spec.JoinSpec;
import org.receptive.text.ReadableException;

/// The layer that makes one of several branches: their sum, or their maps one after the other. PyTorch's `+` and `cat`.
///
/// Shapes: every branch x_b (N, C_b, H, W); y (N, C, H, W) with C = C_b for a sum and Σ C_b for a concatenation. Nothing is modified.
public final class Join {

    private Join() {
    }

    /// Computes `y = Σ_b x_b`, or the maps of `x_0`, then those of `x_1`, and so on.
    ///
    /// @throws ReadableException if the shapes cannot be joined
    public static Array4 forward(JoinSpec spec, List<Array4> branches) {
        var out = spec.outputShape(branches.stream().map(Array4::shape).toList());
        var first = branches.getFirst();
        for (var branch : branches)
            if (branch.n() != first.n())
                throw ReadableException.of("error.join.batch", first.n(), branch.n());
        var y = new Sums(first.n(), out);
        for (int b = 0; b < branches.size(); b++) {
            var x = branches.get(b);
            int map = firstMap(spec, branches, b);
            x.forEach((n, c, row, col) -> y.add(n, map + c, row, col, x.get(n, c, row, col)));
        }
        return y.toArray4();
    }

    /// Computes the gradient of each branch: all of `gradY` for a sum, and the branch's own maps of it for maps one after the other.
    ///
    /// @param gradY ∂loss/∂y, of the shape of y
    /// @throws ReadableException if the gradient has not the shape of y
    public static Gradients backward(JoinSpec spec, List<Array4> branches, Array4 gradY) {
        gradY.requireShape("array.gradOutput", branches.getFirst().n(), spec.outputShape(branches.stream().map(Array4::shape).toList()));
        var gradients = new ArrayList<Array4>();
        for (int b = 0; b < branches.size(); b++) {
            int map = firstMap(spec, branches, b);
            gradients.add(branches.get(b).like((n, c, row, col) -> gradY.get(n, map + c, row, col)));
        }
        return new Gradients(gradients, Map.of());
    }

    private static int firstMap(JoinSpec spec, List<Array4> branches, int branch) {
        return switch (spec.kind()) {
            case SUM -> 0;
            case CONCATENATE -> branches.stream().limit(branch).mapToInt(Array4::c).sum();
        };
    }
}
