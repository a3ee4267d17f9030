/// What the Step screen shows, as one immutable value: data, stages of settings and position; its limits, its edits and its presets. May
/// import `java.base`, `text`, `spec`, `array`, `reference`, `matrix` and `trace`.
@NullMarked
package org.receptive.scene;

import org.jspecify.annotations.NullMarked;
