/// What painters draw on, without a toolkit: a pixel picture by Java2D, SVG text, and the bundled fonts. May import `text` and
/// `draw.theme`.
@NullMarked
package org.receptive.draw.surface;

import org.jspecify.annotations.NullMarked;
