package org.receptive.session;

import org.receptive.text.Message;

/// What the choices of a setup are called.
public final class ChoiceNames {

    private ChoiceNames() {}

    /// Names a value of one of the groups `activation`, `normalisation`, `optimizer`, `schedule`.
    public static Message of(String group, Enum<?> value) {
        return Message.of("training." + group + "." + value.name().replace("_", ""));
    }
}
