/// Draws curves, kernels, feature maps, confusion matrices and digits from plain values, for screen and file alike. May import `text`,
/// `array`, `spec`, `draw.surface` and `draw.theme`; no toolkit.
@NullMarked
package org.receptive.draw.chart;

import org.jspecify.annotations.NullMarked;
