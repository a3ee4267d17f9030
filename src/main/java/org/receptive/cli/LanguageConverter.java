package org.receptive.cli;

import org.receptive.text.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `en` and `zh`.
final class LanguageConverter implements ITypeConverter<Language> {

    @Override
    public Language convert(String value) {
        return Language.ofCode(value).orElseThrow(() -> new TypeConversionException("'" + value + "' is not a language: en or zh"));
    }
}
