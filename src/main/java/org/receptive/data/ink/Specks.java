package org.receptive.data.ink;

import java.util.Arrays;

/// Takes specks off a picture of ink: dust, grain, and what is left of a shadow.
final class Specks {

    /// A piece with less than this share of the ink of the largest piece is a speck.
    private static final double SHARE = 0.02;
    /// So is a piece with less ink than so many full pixels.
    private static final double LEAST = 5;

    private Specks() {}

    /// Returns the picture without every connected piece of ink that is a speck beside the largest.
    static InkPicture removed(InkPicture picture) {
        int cols = picture.cols();
        float[] ink = picture.values();
        int[] piece = new int[ink.length];
        int[] open = new int[ink.length];
        double[] masses = new double[64];
        int pieces = 0;
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] == 0 || piece[start] != 0)
                continue;
            pieces++;
            if (pieces == masses.length)
                masses = Arrays.copyOf(masses, 2 * pieces);
            int count = 0;
            open[count++] = start;
            piece[start] = pieces;
            while (count > 0) {
                int at = open[--count];
                masses[pieces] += ink[at];
                int left = at % cols > 0 ? -1 : 0;
                int right = at % cols < cols - 1 ? 1 : 0;
                for (int row = -cols; row <= cols; row += cols)
                    for (int col = left; col <= right; col++) {
                        int next = at + row + col;
                        if (next >= 0 && next < ink.length && ink[next] > 0 && piece[next] == 0) {
                            piece[next] = pieces;
                            open[count++] = next;
                        }
                    }
            }
        }
        double least = Math.max(LEAST, SHARE * Arrays.stream(masses).max().orElse(0));
        for (int i = 0; i < ink.length; i++)
            ink[i] = ink[i] > 0 && masses[piece[i]] >= least ? ink[i] : 0;
        return new InkPicture(picture.rows(), cols, ink);
    }
}
