package org.receptive.ui.train;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;

/// The one sentence that the Train screen says: why something could not be done, or how it ended.
public final class MessageViewModel {

    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    // Properties

    /// What is said, if something is.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    // Commands

    /// Says something in place of what was said before.
    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    /// Says why something could not be done.
    public void report(Message problem) {
        say(Notice.problem(problem));
    }

    /// Takes the sentence away.
    public void dismiss() {
        notice.set(Optional.empty());
    }

    /// Does something; if that is not possible, says why, and otherwise leaves what is said as it is.
    void orSay(Runnable work) {
        try {
            work.run();
        } catch (ReadableException e) {
            report(e.problem());
        }
    }
}
