package org.receptive.cli;

import org.receptive.text.Language;
import org.receptive.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures this machine.
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = BenchUiCommand.class)
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Texts.of(Language.ofSystem()).get("cli.nameBench"));
    }
}
