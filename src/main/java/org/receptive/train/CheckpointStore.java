package org.receptive.train;

import java.util.Optional;
import org.receptive.text.ReadableException;

/// Keeps the last checkpoint of a training where it outlives the program.
public interface CheckpointStore {

    /// Replaces the checkpoint that is kept: whole, or, on failure, not at all.
    ///
    /// @throws ReadableException if it cannot be kept; the one before is then untouched
    void save(Checkpoint checkpoint);

    /// Returns the checkpoint that is kept, if there is one, and clears away what an interrupted [#save] may have left.
    ///
    /// @throws ReadableException if there is one that cannot be read
    Optional<Checkpoint> load();

    /// Returns a store that keeps nothing.
    static CheckpointStore none() {
        return new CheckpointStore() {
            @Override
            public void save(Checkpoint checkpoint) {
                // Nothing outlives the program, as was asked.
            }

            @Override
            public Optional<Checkpoint> load() {
                return Optional.empty();
            }
        };
    }
}
