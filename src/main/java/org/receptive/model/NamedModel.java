package org.receptive.model;

import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;

/// A network that has a name.
///
/// @param id what commands and files call it, such as `lenet5`
/// @param network its structure
/// @param recipe how it is trained
/// @param source where it was published
public record NamedModel(String id, NetworkSpec network, ModelRecipe recipe, String source) {

    /// Returns one sentence on what it is.
    public Message description() {
        return Message.of("model." + id);
    }
}
