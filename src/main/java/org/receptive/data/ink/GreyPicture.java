package org.receptive.data.ink;

import java.util.Arrays;
import java.util.Optional;

/// Makes ink of a grey picture, whether it is dark on light or light on dark.
public final class GreyPicture {

    /// Less difference than this between paper and ink, as a share of full contrast, is an empty sheet.
    private static final double LEAST_CONTRAST = 0.05;
    /// On paper that is not of one colour, what differs less than this share of the ink is paper.
    private static final double PAPER_GRAIN = 0.1;
    /// What is thicker than this share of its longer side is no line of a digit.
    private static final double THICKEST_LINE = 0.27;

    private GreyPicture() {}

    /// Returns the ink of a picture whose pixels go from 0, black, to 1, white, and whose border is paper.
    ///
    /// The median of the border is the paper's colour, and its spread, where it has one, is noise that is cut away. The pixel that differs
    /// most is full ink.
    ///
    /// @param values brightness row by row, each 0 … 1
    /// @throws IllegalArgumentException if there are not rows·cols values or one is not from 0 to 1
    public static InkPicture ink(int rows, int cols, float... values) {
        return on(SheetOutline.whole(rows, cols), InkPicture.of(rows, cols, values));
    }

    /// Returns the ink of a drawing or photograph: looks for the sheet of paper first, and thickens lines that are thinner than a pen's, so
    /// that a pencil is recognised as well as a marker. None if there seems to be a sheet that is not found.
    ///
    /// @param values brightness row by row, each 0 … 1
    /// @throws IllegalArgumentException if there are not rows·cols values or one is not from 0 to 1
    public static Optional<InkPicture> photographed(int rows, int cols, float... values) {
        var grey = InkPicture.of(rows, cols, values);
        var search = new PaperSearch(grey);
        var sheet = search.sheet();
        var ink = on(sheet.orElse(SheetOutline.whole(rows, cols)), grey);
        // beside a table there is no ink; and what is light on black is a digit only if it has lines and leaves room
        boolean missed = sheet.isEmpty() && search.isOnTable()
                && (search.isBorderedByPaper() || search.isBright() || LineThickness.share(ink) > THICKEST_LINE);
        return missed ? Optional.empty() : Optional.of(LineThickness.thickened(ink));
    }

    private static InkPicture on(SheetOutline sheet, InkPicture grey) {
        float[] edge = sheet.edge(grey);
        Arrays.sort(edge);
        float paper = edge[edge.length / 2];
        float darkest = paper;
        float lightest = paper;
        for (int row = 0; row < grey.rows(); row++)
            for (int col = sheet.first()[row]; col < sheet.end()[row]; col++) {
                darkest = Math.min(darkest, grey.value(row, col));
                lightest = Math.max(lightest, grey.value(row, col));
            }
        boolean darkInk = paper - darkest >= lightest - paper;
        double contrast = darkInk ? paper - darkest : lightest - paper;
        float[] ink = new float[grey.rows() * grey.cols()];
        if (contrast < LEAST_CONTRAST)
            return new InkPicture(grey.rows(), grey.cols(), ink);
        double cut = noise(edge, paper, contrast);
        for (int row = 0; row < grey.rows(); row++)
            for (int col = sheet.first()[row]; col < sheet.end()[row]; col++) {
                float value = grey.value(row, col);
                double share = (darkInk ? paper - value : value - paper) / contrast;
                ink[row * grey.cols() + col] = share > cut ? (float) share : 0;
            }
        var picture = new InkPicture(grey.rows(), grey.cols(), ink);
        return cut == 0 ? picture : Specks.removed(picture);
    }

    /// The share of full ink that is still paper; 0 on paper of one colour.
    private static double noise(float[] sortedEdge, float paper, double contrast) {
        int tenth = sortedEdge.length / 10;
        double spread = Math.max(paper - sortedEdge[tenth], sortedEdge[sortedEdge.length - 1 - tenth] - paper) / contrast;
        return spread == 0 ? 0 : Math.clamp(2 * spread, PAPER_GRAIN, 0.5);
    }
}
