package org.receptive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.receptive.Main;
import org.receptive.text.ReadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Starts the program again in a process of its own, to measure its window, with the same Java, flags and paths, and reads what was found.
///
/// @param headless whether on the platform without a display
/// @param fullSpeed whether frames follow each other without a pause
/// @param mostSeconds after which it is given up
record MeasuredWindow(boolean headless, boolean fullSpeed, long mostSeconds) {

    /// Starts it with some arguments and returns its figures.
    ///
    /// @throws ReadableException if it ended without any
    JsonNode run(List<String> arguments) throws InterruptedException {
        try {
            var report = Files.createTempFile("receptive-bench", ".json");
            // A folder that does not exist: every window starts like the first one.
            var home = report.resolveSibling(report.getFileName() + "-home");
            try {
                var process = new ProcessBuilder(command(report, home, arguments)).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
                try {
                    if (!process.waitFor(mostSeconds, TimeUnit.SECONDS))
                        process.destroyForcibly().waitFor();
                } finally {
                    process.destroy();
                }
                var text = Files.readString(report);
                if (process.exitValue() != 0 || text.isEmpty())
                    throw ReadableException.of("cli.bench", process.exitValue());
                return JsonMapper.shared().readTree(text);
            } finally {
                Files.deleteIfExists(report);
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }

    /// The same Java with the same flags and paths, one of which is the module path of the toolkit.
    private List<String> command(Path report, Path home, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var flag : ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (!flag.startsWith("-agentlib") && !flag.startsWith("-javaagent"))
                command.add(flag);
        if (headless)
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        if (fullSpeed)
            command.add("-Djavafx.animation.fullspeed=true");
        command.add("-Dreceptive.home=" + home);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), Commands.MEASURE_WINDOW, "--report=" + report));
        command.addAll(arguments);
        return command;
    }
}
