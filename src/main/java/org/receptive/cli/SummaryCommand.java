package org.receptive.cli;

import java.util.concurrent.Callable;
import org.receptive.model.ModelSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the layers of a network: what each gives, learns and costs.
@Command(name = "summary", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class SummaryCommand extends Speaking implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MODEL")
    private String model = "";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        var summary = ModelSummary.of(Networks.find(model));
        var out = spec.commandLine().getOut();
        if (json)
            out.println(SummaryJson.write(summary));
        else
            new SummaryText(texts()).lines(summary).forEach(out::println);
        out.flush();
        return 0;
    }
}
