package org.receptive.draw.scene;

import java.util.List;
import java.util.Optional;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.text.Numbers;
import org.receptive.trace.Moment.SliceSum;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// Writes what stands around the maps: titles, colour scales and partial sums. Each text keeps within the room up to the next map, and gets
/// smaller where it must.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param layout where the maps stand
/// @param texts what is written
/// @param width the picture's width in px
/// @param controls whether there is a pointer for what can be pressed
record LabelPainter(Surface surface, Frame frame, SceneLayout layout, MapTexts texts, double width, boolean controls) {

    private static final double LEGEND_WIDTH = 120;
    private static final double TEXT_GAP = 6;
    private static final double SIZE_GAP = 12;
    private static final double LEAST_SIZE = 5;
    private static final double HALO = 5;
    private static final double HALO_EM = 0.4;
    /// Away from the frame of the slice above.
    private static final double SUM_DROP = 3;

    void paint() {
        for (var slices : List.of(layout.inputs(), layout.kernels(), layout.biases(), layout.outputs()))
            titles(slices);
        for (var id : layout.inputs().stream().map(p -> p.map().id()).distinct().toList())
            legend(layout.inputs().stream().filter(p -> p.map().id().equals(id)).toList(), 0);
        legend(layout.kernels(), Arrangement.biasBlock(frame.sizes(), layout.biases().size())
                + (layout.sumsBelow() ? texts.sumHeight() : 0));
        legend(layout.outputs(), 0);
        partialSums();
        new IndexPainter(surface, frame, layout, texts).paint();
        var hidden = new HiddenPainter(surface, frame, controls);
        for (var note : layout.hidden())
            hidden.paint(note, layout.stacked() ? width - TEXT_GAP : endOf(note));
    }

    /// Names all slices of a zone alike: in the longest way for which each of them has room.
    private void titles(List<Placement> slices) {
        if (slices.equals(layout.biases()) && Arrangement.isBiasBesideTitle(frame.sizes(), slices.size())) {
            titleBefore(slices.getFirst());
            return;
        }
        int shorter = shorter(slices);
        for (var p : slices)
            title(p, shorter, isFirstOfMap(p, slices), slices.size());
    }

    private void titleBefore(Placement bias) {
        double x = layout.kernels().getFirst().paddedLeft();
        var name = name(bias, Integer.MAX_VALUE);
        var style = surface.fitted(name, titleStyle(), bias.x() - TEXT_GAP - x, LEAST_SIZE);
        write(name, x, bias.y() + bias.cellPx() / 2, style, RoleColours.title(bias.map().role(), frame.palette()));
    }

    private int shorter(List<Placement> slices) {
        int shorter = 0;
        for (var p : slices)
            shorter = Math.max(shorter, shorter(p));
        return shorter;
    }

    /// Returns how many titles of a slice are too long for its room.
    private int shorter(Placement p) {
        var titles = new SliceTitles(frame).of(p.map(), p.channel());
        var style = titleStyle();
        int shorter = 0;
        while (shorter < titles.size() - 1 && surface.textWidth(titles.get(shorter), style) > room(p))
            shorter++;
        return shorter;
    }

    private TextStyle titleStyle() {
        return new TextStyle(frame.sizes().title(), true, Align.LEFT);
    }

    /// Returns the room for a text that begins above the left edge of a slice.
    private double room(Placement p) {
        return nextInRow(p).orElse(blockEnd(p.map().role())) - p.paddedLeft();
    }

    /// Writes a slice's name above it, and the size of the map above its first slice.
    private void title(Placement p, int shorter, boolean first, int slices) {
        var map = p.map();
        double drop = slices > 2 ? Math.max(3, frame.sizes().least() * 0.25) : 7;
        double y = p.paddedTop() - texts.indexHeight(map) - frame.sizes().title() * 0.5 - drop;
        double x = p.paddedLeft();
        double end = x + room(p);
        var name = name(p, shorter);
        var style = surface.fitted(name, titleStyle(), end - x, LEAST_SIZE);
        double left = x + surface.textWidth(name, style) + SIZE_GAP;
        var small = sizeStyle();
        var size = sizeText(map, end - left);
        boolean sized = first && hasSize(map) && hasRoomForSize(p, shorter);
        // One strip behind both: a dash of a line in the gap between them would read as a minus sign.
        if (sized)
            strip(x, y, left - x, style);
        write(name, x, y, style, RoleColours.title(map.role(), frame.palette()));
        if (sized)
            write(size, left, y, surface.fitted(size, small, end - left, LEAST_SIZE), frame.palette().textMuted());
    }

