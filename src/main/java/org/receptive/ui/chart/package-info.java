/// Paints curves, kernels, feature maps, digits and confusions from plain values on a [org.receptive.ui.paint.Surface]. May import `text`, `spec`, `ui.paint` and `ui.theme`; no `javafx`.
@NullMarked
package org.receptive.ui.chart;

import org.jspecify.annotations.NullMarked;
