/// The Train screen: view model and views. May import everything below the screens, and `javafx`.
@NullMarked
package org.receptive.ui.train;

import org.jspecify.annotations.NullMarked;
