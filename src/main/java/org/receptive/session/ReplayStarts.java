package org.receptive.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.train.Checkpoint;
import org.receptive.train.TrainingPlan;

/// From where the iterations of a training can be computed again: the plans it followed, and some checkpoints along the way. Immutable.
///
/// @param parts the plan from each beginning or going on of the training, the earliest first
/// @param checkpoints what was kept on the way, the earliest first; never many
public record ReplayStarts(List<Part> parts, List<Checkpoint> checkpoints) {

    static final ReplayStarts NONE = new ReplayStarts(List.of(), List.of());

    private static final int MOST = 16;

    /// A training that began or went on.
    ///
    /// @param iteration after how many batches
    /// @param plan what it follows from there
    public record Part(long iteration, TrainingPlan plan) {
    }

    /// Copies the lists.
    public ReplayStarts {
        parts = List.copyOf(parts);
        checkpoints = List.copyOf(checkpoints);
    }

    ReplayStarts with(Part part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new ReplayStarts(longer, checkpoints);
    }

    /// Adds a checkpoint; of too many every second goes, but never the first, where a training may have gone on.
    ReplayStarts with(Checkpoint checkpoint) {
        var longer = new ArrayList<Checkpoint>();
        boolean thins = checkpoints.size() == MOST;
        for (int i = 0; i < checkpoints.size(); i++)
            if (!thins || i % 2 == 0)
                longer.add(checkpoints.get(i));
        longer.removeIf(before -> before.position().iteration() == checkpoint.position().iteration());
        longer.add(checkpoint);
        return new ReplayStarts(parts, longer);
    }

    /// Returns what of it lies at or before an iteration.
    ReplayStarts until(long iteration) {
        return new ReplayStarts(parts.stream().filter(part -> part.iteration() <= iteration).toList(),
                checkpoints.stream().filter(kept -> kept.position().iteration() <= iteration).toList());
    }

    /// Returns the part of the training in which the batch after an iteration lies.
    Optional<Part> partOf(long iteration) {
        return parts.stream().filter(part -> part.iteration() <= iteration).reduce((_, later) -> later);
    }

    /// Returns the last checkpoint at or before an iteration that belongs to the part in which it lies.
    Optional<Checkpoint> before(long iteration) {
        long first = partOf(iteration).map(Part::iteration).orElse(0L);
        return checkpoints.stream().filter(kept -> kept.position().iteration() >= first && kept.position().iteration() <= iteration)
                .reduce((_, later) -> later);
    }
}
