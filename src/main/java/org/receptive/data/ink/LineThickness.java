package org.receptive.data.ink;

import java.util.Arrays;

/// Measures how thick the lines of a picture of ink are, and thickens thin ones.
///
/// A line of a few pixels on a large sheet would be a grey shadow once it is scaled down to 20 × 20; a pen of the usual thickness, led
/// along it, draws what the hand meant.
final class LineThickness {

    /// A digit whose longer side has fewer pixels shows its lines as they are.
    private static final int LEAST_SIDE = 56;
    /// Lines thinner than this share of the digit's longer side are thickened.
    private static final double THIN = 0.08;
    /// This share of the ink's pixels is taken for full ink when the edges of the lines are sought.
    private static final double FULL = 0.8;

    private LineThickness() {}

    /// Returns the picture with lines as thick as MNIST's where they were thin, with room around it for the ink that is added; otherwise as
    /// it is.
    static InkPicture thickened(InkPicture picture) {
        var found = picture.inkBox();
        if (found.isEmpty())
            return picture;
        var box = found.get();
        int side = Math.max(box.rows(), box.cols());
        if (side < LEAST_SIDE)
            return picture;
        float edge = edge(picture);
        double thickness = thickness(picture, edge);
        if (thickness >= THIN * side)
            return picture;
        // with the share f of the longer side of the ink, lines of the length L get the thickness f · L / (1 − f)
        double wanted = InkPipeline.MNIST_PEN / (1 - InkPipeline.MNIST_PEN) * (side - thickness);
        double radius = (wanted - thickness) / 2;
        int rim = (int) Math.ceil(radius) + 1;
        int rows = picture.rows() + 2 * rim;
        int cols = picture.cols() + 2 * rim;
        return drawn(picture.placedIn(rows, cols, rim, rim), edge, radius);
    }

    /// Returns how thick the lines are, as a share of the longer side of all ink; 0 without ink.
    static double share(InkPicture picture) {
        return picture.inkBox().map(box -> thickness(picture, edge(picture)) / Math.max(box.rows(), box.cols())).orElse(0.0);
    }

    /// Half of full ink: where a line ends.
    private static float edge(InkPicture picture) {
        float[] inked = picture.values();
        Arrays.sort(inked);
        int paper = 0;
        while (inked[paper] == 0)
            paper++;
        return inked[paper + (int) ((inked.length - paper - 1) * FULL)] / 2;
    }

    /// Twice the area over the outline. The outline is π/4 of the sides between inked and bare pixels, in the mean over all directions.
    private static double thickness(InkPicture picture, float edge) {
        int area = 0;
        int sides = 0;
        for (int row = 0; row < picture.rows(); row++)
            for (int col = 0; col < picture.cols(); col++) {
                boolean inked = picture.value(row, col) >= edge;
                area += inked ? 1 : 0;
                sides += inked != (col + 1 < picture.cols() && picture.value(row, col + 1) >= edge) ? 1 : 0;
                sides += inked != (row + 1 < picture.rows() && picture.value(row + 1, col) >= edge) ? 1 : 0;
            }
        return 2 * area / (Math.PI / 4 * sides);
    }

    /// Leads a round pen along the edge of every line.
    private static InkPicture drawn(InkPicture picture, float edge, double radius) {
        int cols = picture.cols();
        int reach = (int) Math.ceil(radius + 0.5);
        float[] target = picture.values();
        for (int row = reach; row < picture.rows() - reach; row++)
            for (int col = reach; col < cols - reach; col++) {
                if (picture.value(row, col) < edge)
                    continue;
                target[row * cols + col] = 1;
                boolean within = picture.value(row - 1, col) >= edge && picture.value(row + 1, col) >= edge
                        && picture.value(row, col - 1) >= edge && picture.value(row, col + 1) >= edge;
                if (!within)
                    dot(target, cols, row, col, radius, reach);
            }
        return new InkPicture(picture.rows(), cols, target);
    }

    private static void dot(float[] target, int cols, int row, int col, double radius, int reach) {
        for (int down = -reach; down <= reach; down++)
            for (int across = -reach; across <= reach; across++) {
                float covered = (float) Math.clamp(radius + 0.5 - Math.sqrt(down * down + across * across), 0, 1);
                int at = (row + down) * cols + col + across;
                target[at] = Math.max(target[at], covered);
            }
    }
}
