/// The command line: one small class for each command. May import picocli, which nothing else may, and everything but the toolkit and the
/// screens (`javafx`, `ui`).
@NullMarked
package org.receptive.cli;

import org.jspecify.annotations.NullMarked;
