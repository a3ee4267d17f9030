package org.receptive.data.fetch;

import java.io.Serial;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// Says why one server could not provide a file; the next one may.
final class MirrorFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    MirrorFailure(String key, Object... args) {
        this(Message.of(key, args));
    }

    private MirrorFailure(Message reason) {
        super(Texts.of(Language.ENGLISH).get(reason));
        this.reason = reason;
    }

    Message reason() {
        return reason;
    }
}
