package org.receptive.cli;

import org.receptive.scene.View.Ways;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `paint`, `gather` and `both`, the words of the scene files.
final class WaysConverter implements ITypeConverter<Ways> {

    static final String WORDS = "paint|gather|both";

    @Override
    public Ways convert(String word) {
        return Ways.ofWord(word).orElseThrow(() -> new TypeConversionException(word));
    }
}
