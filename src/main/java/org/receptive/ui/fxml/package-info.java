/// Loads the FXML files of the screens, with live texts; the only user of `javafx.fxml`'s loader. May import `ui.control`.
@NullMarked
package org.receptive.ui.fxml;

import org.jspecify.annotations.NullMarked;
