package org.receptive.data.ink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The convex polygon around a region of cells.
///
/// @param corners clockwise as seen, x to the right and y down
record ConvexHull(List<Stroke.Point> corners) {

    /// Returns the hull of the largest connected region of values of at least `threshold`; none if there is no such value.
    static Optional<ConvexHull> ofLargest(InkPicture picture, float threshold) {
        int rows = picture.rows();
        int cols = picture.cols();
        var seen = new boolean[rows * cols];
        var largest = List.<Integer>of();
        for (int i = 0; i < seen.length; i++)
            if (!seen[i] && picture.pixels()[i] >= threshold) {
                var region = region(picture, threshold, i, seen);
                largest = region.size() > largest.size() ? region : largest;
            }
        if (largest.isEmpty())
            return Optional.empty();
        int[] left = new int[rows];
        int[] right = new int[rows];
        for (int i : largest) {
            int row = Math.floorDiv(i, cols);
            left[row] = right[row] == 0 ? i % cols : Math.min(left[row], i % cols);
            right[row] = Math.max(right[row], i % cols + 1);
        }
        var points = new ArrayList<Stroke.Point>();
        for (int row = 0; row < rows; row++)
            if (right[row] > 0)
                for (int y = row; y <= row + 1; y++) {
                    points.add(new Stroke.Point(left[row], y));
                    points.add(new Stroke.Point(right[row], y));
                }
        return Optional.of(of(points));
    }

    private static List<Integer> region(InkPicture picture, float threshold, int start, boolean[] seen) {
        int cols = picture.cols();
        var region = new ArrayList<Integer>();
        var open = new ArrayDeque<Integer>(List.of(start));
        seen[start] = true;
        while (!open.isEmpty()) {
            int at = open.removeLast();
            region.add(at);
            int col = at % cols;
            int[] next = {col > 0 ? at - 1 : -1, col < cols - 1 ? at + 1 : -1, at - cols, at + cols};
            for (int to : next)
                if (to >= 0 && to < seen.length && !seen[to] && picture.pixels()[to] >= threshold) {
                    seen[to] = true;
                    open.addLast(to);
                }
        }
        return region;
    }

    /// Andrew's monotone chain.
    private static ConvexHull of(List<Stroke.Point> points) {
        var sorted = points.stream().distinct().sorted(Comparator.comparingDouble(Stroke.Point::x).thenComparingDouble(Stroke.Point::y))
                .toList();
        var corners = new ArrayList<Stroke.Point>(chain(sorted));
        corners.removeLast();
        var back = chain(sorted.reversed());
        corners.addAll(back.subList(0, back.size() - 1));
        return new ConvexHull(List.copyOf(corners));
    }

    private static List<Stroke.Point> chain(List<Stroke.Point> points) {
        var chain = new ArrayList<Stroke.Point>();
        for (var point : points) {
            while (chain.size() > 1 && twiceArea(chain.get(chain.size() - 2), chain.getLast(), point) <= 0)
                chain.removeLast();
            chain.add(point);
        }
        return chain;
    }

    private static double twiceArea(Stroke.Point a, Stroke.Point b, Stroke.Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    /// Returns how many cells fit into it.
    double area() {
        double twice = 0;
        for (int i = 1; i + 1 < corners.size(); i++)
            twice += twiceArea(corners.getFirst(), corners.get(i), corners.get(i + 1));
        return twice / 2;
    }

    /// Returns the share of it that the largest quadrilateral between its corners covers.
    double quadrilateralShare() {
        double most = 0;
        int n = corners.size();
        for (int a = 0; a < n; a++)
            for (int c = a + 1; c < n; c++) {
                double oneSide = 0;
                double otherSide = 0;
                for (int b = 0; b < n; b++) {
                    double twice = twiceArea(corners.get(a), corners.get(b), corners.get(c));
                    oneSide = Math.max(oneSide, twice);
                    otherSide = Math.max(otherSide, -twice);
                }
                most = Math.max(most, (oneSide + otherSide) / 2);
            }
        return most / area();
    }

    /// Returns the corners on a grid `step` times as fine, held within its size.
    List<Stroke.Point> times(int step, int rows, int cols) {
        return corners.stream().map(p -> new Stroke.Point(Math.min(cols, p.x() * step), Math.min(rows, p.y() * step))).toList();
    }
}
