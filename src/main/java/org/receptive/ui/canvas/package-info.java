/// Shows what is drawn on a [org.receptive.draw.surface.Surface] in a JavaFX scene, or a sentence where that fails; may import
/// `draw.scene`, `ui.control`, `javafx` and `java.awt.image`.
@NullMarked
package org.receptive.ui.canvas;

import org.jspecify.annotations.NullMarked;
