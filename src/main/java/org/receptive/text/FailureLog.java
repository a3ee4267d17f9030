package org.receptive.text;

/// The one door to the log of the system: for failures that no one foresaw or that there is no one to tell of. What can be foreseen is a
/// [ReadableException] and becomes a sentence on screen.
public final class FailureLog {

    private static final System.Logger LOG = System.getLogger("org.receptive");

    private FailureLog() {}

    /// Writes that something failed, with the place where it did.
    ///
    /// @param what what did not come about, in English
    public static void write(String what, Throwable failure) {
        LOG.log(System.Logger.Level.WARNING, what, failure);
    }
}
