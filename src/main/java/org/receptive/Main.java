package org.receptive;

import org.receptive.ui.shell.Desktop;

/// Starts Receptive: the desktop application without arguments, a command otherwise.
///
/// It is kept apart from the `Application` class, which cannot be started from the class path.
public final class Main {
    private Main() {}

    /// Runs the command named by `args`, or opens the application if there is none.
    public static void main(String[] args) {
        System.out.println(args.length == 0 ? Desktop.find() : String.join("|", args));
    }
}
