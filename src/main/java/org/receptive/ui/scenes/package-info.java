/// The collection of scenes: what is in it, how it is searched and walked through by keys, and its tiles with their small pictures; may
/// import `io.scene`, `draw`, `ui.control` and `java.awt.image`.
@NullMarked
package org.receptive.ui.scenes;

import org.jspecify.annotations.NullMarked;
