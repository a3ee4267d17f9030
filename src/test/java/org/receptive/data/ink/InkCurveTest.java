package org.receptive.data.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.Stroke.Point;

/// A stroke through the places at which a pen was seen.
class InkCurveTest {

    private static Point at(double x, double y) {
        return new Point(x, y);
    }

    private static List<Point> circle(double radius, double... turns) {
        return DoubleStream.of(turns).map(t -> 2 * Math.PI * t).mapToObj(a -> at(0.5 + radius * Math.cos(a), 0.5 + radius * Math.sin(a)))
                .toList();
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    @Test
    void placesThatLieCloseTogetherAreTheStroke() {
        var dense = IntStream.range(0, 50).mapToObj(i -> at(0.2 + 0.01 * i, 0.5 + 0.1 * Math.sin(i / 5.0))).toList();
        assertThat(InkCurve.through(dense).points()).isEqualTo(dense);
        assertThat(InkCurve.through(List.of(at(0.3, 0.3))).points()).containsExactly(at(0.3, 0.3));
    }

    @Test
    void anEqualPlaceIsNoNewPoint() {
        assertThat(InkCurve.through(List.of(at(0.3, 0.3), at(0.3, 0.3), at(0.31, 0.3), at(0.31, 0.3))).points())
                .containsExactly(at(0.3, 0.3), at(0.31, 0.3));
    }

    @Test
    void everyPlaceThatWasSeenIsAPointAndNoGapIsLeft() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            var seen = IntStream.range(0, 12).mapToObj(_ -> at(random.nextDouble(), random.nextDouble())).toList();
            var points = InkCurve.through(seen).points();
            assertThat(points).containsSubsequence(seen);
            for (int k = 1; k < points.size(); k++)
                assertThat(distance(points.get(k - 1), points.get(k))).isLessThanOrEqualTo(InkCurve.DISTANT);
            assertThat(points).allSatisfy(p -> {
                assertThat(p.x()).isBetween(0.0, 1.0);
                assertThat(p.y()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void aCircleThatWasSeenAtTwelvePlacesIsRound() {
        var seen = circle(0.3, IntStream.rangeClosed(0, 12).mapToDouble(i -> i / 12.0).toArray());
        var points = InkCurve.through(seen).points();
        // but for its two ends, where nothing says how it bends
        for (var p : points.subList(3, points.size() - 3))
            if (distance(p, seen.getFirst()) > 0.16)
                assertThat(distance(p, at(0.5, 0.5))).isCloseTo(0.3, within(0.003));
    }

    @Test
    void itIsRoundToThatWasSeenAtUnevenPlaces() {
        var seen = circle(0.3, 0, 0.01, 0.02, 0.12, 0.13, 0.25, 0.26, 0.27, 0.37, 0.38);
        for (var p : InkCurve.through(seen).points())
            assertThat(distance(p, at(0.5, 0.5))).isCloseTo(0.3, within(0.006));
    }

    @Test
    void aStraightStrokeStaysStraight() {
        for (var p : InkCurve.through(List.of(at(0.1, 0.1), at(0.3, 0.3), at(0.9, 0.9))).points())
            assertThat(p.y()).isCloseTo(p.x(), within(1e-12));
    }

    @Test
    void aSharpCornerStaysOne() {
        var seen = List.of(at(0.1, 0.2), at(0.8, 0.2), at(0.1, 0.6), at(0.8, 0.6));
        for (var p : InkCurve.through(seen).points()) {
            boolean onTop = Math.abs(p.y() - 0.2) < 1e-12;
            boolean onBottom = Math.abs(p.y() - 0.6) < 1e-12;
            boolean between = Math.abs((p.x() - 0.8) * 0.4 + (p.y() - 0.2) * 0.7) < 1e-12;
            assertThat(onTop || onBottom || between).as(p.toString()).isTrue();
        }
    }

    /// What a network makes of a drawing must not depend on how often the pen was seen.
    @Test
    void aDigitThatWasSeenAtEveryThirdPlaceLooksAlmostAsItWasDrawn() {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        double difference = 0;
        double straight = 0;
        for (int i = 0; i < 30; i++) {
            var drawing = PadContent.of(digits.drawing(5, i)).fitted(0.75).drawing();
            var sparse = drawing.strokes().stream().map(InkCurveTest::everyThird).toList();
            var whole = InkPipeline.MNIST.run(drawing).digit();
            difference += difference(whole,
                    InkPipeline.MNIST.run(StrokeDrawing.of(sparse.stream().map(InkCurve::through).toList())).digit());
            straight += difference(whole, InkPipeline.MNIST.run(StrokeDrawing.of(sparse.stream().map(Stroke::new).toList())).digit());
        }
        assertThat(difference).isLessThan(0.75 * straight);
    }

    private static List<Point> everyThird(Stroke stroke) {
        int last = stroke.points().size() - 1;
        return IntStream.rangeClosed(0, last).filter(i -> i % 3 == 0 || i == last).mapToObj(stroke.points()::get).toList();
    }

    private static double difference(InkPicture a, InkPicture b) {
        double sum = 0;
        for (int row = 0; row < a.rows(); row++)
            for (int col = 0; col < a.cols(); col++)
                sum += Math.abs(a.value(row, col) - b.value(row, col));
        return sum;
    }
}
