/// Holds the palette, the colour scales and the sizes: the only place with a colour value; may import nothing but `java.base` and `text`.
@NullMarked
package org.receptive.draw.theme;

import org.jspecify.annotations.NullMarked;
