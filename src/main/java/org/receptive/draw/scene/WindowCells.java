package org.receptive.draw.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.trace.Moment;
import org.receptive.trace.Stamps;
import org.receptive.trace.Term;

/// The cells of one input slice that lie under the window now, or the one that paints. They come from the step's terms and are never
/// computed again, so the picture cannot disagree with the arithmetic.
final class WindowCells {

    private record Place(int row, int col) {
    }

    /// The smallest rectangle around the cells.
    record Bounds(int firstRow, int lastRow, int firstCol, int lastCol) {
    }

    private final List<Term> terms;
    private final Map<Place, Integer> indexAt = new HashMap<>();
    private final Moment moment;

    WindowCells(Moment moment, Placement p) {
        this.moment = moment;
        var all = moment.step().terms();
        var stamped = moment.stamp().map(Stamps.Stamp::cell);
        for (int i = 0; i < all.size(); i++) {
            var shown = all.get(i).first().shown();
            if (isIn(p, all.get(i)) && (stamped.isEmpty() || shown.equals(stamped.get())))
                indexAt.put(new Place(shown.row(), shown.col()), i);
        }
        terms = moment.termsAtWork().stream().filter(t -> isIn(p, t)).toList();
    }

    /// Tells whether a term reads a cell of the slice; the padding of a list of numbers has no place.
    private static boolean isIn(Placement p, Term term) {
        return p.holds(term.first().shown()) && p.map().shows(term.first().shown());
    }

    List<Term> terms() {
        return terms;
    }

    Optional<Term> termAt(int row, int col) {
        return Optional.ofNullable(indexAt.get(new Place(row, col))).map(moment.step().terms()::get);
    }

    /// Tells whether this cell's product is already in the running sum.
    boolean isDone(int row, int col) {
        return Optional.ofNullable(indexAt.get(new Place(row, col))).filter(i -> i < moment.termsDone()).isPresent();
    }

    Optional<Bounds> bounds() {
        if (terms.isEmpty())
            return Optional.empty();
        var rows = terms.stream().mapToInt(t -> t.first().shown().row()).summaryStatistics();
        var cols = terms.stream().mapToInt(t -> t.first().shown().col()).summaryStatistics();
        return Optional.of(new Bounds(rows.getMin(), rows.getMax(), cols.getMin(), cols.getMax()));
    }
}
