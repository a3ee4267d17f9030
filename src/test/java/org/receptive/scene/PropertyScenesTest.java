package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;

/// What the notes of the scenes on properties of convolution say is so, exactly.
class PropertyScenesTest {

    private static final int PICTURES = 200;

    private static Scene scene(String name) {
        return new SceneCatalogue.Entry(name, List.of()).load();
    }

    /// The map of a stage without its name: the rows of one channel.
    private static double[][] map(Scene scene, String stage, String letter, int channel) {
        return rows(scene.walk().map(new MapId(stage, letter)).values(), channel);
    }

    private static double[][] rows(Array4 values, int channel) {
        var rows = new double[values.h()][values.w()];
        for (int r = 0; r < rows.length; r++)
            for (int c = 0; c < rows[r].length; c++)
                rows[r][c] = values.get(0, channel, r, c);
        return rows;
    }

    private static double[][] sum(Scene scene) {
        return map(scene, "sum", "y", 0);
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] turned(double[][] rows) {
        int h = rows.length;
        int w = rows[0].length;
        var turned = new double[w][h];
        for (int r = 0; r < w; r++)
            for (int c = 0; c < h; c++)
                turned[r][c] = rows[h - 1 - c][r];
        return turned;
    }

    private static double[][] opposite(double[][] rows) {
        return Arrays.stream(rows).map(row -> Arrays.stream(row).map(v -> 0 - v).toArray()).toArray(double[][]::new);
    }

    /// Shows the scene with pictures of whole numbers of the size that its own has.
    private static void withPictures(Scene scene, Consumer<Scene> claim) {
        var random = new Random(12);
        for (int i = 0; i < PICTURES; i++)
            claim.accept(SceneEdits.input(scene, scene.input().map(_ -> random.nextInt(19) - 9)).scene());
    }

    /// Every value within so many rows and columns of the border is left out.
    private static void assertZero(double[][] rows, int awayRows, int awayCols) {
        for (int r = awayRows; r < rows.length - awayRows; r++)
            for (int c = awayCols; c < rows[r].length - awayCols; c++)
                assertThat(rows[r][c]).isZero();
    }

    private static Scene shiftingByTwo(Scene scene) {
        var values = new HashMap<Cell, Double>(Map.of(new Cell(new MapId("T(x)", "w"), 0, 0, 1), 0.0));
        values.put(new Cell(new MapId("T(x)", "w"), 0, 0, 0), 1.0);
        var edit = SceneEdits.paint(scene, values);
        assertThat(edit.notice()).isEmpty();
        assertThat(map(edit.scene(), "T(x)", "w", 0)).isDeepEqualTo(new double[][] {{1, 0, 0, 0, 0}});
        return edit.scene();
    }

    private static Scene replaced(Scene scene, String old, String now) {
        var json = SceneFile.toJson(scene);
        assertThat(json).contains(old);
        return SceneFile.read(json.replace(old, now), "replaced");
    }

    @Test
    void aShiftBeforeAConvolutionIsAShiftAfterItAwayFromTheBorder() {
        var scene = scene("65-shift-then-convolve");
        assertThat(sum(scene)).as("the border differs, and only it")
                .isDeepEqualTo(new double[][] {{3, 0, 0, 0, 0, -2}, {6, 0, 0, 0, 0, -6}, {3, 0, 0, 0, 0, -6}, {0, 0, 0, 0, 0, -2}});
        withPictures(scene, other -> assertZero(sum(other), 0, 1));
    }

    @Test
    void aShiftByLessThanTheStrideFitsNoShiftOfTheOutput() {
        var scene = scene("66-stride-breaks-shifts");
        assertThat(flat(sum(scene))).contains(14, 12, -24);
        var there = map(scene, "T(x) ∗ w", "z", 0);
        var unshifted = map(scene, "x ∗ w", "z", 0);
        for (int by = -3; by <= 3; by++) {
            var shifted = new double[4][4];
            for (int r = 0; r < 4; r++)
                for (int c = 0; c < 4; c++)
                    shifted[r][c] = c - by >= 0 && c - by < 4 ? unshifted[r][c - by] : 0;
            assertThat(Arrays.deepEquals(there, shifted)).as("by %s", by).isFalse();
        }
        withPictures(shiftingByTwo(scene), other -> assertZero(sum(other), 0, 0));
    }

