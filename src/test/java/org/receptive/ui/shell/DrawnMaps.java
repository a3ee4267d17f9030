package org.receptive.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.scene.Placement;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.trace.NamedMap;

/// What the view of the maps drew.
///
/// @param frame what was to be drawn
/// @param placements where the maps stand
/// @param texts every text
record DrawnMaps(Frame frame, List<Placement> placements, List<RecordingSurface.Text> texts) {

    /// The largest share of a cell's width and height that a number fills.
    private static final double CELL_WIDTH = 0.94;
    private static final double CELL_HEIGHT = 0.66;
    private static final double DIGIT_EM = 0.56;

    Optional<Placement> cellUnder(RecordingSurface.Text text) {
        return placements.stream().filter(p -> p.cellAt(text.x(), text.y()).isPresent()).findFirst();
    }

    /// Tells whether the longest number of a map is larger than a cell where texts are `least` px high.
    boolean isCramped(NamedMap map, double least) {
        return placements.stream().filter(p -> p.map().equals(map)).anyMatch(p -> {
            double wide = least * DIGIT_EM * longest(p).text().length();
            return wide > CELL_WIDTH * p.cellPx() || least > CELL_HEIGHT * p.cellPx();
        });
    }

    /// All numbers of a map are as large as its longest allows.
    private RecordingSurface.Text longest(Placement p) {
        return texts.stream().filter(t -> t.style().align() == Align.CENTER && !t.style().bold())
                .filter(t -> cellUnder(t).filter(c -> c.map().equals(p.map())).isPresent())
                .max(Comparator.comparingInt(t -> t.text().length())).orElseThrow();
    }
}
