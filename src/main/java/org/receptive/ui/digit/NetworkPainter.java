package org.receptive.ui.digit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.data.ink.InkPicture;
import org.receptive.draw.network.Filters;
import org.receptive.draw.network.MapPlace;
import org.receptive.draw.network.NetworkLayout;
import org.receptive.draw.network.StageTitles;
import org.receptive.draw.surface.Align;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.ReadCells;
import org.receptive.explain.Region;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.spec.Shape;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// Paints every map of a network, or one layer large, from one [Inspection].
public final class NetworkPainter {

    private static final int STOPS = 24;
    private static final double LEGEND_PX = 5;
    private static final double NUMBER_CELL = 28;

    private final Surface surface;
    private final Inspection look;
    private final Lit lit;
    private final Palette palette;
    private final Sizes sizes;
    private final Texts texts;
    private final List<Range> ranges;

    /// What is pointed at or chosen.
    ///
    /// @param hovered the unit under the pointer
    /// @param selected the unit that was clicked
    /// @param sees what the lit unit sees, by layer
    public record Lit(Optional<Unit> hovered, Optional<Unit> selected, Map<Integer, ReadCells> sees) {

        Optional<Unit> unit() {
            return hovered.or(() -> selected);
        }
    }

    public NetworkPainter(Surface surface, Inspection look, Lit lit, Palette palette, Sizes sizes, Texts texts) {
        this.surface = surface;
        this.look = look;
        this.lit = lit;
        this.palette = palette;
        this.sizes = sizes;
        this.texts = texts;
        var usual = look.model().usual();
        ranges = look.model().stages().stream().map(stage -> Range.of(look.pass().of(stage.node()), look.content().isEmpty() ? usual.get(
                stage.index()) : 0)).toList();
    }

    /// Paints all maps of a layout.
    ///
    /// @param opened whether it shows one layer large
    public void paint(NetworkLayout layout, boolean opened, double width, double height) {
        surface.fillRect(0, 0, width, height, palette.background());
        for (var column : layout.columns())
            head(column);
        for (var place : layout.places())
            switch (place.kind()) {
            case MAP -> map(place, opened);
            case KERNEL -> kernel(place);
            }
        layout.places().stream().filter(p -> p.kind() == MapPlace.Kind.MAP).forEach(this::sees);
        footer(width, height);
        lit.selected().flatMap(layout::placeOf).ifPresent(p -> unit(p, lit.selected().orElseThrow(), palette.kernel()));
        lit.hovered().flatMap(layout::placeOf).ifPresent(p -> unit(p, lit.hovered().orElseThrow(), palette.accent()));
    }

    private Stage stage(int index) {
        return look.model().stages().get(index);
    }

    private static boolean isInput(int stage) {
        return stage == Stage.INPUT;
    }

    private void head(NetworkLayout.Column column) {
        var title = new TextStyle(sizes.title(), true, Align.LEFT);
        var small = TextStyle.ofSize(sizes.small());
        double y = 12 + sizes.title() / 2;
        var name = isInput(column.stage()) ? texts.get("draw.map.input") : StageTitles.title(stage(column.stage()), texts);
        surface.text(name, column.x(), y, title, isInput(column.stage()) ? palette.inputText() : palette.outputText());
        var shape = isInput(column.stage()) ? look.model().model().network().input() : stage(column.stage()).shape();
        surface.text(StageTitles.size(shape), column.x(), y + sizes.title() / 2 + sizes.small() / 2 + 4, small, palette.textMuted());
        legend(column, y + sizes.title() / 2 + sizes.small() + 10);
    }

    private void legend(NetworkLayout.Column column, double y) {
        var scale = scaleOf(column.stage());
        double max = maxOf(column.stage());
        double wide = Math.clamp(column.width(), 24, 72);
        surface.gradientRect(column.x(), y, wide, LEGEND_PX, scale.stops(STOPS, palette));
        surface.strokeRect(column.x(), y, wide, LEGEND_PX, palette.gridLine(), 1);
        var style = TextStyle.ofSize(sizes.small() - 1);
        var low = scale.low(max) < 0 ? "±" : "0…";
        surface.text(low + Numbers.display(max, 2), column.x(), y + LEGEND_PX + sizes.small() / 2 + 2, style, palette.textMuted());
    }

    private ColourScale scaleOf(int stage) {
        return isInput(stage) ? ColourScale.INK : ranges.get(stage).scale();
    }

    private double maxOf(int stage) {
        return isInput(stage) ? 1 : ranges.get(stage).max();
    }

    /// The scale that all maps of a layer share, and its end.
    private record Range(ColourScale scale, double max) {

        /// @param least how far the scale reaches at least
        static Range of(float[] values, double least) {
            boolean signed = false;
            for (float v : values)
                signed |= v < 0;
            return new Range(signed ? ColourScale.SIGNED : ColourScale.SEQUENTIAL, Math.max(least, ShownModel.largest(values)));
        }
    }

    /// Writes the lit unit's name, its value with all digits, and what it sees.
    private void footer(double width, double height) {
        double y = height - sizes.body() / 2 - 10;
        if (lit.unit().isEmpty()) {
            surface.text(texts.get("draw.hint"), NetworkLayout.MARGIN, y, fitted(texts.get("draw.hint"), width), palette.textMuted());
            return;
        }
        var unit = lit.unit().get();
        var stage = stage(unit.stage());
        var shape = stage.shape();
        float value = look.pass().of(stage.node())[(unit.channel() * shape.rows() + unit.row()) * shape.cols() + unit.col()];
        var line = StageTitles.unit(stage, unit, texts) + " = " + Numbers.exact(value) + " " + sight();
        surface.text(line, NetworkLayout.MARGIN, y, fitted(line, width), palette.textPrimary());
    }

