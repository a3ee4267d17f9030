package org.receptive.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.fetch.DataDownload;
import org.receptive.text.ProgramCall;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fetches MNIST.
@Command(name = "fetch", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class DataFetchCommand extends LocalisedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderOption images = new FolderOption();

    @Option(names = "--mirror", paramLabel = "URL")
    private Optional<String> mirror = Optional.empty();

    @Override
    public Integer call() {
        var folder = images.locator().target();
        var catalogue = mirror.map(DataCatalogue.mnist()::from).orElseGet(DataCatalogue::mnist);
        var download = new DataDownload(catalogue, folder, DataDownload.Timeouts.customary());
        var line = ProgressLine.of(spec.commandLine().getErr(), texts());
        boolean complete = Interruption.guard(asked -> {
            try {
                return download.fetch((file, done, total) -> {
                    line.show(file, done, total);
                    return !asked.getAsBoolean();
                });
            } finally {
                line.end();
            }
        });
        if (!complete)
            throw ReadableException.of("data.fetch.stopped", folder, ProgramCall.of("data fetch"));
        var out = spec.commandLine().getOut();
        out.println(texts().get("data.fetch.done", folder));
        out.flush();
        return 0;
    }
}
