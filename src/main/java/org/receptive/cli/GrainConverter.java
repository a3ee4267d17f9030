package org.receptive.cli;

import org.receptive.trace.Timeline.Grain;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `value` and `term`, the words of the scene files, and `multiply-add`, that of their first version.
final class GrainConverter implements ITypeConverter<Grain> {

    static final String WORDS = "value|term";

    @Override
    public Grain convert(String word) {
        return switch (word) {
            case "value" -> Grain.VALUE;
            case "term", "multiply-add" -> Grain.TERM;
            default -> throw new TypeConversionException(word);
        };
    }
}
