package org.receptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every program of `examples/` runs and says what it is there to say.
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");

    /// A program that hangs must not hang the build; none needs more than a fraction of this.
    private static final long MOST_MINUTES = 5;

    @TempDir
    private Path folder = Path.of("");

    /// A program, what it is given, and a line of what it prints.
    private record Example(String name, List<String> arguments, String line) {}

    private List<Example> examples() {
        return List.of(
                new Example("SumOfProducts", List.of(), "y[0][0] = 0·0 + 1·1 + 3·2 + 4·3 = 19"),
                new Example("SizesOfTheArithmeticReport", List.of(), "back:    3 → 6 with output padding 1"),
                new Example("GradientsByDifferences", List.of(), "The two agree."),
                new Example("ConvolutionThreeWays", List.of(), "engine agrees"),
                new Example("TextbookLeNetStep", List.of(), "after 3 steps: loss 2.2165"),
                new Example("ImitateMaxPooling", List.of(), "imitated by the kernel: error 0.114; by average pooling: 0.323"),
                new Example("LearnTheLarger", List.of(), "best SGD as they are: 21; SGD, divided: 107; Adam, divided: 9"),
                new Example("TrainLeNet", List.of("1280"), "LeNet-5 learns 1280 generated digits."),
                new Example("OpenPyTorchFile", List.of(), "conv2.weight   16×6×5×5"),
                new Example("ExportGif", List.of(folder.resolve("walk.gif").toString()), "Written: walk.gif, 16 frames"));
    }

    @TestFactory
    Stream<DynamicTest> everyProgramRunsAndSaysWhatItIsThereToSay() {
        return examples().stream().map(example -> dynamicTest(example.name(), () -> {
            var printed = run(example);
            assertThat(printed).as("what %s prints", example.name()).contains(example.line());
        }));
    }

    private String run(Example example) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Djava.awt.headless=true", "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC", "-Dreceptive.home=" + folder.toAbsolutePath(), "--class-path", System.getProperty("java.class.path")));
        command.add(EXAMPLES.resolve(example.name() + ".java").toString());
        command.addAll(example.arguments());
        var output = folder.resolve("output.txt");
        var errors = folder.resolve("errors.txt");
        var builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        // Digits of this machine, if it has any, would make the program print something else.
        builder.environment().remove("RECEPTIVE_DATA");
        var process = builder.start();
        try {
            assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).as("%s comes to its end", example.name()).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as("exit code of %s, which complained: %s", example.name(), Files.readString(errors)).isZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void everyProgramIsRunAndNamedInTheReadme() throws IOException {
        var names = examples().stream().map(Example::name).toList();
        assertThat(programs()).containsExactlyInAnyOrderElementsOf(names);
        var readme = Files.readString(EXAMPLES.resolve("README.md"));
        assertThat(names).allSatisfy(name -> assertThat(readme).contains("[" + name + "](" + name + ".java)"));
    }

    @Test
    void aProgramFitsOnAPage() throws IOException {
        for (var name : programs())
            assertThat(Files.readAllLines(EXAMPLES.resolve(name + ".java"))).as(name).hasSizeLessThan(70);
    }

    private static List<String> programs() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).toList();
        }
    }
}
