package org.receptive.trace;

import java.util.HashSet;
import java.util.List;

/// A list of stages over named maps: each stage reads maps that were given or made before it, and makes one. A chain is the special case;
/// networks with branches are walks too.
///
/// @param stages the operations in the order of the walk
public record Walk(List<Operation> stages) {

    /// Copies the stages and checks their names.
    ///
    /// @throws IllegalArgumentException if there is no stage, two stages make a map of one name, or one reads what is made later
    public Walk {
        stages = List.copyOf(stages);
        if (stages.isEmpty())
            throw new IllegalArgumentException("a walk needs a stage");
        var toCome = new HashSet<MapId>();
        for (var stage : stages.reversed()) {
            for (var map : stage.maps())
                if (toCome.contains(map.id()))
                    throw new IllegalArgumentException(stage.output() + " reads or makes " + map.id() + ", which is made later");
            toCome.add(stage.output());
        }
    }

    /// Makes a walk of a single operation.
    public static Walk of(Operation operation) {
        return new Walk(List.of(operation));
    }

    /// Tells whether the other is this very walk. What is made of a walk is asked for at every step, and to compare the values of two that
    /// differ late would take longer than to make it again.
    @SuppressWarnings("ReferenceEquality")
    public boolean isSame(Walk other) {
        return this == other;
    }

    /// Returns the map of this name.
    ///
    /// @throws java.util.NoSuchElementException if no stage shows it
    public NamedMap map(MapId id) {
        return stages.stream().flatMap(s -> s.maps().stream()).filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /// Returns how a stage is called briefly: the letter of what it makes, or the name that someone gave it where other stages make a map
    /// of that letter and it makes nothing else.
    public String shortName(Operation stage) {
        var made = stage.output();
        boolean isOnly = stages.stream().filter(s -> s.output().letter().equals(made.letter())).count() == 1;
        boolean makesOne = stages.stream().filter(s -> s.output().stage().equals(made.stage())).count() == 1;
        // a stage that goes by its operation has no name of its own
        return isOnly || !makesOne || made.stage().isEmpty() || made.stage().startsWith(stage.id()) ? made.letter() : made.stage();
    }

    /// Returns the cells of all stages that a cell is linked to: in every stage that shows its map, what it reads or reaches there.
    public List<Cell> linked(Cell cell) {
        return stages.stream().filter(s -> s.maps().stream().anyMatch(m -> m.id().equals(cell.map()))).flatMap(s -> s.linked(cell).stream())
                .distinct().toList();
    }
}
