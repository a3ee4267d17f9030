package org.receptive.scene;

import java.util.Optional;
import org.receptive.text.Message;
import org.receptive.text.Notice;

/// What an edit led to: always a scene that can be shown, and a sentence if it is not quite the one that was asked for.
///
/// @param scene the new scene; the very same object if nothing changed
/// @param notice why another value was taken, or nothing was changed, if so
public record Edit(Scene scene, Optional<Notice> notice) {

    private static final String REFUSED = "edit.refused";

    /// Makes the result of an edit that did exactly what was asked.
    static Edit done(Scene scene) {
        return new Edit(scene, Optional.empty());
    }

    /// Makes the result of an edit that had to settle for another value.
    static Edit adjusted(Scene scene, Notice why) {
        return new Edit(scene, Optional.of(why));
    }

    /// Makes the result of an edit that could not be made at all.
    static Edit refused(Scene scene, Message why) {
        return adjusted(scene, Notice.problem(Message.of(REFUSED, why)));
    }

    /// Returns why the edit could not be made at all, if so.
    public Optional<Message> refusal() {
        return notice.map(Notice::words).filter(words -> words.key().equals(REFUSED)).map(words -> (Message) words.args().getFirst());
    }

    /// Returns this result with an earlier notice, which is the one to read if there are two.
    Edit after(Optional<Notice> earlier) {
        return new Edit(scene, earlier.or(this::notice));
    }
}