    @Test
    void maxPoolingMovesSomeValuesAndNotOthersUnlessTheShiftIsItsStride() {
        var scene = scene("67-pooling-breaks-shifts");
        assertThat(map(scene, "max x", "p", 0)).isDeepEqualTo(new double[][] {{0, 5, 3, 0, 7, 0}});
        assertThat(map(scene, "max T(x)", "p", 0)).as("5 and 7 stayed, 3 moved").isDeepEqualTo(new double[][] {{0, 5, 0, 3, 7, 0}});
        assertThat(sum(scene)).isDeepEqualTo(new double[][] {{0, 5, -5, 0, 7, -7}});
        var shifted = shiftingByTwo(scene);
        assertThat(map(shifted, "max T(x)", "p", 0)).isDeepEqualTo(new double[][] {{0, 0, 5, 3, 0, 7}});
        assertZero(sum(shifted), 0, 0);
        var positive = new Random(3);
        for (int i = 0; i < PICTURES; i++)
            assertZero(sum(SceneEdits.input(shifted, shifted.input().map(_ -> positive.nextInt(10))).scene()), 0, 0);
    }

    @Test
    void anEdgeOfTheEnlargedSignalIsOneStepWideAndItsEnlargedAnswerTwo() {
        var scene = scene("68-enlarging-does-not-commute");
        assertThat(map(scene, "U(x)", "z", 0)).isDeepEqualTo(new double[][] {{0, 0, 4, 4, 4, 4, 1, 1}});
        assertThat(map(scene, "U(x) ∗ w", "z", 0)).isDeepEqualTo(new double[][] {{0, 0, 4, 0, 0, 0, -3, 0}});
        assertThat(map(scene, "−U(x ∗ w)", "z", 0)).isDeepEqualTo(new double[][] {{0, 0, -4, -4, 0, 0, 3, 3}});
        assertThat(sum(scene)).isDeepEqualTo(new double[][] {{0, 0, 0, -4, 0, 0, 0, 3}});
        DoubleUnaryOperator twice = v -> 2 * v;
        withPictures(scene, other -> {
            var doubled = SceneEdits.input(other, other.input().map(twice)).scene();
            for (var stage : List.of("U(x) ∗ w", "−U(x ∗ w)"))
                assertThat(flat(map(doubled, stage, "z", 0)))
                        .containsExactly(Arrays.stream(flat(map(other, stage, "z", 0))).map(twice).toArray());
        });
    }

    @Test
    void theMapOfTheLaplacianTurnsWithThePictureAndThatOfSobelDoesNot() {
        var scene = scene("69-rotation");
        assertThat(rows(scene.input(), 1)).isDeepEqualTo(turned(rows(scene.input(), 0)));
        assertThat(turned(map(scene, "Laplacian", "w", 0))).isDeepEqualTo(map(scene, "Laplacian", "w", 0));
        assertThat(map(scene, "Laplacian", "z", 1)).isDeepEqualTo(turned(map(scene, "Laplacian", "z", 0)));
        var sobel = map(scene, "Sobel", "z", 0);
        for (int turns = 0; turns < 4; turns++) {
            assertThat(Arrays.deepEquals(map(scene, "Sobel", "z", 1), sobel)).as("%s turns", turns).isFalse();
            sobel = turned(sobel);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"narrow", "wide"})
    void whichOfTwoKernelsComesFirstMakesNoDifference(String padding) {
        var scene = replaced(scene("70-order-of-kernels"), "\"narrow\"", "\"" + padding + "\"");
        withPictures(scene, other -> assertZero(sum(other), 0, 0));
    }

    @Test
    void atEqualWidthTheOrderOfTwoKernelsIsSeenAtTheBorderOnly() {
        var scene = replaced(scene("70-order-of-kernels"), "\"narrow\"", "\"equalWidth\"");
        assertThat(Arrays.stream(flat(sum(scene))).anyMatch(v -> v != 0)).isTrue();
        withPictures(scene, other -> assertZero(sum(other), 1, 1));
    }

    @Test
    void pictureAndKernelMayChangePlacesInAConvolutionAndTurnTheMapInACrossCorrelation() {
        var scene = scene("71-image-and-kernel-change-places");
        assertThat(map(scene, "", "w", 0)).isDeepEqualTo(rows(scene.input(), 1));
        assertThat(map(scene, "", "w", 1)).isDeepEqualTo(rows(scene.input(), 0));
        assertThat(map(scene, "", "y", 1)).isDeepEqualTo(turned(turned(map(scene, "", "y", 0))));
        assertThat(Arrays.deepEquals(map(scene, "", "y", 1), map(scene, "", "y", 0))).isFalse();
        var convolved = replaced(scene, "\"cross-correlation\"", "\"convolution\"");
        assertThat(map(convolved, "", "y", 1)).isDeepEqualTo(map(convolved, "", "y", 0));
    }

    @Test
    void crossCorrelationIsConvolutionWithTheTurnedKernel() {
        var scene = scene("72-rotated-kernel");
        assertThat(map(scene, "−x ∗ rot180(w)", "w", 0)).isDeepEqualTo(opposite(turned(turned(map(scene, "x ⊗ w", "w", 0)))));
        withPictures(scene, other -> assertZero(sum(other), 0, 0));
    }

