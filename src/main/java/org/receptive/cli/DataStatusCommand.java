package org.receptive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.fetch.FolderStatus;
import org.receptive.data.folders.DataLocation;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Tells where the images are and whether they are intact.
@Command(name = "status", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class DataStatusCommand extends LocalisedCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private FolderOption images = new FolderOption();

    @Override
    public Integer call() {
        return switch (images.locator().locate()) {
            case DataLocation.Missing missing -> throw new ReadableException(missing.problem());
            case DataLocation.Found found -> tell(found);
        };
    }

    private int tell(DataLocation.Found found) {
        var out = spec.commandLine().getOut();
        out.println(texts().get("data.status.folder", found.folder().folder(), found.origin().words()));
        var status = new FolderStatus(found.folder(), DataCatalogue.mnist());
        for (var file : status.catalogue().files()) {
            var path = found.folder().find(file.part()).orElseThrow();
            out.println(texts().get("data.status.file", path.getFileName(), megabytes(path), word(status.of(file))));
        }
        out.flush();
        var train = found.folder().train();
        var test = found.folder().test();
        out.println(texts().get("data.status.counts", Numbers.grouped(train.count()), Numbers.grouped(test.count()), train.rows(),
                train.cols()));
        out.flush();
        return 0;
    }

    private static Message word(FolderStatus.State state) {
        return Message.of(switch (state) {
            case RIGHT -> "data.status.right";
            case OTHER -> "data.status.other";
            case DAMAGED -> "data.status.damaged";
            case MISSING -> "data.status.missing";
        });
    }

    private static String megabytes(Path path) {
        try {
            return String.format(Locale.ROOT, "%.3f", Files.size(path) / MEGABYTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
