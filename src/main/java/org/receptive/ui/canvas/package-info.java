/// Shows what is drawn on a [org.receptive.ui.paint.Surface] in a JavaFX scene, or a sentence where that fails; may import
/// `ui.paint`, `ui.control`, `javafx` and `java.awt.image`.
@NullMarked
package org.receptive.ui.canvas;

import org.jspecify.annotations.NullMarked;
