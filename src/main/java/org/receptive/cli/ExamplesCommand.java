package org.receptive.cli;

import java.util.concurrent.Callable;
import org.receptive.io.scene.SceneCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the prepared scenes.
@Command(name = "examples", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class ExamplesCommand extends LocalisedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        for (var entry : SceneCatalogue.entries())
            out.printf("%-32s %s%n", entry.name(), entry.title().in(language()));
        out.flush();
        return 0;
    }
}
