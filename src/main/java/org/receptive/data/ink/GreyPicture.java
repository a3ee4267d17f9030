package org.receptive.data.ink;

import java.util.Arrays;

/// Makes ink of a grey picture, whether it is dark on light or light on dark.
public final class GreyPicture {

    /// Less difference than this between paper and ink, as a share of full contrast, is an empty sheet.
    private static final double LEAST_CONTRAST = 0.05;
    /// On paper that is not of one colour, what differs less than this share of the ink is paper.
    private static final double PAPER_GRAIN = 0.1;

    private GreyPicture() {}

    /// Returns the ink of a picture whose pixels go from 0, black, to 1, white.
    ///
    /// The border is taken for paper: its median is its colour, and its spread, where it has one, is noise that is cut away. The pixel that
    /// differs most is full ink.
    ///
    /// @param values brightness row by row, each 0 … 1
    /// @throws IllegalArgumentException if there are not rows·cols values or one is not from 0 to 1
    public static InkPicture ink(int rows, int cols, float... values) {
        var grey = InkPicture.of(rows, cols, values);
        float[] border = border(grey);
        Arrays.sort(border);
        float paper = border[border.length / 2];
        float darkest = paper;
        float lightest = paper;
        for (float value : grey.pixels()) {
            darkest = Math.min(darkest, value);
            lightest = Math.max(lightest, value);
        }
        boolean darkInk = paper - darkest >= lightest - paper;
        double contrast = darkInk ? paper - darkest : lightest - paper;
        float[] ink = new float[rows * cols];
        if (contrast >= LEAST_CONTRAST) {
            double cut = noise(border, paper, contrast);
            for (int i = 0; i < ink.length; i++) {
                double share = (darkInk ? paper - grey.pixels()[i] : grey.pixels()[i] - paper) / contrast;
                ink[i] = share > cut ? (float) share : 0;
            }
        }
        return new InkPicture(rows, cols, ink);
    }

    /// The share of full ink that is still paper; 0 on paper of one colour.
    private static double noise(float[] sortedBorder, float paper, double contrast) {
        int tenth = sortedBorder.length / 10;
        double spread = Math.max(paper - sortedBorder[tenth], sortedBorder[sortedBorder.length - 1 - tenth] - paper) / contrast;
        return spread == 0 ? 0 : Math.clamp(2 * spread, PAPER_GRAIN, 0.5);
    }

    private static float[] border(InkPicture grey) {
        int rows = grey.rows();
        int cols = grey.cols();
        float[] border = new float[2 * rows + 2 * cols];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            border[n++] = grey.value(row, 0);
            border[n++] = grey.value(row, cols - 1);
        }
        for (int col = 0; col < cols; col++) {
            border[n++] = grey.value(0, col);
            border[n++] = grey.value(rows - 1, col);
        }
        return border;
    }
}
