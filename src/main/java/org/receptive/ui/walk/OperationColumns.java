package org.receptive.ui.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.receptive.scene.SettingKind;

/// The operations in the two columns in which they are listed, and the one that is chosen.
///
/// @param columns the columns, of groups that have something to show
/// @param chosen the operation that Enter takes; none where nothing is listed
record OperationColumns(List<List<Part>> columns, Optional<SettingKind> chosen) {

    /// What is listed of a group.
    ///
    /// @param group the group
    /// @param kinds its operations
    record Part(SettingKind.Group group, List<SettingKind> kinds) {

        Part {
            kinds = List.copyOf(kinds);
        }

        /// A title takes the room of an operation.
        private int rows() {
            return kinds.size() + 1;
        }
    }

    /// Copies the columns.
    OperationColumns {
        columns = columns.stream().map(List::copyOf).toList();
    }

    /// Lists the operations that `fits` lets through. A group stays in its column, whatever is listed.
    static OperationColumns of(Predicate<SettingKind> fits) {
        var groups = Arrays.stream(SettingKind.Group.values()).map(g -> new Part(g, g.kinds())).toList();
        int half = IntStream.rangeClosed(1, groups.size()).boxed()
                .min((a, b) -> Integer.compare(unevenness(groups, a), unevenness(groups, b))).orElseThrow();
        var columns = List.of(listed(groups.subList(0, half), fits), listed(groups.subList(half, groups.size()), fits));
        var listed = new OperationColumns(columns, Optional.empty());
        return new OperationColumns(columns, listed.kinds().stream().findFirst());
    }

    private static int unevenness(List<Part> groups, int left) {
        return Math.abs(rows(groups.subList(0, left)) - rows(groups.subList(left, groups.size())));
    }

    private static int rows(List<Part> parts) {
        return parts.stream().mapToInt(Part::rows).sum();
    }

    private static List<Part> listed(List<Part> groups, Predicate<SettingKind> fits) {
        return groups.stream().map(part -> new Part(part.group(), part.kinds().stream().filter(fits).toList()))
                .filter(part -> !part.kinds().isEmpty()).toList();
    }

    /// Returns what is listed, column by column.
    List<SettingKind> kinds() {
        return columns.stream().flatMap(column -> column.stream().flatMap(part -> part.kinds().stream())).toList();
    }

    /// Chooses an operation if it is listed.
    OperationColumns choosing(SettingKind kind) {
        return kinds().contains(kind) ? new OperationColumns(columns, Optional.of(kind)) : this;
    }

    /// Chooses the operation so many places further down its column, and stops at its ends.
    OperationColumns movedDown(int by) {
        return chosen.map(kind -> {
            var column = column(columnOf(kind));
            int row = IntStream.range(0, column.size()).filter(i -> column.get(i).kind() == kind).findFirst().orElseThrow();
            return choosing(column.get(Math.clamp((long) row + by, 0, column.size() - 1)).kind());
        }).orElse(this);
    }

    /// Chooses the operation nearest to the chosen one in the column on that side, if there is one.
    OperationColumns movedAcross(int by) {
        return chosen.flatMap(kind -> {
            int from = columnOf(kind);
            int height = column(from).stream().filter(place -> place.kind() == kind).mapToInt(Place::height).findFirst().orElseThrow();
            int to = Math.clamp((long) from + by, 0, columns.size() - 1);
            return to == from
                    ? Optional.empty()
                    : column(to).stream()
                            .min((a, b) -> Integer.compare(Math.abs(a.height() - height), Math.abs(b.height() - height)));
        }).map(place -> choosing(place.kind())).orElse(this);
    }

    /// An operation, and how many rows and titles are above it.
    private record Place(SettingKind kind, int height) {}

    private List<Place> column(int index) {
        var places = new ArrayList<Place>();
        int height = 0;
        for (var part : columns.get(index)) {
            height++;
            for (var kind : part.kinds())
                places.add(new Place(kind, height++));
        }
        return places;
    }

    private int columnOf(SettingKind kind) {
        return IntStream.range(0, columns.size()).filter(i -> column(i).stream().anyMatch(place -> place.kind() == kind)).findFirst()
                .orElseThrow();
    }
}
