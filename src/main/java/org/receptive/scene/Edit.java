package org.receptive.scene;

import java.util.Optional;
import org.receptive.text.Message;

/// What an edit led to: always a scene that can be shown, and a sentence if it is not quite the one that was asked for.
///
/// @param scene the new scene; the very same object if nothing changed
/// @param message why another value was taken, if one was
public record Edit(Scene scene, Optional<Message> message) {

    /// Makes the result of an edit that did exactly what was asked.
    static Edit done(Scene scene) {
        return new Edit(scene, Optional.empty());
    }

    /// Makes the result of an edit that had to settle for another value.
    static Edit adjusted(Scene scene, Message why) {
        return new Edit(scene, Optional.of(why));
    }

    /// Makes the result of an edit that could not be made at all.
    static Edit refused(Scene scene, Message why) {
        return adjusted(scene, Message.of("edit.refused", why));
    }

    /// Returns this result with an earlier message, which is the one to read if there are two.
    Edit after(Optional<Message> earlier) {
        return new Edit(scene, earlier.or(this::message));
    }
}
