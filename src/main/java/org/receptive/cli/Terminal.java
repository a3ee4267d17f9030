package org.receptive.cli;

import java.io.Console;
import java.util.Optional;

/// Tells whether a person is looking: colours and progress bars are for a terminal, plain lines for a file or a pipe.
public final class Terminal {

    private Terminal() {}

    /// Tells whether input and output are a terminal.
    public static boolean isInteractive() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
