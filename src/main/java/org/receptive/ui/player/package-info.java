/// Moves along a timeline: index, play, pause, back, scrub, speed; its clock is a method argument. May import `java.base` and
/// `javafx.beans`.
@NullMarked
package org.receptive.ui.player;

import org.jspecify.annotations.NullMarked;
