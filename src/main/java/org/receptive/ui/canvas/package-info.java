/// Shows what is drawn on a [org.receptive.draw.surface.Surface] in a JavaFX scene; may import `draw.scene`, `javafx` and `java.awt.image`.
@NullMarked
package org.receptive.ui.canvas;

import org.jspecify.annotations.NullMarked;
