package org.receptive.draw.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.Reach;
import org.receptive.trace.Stretched;
import org.receptive.trace.Timeline;
import org.receptive.trace.Walk;

/// All that a picture shows: the painter is a pure function of this value and the picture's size.
///
/// @param moment where the walk stands
/// @param timeline what it walks along
/// @param view the way of looking
/// @param lit the pointed or pinned cell and what it is linked to
/// @param turn how far the kernel is turned on its way to 180°, 0 … 1
/// @param edited whether something was edited since the walk last moved
/// @param palette the colours
/// @param sizes the sizes
/// @param texts the language
/// @param glide how far the window's frame still is from its place, 1 … 0 coming from the step before, −1 … 0 from the one after; 0 at rest
/// @param held the lane in which a bar is moved, if one is
/// @param kept output cells that the last edit left as they were, marked by a dot
public record Frame(Moment moment, Timeline timeline, View view, Lit lit, double turn, boolean edited, Palette palette, Sizes sizes,
        Texts texts, double glide, Optional<Held> held, Set<Cell> kept) {

    /// A lane whose axis a hand keeps from getting shorter while it moves a bar of it.
    ///
    /// @param map the map
    /// @param channel which slice of it
    /// @param axis the axis
    public record Held(MapId map, int channel, BarAxis axis) {}

    /// Makes a frame whose window is at rest.
    public Frame(Moment moment, Timeline timeline, View view, Lit lit, double turn, boolean edited, Palette palette, Sizes sizes,
            Texts texts) {
        this(moment, timeline, view, lit, turn, edited, palette, sizes, texts, 0, Optional.empty(), Set.of());
    }

    /// The cell that the pointer is on, or that is pinned, and every cell linked to it.
    ///
    /// @param focus the cell itself
    /// @param linked what it reads, reaches or multiplies
    /// @param single those of them that are lit one by one: all but the cells of whole slices
    /// @param wholes the first cells of the slices of which every cell is linked
    /// @param pointed whether one points at it now, and it is not only pinned
    /// @param reach what it stands on and what it reaches through all stages
    public record Lit(Optional<Cell> focus, Set<Cell> linked, Set<Cell> single, Set<Cell> wholes, boolean pointed, Reach reach) {

        /// Nothing is pointed at.
        public static final Lit NOTHING = new Lit(Optional.empty(), Set.of(), Set.of(), Set.of(), false, Reach.NOTHING);

        /// Lights a cell and its links.
        public static Lit of(Walk walk, Cell cell) {
            return lit(walk, cell, false);
        }

        /// Lights the cell that one points at, and its links.
        public static Lit at(Walk walk, Cell cell) {
            return lit(walk, cell, true);
        }

        /// Lights a cell and what it is linked to, whatever that is.
        public static Lit among(Cell cell, List<Cell> linked) {
            var cells = Set.copyOf(linked);
            return new Lit(Optional.of(cell), cells, cells, Set.of(), true, Reach.NOTHING);
        }

        private static Lit lit(Walk walk, Cell cell, boolean pointed) {
            var maps = new HashMap<MapId, NamedMap>();
            walk.stages().forEach(stage -> stage.maps().forEach(map -> maps.put(map.id(), map)));
            var reach = walk.stages().size() > 1 ? Reach.of(walk, cell) : Reach.NOTHING;
            var linked = linked(walk, cell, reach, maps);
            var counts = new HashMap<Cell, Integer>();
            for (var each : linked)
                if (holds(maps, each))
                    counts.merge(first(each), 1, Integer::sum);
            counts.entrySet().removeIf(slice -> slice.getValue() == 1 || slice.getValue() < size(maps, slice.getKey()));
            var wholes = Set.copyOf(counts.keySet());
            var single = wholes.isEmpty()
                    ? linked
                    : linked.stream().filter(each -> !wholes.contains(first(each)) || !holds(maps, each))
                            .collect(Collectors.toUnmodifiableSet());
            return new Lit(Optional.of(cell), linked, single, wholes, pointed, reach);
        }

        /// Returns what the stages that have the cell read and make, and in all other maps what it stands on and reaches.
        private static Set<Cell> linked(Walk walk, Cell cell, Reach reach, Map<MapId, NamedMap> maps) {
            var linked = new HashSet<>(walk.linked(cell));
            var direct = linked.stream().map(Cell::map).collect(Collectors.toSet());
            maps.forEach((id, map) -> {
                if (!direct.contains(id) && !id.equals(cell.map()))
                    for (int i = reach.next(id, 0); i >= 0; i = reach.next(id, i + 1))
                        linked.add(map.cell(i));
            });
            return Set.copyOf(linked);
        }

        /// Returns the same cells at the places where a map shows them.
        Lit seenIn(NamedMap map) {
            return new Lit(focus.map(map::placeOf), places(map, linked), places(map, single), wholes, pointed, reach);
        }

        private static Set<Cell> places(NamedMap map, Set<Cell> cells) {
            return cells.stream().map(map::placeOf).collect(Collectors.toUnmodifiableSet());
        }

        private static boolean holds(Map<MapId, NamedMap> maps, Cell cell) {
            return Optional.ofNullable(maps.get(cell.map())).filter(map -> map.holds(cell)).isPresent();
        }

        /// Counts the cells of a slice.
        private static int size(Map<MapId, NamedMap> maps, Cell slice) {
            return Optional.ofNullable(maps.get(slice.map())).map(map -> map.rows() * map.cols()).orElse(0);
        }

        private static Cell first(Cell cell) {
            return new Cell(cell.map(), cell.channel(), 0, 0);
        }
    }

    /// Returns this frame with the window's frame on its way.
    public Frame gliding(double value) {
        return value == glide ? this : new Frame(moment, timeline, view, lit, turn, edited, palette, sizes, texts, value, held, kept);
    }

    /// Returns this frame with the kernel as it is: one that paints is never turned, whatever the picture before was.
    Frame unturned() {
        return new Frame(moment, timeline, view, lit, 0, edited, palette, sizes, texts, glide, held, kept);
    }

    /// Returns this frame while a hand keeps the axis of a lane.
    public Frame holding(Optional<Held> lane) {
        return lane.equals(held) ? this : new Frame(moment, timeline, view, lit, turn, edited, palette, sizes, texts, glide, lane, kept);
    }

    /// Returns this frame with dots at the output cells that an edit left as they were.
    public Frame keeping(Set<Cell> cells) {
        return cells.equals(kept)
                ? this
                : new Frame(moment, timeline, view, lit, turn, edited, palette, sizes, texts, glide, held, cells);
    }

    /// Returns this frame as its maps are drawn: an output of a transposed convolution is gathered from its stretched input.
    public Frame gathered() {
        return view.ways() == View.Ways.GATHER && ShownMatrix.kind(this).isEmpty()
                ? Stretched.of(operation()).map(op -> stretched(op, moment)).orElse(this)
                : this;
    }

    /// Returns this frame at a moment of the stretched input.
    Frame stretched(Operation gathered, Moment at) {
        var input = gathered.maps(NamedMap.Role.INPUT).getFirst();
        return new Frame(Stretched.moment(gathered, at), timeline, view, lit.seenIn(input), 1, edited, palette, sizes, texts, glide, held,
                kept);
    }

    /// Returns the operation that is walked now.
    public Operation operation() {
        return moment.operation();
    }

    /// Tells whether the values that are not reached yet are shown faintly: on request, and after an edit, so that one sees what it does.
    public boolean showsAhead() {
        return (edited || view.allOutputs()) && moment.hasMore();
    }

    /// Makes the frame of a scene at the position that its view gives, nothing pointed at.
    public static Frame of(Scene scene, Walk walk, Palette palette, Sizes sizes, Texts texts) {
        return of(scene.view(), walk, palette, sizes, texts);
    }

    /// Makes the frame of a walk at the position that the view gives, nothing pointed at.
    public static Frame of(View view, Walk walk, Palette palette, Sizes sizes, Texts texts) {
        var timeline = view.timeline(walk);
        var moment = view.momentIn(timeline);
        var lit = view.pin().map(pin -> Lit.of(walk, pin)).orElse(Lit.NOTHING);
        return new Frame(moment, timeline, view, lit, moment.operation().isFlipped() ? 1 : 0, false, palette, sizes, texts);
    }

    /// Returns how much of a picture's width the maps have: all of it, unless a matrix stands beside them.
    double mapsWidth(double width) {
        return ShownMatrix.kind(this).isPresent() ? MatrixLayout.linkWidth(width) : width;
    }

    /// Lays the maps of this frame out in a picture of this size.
    public SceneLayout layout(double width, double height) {
        return SceneLayout.of(this, mapsWidth(width), height);
    }
}
