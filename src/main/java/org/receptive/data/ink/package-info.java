/// Pen strokes and pictures on their way to 28 × 28 ink, each stage visible as data, and files of strokes. May import what `data` may, and
/// Jackson to read a line.
@NullMarked
package org.receptive.data.ink;

import org.jspecify.annotations.NullMarked;
