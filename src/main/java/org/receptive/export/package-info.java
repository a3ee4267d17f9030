/// Renders the steps of a scene to PNG, GIF and SVG with the same painter as the screen. May import `text`, `spec`, `reference`, `trace`, `scene`,
/// `io`, `draw.scene` and `draw.theme`; needs no display and no `javafx`.
@NullMarked
package org.receptive.export;

import org.jspecify.annotations.NullMarked;
