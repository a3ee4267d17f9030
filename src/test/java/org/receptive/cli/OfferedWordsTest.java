package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;

/// The help of a command offers words such as `light|dark` for an option; each is one that the command takes.
class OfferedWordsTest {

    private static List<CommandLine> all(CommandLine from) {
        var all = new ArrayList<CommandLine>(List.of(from));
        from.getSubcommands().values().forEach(sub -> all.addAll(all(sub)));
        return all;
    }

    private static List<CommandLine> commands() {
        return all(new CommandLine(new Commands()).setCaseInsensitiveEnumValuesAllowed(true));
    }

    private static List<String> words(OptionSpec option) {
        return Arrays.stream(option.paramLabel().split("\\|", -1)).filter(word -> word.matches("[a-z-]+")).toList();
    }

    @Test
    void everyWordThatHelpOffersIsTaken() {
        int words = 0;
        for (var command : commands())
            for (var option : command.getCommandSpec().options())
                for (var word : words(option)) {
                    words++;
                    assertThatCode(() -> {
                        try {
                            var line = new ArrayList<>(List.of(command.getCommandSpec().qualifiedName().split(" ", -1)));
                            line.removeFirst();
                            line.addAll(List.of(option.longestName(), word));
                            commands().getFirst().parseArgs(line.toArray(new String[0]));
                        } catch (MissingParameterException _) {
                            // what else the command needs is not asked about
                        }
                    }).as(command.getCommandSpec().qualifiedName() + " " + option.longestName() + " " + word).doesNotThrowAnyException();
                }
        assertThat(words).isGreaterThan(30);
    }

    @Test
    void digitsThatAreMadeAreOfferedWhereTheyAreTakenAndNowhereElse() {
        for (var command : commands()) {
            var spec = command.getCommandSpec();
            boolean offers = command.getUsageMessage().contains(ImagesOption.GENERATED);
            boolean takes = spec.mixins().values().stream().anyMatch(mixin -> mixin.userObject() instanceof ImagesOption);
            assertThat(offers).as(spec.qualifiedName()).isEqualTo(takes);
        }
        for (var name : new String[] {"fetch", "status"}) {
            assertThat(Ran.of("data", name, "--help", "--lang", "en").out()).doesNotContain(ImagesOption.GENERATED).contains("--data");
            assertThat(Ran.of("data", name, "--data", ImagesOption.GENERATED, "--lang", "en").err()).contains("need no files");
        }
    }
}
