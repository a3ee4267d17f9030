package org.receptive.data.fetch;

import java.time.Duration;

/// How long a server may keep us waiting.
///
/// @param connect until the connection stands
/// @param silence until its answer begins, and then between any two pieces of it
public record Timeouts(Duration connect, Duration silence) {

    /// Returns what suits a slow line.
    public static Timeouts customary() {
        return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }
}
