package org.receptive.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.receptive.trace.NamedMap.Role;

/// The terms of an operation in paint order: grouped by the input cell that they read, in the order of the input, the biases at the end.
///
/// All that one cell is multiplied into is a stamp: `x[i] · w` laid onto a patch of the output. It says the same as the terms of the
/// steps: the terms of a step are in the order of the input, so those that are done at any moment are its first ones.
public final class Stamps {

    /// A stamp at a moment.
    ///
    /// @param of all stamps
    /// @param number which one, 0-based
    /// @param marks how many of its products are added
    public record Stamp(Stamps of, int number, int marks) {

        /// Returns the cell whose stamp it is.
        public Cell cell() {
            return of.cell(number);
        }

        /// Tells how many terms of an output value are done.
        public int termsDone(int step) {
            return of.termsDone(step, number, marks);
        }

        /// Tells whether all terms of an output value are done; it is so from the beginning where there are none.
        public boolean isFinished(int step) {
            return termsDone(step) == of.firsts[step + 1] - of.firsts[step];
        }

        /// Tells whether it is a bias, which every value of its map gets at the end.
        public boolean isBias() {
            return of.operation.map(cell().map()).role() == Role.BIAS;
        }
    }

    private final Operation operation;
    /// What is read first in a term, in the order of the maps.
    private final List<NamedMap> read;
    /// For each stamp the place of its cell in these maps, ascending.
    private final int[] places;
    /// For each stamp where its targets begin.
    private final int[] starts;
    private final int[] targets;
    /// For each output value where its stamps begin.
    private final int[] firsts;
    private final int[] reaching;

    private Stamps(Operation operation) {
        this.operation = operation;
        read = read(operation);
        int steps = operation.stepCount();
        firsts = new int[steps + 1];
        for (int i = 0; i < steps; i++)
            firsts[i + 1] = firsts[i] + operation.termCount(i);
        reaching = new int[firsts[steps]];
        for (int i = 0; i < steps; i++) {
            int k = firsts[i];
            for (var term : operation.step(i).terms())
                reaching[k++] = place(term.first().source().orElseThrow());
        }
        places = Arrays.stream(reaching).sorted().distinct().toArray();
        starts = new int[places.length + 1];
        for (int k = 0; k < reaching.length; k++) {
            reaching[k] = Arrays.binarySearch(places, reaching[k]);
            starts[reaching[k] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        targets = new int[reaching.length];
        var filled = starts.clone();
        for (int i = 0; i < steps; i++)
            for (int k = firsts[i]; k < firsts[i + 1]; k++)
                targets[filled[reaching[k]]++] = i;
    }

    /// Groups the terms of an operation. It looks at every term once, here.
    ///
    /// @throws IllegalArgumentException if it cannot be painted
    public static Stamps of(Operation operation) {
        if (!operation.canPaint())
            throw new IllegalArgumentException(operation.id() + " has no paint order");
        return new Stamps(operation);
    }

    private static List<NamedMap> read(Operation operation) {
        var maps = new ArrayList<>(operation.maps(Role.INPUT).subList(0, 1));
        maps.addAll(operation.maps(Role.BIAS));
        return List.copyOf(maps);
    }

    private int place(Cell cell) {
        int before = 0;
        for (var map : read) {
            if (map.id().equals(cell.map()))
                return before + map.index(cell);
            before += map.values().count();
        }
        throw new IllegalArgumentException(cell + " is not what is read first");
    }

    /// Returns the operation.
    public Operation operation() {
        return operation;
    }

    /// Returns the map whose cells paint.
    NamedMap map() {
        return read.getFirst();
    }

    /// Counts the stamps: a cell that reaches nothing has none.
    public int count() {
        return places.length;
    }

    /// Counts the stamps without the biases, which come last.
    int painting() {
        int found = Arrays.binarySearch(places, map().values().count());
        return found >= 0 ? found : -found - 1;
    }

    /// Returns the cell whose stamp it is.
    public Cell cell(int stamp) {
        int place = places[stamp];
        for (var map : read) {
            if (place < map.values().count())
                return map.cell(place);
            place -= map.values().count();
        }
        throw new IllegalStateException("a stamp beyond the maps");
    }

    int place(int stamp) {
        return places[stamp];
    }

    /// Returns the stamp of the cell at a place, or the next there is, or the last.
    int at(int place) {
        int found = Arrays.binarySearch(places, place);
        return Math.min(found >= 0 ? found : -found - 1, places.length - 1);
    }

    int start(int stamp) {
        return starts[stamp];
    }

    int stampAt(int mark) {
        int found = Arrays.binarySearch(starts, mark);
        return found >= 0 ? found : -found - 2;
    }

    /// Counts the output values that a stamp reaches.
    public int size(int stamp) {
        return starts[stamp + 1] - starts[stamp];
    }

    /// Returns an output value that a stamp reaches: they ascend.
    public int target(int stamp, int mark) {
        return targets[starts[stamp] + mark];
    }

    /// Returns which of a stamp's products goes to an output value; negative if none does.
    int markOf(int stamp, int step) {
        int found = Arrays.binarySearch(targets, starts[stamp], starts[stamp + 1], step);
        return found < 0 ? -1 : found - starts[stamp];
    }

    /// Returns the stamp that a term of an output value belongs to; where it has no term, the nearest stamp.
    int stampOf(int step, int term) {
        int terms = firsts[step + 1] - firsts[step];
        int nearest = terms == 0 ? Math.min(firsts[step], reaching.length - 1) : firsts[step] + Math.clamp(term, 0, terms - 1);
        return reaching[nearest];
    }

    /// Returns which term of an output value belongs to a stamp.
    int term(int step, int stamp) {
        return Math.max(0, termsDone(step, stamp, size(stamp)) - 1);
    }

    /// Counts the stamps that reach an output value, without its bias.
    public int overlap(int step) {
        int cells = map().values().count();
        int last = firsts[step + 1];
        return last > firsts[step] && places[reaching[last - 1]] >= cells ? last - firsts[step] - 1 : last - firsts[step];
    }

    int termsDone(int step, int stamp, int marks) {
        int found = Arrays.binarySearch(reaching, firsts[step], firsts[step + 1], stamp);
        if (found < 0)
            return -found - 1 - firsts[step];
        return found - firsts[step] + (markOf(stamp, step) < marks ? 1 : 0);
    }

    /// Returns the output value at which a stamp is looked at: the first that it completes, or else the first that it reaches.
    int focus(int stamp) {
        for (int k = starts[stamp]; k < starts[stamp + 1]; k++)
            if (reaching[firsts[targets[k] + 1] - 1] == stamp)
                return targets[k];
        return targets[starts[stamp]];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stamps that && operation.equals(that.operation);
    }

    @Override
    public int hashCode() {
        return operation.hashCode();
    }
}
