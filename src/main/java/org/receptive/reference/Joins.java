package org.receptive.reference;

import java.util.ArrayList;
import java.util.List;
import org.receptive.array.Array4;
import org.receptive.spec.JoinSpec;
import org.receptive.text.ReadableException;

/// Branches that become one: their sum, or their maps one after the other.
public final class Joins {

    private Joins() {
    }

    /// Joins the branches: `y = Σ_b x_b`, or the maps of `x_0`, then those of `x_1`, and so on.
    ///
    /// @throws ReadableException if the shapes cannot be joined
    public static Array4 join(List<Array4> branches, JoinSpec spec) {
        var out = spec.outputShape(branches.stream().map(Array4::shape).toList());
        var first = branches.getFirst();
        for (var branch : branches)
            if (branch.n() != first.n())
                throw ReadableException.of("error.join.batch", first.n(), branch.n());
        var y = new Sums(first.n(), out.channels(), out.rows(), out.cols());
        for (int b = 0; b < branches.size(); b++)
            add(branches.get(b), firstMap(branches, b, spec), y);
        return y.toArray4();
    }

    /// Computes the gradient of each branch: all of `gradOutput` for a sum, and the branch's own maps of it for maps one after the other.
    ///
    /// @throws ReadableException if the gradient has not the output's shape
    public static List<Array4> gradients(List<Array4> branches, Array4 gradOutput, JoinSpec spec) {
        Expected.gradient(gradOutput, branches.getFirst().n(), spec.outputShape(branches.stream().map(Array4::shape).toList()));
        var gradients = new ArrayList<Array4>();
        for (int b = 0; b < branches.size(); b++) {
            int map = firstMap(branches, b, spec);
            gradients.add(branches.get(b).like((n, c, row, col) -> gradOutput.get(n, map + c, row, col)));
        }
        return List.copyOf(gradients);
    }

    private static int firstMap(List<Array4> branches, int branch, JoinSpec spec) {
        return switch (spec.kind()) {
            case SUM -> 0;
            case CONCATENATE -> branches.stream().limit(branch).mapToInt(Array4::c).sum();
        };
    }

    private static void add(Array4 branch, int firstMap, Sums y) {
        for (int n = 0; n < branch.n(); n++)
            for (int c = 0; c < branch.c(); c++)
                for (int row = 0; row < branch.h(); row++)
                    for (int col = 0; col < branch.w(); col++)
                        y.add(n, firstMap + c, row, col, branch.get(n, c, row, col));
    }
}
