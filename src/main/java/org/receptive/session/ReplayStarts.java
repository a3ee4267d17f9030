package org.receptive.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.receptive.train.Checkpoint;
import org.receptive.train.TrainingPlan;

/// From where the iterations of a training can be computed again: the plans it followed, and some checkpoints along the way. Immutable.
///
/// @param parts the plan from each beginning or going on of the training, the earliest first
/// @param checkpoints what was kept on the way, the earliest first; never many
/// @param mostBytes the memory that the checkpoints may take; two of them, and those with which a part begins, are kept in any case
public record ReplayStarts(List<Part> parts, List<Checkpoint> checkpoints, long mostBytes) {

    private static final int LEAST = 2;
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

    /// Makes one of a training that has not begun.
    static ReplayStarts none(long mostBytes) {
        return new ReplayStarts(List.of(), List.of(), mostBytes);
    }

    ReplayStarts with(Part part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new ReplayStarts(longer, checkpoints, mostBytes);
    }

    /// Adds a checkpoint; of too many every second goes, but never one with which a part begins: nothing else leads into that part.
    ReplayStarts with(Checkpoint checkpoint) {
        var before = checkpoints.stream().filter(kept -> kept.position().iteration() != checkpoint.position().iteration()).toList();
        var others = before.stream().filter(kept -> !beginsPart(kept)).toList();
        int room = Math.max(1, most(checkpoint) - (before.size() - others.size()));
        var gone = new HashSet<Long>();
        if (others.size() >= room)
            for (int i = 0; i < others.size(); i++)
                if (i % 2 == 1 || i / 2 >= room - 1)
                    gone.add(others.get(i).position().iteration());
        var longer = new ArrayList<>(before);
        longer.removeIf(kept -> gone.contains(kept.position().iteration()));
        longer.add(checkpoint);
        return new ReplayStarts(parts, longer, mostBytes);
    }

    private boolean beginsPart(Checkpoint checkpoint) {
        return parts.stream().anyMatch(part -> part.iteration() == checkpoint.position().iteration());
    }

    private int most(Checkpoint checkpoint) {
        return Math.clamp(mostBytes / Math.max(1, checkpoint.bytes()), LEAST, MOST);
    }

    /// Returns what of it lies at or before an iteration.
    ReplayStarts until(long iteration) {
        return new ReplayStarts(parts.stream().filter(part -> part.iteration() <= iteration).toList(),
                checkpoints.stream().filter(kept -> kept.position().iteration() <= iteration).toList(), mostBytes);
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
