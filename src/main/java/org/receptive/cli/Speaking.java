package org.receptive.cli;

import java.util.Optional;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import picocli.CommandLine.Option;

/// A command that speaks one of the two languages.
abstract class Speaking {

    @Option(names = "--lang", paramLabel = "en|zh", description = "language of the texts: en or zh (default: the system's)", converter = LanguageConverter.class)
    private Optional<Language> language = Optional.empty();

    final Language language() {
        return language.orElseGet(Language::ofSystem);
    }

    final Texts texts() {
        return Texts.of(language());
    }
}
