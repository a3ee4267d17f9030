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
            case "gradient-of-bias" -> {
                var delta = operation.maps().getFirst().id().letter();
                yield Optional
                        .of(Message.of(operation.step(0).terms().size() > 1 ? "why.gradient-of-bias" : "why.gradient-of-bias.unit", delta));
            }
            case "gradient-of-softmax" -> two(operation, operation.maps().getFirst());
            case "gradient-of-input" -> two(operation, operation.maps(Role.PARAMETER).getFirst());
            case "gradient-of-pooling", "gradient-of-maxout", "gradient-of-dropout" -> gate(operation, "why.gate");
            case "gradient-of-activation" -> gate(operation, "why.slope");
            case "gradient-of-loss" -> operation.output().differentiated().map(of -> Message.of("why.gradient-of-loss", of.letter()));
            case "gradient-of-fork" -> Optional.of(Message.of("why.gradient-of-fork"));
            default -> Optional.empty();
        };
    }

    private static Optional<Message> gate(Operation operation, String key) {
        return Optional.of(Message.of(key, operation.maps(Role.PARAMETER).getFirst().id().letter()));
    }

    private static Optional<Message> two(Operation operation, NamedMap other) {
        return Optional.of(Message.of("why." + operation.id(), operation.maps().getFirst().id().letter(), other.id().letter()));
    }
}
