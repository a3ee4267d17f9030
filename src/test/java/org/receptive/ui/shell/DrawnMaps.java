package org.receptive.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.scene.MatrixLayout;
import org.receptive.draw.scene.Placement;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.Rect;
import org.receptive.draw.surface.TextStyle.Align;
import org.receptive.trace.NamedMap;

/// What the view of the maps drew.
///
/// @param frame what was to be drawn
/// @param placements where the maps stand
/// @param matrix where the matrix stands beside them, if one does
/// @param texts every text
record DrawnMaps(Frame frame, List<Placement> placements, Optional<MatrixLayout> matrix, List<RecordingSurface.Text> texts) {

    /// The largest share of a cell's width and height that a number fills.
    private static final double CELL_WIDTH = 0.94;
    private static final double CELL_HEIGHT = 0.66;
    private static final double DIGIT_EM = 0.56;

    Optional<Placement> cellUnder(RecordingSurface.Text text) {
        return placements.stream().filter(p -> text.x() >= p.paddedLeft() && text.x() < p.paddedRight() && text.y() >= p.paddedTop()
                && text.y() < p.paddedBottom()).findFirst();
    }

    /// Tells whether a text is a number of the matrix, or of what stands beside it, that can be no larger than its cell.
    boolean isCrampedEntry(RecordingSurface.Text text, double least) {
        return matrix.filter(m -> isCramped(text, least, m.table(), m.matrix().rows().size(), m.matrix().cols().size())
                || isCramped(text, least, m.factor(), m.matrix().cols().size(), 1)
                || isCramped(text, least, m.bias(), m.matrix().rows().size(), 1)
                || isCramped(text, least, m.result(), m.matrix().rows().size(), 1)).isPresent();
    }

    private boolean isCramped(RecordingSurface.Text text, double least, Rect part, int rows, int cols) {
        if (!isEntry(text) || !part.contains(text.x(), text.y()))
            return false;
        int longest = texts.stream().filter(t -> isEntry(t) && part.contains(t.x(), t.y())).mapToInt(t -> t.text().length()).max()
                .orElseThrow();
        return least > CELL_HEIGHT * part.h() / rows || longest * DIGIT_EM * least > CELL_WIDTH * part.w() / cols;
    }

    private static boolean isEntry(RecordingSurface.Text text) {
        return text.style().align() == Align.CENTER && text.text().matches("−?[\\d./]+");
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