    private String name(Placement p, int shorter) {
        var names = new SliceTitles(frame).of(p.map(), p.channel());
        return names.get(Math.min(shorter, names.size() - 1));
    }

    private TextStyle sizeStyle() {
        return TextStyle.ofSize(Math.max(frame.sizes().least(), frame.sizes().body() * 0.92));
    }

    /// Chooses how the size of a map is said: with its padding; in a hall, where that is too long, without.
    private String sizeText(NamedMap map, double room) {
        boolean whole = !frame.sizes().isHall() || surface.textWidth(texts.size(map), sizeStyle()) <= room;
        return whole ? texts.size(map) : texts.ownSize(map);
    }

    /// Tells whether a map's size says something: that of a single number does not.
    private static boolean hasSize(NamedMap map) {
        return map.form() != NamedMap.Form.NUMBERS;
    }

    /// Tells whether the size of a map has room behind the title of its first slice; at a desk that of a single slice shrinks where it
    /// must.
    private boolean hasRoomForSize(Placement p, int shorter) {
        double room = room(p) - surface.textWidth(name(p, shorter), titleStyle()) - SIZE_GAP;
        boolean mayShrink = p.map().channels() == 1 && !frame.sizes().isHall();
        var style = mayShrink ? sizeStyle().withSize(LEAST_SIZE) : sizeStyle();
        return surface.textWidth(sizeText(p.map(), room), style) <= room;
    }

    /// Finds where the next slice of the same map begins in the same row.
    private Optional<Double> nextInRow(Placement p) {
        return layout.all().stream().filter(o -> o.map().role() == p.map().role() && o.y() == p.y() && o.x() > p.x())
                .map(o -> o.paddedLeft() - TEXT_GAP).min(Double::compare);
    }

    /// Finds where the maps of another role begin to the right of this one's, or the picture ends.
    private double blockEnd(Role role) {
        if (layout.stacked())
            return width - TEXT_GAP;
        return switch (role) {
            case INPUT -> left(layout.kernels().isEmpty() ? layout.outputs() : layout.kernels()) - TEXT_GAP;
            case PARAMETER, BIAS -> left(layout.outputs()) - TEXT_GAP;
            case OUTPUT -> width - TEXT_GAP;
        };
    }

    /// Finds where the next zone begins to the right of a note.
    private double endOf(HiddenNote note) {
        for (var slices : List.of(layout.kernels(), layout.outputs()))
            if (!slices.isEmpty() && left(slices) > note.x() + TEXT_GAP)
                return left(slices) - TEXT_GAP;
        return width - TEXT_GAP;
    }

    private double left(List<Placement> slices) {
        return slices.stream().mapToDouble(p -> p.paddedLeft() - texts.indexWidth(p.map())).min().orElseThrow();
    }

