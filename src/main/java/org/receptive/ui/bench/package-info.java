/// Measures the screens in a window of their own: first frame, seek, edit, pen, replay, and the long run by script. May import every
/// screen.
@NullMarked
package org.receptive.ui.bench;

import org.jspecify.annotations.NullMarked;