    @Test
    void blurringTwiceIsOneBlurWithFiveWeights() {
        var scene = scene("73-blur-twice");
        assertThat(map(scene, "x ∗ f", "z", 0)).isDeepEqualTo(new double[][] {{0, 0, 1, 2, 1, 0, 0}});
        assertThat(map(scene, "(x ∗ f) ∗ f", "z", 0)).isDeepEqualTo(new double[][] {{0, 1, 4, 6, 4, 1, 0}});
        assertThat(map(scene, "−x ∗ (f ∗ f)", "w", 0)).isDeepEqualTo(new double[][] {{-1, -4, -6, -4, -1}});
        assertZero(sum(scene), 0, 0);
        withPictures(scene, other -> assertZero(sum(other), 0, 1));
        assertThat(sum(SceneEdits.paint(scene, new Cell("x", 0, 0, 0), 1).scene())[0][0]).as("an end may differ").isNotZero();
    }

    @Test
    void sobelIsAColumnTimesARowAndCostsSixInsteadOfNine() {
        var scene = scene("74-separable-kernel");
        assertThat(map(scene, "1×3", "z", 0)).as("what becomes of a dot is the kernel")
                .isDeepEqualTo(opposite(map(scene, "−3×3", "w", 0)));
        withPictures(scene, other -> assertZero(sum(other), 0, 0));
        assertThat(
                List.of(scene.walk().map(new MapId("3×1", "w")).values().count(), scene.walk().map(new MapId("1×3", "w")).values().count(),
                        scene.walk().map(new MapId("−3×3", "w")).values().count()))
                .containsExactly(3, 3, 9);
    }

    @Test
    void theLaplacianIsNoProductButTheSumOfAColumnAndARow() {
        var scene = scene("75-not-separable");
        var laplacian = opposite(map(scene, "−3×3", "w", 0));
        assertThat(laplacian[0][0] * laplacian[1][1]).as("the rows are no multiples").isNotEqualTo(laplacian[0][1] * laplacian[1][0]);
        assertThat(sum(scene)).isDeepEqualTo(new double[][] {{1, -3, 1}, {-3, 8, -3}, {1, -3, 1}});
        var column = map(scene, "3×1", "w", 0);
        var row = map(scene, "1×3", "w", 0);
        for (int r = 0; r < 3; r++)
            for (int c = 0; c < 3; c++)
                assertThat((c == 1 ? column[r][0] : 0) + (r == 1 ? row[0][c] : 0)).isEqualTo(laplacian[r][c]);
    }

    @Test
    void aDenseLayerOf64WeightsDoesWhatNineSharedOnesDo() {
        var scene = scene("76-dense-against-convolution");
        withPictures(scene, other -> assertThat(other.walk().map(new MapId("dense", "s")).values().toArray())
                .containsExactly(other.walk().map(new MapId("convolution", "z")).values().toArray()));
        var dense = scene.walk().map(new MapId("dense", "W")).values().toArray();
        var shared = scene.walk().map(new MapId("convolution", "w")).values().toArray();
        assertThat(dense).hasSize(64);
        assertThat(shared).hasSize(9).doesNotContain(0);
        assertThat(Arrays.stream(dense).filter(w -> w == 0).count()).isEqualTo(28);
        for (int unit = 0; unit < 4; unit++)
            assertThat(Arrays.stream(dense, unit * 16, unit * 16 + 16).filter(w -> w != 0).toArray()).containsExactly(shared);
        assertThat(55 * 55 * 96 * (11 * 11 * 3 + 1)).as("a kernel and a bias for every value of AlexNet's first layer")
                .isEqualTo(105_705_600);
        assertThat(96 * (11 * 11 * 3 + 1)).isEqualTo(34_944);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void everyValueCountsTheWindowsThatReadItsCell(int stride) {
        var scene = KnobEdits.number(scene("77-how-many-times-a-cell-is-read"), "stride", Axes.BOTH, stride).scene();
        var reads = map(scene, "", "y", 0);
        int size = 3 * stride + 3;
        var counted = new double[size][size];
        for (int r = 0; r < 4; r++)
            for (int c = 0; c < 4; c++)
                for (int u = 0; u < 3; u++)
                    for (int v = 0; v < 3; v++)
                        counted[r * stride + u][c * stride + v]++;
        assertThat(reads).isDeepEqualTo(counted);
        assertThat(reads[0][0]).isEqualTo(1);
        assertThat(reads[2][2]).isEqualTo(stride == 1 ? 9 : 4);
    }
}
