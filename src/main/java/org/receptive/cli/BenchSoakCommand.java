package org.receptive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Works with the window for a long time: trains, draws, changes screens, and watches what the program holds.
@Command(name = "soak", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class BenchSoakCommand implements Callable<Integer> {

    private static final long SECONDS_TO_START = 300;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--minutes", paramLabel = "N")
    private double minutes = 60;

    @Option(names = "--log", paramLabel = "FILE")
    private Optional<Path> log = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var arguments = new ArrayList<>(List.of("--part=soak", "--minutes=" + minutes));
        log.ifPresent(file -> arguments.add("--log=" + file.toAbsolutePath()));
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        boolean headless = linux && System.getenv().getOrDefault("DISPLAY", "").isEmpty();
        var figures = new MeasuredWindow(headless, false, (long) (60 * minutes) + SECONDS_TO_START).run(arguments);
        spec.commandLine().getOut().println(figures.toPrettyString());
        return 0;
    }
}
