package org.receptive.reference;

import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Refuses arrays of a shape that an operation does not expect.
final class Expected {

    private Expected() {
    }

    /// Requires four sizes.
    ///
    /// @param name the key of what the array is
    /// @throws ReadableException if a size differs; the message gives both shapes
    static void shape(String name, Array4 found, int n, int c, int h, int w) {
        if (found.n() != n || found.c() != c || found.h() != h || found.w() != w)
            throw ReadableException.of("error.array.expected", Message.of(name), text(n, c, h, w),
                    text(found.n(), found.c(), found.h(), found.w()));
    }

    /// Requires the gradient of a layer's output to have the shape of that output.
    static void gradient(Array4 gradOutput, int n, Shape out) {
        shape("array.gradOutput", gradOutput, n, out.channels(), out.rows(), out.cols());
    }

    /// Requires one number for each of `count` maps or units.
    static void vector(String name, Array4 found, int count) {
        shape(name, found, count, 1, 1, 1);
    }

    private static String text(int n, int c, int h, int w) {
        return n + "×" + c + "×" + h + "×" + w;
    }
}
