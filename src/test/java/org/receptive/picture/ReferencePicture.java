package org.receptive.picture;

import org.receptive.draw.surface.Drawing;

/// A picture of fixed data that is compared with the one on file.
///
/// @param name its file's name without the ending; says what is seen
/// @param width its width in px
/// @param height its height in px
/// @param drawing draws it
public record ReferencePicture(String name, int width, int height, Drawing drawing) {}
