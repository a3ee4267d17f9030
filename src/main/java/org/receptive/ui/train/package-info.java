/// The Train screen: a view model for each idea, the controllers of its panes, and the views of its pictures. May import everything below
/// the screens, and `javafx`.
@NullMarked
package org.receptive.ui.train;

import org.jspecify.annotations.NullMarked;
