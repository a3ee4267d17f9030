package org.receptive.ui.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.scene.Caption;

/// The scenes in the rows in which they stand, and the one that is chosen.
///
/// A group that fits stands behind the one before it; a group of more scenes than a row holds goes on in the next.
///
/// @param rows the rows
/// @param chosen the scene that Enter opens
public record Shelf(List<Row> rows, Optional<ShelvedScene> chosen) {

    /// A shelf without scenes.
    static final Shelf EMPTY = new Shelf(List.of(), Optional.empty());

    /// Copies the rows.
    public Shelf {
        rows = List.copyOf(rows);
    }

    /// What belongs together.
    ///
    /// @param title its heading
    /// @param scenes the scenes
    public record Group(Caption title, List<ShelvedScene> scenes) {

        /// Copies the scenes.
        public Group {
            scenes = List.copyOf(scenes);
        }
    }

    /// Scenes beside each other.
    ///
    /// @param parts the groups, or what of them stands in this row
    public record Row(List<Part> parts) {

        /// Copies the parts.
        public Row {
            parts = List.copyOf(parts);
        }

        private List<ShelvedScene> scenes() {
            return parts.stream().flatMap(part -> part.scenes().stream()).toList();
        }
    }

    /// Scenes of a group in one row.
    ///
    /// @param heading the group's heading where it begins
    /// @param scenes the scenes
    public record Part(Optional<Caption> heading, List<ShelvedScene> scenes) {

        /// Copies the scenes.
        public Part {
            scenes = List.copyOf(scenes);
        }
    }

    /// Puts groups into rows of `columns` scenes, and chooses the first.
    static Shelf of(List<Group> groups, int columns) {
        var rows = new ArrayList<Row>();
        var row = new ArrayList<Part>();
        int free = columns;
        for (var group : groups) {
            int size = group.scenes().size();
            if (size > free && free < columns) {
                rows.add(new Row(row));
                row.clear();
                free = columns;
            }
            for (int from = 0; from < size; from += columns) {
                if (free == 0 || from > 0) {
                    rows.add(new Row(row));
                    row.clear();
                    free = columns;
                }
                int to = Math.min(size, from + columns);
                row.add(new Part(from == 0 ? Optional.of(group.title()) : Optional.empty(), group.scenes().subList(from, to)));
                free -= to - from;
            }
        }
        if (!row.isEmpty())
            rows.add(new Row(row));
        return new Shelf(rows, rows.stream().flatMap(r -> r.scenes().stream()).findFirst());
    }

    /// Returns the scenes in order.
    List<ShelvedScene> scenes() {
        return rows.stream().flatMap(row -> row.scenes().stream()).toList();
    }

    /// Returns the shelf with another scene chosen; the first if that one is not there.
    Shelf choosing(String id) {
        return new Shelf(rows, scenes().stream().filter(s -> s.id().equals(id)).findFirst().or(() -> scenes().stream().findFirst()));
    }

    /// Chooses the scene so many places further on, and stops at the ends.
    Shelf movedAlong(int by) {
        var all = scenes();
        return chosen.map(c -> new Shelf(rows, Optional.of(all.get(Math.clamp(all.indexOf(c) + (long) by, 0, all.size() - 1)))))
                .orElse(this);
    }

    /// Chooses the scene so many rows further down, in the same column where that row has one.
    Shelf movedDown(int by) {
        for (int i = 0; i < rows.size(); i++) {
            int col = chosen.map(rows.get(i).scenes()::indexOf).orElse(-1);
            if (col >= 0) {
                var there = rows.get(Math.clamp((long) i + by, 0, rows.size() - 1)).scenes();
                return new Shelf(rows, Optional.of(there.get(Math.min(col, there.size() - 1))));
            }
        }
        return this;
    }
}
