package org.receptive.data.ink;

import java.util.Optional;

/// Looks for the sheet of paper in a photograph: the largest bright region, if it has the shape of a sheet, lies on something darker and is
/// drawn on.
///
/// Works on a coarse copy, in which neither grain nor a thin line splits the paper.
final class PaperSearch {

    /// A picture with a shorter longer side is no photograph.
    private static final int LEAST_SIDE = 56;
    private static final int COARSE_SIDE = 140;
    /// Paper and table differ by this much of full contrast.
    private static final double LEAST_CONTRAST = 0.2;
    /// A sheet that covers so much covers everything.
    private static final double WHOLE = 0.995;
    private static final double SMALLEST = 0.08;
    /// A sheet of which more is seen may be empty.
    private static final double LARGE = 0.6;
    /// A picture that is slimmer may be filled by a one.
    private static final double SLIMMEST = 0.5;
    /// The largest quadrilateral in a sheet against the sheet: 1 for paper, however it is turned, 0.64 for the ring of a zero.
    private static final double ANGULAR = 0.85;
    private static final double BRIGHT_INSIDE = 0.65;
    private static final double BRIGHT_EDGE = 0.85;
    private static final double DARK_OUTSIDE = 0.8;
    private static final double LEAST_INK = 0.0005;
    private static final double DARK_SIDE = 0.9;
    private static final double BRIGHT_PICTURE = 0.66;

    private final InkPicture grey;
    private final int step;
    private final InkPicture coarse;
    private final BrightnessSplit split;
    private final boolean photograph;

    /// Looks at a picture.
    ///
    /// @param grey brightness, 0 black, 1 white
    PaperSearch(InkPicture grey) {
        this.grey = grey;
        step = Math.ceilDiv(Math.max(grey.rows(), grey.cols()), COARSE_SIDE);
        coarse = coarse(grey, step);
        split = BrightnessSplit.of(coarse.pixels());
        photograph = Math.max(grey.rows(), grey.cols()) >= LEAST_SIDE && split.contrast() >= LEAST_CONTRAST;
    }

    /// Returns where a sheet lies that does not fill the picture; none if none is seen.
    Optional<SheetOutline> sheet() {
        if (!photograph)
            return Optional.empty();
        var hull = ConvexHull.ofLargest(coarse, split.threshold());
        if (hull.isEmpty() || hull.get().area() >= WHOLE * coarse.rows() * coarse.cols())
            return Optional.empty();
        var corners = hull.get();
        var within = SheetOutline.inside(corners.corners(), 0, coarse.rows(), coarse.cols());
        var well = SheetOutline.inside(corners.corners(), 1.5, coarse.rows(), coarse.cols());
        int all = coarse.rows() * coarse.cols();
        int cells = 0;
        int brightCells = 0;
        int brightOutside = 0;
        for (int row = 0; row < coarse.rows(); row++)
            for (int col = 0; col < coarse.cols(); col++) {
                boolean bright = coarse.value(row, col) >= split.threshold();
                if (col >= within.first()[row] && col < within.end()[row]) {
                    cells++;
                    brightCells += bright ? 1 : 0;
                } else {
                    brightOutside += bright ? 1 : 0;
                }
            }
        boolean shaped = cells >= SMALLEST * all && corners.quadrilateralShare() >= ANGULAR && brightCells >= BRIGHT_INSIDE * cells;
        boolean apart = brightShare(well.edge(coarse)) >= BRIGHT_EDGE && brightOutside <= (1 - DARK_OUTSIDE) * (all - cells);
        if (!shaped || !apart)
            return Optional.empty();
        // a coarse cell at the rim is paper in part, and the lens blurs
        var sheet = SheetOutline.inside(corners.times(step, grey.rows(), grey.cols()), 1.5 * step, grey.rows(), grey.cols());
        boolean large = cells >= LARGE * all && !isSlim();
        return large || inkShare(sheet) >= LEAST_INK ? Optional.of(sheet) : Optional.empty();
    }

    private double brightShare(float... values) {
        int bright = 0;
        for (float value : values)
            bright += value >= split.threshold() ? 1 : 0;
        return values.length == 0 ? 0 : (double) bright / values.length;
    }

    private double inkShare(SheetOutline sheet) {
        long ink = 0;
        long all = 0;
        for (int row = 0; row < grey.rows(); row++)
            for (int col = sheet.first()[row]; col < sheet.end()[row]; col++) {
                all++;
                ink += grey.value(row, col) < split.threshold() ? 1 : 0;
            }
        return all == 0 ? 0 : (double) ink / all;
    }

    private boolean isSlim() {
        return Math.min(coarse.rows(), coarse.cols()) < SLIMMEST * Math.max(coarse.rows(), coarse.cols());
    }

    /// Tells whether at least two sides of the picture are dark along their length.
    boolean isOnTable() {
        if (!photograph || isSlim())
            return false;
        int last = coarse.rows() - 1;
        int lastCol = coarse.cols() - 1;
        int darkSides = 0;
        for (int side = 0; side < 4; side++) {
            int length = side < 2 ? coarse.cols() : coarse.rows();
            int dark = 0;
            for (int i = 0; i < length; i++) {
                float value = side < 2 ? coarse.value(side == 0 ? 0 : last, i) : coarse.value(i, side == 2 ? 0 : lastCol);
                dark += value < split.threshold() ? 1 : 0;
            }
            darkSides += dark >= DARK_SIDE * length ? 1 : 0;
        }
        return darkSides >= 2;
    }

    /// Tells whether more of the picture is bright than ink covers.
    boolean isBright() {
        return brightShare(coarse.pixels()) >= BRIGHT_PICTURE;
    }

    /// Tells whether most of the border is bright.
    boolean isBorderedByPaper() {
        return brightShare(SheetOutline.whole(coarse.rows(), coarse.cols()).edge(coarse)) > 0.5;
    }

    private static InkPicture coarse(InkPicture grey, int step) {
        int rows = Math.ceilDiv(grey.rows(), step);
        int cols = Math.ceilDiv(grey.cols(), step);
        var values = new float[rows * cols];
        for (int row = 0; row < rows; row++)
            for (int col = 0; col < cols; col++) {
                int bottom = Math.min(grey.rows(), (row + 1) * step);
                int right = Math.min(grey.cols(), (col + 1) * step);
                double sum = 0;
                for (int r = row * step; r < bottom; r++)
                    for (int c = col * step; c < right; c++)
                        sum += grey.value(r, c);
                values[row * cols + col] = (float) (sum / ((bottom - row * step) * (right - col * step)));
            }
        return new InkPicture(rows, cols, values);
    }
}
