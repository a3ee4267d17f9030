package org.receptive.cli;

import java.io.PrintWriter;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of the command line.
@Command(name = "receptive", mixinStandardHelpOptions = true, version = Commands.VERSION, synopsisSubcommandLabel = "COMMAND", subcommands = {
    ExamplesCommand.class, TraceCommand.class, ExportCommand.class, SummaryCommand.class, DataCommand.class, TrainCommand.class,
    EvalCommand.class, RecognizeCommand.class, BenchCommand.class, HelpCommand.class})
public final class Commands implements Runnable {

    /// What the program is started with, instead of a command, to measure its window.
    public static final String MEASURE_WINDOW = "--measure-window";

    static final String VERSION = "Receptive 0.1.0";
    /// Exit code of a failure that is not a wrong command line.
    static final int FAILURE = 1;

    /// Every command takes it, for any of them may fail as nobody foresaw.
    @Option(names = "--stacktrace", scope = ScopeType.INHERIT)
    private boolean stackTrace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs a command line and returns its exit code: 0 done, 1 failed, 2 wrong command line.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var commands = new Commands();
        return new CommandLine(commands).setResourceBundle(new Words(Texts.of(Speaking.languageIn(args)))).setOut(out).setErr(err)
                .setExecutionExceptionHandler((failure, command, _) -> commands.explain(failure, command))
                .setParameterExceptionHandler(WrongUsage::explain).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    }

    @Override
    public void run() {
        throw new WrongUsage.Refusal(spec.commandLine(), Message.of("cli.noCommand"));
    }

    private int explain(Exception failure, CommandLine command) {
        var err = command.getErr();
        var texts = Texts.of(languageOf(command));
        switch (failure) {
            case ReadableException known -> err.println(texts.get(known.problem()));
            case Exception _ when stackTrace -> failure.printStackTrace(err);
            default -> err.println(texts.get("cli.unexpected", failure.toString().replaceAll("\\s+", " ")));
        }
        err.flush();
        return FAILURE;
    }

    private static Language languageOf(CommandLine command) {
        return command.getCommand() instanceof Speaking speaking ? speaking.language() : Language.ofSystem();
    }
}
