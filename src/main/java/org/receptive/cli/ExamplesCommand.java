package org.receptive.cli;

import java.util.concurrent.Callable;
import org.receptive.io.scene.SceneCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the prepared scenes by what they are about, with the chapters that teach it.
@Command(name = "examples", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class ExamplesCommand extends LocalisedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var catalogue = SceneCatalogue.read();
        for (var group : catalogue.groups()) {
            out.println(group.title().in(language()));
            // the title comes last: a Chinese character is as wide as two others
            for (var entry : group.entries())
                out.printf("  %-30s %-31s %s%n", entry.name(), entry.chapterLine(language()), entry.title().in(language()));
            out.println();
        }
        for (var book : catalogue.books())
            out.printf("%s: %s%n", book.id(), book.title().in(language()));
        out.flush();
        return 0;
    }
}
