package org.receptive.cli;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.ProgramCall;
import org.receptive.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in one sentence what is wrong with a command line and how to write it, instead of the library's many lines.
final class UsageErrors {

    private UsageErrors() {}

    /// Prints the sentence and returns the exit code.
    static int explain(ParameterException problem, String[] args) {
        var command = problem.getCommandLine();
        command.getErr().println(Texts.of(LocalisedCommand.languageIn(args)).get(sentence(problem, command)));
        command.getErr().flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static Message sentence(ParameterException problem, CommandLine command) {
        return switch (problem) {
            case UsageException usage -> usage.message();
            case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched().getFirst(), command.getCommandSpec());
            case MissingParameterException missing -> Message.of("cli.missing",
                    missing.getMissing().isEmpty() ? "?" : name(missing.getMissing().getFirst()), help(command.getCommandSpec()));
            default -> Optional.ofNullable(problem.getArgSpec()).map(arg -> value(arg, problem))
                    .orElseGet(() -> Message.of("cli.other", String.valueOf(problem.getMessage()), help(command.getCommandSpec())));
        };
    }

    private static Message unmatched(String word, CommandSpec spec) {
        boolean option = word.startsWith("-");
        var known = option ? spec.optionsMap().keySet().stream() : spec.subcommands().keySet().stream();
        if (!option && spec.subcommands().isEmpty())
            return Message.of("cli.superfluous", word, help(spec));
        return Message.of("cli.unknown", word, nearest(word, known).map(n -> Message.of("cli.didYouMean", n)).orElseGet(() -> help(spec)));
    }

    private static Message value(ArgSpec arg, ParameterException problem) {
        var type = arg.type().equals(Optional.class) ? arg.auxiliaryTypes()[0] : arg.type();
        Object wanted = type == int.class || type == Integer.class ? Message.of("cli.value.whole")
                : type == double.class ? Message.of("cli.value.number") : choices(arg.paramLabel());
        return Message.of("cli.value", name(arg), Optional.ofNullable(problem.getValue()).orElse("?"), wanted);
    }

    /// Reads `light|dark` as `light or dark`, and `step|draw|all` as `step, draw or all`.
    private static Object choices(String label) {
        var words = List.of(label.split("\\|"));
        return words.size() == 1 ? label : Message.of("cli.or", words.subList(0, words.size() - 1), words.getLast());
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static Message help(CommandSpec spec) {
        var words = new ArrayList<String>();
        for (var at = spec; at.parent() != null; at = at.parent())
            words.addFirst(at.name());
        words.add("--help");
        return Message.of("cli.seeHelp", ProgramCall.of(String.join(" ", words)));
    }

    /// Finds the known word that a typing error could have turned into `word`.
    static Optional<String> nearest(String word, Stream<String> known) {
        record Near(String word, int distance) {}
        return known.map(k -> new Near(k, distance(word, k))).filter(n -> n.distance() <= Math.max(1, word.length() / 3))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word);
    }

    /// Counts the letters to insert, delete, replace or swap with their neighbour.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }

    /// A command line that is well-formed but asks for something that does not go together.
    static final class UsageException extends ParameterException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Message message;

        UsageException(CommandLine command, Message message) {
            super(command, Texts.of(Language.ENGLISH).get(message));
            this.message = message;
        }

        Message message() {
            return message;
        }
    }
}
