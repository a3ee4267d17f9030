package org.receptive.cli;

import org.receptive.scene.View.Ways;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `paint`, `gather` and `both`, the words of the scene files.
final class WaysConverter implements ITypeConverter<Ways> {

    static final String ORDERS = "paint|gather";
    static final String WORDS = "paint|gather|both";

    @Override
    public Ways convert(String word) {
        for (var ways : Ways.values())
            if (ways.word().equals(word))
                return ways;
        throw new TypeConversionException(word);
    }
}
