/// Holds the palette, the colour scales and the bundled fonts: the only place
/// with a colour value; may import nothing but `java.base`.
@NullMarked
package org.receptive.draw.theme;

import org.jspecify.annotations.NullMarked;
