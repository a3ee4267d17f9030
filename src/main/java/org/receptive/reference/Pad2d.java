package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Puts the padding of a window around images, so that a narrow window slides over the result: PyTorch's `F.pad`.
///
/// Shapes: x (N, C, H, W); padded x (N, C, H + padding, W + padding). What stands at each place says [PaddingValues#source].
///
/// @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pad.html">PyTorch, pad</a>
public final class Pad2d {

    private Pad2d() {
    }

    /// Returns the layer whose window slides over what was padded: the same without padding.
    public static ConvSpec narrow(ConvSpec spec) {
        return spec.withWindow(PaddingMode.NARROW.applyTo(spec.window()));
    }

    /// Pads every map: `padded[n,c,r,k] = x[n, c, source(r − top), source(k − left)]`, or 0 where there is no source.
    ///
    /// @throws ReadableException if x is too small for it
    public static Array4 forward(PaddingValues values, Window window, Array4 x) {
        values.require(window, x.h(), x.w());
        return Array4.fill(x.n(), x.c(), window.rows().paddedSize(x.h()), window.cols().paddedSize(x.w()), (n, c, r, k) -> {
            int row = source(values, window.rows(), r, x.h());
            int col = source(values, window.cols(), k, x.w());
            return row < 0 || col < 0 ? 0 : x.get(n, c, row, col);
        });
    }

    /// Sends the gradient of every padded place to where its value came from, so that a value gets what all its copies got:
    /// `gradX[n, c, source(r − top), source(k − left)] += gradPadded[n,c,r,k]`.
    ///
    /// @param gradPadded ∂loss/∂padded, of the shape of padded x
    /// @throws ReadableException if an array has not the shape that it should have
    public static Array4 backward(PaddingValues values, Window window, Array4 x, Array4 gradPadded) {
        values.require(window, x.h(), x.w());
        gradPadded.requireShape("array.gradOutput", x.n(), x.c(), window.rows().paddedSize(x.h()), window.cols().paddedSize(x.w()));
        var gradX = Array4.Sums.like(x);
        gradPadded.forEach((n, c, r, k) -> {
            int row = source(values, window.rows(), r, x.h());
            int col = source(values, window.cols(), k, x.w());
            if (row >= 0 && col >= 0)
                gradX.add(n, c, row, col, gradPadded.get(n, c, r, k));
        });
        return gradX.toArray4();
    }

    /// Returns the index whose value stands at a place of the padded axis, −1 for a zero.
    private static int source(PaddingValues values, WindowAxis axis, int place, int size) {
        return values.source(place - axis.padBefore(), size).orElse(-1);
    }
}
