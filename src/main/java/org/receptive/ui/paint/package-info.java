/// Draws maps, windows and projection lines from immutable state onto a
/// toolkit-free [org.receptive.ui.paint.Surface], so that one painter serves the
/// screen and every export; may import `trace`, `spec`, `text`, `ui.theme` and
/// `java.awt`, never `javafx`.
@NullMarked
package org.receptive.ui.paint;

import org.jspecify.annotations.NullMarked;
