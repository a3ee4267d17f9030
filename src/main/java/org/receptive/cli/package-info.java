/// The command line: one small class for each command. May import everything but the toolkit (`javafx`, `ui.canvas`, `ui.control`, `ui.player`,
/// `ui.walk`, `ui.shell`).
@NullMarked
package org.receptive.cli;

import org.jspecify.annotations.NullMarked;
