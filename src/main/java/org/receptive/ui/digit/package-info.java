/// The Draw screen: the pad, what the network sees, every feature map, and the way into a unit. May import everything below the
/// screens, and `javafx`.
@NullMarked
package org.receptive.ui.digit;

import org.jspecify.annotations.NullMarked;
