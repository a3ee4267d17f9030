/// Pen strokes, pictures and what lies on a drawing pad, on their way to 28 × 28 ink, each stage visible as data. May import `text` and,
/// for reading a line, Jackson.
@NullMarked
package org.receptive.data.ink;

import org.jspecify.annotations.NullMarked;
