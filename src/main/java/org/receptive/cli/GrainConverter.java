package org.receptive.cli;

import org.receptive.trace.Grain;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `value` and `multiply-add`, the words of the scene files.
final class GrainConverter implements ITypeConverter<Grain> {

    static final String WORDS = "value|multiply-add";

    @Override
    public Grain convert(String word) {
        return switch (word) {
            case "value" -> Grain.VALUE;
            case "multiply-add" -> Grain.TERM;
            default -> throw new TypeConversionException(word);
        };
    }
}