    private String sight() {
        return Optional.ofNullable(lit.sees().get(Stage.INPUT)).map(ReadCells::region).map(region -> texts.get("draw.sees", region.firstRow(),
                region.lastRow(), region.firstCol(), region.lastCol())).orElse("");
    }

    private TextStyle fitted(String line, double width) {
        var style = TextStyle.ofSize(sizes.body());
        double room = width - 2 * NetworkLayout.MARGIN;
        double wide = surface.textWidth(line, style);
        return wide > room ? style.withSize(Math.max(8, sizes.body() * room / wide)) : style;
    }

    private void map(MapPlace place, boolean opened) {
        var values = isInput(place.stage()) ? input(look.seen().digit(), look.model().model().network().input())
                : look.pass().of(stage(place.stage()).node());
        int offset = isInput(place.stage()) ? 0 : place.channel() * place.rows() * place.cols();
        var scale = scaleOf(place.stage());
        double max = maxOf(place.stage());
        int[] colours = new int[place.rows() * place.cols()];
        for (int i = 0; i < colours.length; i++)
            colours[i] = scale.colour(values[offset + i], max, palette);
        surface.cells(place.x(), place.y(), place.width(), place.height(), place.rows(), place.cols(), colours);
        boolean unit = colours.length == 1;
        surface.strokeRect(place.x(), place.y(), place.width(), place.height(), unit ? palette.gridLine() : isInput(place.stage()) ? palette
                .input() : palette.output(), unit ? 1 : 1.5);
        if (place.cellPx() >= NUMBER_CELL && !isInput(place.stage()))
            numbers(place, values, offset, colours);
        if (opened)
            number(place);
        else
            label(place);
    }

    /// The ink that the network sees, with the background that it puts around it.
    private static float[] input(InkPicture digit, Shape shape) {
        int margin = (shape.rows() - digit.rows()) / 2;
        return margin <= 0 ? digit.values() : digit.placedIn(shape.rows(), shape.cols(), margin, margin).values();
    }

    private void numbers(MapPlace place, float[] values, int offset, int[] colours) {
        var style = new TextStyle(Math.min(sizes.cellText(), place.cellPx() * 0.32), false, Align.CENTER);
        for (int row = 0; row < place.rows(); row++)
            for (int col = 0; col < place.cols(); col++) {
                int i = row * place.cols() + col;
                surface.text(Numbers.display(values[offset + i], 2), place.x() + (col + 0.5) * place.cellPx(), place.y() + (row + 0.5)
                        * place
                                .cellPx(), style, ColourScale.textOn(colours[i], palette));
            }
    }

    /// Writes the class beside an output, the likeliest bold.
    private void label(MapPlace place) {
        boolean last = place.stage() == look.model().stages().size() - 1 && place.rows() * place.cols() == 1;
        if (!last)
            return;
        boolean best = place.channel() == look.pass().predicted() && !look.content().isEmpty();
        var style = new TextStyle(sizes.body() + (best ? 2 : 0), best, Align.LEFT);
        surface.text(Integer.toString(place.channel()), place.x() + place.width() + 8, place.y() + place.height() / 2, style, best ? palette
                .outputText() : palette.textPrimary());
    }

    /// Writes which map it is above it.
    private void number(MapPlace place) {
        var style = TextStyle.ofSize(sizes.small());
        surface.text(Integer.toString(place.channel()), place.x(), place.y() - sizes.small() / 2 - 2, style, palette.textMuted());
    }

    private void kernel(MapPlace place) {
        var stage = stage(place.stage());
        var filters = Filters.of(stage).orElseThrow();
        var weights = Filters.weights(stage, look.model().model().parameters());
        double max = 0;
        for (float w : weights)
            max = Math.max(max, Math.abs(w));
        int[] colours = new int[place.rows() * place.cols()];
        for (int i = 0; i < colours.length; i++)
            colours[i] = ColourScale.SIGNED.colour(weights[filters.index(place.channel(), place.slice(), Math.floorDiv(i, place.cols()), i
                    % place.cols())], max, palette);
        surface.cells(place.x(), place.y(), place.width(), place.height(), place.rows(), place.cols(), colours);
        surface.strokeRect(place.x(), place.y(), place.width(), place.height(), palette.kernel(), 1);
    }

    /// Frames what the lit unit sees on the maps that it is computed from.
    private void sees(MapPlace place) {
        Optional.ofNullable(lit.sees().get(place.stage())).filter(sight -> sight.channels().contains(place.channel()) && place.rows()
                * place
                        .cols() > 1).ifPresent(sight -> sees(place, sight.region()));
    }

    private void sees(MapPlace place, Region region) {
        double x = place.x() + region.firstCol() * place.cellPx();
        double y = place.y() + region.firstRow() * place.cellPx();
        double w = region.cols() * place.cellPx();
        double h = region.rows() * place.cellPx();
        surface.fillRect(x, y, w, h, Argb.withOpacity(palette.kernel(), 0.12));
        surface.strokeRect(x, y, w, h, palette.kernel(), 2);
    }

    private void unit(MapPlace place, Unit unit, int colour) {
        double side = Math.max(6, place.cellPx());
        double x = place.x() + (unit.col() + 0.5) * place.cellPx() - side / 2;
        double y = place.y() + (unit.row() + 0.5) * place.cellPx() - side / 2;
        if (place.rows() * place.cols() > 1)
            surface.strokeRect(place.x() - 1, place.y() - 1, place.width() + 2, place.height() + 2, colour, 3);
        surface.strokeRect(x - 1, y - 1, side + 2, side + 2, palette.background(), 4);
        surface.strokeRect(x - 1, y - 1, side + 2, side + 2, colour, 2.5);
    }
}
