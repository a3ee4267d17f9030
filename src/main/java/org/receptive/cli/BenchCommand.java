package org.receptive.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures this machine.
@Command(name = "bench", mixinStandardHelpOptions = true, subcommands = BenchUiCommand.class, description = "Measures how fast this machine is.")
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to measure: bench ui");
    }
}
