package org.receptive.cli;

import java.util.Optional;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import picocli.CommandLine.Option;

/// A command that speaks one of the two languages.
abstract class Speaking {

    @Option(names = "--lang", paramLabel = "en|zh", converter = LanguageConverter.class)
    private Optional<Language> language = Optional.empty();

    /// Finds the language that a command line asks for before it is parsed, so that its help can speak it, too.
    static Language languageIn(String... args) {
        for (int i = 0; i < args.length; i++) {
            var value = args[i].startsWith("--lang=") ? args[i].substring("--lang=".length())
                    : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            var found = Language.ofTag(value);
            if (found.isPresent())
                return found.get();
        }
        return Language.ofSystem();
    }

    final Language language() {
        return language.orElseGet(Language::ofSystem);
    }

    final Texts texts() {
        return Texts.of(language());
    }
}
