package org.receptive.cli;

import org.receptive.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Deals with the images to learn from.
@Command(name = "data", mixinStandardHelpOptions = true, version = Commands.VERSION, synopsisSubcommandLabel = "COMMAND", subcommands = {
    DataStatusCommand.class, DataFetchCommand.class})
final class DataCommand extends LocalisedCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.noData"));
    }
}
