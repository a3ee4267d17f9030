package org.receptive.cli;

import java.io.PrintWriter;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The root of the command line.
@Command(name = "receptive", mixinStandardHelpOptions = true, version = Commands.VERSION, synopsisSubcommandLabel = "COMMAND", subcommands = {
    ExamplesCommand.class, TraceCommand.class, ExportCommand.class, BenchCommand.class})
public final class Commands implements Runnable {

    static final String VERSION = "Receptive 0.1.0";
    /// Exit code of a failure that is not a wrong command line.
    static final int FAILURE = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs a command line and returns its exit code: 0 done, 1 failed, 2 wrong command line.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Commands()).setResourceBundle(new Words(Texts.of(Speaking.languageIn(args)))).setOut(out).setErr(err)
                .setExecutionExceptionHandler(Commands::explain)
                .setParameterExceptionHandler(WrongUsage::explain).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    }

    @Override
    public void run() {
        throw new WrongUsage.Refusal(spec.commandLine(), Message.of("cli.noCommand"));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(switch (failure) {
            case ReadableException known -> Texts.of(languageOf(command)).get(known.problem());
            default -> Texts.of(languageOf(command)).get("cli.unexpected", failure);
        });
        command.getErr().flush();
        return FAILURE;
    }

    private static Language languageOf(CommandLine command) {
        return command.getCommand() instanceof Speaking speaking ? speaking.language() : Language.ofSystem();
    }
}
