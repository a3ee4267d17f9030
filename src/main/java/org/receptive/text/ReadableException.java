package org.receptive.text;

import java.io.Serial;

/// Reports input that cannot be used, in one sentence that names what was
/// expected, what was found and the way out.
///
/// The sentence is a [Message], so a screen shows it in its own language;
/// [#getMessage] gives the English text.
public final class ReadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message problem;

    /// Makes an exception whose text is `problem`.
    public ReadableException(Message problem) {
        super(Texts.of(Language.ENGLISH).get(problem));
        this.problem = problem;
    }

    /// Makes an exception whose text is `problem`, keeping the failure that led
    /// to it.
    public ReadableException(Message problem, Throwable cause) {
        super(Texts.of(Language.ENGLISH).get(problem), cause);
        this.problem = problem;
    }

    /// Makes an exception from a key of the bundles and its values.
    public static ReadableException of(String key, Object... args) {
        return new ReadableException(Message.of(key, args));
    }

    /// Returns the sentence, still untranslated.
    public Message problem() {
        return problem;
    }
}
