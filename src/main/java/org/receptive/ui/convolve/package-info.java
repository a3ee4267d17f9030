/// The Convolve screen: its view model, which knows no scene graph, and thin views that bind and forward.
@NullMarked
package org.receptive.ui.convolve;

import org.jspecify.annotations.NullMarked;
