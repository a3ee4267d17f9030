/// The application, its window and its navigation; composes everything by constructor and may use every package.
@NullMarked
package org.receptive.ui.shell;

import org.jspecify.annotations.NullMarked;
