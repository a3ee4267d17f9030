/// The explanation as data: an operation is named maps, which cells every value reads, and how that makes the value; walks, timelines,
/// formulas and words follow. May import `java.base`, `text`, `spec`, `array`, `reference` and `matrix`.
@NullMarked
package org.receptive.trace;

import org.jspecify.annotations.NullMarked;
