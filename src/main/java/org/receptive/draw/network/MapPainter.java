package org.receptive.draw.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.draw.theme.ColourScale;
import org.receptive.explain.Stage;
import org.receptive.text.Numbers;

/// Paints the cells of feature maps and kernels.
final class MapPainter {

    private static final double NUMBER_CELL = 28;

    private final Surface surface;
    private final NetworkContent content;
    private final List<NetworkContent.Range> ranges;
    private final NetworkStyle style;
    private final boolean enlarged;
    private final int predicted;
    private final Map<Integer, Weights> weights = new HashMap<>();

    /// The filters of a layer with their values, whose scale all of them share.
    private record Weights(Filters filters, float[] values, double max) {}

    /// Paints on a surface.
    ///
    /// @param ranges the scale of each layer
    /// @param enlarged whether one layer has the picture for itself
    MapPainter(Surface surface, NetworkContent content, List<NetworkContent.Range> ranges, NetworkStyle style, boolean enlarged) {
        this.surface = surface;
        this.content = content;
        this.ranges = ranges;
        this.style = style;
        this.enlarged = enlarged;
        predicted = content.activations().predicted();
    }

    void paint(MapPlace place) {
        switch (place.kind()) {
            case MAP -> map(place);
            case KERNEL -> kernel(place);
        }
    }

    private void map(MapPlace place) {
        var palette = style.palette();
        boolean input = place.stage() == Stage.INPUT;
        var values = input ? content.ink() : content.values(content.stages().get(place.stage()));
        var range = input ? NetworkContent.Range.INK : ranges.get(place.stage());
        int offset = input ? 0 : place.channel() * place.rows() * place.cols();
        int[] colours = new int[place.rows() * place.cols()];
        for (int i = 0; i < colours.length; i++)
            colours[i] = range.colour(values[offset + i], palette);
        surface.cells(place.x(), place.y(), place.width(), place.height(), place.rows(), place.cols(), colours);
        boolean unit = colours.length == 1;
        int frame = unit ? palette.gridLine() : input ? palette.input() : palette.output();
        surface.strokeRect(place.x(), place.y(), place.width(), place.height(), frame, unit ? 1 : 1.5);
        if (hasNumbers(place))
            numbers(place, values, offset, colours);
        if (enlarged)
            mapNumber(place);
        else
            classLabel(place);
    }

    /// Tells whether the cells of a map are so large that their numbers are written in them.
    static boolean hasNumbers(MapPlace place) {
        return place.kind() == MapPlace.Kind.MAP && place.cellPx() >= NUMBER_CELL && place.stage() != Stage.INPUT;
    }

    private void numbers(MapPlace place, float[] values, int offset, int[] colours) {
        var text = new TextStyle(Math.min(style.sizes().cellText(), place.cellPx() * 0.32), false, Align.CENTER);
        for (int row = 0; row < place.rows(); row++)
            for (int col = 0; col < place.cols(); col++) {
                int i = row * place.cols() + col;
                double x = place.x() + (col + 0.5) * place.cellPx();
                double y = place.y() + (row + 0.5) * place.cellPx();
                surface.text(Numbers.display(values[offset + i], 2), x, y, text, ColourScale.textOn(colours[i], style.palette()));
            }
    }

    /// Writes the class beside an output, the likeliest bold.
    private void classLabel(MapPlace place) {
        boolean last = place.stage() == content.stages().size() - 1 && place.rows() * place.cols() == 1;
        if (!last)
            return;
        boolean best = place.channel() == predicted && !content.empty();
        var text = new TextStyle(style.sizes().body() + (best ? 2 : 0), best, Align.LEFT);
        surface.text(Integer.toString(place.channel()), place.x() + place.width() + 8, place.y() + place.height() / 2, text,
                best ? style.palette().outputText() : style.palette().textPrimary());
    }

    /// Writes which map it is above it.
    private void mapNumber(MapPlace place) {
        surface.text(Integer.toString(place.channel()), place.x(), place.y() - style.sizes().small() / 2 - 2, style.small(),
                style.palette().textMuted());
    }

    private void kernel(MapPlace place) {
        var all = weights.computeIfAbsent(place.stage(), this::weights);
        int[] colours = new int[place.rows() * place.cols()];
        for (int i = 0; i < colours.length; i++) {
            int index = all.filters().index(place.channel(), place.slice(), Math.floorDiv(i, place.cols()), i % place.cols());
            colours[i] = ColourScale.SIGNED.colour(all.values()[index], all.max(), style.palette());
        }
        surface.cells(place.x(), place.y(), place.width(), place.height(), place.rows(), place.cols(), colours);
        surface.strokeRect(place.x(), place.y(), place.width(), place.height(), style.palette().kernel(), 1);
    }

    private Weights weights(int index) {
        var stage = content.stages().get(index);
        var values = Filters.weights(stage, content.parameters());
        double max = 0;
        for (float w : values)
            max = Math.max(max, Math.abs(w));
        return new Weights(Filters.of(stage).orElseThrow(), values, max);
    }
}
