package org.receptive.cli;

import org.receptive.text.Language;
import org.receptive.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `en` and `zh`.
final class LanguageConverter implements ITypeConverter<Language> {

    @Override
    public Language convert(String value) {
        return Language.ofTag(value).orElseThrow(() -> new TypeConversionException(Texts.of(Language.ofSystem()).get("cli.language",
                value)));
    }
}
