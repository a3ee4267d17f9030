package org.receptive.trace;

import java.util.List;

/// An operation of a network as something to walk through: named maps and an
/// indexed list of steps.
///
/// Everything here is pure: the same index always gives an equal step. Play,
/// pause, back and scrub do nothing but choose an index.
public sealed interface Operation permits SlidingProduct {

    /// Returns the maps: input, kernel, bias if there is one, output.
    List<NamedMap> maps();

    /// Returns the number of steps, one per output value.
    int stepCount();

    /// Returns the number of terms that every step has.
    int termsPerStep();

    /// Tells whether each step ends by adding a bias.
    boolean hasBias();

    /// Explains output value `i`, in the order channel, row, column.
    ///
    /// @throws IndexOutOfBoundsException if `i` is no step
    Step step(int i);

    /// Returns the index of the step that computes this output cell.
    ///
    /// @throws IndexOutOfBoundsException if the output has no such cell
    int stepOf(Cell target);

    /// Returns every cell that a cell is linked to: an output cell to what it
    /// reads, an input cell to the outputs that it reaches, a kernel cell to the
    /// input cells that it multiplies, a bias to its feature map. A cell that is not there is linked to nothing.
    List<Cell> linked(Cell cell);

    /// Returns the map of this name.
    default NamedMap map(String name) {
        return maps().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }
}
