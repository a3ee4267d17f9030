package org.receptive.draw.scene;

import java.util.Comparator;
import java.util.Optional;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;

/// A text beside a map that a pointer can be on: the title above a slice, or the partial sum of a slice.
///
/// @param map the map
/// @param channel which slice of it
/// @param sum whether it is the partial sum
/// @param x its left edge in the picture, in px
/// @param y its upper edge
/// @param width its width
/// @param height its height
public record MapName(NamedMap map, int channel, boolean sum, double x, double y, double width, double height) {

    private static final double TITLE_EM = 8;

    /// Finds the text at a point of a picture.
    public static Optional<MapName> at(SceneLayout layout, Frame frame, double x, double y) {
        var texts = new MapTexts(frame);
        var sum = texts.hasSums() && !layout.isLanes()
                ? layout.kernels().stream().map(p -> sum(layout, texts, p)).filter(name -> name.covers(x, y)).findFirst()
                : Optional.<MapName>empty();
        // the titles of narrow slices reach beyond them, up to the next
        return sum.or(() -> layout.all().stream().map(p -> title(layout, texts, p)).filter(name -> name.covers(x, y))
                .max(Comparator.comparingDouble(MapName::x)));
    }

    private static MapName title(SceneLayout layout, MapTexts texts, Placement p) {
        double em = texts.frame().sizes().title();
        if (p.map().role() == Role.BIAS && Arrangement.isBiasBesideTitle(texts.frame().sizes(), layout.biases().size())) {
            double left = layout.kernels().getFirst().paddedLeft();
            return new MapName(p.map(), p.channel(), false, left, p.y(), p.x() - left, p.cellPx());
        }
        double height = em * 1.5;
        return new MapName(p.map(), p.channel(), false, p.paddedLeft(), p.paddedTop() - texts.indexHeight(p.map()) - height,
                Math.max(p.paddedWidth(), em * TITLE_EM), height);
    }

    private static MapName sum(SceneLayout layout, MapTexts texts, Placement p) {
        double height = texts.sumHeight();
        return layout.sumsBelow()
                ? new MapName(p.map(), p.channel(), true, p.paddedLeft(), p.paddedBottom(), Math.max(p.paddedWidth(), texts.sumWidth()),
                        height)
                : new MapName(p.map(), p.channel(), true, p.paddedRight(), p.y() + (p.paddedHeight() - height) / 2, texts.sumWidth(),
                        height);
    }

    private boolean covers(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    /// Returns the number by which the slice goes.
    public int number() {
        return map.number(channel);
    }
}
