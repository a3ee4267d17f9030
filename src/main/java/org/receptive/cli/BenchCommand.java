package org.receptive.cli;

import org.receptive.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Measures this machine.
@Command(name = "bench", mixinStandardHelpOptions = true, version = Commands.VERSION, subcommands = {BenchUiCommand.class,
    BenchSoakCommand.class,
    BenchTrainCommand.class, BenchInferCommand.class, BenchConvCommand.class})
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.noBench"));
    }
}
