/// Small controls that every screen uses, and the appearance they share: language, colours, sizes. May import `text`, `draw.theme` and
/// `javafx`.
@NullMarked
package org.receptive.ui.control;

import org.jspecify.annotations.NullMarked;
