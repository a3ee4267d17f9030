package org.receptive.cli;

import java.io.PrintWriter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ProgramCall;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Runs the command line: the root of all commands.
@Command(name = "receptive", subcommands = {ExamplesCommand.class, TraceCommand.class, ExportCommand.class, SummaryCommand.class,
    Commands.DataCommand.class, TrainCommand.class, EvalCommand.class, RecognizeCommand.class, Commands.BenchCommand.class,
    HelpCommand.class}, mixinStandardHelpOptions = true, version = Commands.VERSION, synopsisSubcommandLabel = "COMMAND")
public final class Commands implements Runnable {

    /// What the program is started with, instead of a command, to measure its window.
    public static final String MEASURE_WINDOW = "--measure-window";

    static final String VERSION = "Receptive 0.1.0";
    /// Exit code of a failure that is not a wrong command line.
    static final int FAILURE = 1;

    /// Every command takes it, for any of them may fail unexpectedly.
    @Option(names = "--stacktrace", scope = ScopeType.INHERIT)
    private boolean stackTrace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs a command line and returns its exit code: 0 done, 1 failed, 2 wrong command line.
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        var commands = new Commands();
        return new CommandLine(commands).setResourceBundle(new HelpTexts(Texts.of(LocalisedCommand.languageIn(args)))).setOut(out)
                .setErr(err).setHelpFactory(CalledHelp::new)
                .setExecutionExceptionHandler((failure, command, _) -> commands.explain(failure, command))
                .setParameterExceptionHandler(UsageErrors::explain).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    }

    @Override
    public void run() {
        throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.noCommand", ProgramCall.of("--help")));
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
        return command.getCommand() instanceof LocalisedCommand speaking ? speaking.language() : Language.ofSystem();
    }

    /// Deals with the images to learn from.
    @Command(name = "data", mixinStandardHelpOptions = true, version = VERSION, synopsisSubcommandLabel = "COMMAND", subcommands = {
        DataStatusCommand.class, DataFetchCommand.class})
    static final class DataCommand extends LocalisedCommand implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.noData"));
        }
    }

    /// Measures this machine.
    @Command(name = "bench", mixinStandardHelpOptions = true, version = VERSION, subcommands = {BenchUiCommand.class,
        BenchSoakCommand.class, BenchTrainCommand.class, BenchInferCommand.class,
        BenchConvCommand.class})
    static final class BenchCommand implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.noBench"));
        }
    }

    /// Shows in the usage line how the program is really called.
    private static final class CalledHelp extends Help {

        /// The program's name, with the end of its style and the space behind it.
        private static final Pattern NAME = Pattern.compile("receptive((?:\u001b\\[[0-9;]*m)*) ?");

        CalledHelp(CommandSpec spec, ColorScheme colours) {
            super(spec, colours);
        }

        @Override
        public String synopsis(int headingLength) {
            var written = super.synopsis(headingLength);
            var name = NAME.matcher(written);
            if (!name.find())
                return written;
            var rest = name.group(1) + written.substring(name.end()).stripTrailing();
            return written.substring(0, name.start()) + ProgramCall.of(rest) + System.lineSeparator();
        }
    }

    /// Gives the command line's help its words from the bundles that every other text comes from.
    private static final class HelpTexts extends ResourceBundle {

        private static final String FIRST_EXAMPLE = "trace 02-sum-of-products";
        private static final String SECOND_EXAMPLE = "export 01-horizontal-edges edges.gif --fps 3";

        private final Texts texts;

        HelpTexts(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            // The contract of a bundle: null lets picocli fall back to its own word.
            return texts.keys().contains(key) ? texts.get(key, ProgramCall.of(FIRST_EXAMPLE), ProgramCall.of(SECOND_EXAMPLE)) : null;
        }

        @Override
        public boolean containsKey(String key) {
            return texts.keys().contains(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keys());
        }
    }
}
