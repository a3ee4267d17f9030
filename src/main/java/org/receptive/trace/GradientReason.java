package org.receptive.trace;

import java.util.Optional;
import org.receptive.text.Message;
import org.receptive.trace.NamedMap.Role;

/// Says in one sentence why a gradient is made of what it is made of.
final class GradientReason {

    private GradientReason() {
    }

    /// Returns the sentence, if the operation is a gradient that has one.
    static Optional<Message> of(Operation operation) {
        return switch (operation.id()) {
            case "gradient-of-kernel", "gradient-of-weights" -> two(operation, operation.maps().get(1));
            case "gradient-of-bias", "gradient-of-softmax" -> two(operation, operation.maps().getFirst());
            case "gradient-of-input" -> two(operation, operation.maps(Role.PARAMETER).getFirst());
            case "gradient-of-pooling", "gradient-of-activation", "gradient-of-maxout", "gradient-of-dropout" ->
                Optional.of(Message.of("why.gate", operation.maps(Role.PARAMETER).getFirst().id().letter()));
            case "gradient-of-loss", "gradient-of-fork" -> two(operation, operation.maps().getFirst());
            default -> Optional.empty();
        };
    }

    private static Optional<Message> two(Operation operation, NamedMap other) {
        return Optional.of(Message.of("why." + operation.id(), operation.maps().getFirst().id().letter(), other.id().letter()));
    }
}
