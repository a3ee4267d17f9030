package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.document.Markdown;
import org.receptive.io.scene.SceneCatalogue;
import picocli.CommandLine;

/// Every command that a page shows is one that the command line takes.
class ShownCommandsTest {

    private static final Pattern ARGUMENTS = Pattern.compile("-Dargs=(?:\"([^\"]*)\"|(\\S+))");

    /// The arguments of calls of Maven, and pieces of code such as `train --help`.
    private static List<String> shown(Markdown page) {
        var calls = page.mavenCalls().stream().filter(call -> !call.contains("-Dmain.class="))
                .flatMap(call -> ARGUMENTS.matcher(call).results())
                .map(r -> r.group(r.group(1) == null ? 2 : 1));
        var names = new CommandLine(new Commands()).getSubcommands().keySet();
        var pieces = page.spans().stream().filter(span -> span.contains(" --") && names.contains(span.split(" ", -1)[0]));
        return Stream.concat(calls, pieces).filter(command -> !command.matches(".*[…].*|[A-Z]+\\b.*")).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsAccepted() {
        return Markdown.all().stream().filter(page -> !shown(page).isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.file().toString(), () -> shown(page).forEach(ShownCommandsTest::accept)));
    }

    private static void accept(String command) {
        var words = command.split(" ");
        assertThatCode(() -> new CommandLine(new Commands()).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words)).as(command)
                .doesNotThrowAnyException();
        if (List.of("trace", "export").contains(words[0]) && !words[1].startsWith("-"))
            assertThat(SceneCatalogue.entries()).as(command).anyMatch(entry -> entry.name().equals(words[1]));
    }

    @Test
    void theReadmeShowsCommands() {
        assertThat(shown(Markdown.read("README.md"))).contains("trace 02-sum-of-products", "--help", "examples");
    }

    @Test
    void aWrongCommandWouldBeSeen() {
        assertThatCode(() -> new CommandLine(new Commands()).parseArgs("train", "--epoch=5")).hasMessageContaining("--epoch");
    }
}
