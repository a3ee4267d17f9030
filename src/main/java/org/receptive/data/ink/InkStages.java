package org.receptive.data.ink;

import java.util.Optional;

/// A drawing after each stage on its way to 28 × 28.
///
/// @param canvas the ink as it was drawn, or the picture that was given
/// @param box the part of the canvas that goes on: around the ink, or all of it if the drawing is not cropped or empty
/// @param cropped that part
/// @param scaled the digit at its final size, in a square of 20 × 20; of 28 × 28 if the drawing is not scaled
/// @param centre the centre of mass of `scaled`; none if nothing was drawn
/// @param row where the first row of `scaled` comes to lie in the result; may be negative
/// @param col where the first column of `scaled` comes to lie in the result; may be negative
/// @param digit the result, 28 × 28
public record InkStages(InkPicture canvas, PixelBox box, InkPicture cropped, InkPicture scaled, Optional<MassCentre> centre, int row,
        int col, InkPicture digit) {

    /// Tells whether nothing was drawn; then every picture is bare paper.
    public boolean isEmpty() {
        return centre.isEmpty();
    }
}