    /// Draws the colour scale of a map below its slices, and below the kernel's whether it is turned.
    private void legend(List<Placement> slices, double between) {
        if (slices.isEmpty())
            return;
        var map = slices.getFirst().map();
        double x = slices.getFirst().paddedLeft();
        double y = slices.stream().mapToDouble(Placement::paddedBottom).max().orElseThrow() + between + MapTexts.LEGEND_DROP;
        double room = blockEnd(map.role()) - x;
        var low = texts.low(map);
        var high = texts.high(map);
        var small = TextStyle.ofSize(frame.sizes().small());
        var style = surface.fitted(low + high, small, room - 2 * TEXT_GAP - MapTexts.LEAST_LEGEND / 2, LEAST_SIZE);
        double numbers = surface.textWidth(low, style) + surface.textWidth(high, style) + 2 * TEXT_GAP;
        double scale = Math.min(Math.min(LEGEND_WIDTH, room - numbers),
                Math.max(MapTexts.LEAST_LEGEND, slices.getFirst().paddedWidth() - numbers));
        double left = x + surface.textWidth(low, style) + TEXT_GAP;
        int muted = frame.palette().textMuted();
        strip(x, y, numbers + scale, style);
        write(low, x, y, style, muted);
        Scales.of(frame.operation(), map).bar(surface, left, y, scale, frame.palette());
        write(high, left + scale + TEXT_GAP, y, style, muted);
        double end = x + numbers + scale + SIZE_GAP;
        var size = texts.size(map);
        if (hasSize(map) && !hasRoomForSize(slices.getFirst(), shorter(slices))
                && end + surface.textWidth(size, small) <= x + room)
            write(size, end, y, small, muted);
        var turned = texts.turned();
        if (map.role() == Role.PARAMETER && !turned.isEmpty()) {
            double below = y + frame.sizes().small() + 6;
            for (var line : surface.textWidth(turned, small) <= room ? List.of(turned) : MapTexts.twoLines(turned)) {
                write(line, x, below, surface.fitted(line, small, room, LEAST_SIZE), frame.palette().kernelTextSmall());
                below += frame.sizes().small() * 1.2;
            }
        }
    }

    /// Writes beside or below every slice of the filter at work what its channel adds to the sum.
    private void partialSums() {
        if (!texts.hasSums())
            return;
        for (var p : layout.kernels())
            sumOf(p).ifPresent(sum -> partialSum(p, sum));
    }

    /// Finds the partial sum of the slice that a kernel slice multiplies now.
    private Optional<SliceSum> sumOf(Placement p) {
        var read = frame.moment().summands().stream().filter(t -> p.holds(t.last().shown())).findFirst().map(t -> t.first().shown());
        return read.flatMap(cell -> frame.moment().sliceSums().stream()
                .filter(s -> s.map().equals(cell.map()) && s.channel() == cell.channel()).findFirst());
    }

    private static boolean isFirstOfMap(Placement p, List<Placement> slices) {
        return slices.stream().filter(o -> o.map().id().equals(p.map().id())).findFirst().filter(p::equals).isPresent();
    }

    private void partialSum(Placement p, SliceSum sum) {
        boolean below = layout.sumsBelow();
        double x = below ? p.paddedLeft() : p.paddedRight() + MapTexts.SUM_GAP;
        double y = below ? p.paddedBottom() + texts.sumHeight() / 2 + SUM_DROP : p.y() + p.paddedHeight() / 2;
        var style = new TextStyle(frame.sizes().body(), true, Align.LEFT);
        double room = nextInRow(p).map(next -> next - texts.indexWidth(p.map())).orElse(blockEnd(Role.PARAMETER)) - x;
        var text = "Σ = …";
        if (sum.termsDone() > 0)
            for (int digits = 4; digits >= 2; digits--) {
                var number = Numbers.display(sum.sum(), digits);
                boolean whole = number.equals(Numbers.display(sum.sum()));
                text = "Σ " + (whole && isExact(sum) ? "=" : "≈") + " " + number;
                if (surface.textWidth(text, style) <= room)
                    break;
            }
        int colour = sum.termsDone() == 0 ? frame.palette().textMuted() : frame.palette().kernelTextSmall();
        write(text, x, y, surface.fitted(text, style, room, LEAST_SIZE), colour);
    }

    /// Tells whether the sum is written as exactly what its terms come to in decimals.
    private boolean isExact(SliceSum sum) {
        return frame.moment().isExact(sum);
    }

    /// Writes on a strip of background, so that no line crosses the text.
    private void write(String text, double x, double middle, TextStyle style, int colour) {
        strip(x, middle, surface.textWidth(text, style), style);
        surface.text(text, x, middle, style, colour);
    }

    /// Clears the place of a text, and beside it enough that no dash of a line reads as its sign.
    private void strip(double x, double middle, double wide, TextStyle style) {
        double half = style.sizePx() * 0.5;
        double halo = Math.max(HALO, style.sizePx() * HALO_EM);
        surface.fillRect(x - halo, middle - half, wide + 2 * halo, 2 * half, frame.palette().background());
    }
}
