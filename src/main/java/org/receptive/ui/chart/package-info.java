/// Draws curves, kernels, feature maps, confusion matrices and digits from plain values, for screen and file alike; may import `text`, `spec`,
/// `ui.paint` and `ui.theme`, never `javafx`.
@NullMarked
package org.receptive.ui.chart;

import org.jspecify.annotations.NullMarked;
