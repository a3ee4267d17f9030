package org.receptive.cli;

import org.receptive.scene.View.Ways;
import org.receptive.trace.Timeline.Order;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `paint` and `gather`: what is told in words goes one way only.
final class OrderConverter implements ITypeConverter<Order> {

    static final String WORDS = "paint|gather";

    @Override
    public Order convert(String word) {
        return Ways.ofWord(word).filter(ways -> ways != Ways.BOTH).map(Ways::order)
                .orElseThrow(() -> new TypeConversionException(word));
    }
}
