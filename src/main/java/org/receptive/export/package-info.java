/// Renders the steps of a scene to PNG, GIF and SVG with the same painter as the screen. May import `text`, `spec`, `array`,
/// `reference`, `matrix`, `trace`, `scene`, `io` and `draw`; needs no display and no `javafx`.
@NullMarked
package org.receptive.export;

import org.jspecify.annotations.NullMarked;
