package org.receptive.text;

/// A message to someone who asked for something, and what it is to them; who sends it knows whether things went well.
///
/// @param words what is said
/// @param tone what it is to its reader
public record Notice(Message words, Tone tone) {

    /// What a notice is to its reader, the gravest last.
    public enum Tone {
        /// Something was done.
        SUCCESS,
        /// Something was done otherwise than asked, and the words say how.
        ADVICE,
        /// Something was not done.
        PROBLEM
    }

    /// Says that something was done.
    public static Notice success(String key, Object... args) {
        return new Notice(Message.of(key, args), Tone.SUCCESS);
    }

    /// Says that something was done otherwise than asked, and how.
    public static Notice advice(String key, Object... args) {
        return new Notice(Message.of(key, args), Tone.ADVICE);
    }

    /// Says why something was not done.
    public static Notice problem(Message words) {
        return new Notice(words, Tone.PROBLEM);
    }
}
