package org.receptive;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.receptive.cli.Commands;
import org.receptive.cli.Terminal;
import org.receptive.cli.TextWalk;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.ui.bench.BenchWindow;
import org.receptive.ui.shell.Desktop;
import org.receptive.ui.shell.ReceptiveApplication;

/// Starts Receptive: the desktop application without arguments, a command otherwise. A command that measures the window starts it again.
///
/// It is kept apart from the `Application` class, which cannot be started from the class path.
public final class Main {

    private Main() {}

    /// Runs the command named by `args`, or opens the application if there is none.
    public static void main(String[] args) {
        // Chinese must be readable whatever encoding the system has chosen.
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        if (args.length > 0 && args[0].equals(Commands.MEASURE_WINDOW)) {
            BenchWindow.open(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        if (args.length > 0) {
            System.exit(Commands.run(out, err, args));
            return;
        }
        switch (Desktop.find()) {
            case Desktop.Available() -> ReceptiveApplication.open();
            case Desktop.NoDisplay(var display) ->
                walk(out, display.isEmpty() ? Message.of("walk.noDisplay") : Message.of("walk.deadDisplay", display));
            case Desktop.NoGtk(var packages) -> walk(out, Message.of("walk.noGtk", packages));
        }
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void walk(PrintWriter out, Message way) {
        new TextWalk(out, Language.ofSystem(), Terminal.isInteractive()).walk(TextWalk.folder(), way);
    }
}
