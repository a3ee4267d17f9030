package org.receptive.ui.shell;

import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.model.NamedModel;
import org.receptive.scene.Caption;
import org.receptive.text.Message;

/// What networks are called on screen.
final class ModelNames {

    private ModelNames() {}

    /// Names a network that comes with the program.
    static Caption caption(String id) {
        return Caption.same(Models.find(id).map(NamedModel::network).map(n -> n.name()).orElse(id));
    }

    /// Names a network that was trained here.
    static Caption trained(TrainedModel model) {
        return named("draw.model.here", model);
    }

    /// Names a network that has learned someone's own digits too.
    static Caption tuned(TrainedModel model) {
        return named("draw.model.tuned", model);
    }

    private static Caption named(String key, TrainedModel model) {
        return Caption.of(Message.of(key, model.network().name()));
    }
}
