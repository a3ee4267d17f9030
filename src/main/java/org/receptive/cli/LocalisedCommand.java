package org.receptive.cli;

import java.util.Optional;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Gives a command the option `--lang` and the texts of that language.
abstract class LocalisedCommand {

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

    /// Reads `en` and `zh`.
    static final class LanguageConverter implements ITypeConverter<Language> {

        @Override
        public Language convert(String value) {
            return Language.ofTag(value)
                    .orElseThrow(() -> new TypeConversionException(Texts.of(Language.ofSystem()).get("cli.language", value)));
        }
    }
}
