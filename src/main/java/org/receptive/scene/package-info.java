/// What the Convolve screen shows, as one immutable value: data, specification
/// and position; its limits, its edits and its presets. May import `java.base`,
/// `text`, `spec`, `reference` and `trace`.
@NullMarked
package org.receptive.scene;

import org.jspecify.annotations.NullMarked;
