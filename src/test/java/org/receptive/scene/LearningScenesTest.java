package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Timeline.Grain;

/// What the prepared scenes about learning say in their notes.
class LearningScenesTest {

    private static final MapId KERNEL = new MapId("convolution", "w");
    private static final MapId BIAS = new MapId("convolution", "b");
    private static final MapId TARGET = new MapId("loss", "y");
    private static final MapId TWINS = new MapId("twins", "w");

    private static Scene scene(String number) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(number + "-")).findFirst().orElseThrow().load();
    }

    private static double[] values(Scene scene, MapId map) {
        return scene.walk().map(map).values().toArray();
    }

    private static double loss(Scene scene) {
        return new ForwardPass(scene).loss(Map.of());
    }

    private static Scene next(Scene scene, int iterations) {
        var now = scene;
        for (int i = 0; i < iterations; i++) {
            var edit = PassEdits.next(now);
            assertThat(edit.notice()).isEmpty();
            now = edit.scene();
        }
        return now;
    }

    private static double[] losses(Scene scene, int iterations) {
        var losses = new double[iterations + 1];
        var now = scene;
        for (int i = 0; i <= iterations; i++) {
            losses[i] = loss(now);
            now = next(now, 1);
        }
        return losses;
    }

    private static Scene with(Scene scene, MapId map, int index, double value) {
        return SceneEdits.paint(scene, scene.walk().map(map).cell(index), value).scene();
    }

    private static Scene atLoss(Scene scene) {
        return scene.withView(View.START.at(Grain.VALUE, scene.stages().size() - 1, 0, 0));
    }

    private static Scene atRate(Scene scene, double rate) {
        return KnobEdits.real(atLoss(scene), "rate", rate).scene();
    }

    private static Scene withoutMemory(Scene scene) {
        return KnobEdits.choose(atLoss(scene), "optimizer", "sgd").scene();
    }

    private static double[] twin(double[] weights, int which) {
        return Arrays.copyOfRange(weights, 2 * which, 2 * which + 2);
    }

    @Test
    void theTargetIsWhatTheKernelOneMinusOneMakesOfTheInput() {
        for (var number : new String[] {"78", "79", "80", "81", "82"}) {
            var scene = scene(number);
            assertThat(values(scene, TARGET)).hasSize(42);
            assertThat(loss(with(with(scene, KERNEL, 0, 1), KERNEL, 1, -1))).as("two changes are enough").isZero();
        }
    }

    @Test
    void tenIterationsOfGradientDescentFindTheKernelWithinTwoHundredths() {
        var scene = scene("78");
        assertThat(values(scene, KERNEL)).containsExactly(0.2, 0);
        assertThat(values(next(scene, 10), KERNEL)).containsExactly(new double[] {1, -1}, within(0.02));
        assertThat(Arrays.stream(losses(scene, 10)).map(l -> -l).toArray()).isSorted();
    }

    @Test
    void fromZeroTenIterationsComeNearButNotToZero() {
        var scene = scene("79");
        assertThat(values(scene, KERNEL)).containsOnly(0);
        assertThat(loss(next(scene, 10))).isCloseTo(0.0008, within(0.00005));
    }

    @Test
    void momentumIsFasterThanPlainDescentAndTooMuchOfItRunsPastTheKernel() {
        var scene = scene("80");
        assertThat(values(scene, new MapId("convolution", "v(w)").updated())).containsExactly(new double[] {-4.752, 10.152}, within(1e-12));
        assertThat(values(scene, KERNEL.gradient())).containsExactly(new double[] {-3.552, 5.952}, within(1e-12));
        assertThat(loss(next(scene, 10))).isCloseTo(0.0001, within(0.00005));
        assertThat(loss(next(withoutMemory(scene), 10))).isCloseTo(0.29, within(0.005));
        var heavy = KnobEdits.real(atLoss(scene), "momentum", 0.9).scene();
        assertThat(values(next(heavy, 7), KERNEL)[0]).isGreaterThan(1.5);
        assertThat(values(next(heavy, 7), KERNEL)[1]).isLessThan(-1.5);
        assertThat(values(next(heavy, 40), KERNEL)).as("it comes back").containsExactly(new double[] {1, -1}, within(0.1));
    }

    @Test
    void theFirstStepOfAdamIsTheLearningRateForEveryWeight() {
        var scene = scene("81");
        assertThat(values(scene, KERNEL.gradient())).containsExactly(new double[] {-2.4, 8.4}, within(1e-12));
        assertThat(values(scene, new MapId("convolution", "d(w)"))).containsExactly(new double[] {-1, 1}, within(1e-8));
        assertThat(values(scene, KERNEL.updated())).containsExactly(new double[] {0.3, -0.1}, within(1e-8));
        assertThat(loss(next(scene, 30))).isLessThan(0.01);
        var plain = losses(withoutMemory(scene), 10);
        assertThat(Arrays.copyOfRange(plain, 1, 11)).as("with SGD the loss grows").isSorted();
    }

    @Test
    void atTooLargeALearningRateTheLossGrowsAndTwoThirtiethsIsTheBorder() {
        var scene = scene("82");
        assertThat(losses(scene, 10)).isSorted().startsWith(new double[] {13.5, 16.3224, 29.250696959999992}, within(1e-9));
        assertThat(Arrays.stream(losses(atRate(scene, 0.05), 10)).map(l -> -l).toArray()).isSorted();
        var below = losses(atRate(scene, 0.066), 60);
        assertThat(below[60]).isLessThan(below[30]);
        var beyond = losses(atRate(scene, 0.067), 60);
        assertThat(beyond[60]).isGreaterThan(beyond[30]);
    }

    @Test
    void equalFiltersStayEqualToTheBitAndTheLossStops() {
        var now = scene("83");
        for (int i = 0; i < 20; i++) {
            var gradient = values(now, TWINS.gradient());
            assertThat(twin(gradient, 0)).isEqualTo(twin(gradient, 1));
            now = next(now, 1);
            var weights = values(now, TWINS);
            assertThat(twin(weights, 0)).isEqualTo(twin(weights, 1));
        }
        assertThat(loss(now)).isCloseTo(4.8, within(1e-3));
    }

    @Test
    void oneNudgePartsTheTwinsAndTheyFindOppositeEdges() {
        var parted = next(with(scene("83"), TWINS, 3, 0.2), 60);
        assertThat(loss(parted)).isLessThan(0.001);
        var weights = values(parted, TWINS);
        for (int i = 0; i < 2; i++)
            assertThat(weights[i] * weights[2 + i]).as("of opposite signs").isNegative();
    }

    @Test
    void aDeadFilterKeepsItsNumbersToTheBitAndLivesAgainWithAnotherBias() {
        var scene = scene("84");
        assertThat(Arrays.stream(values(scene, new MapId("convolution", "z")), 42, 84)).allMatch(z -> z < 0);
        var later = next(scene, 20);
        assertThat(twin(values(later, KERNEL), 1)).isEqualTo(twin(values(scene, KERNEL), 1));
        assertThat(values(later, BIAS)[1]).isEqualTo(-2);
        assertThat(twin(values(later, KERNEL), 0)).isNotEqualTo(twin(values(scene, KERNEL), 0));
        assertThat(loss(later)).as("the six cells of the dead map are wrong for ever").isBetween(3.0, 3.02);
        assertThat(loss(next(with(scene, BIAS, 1, -0.5), 20))).as("a filter that lives").isLessThan(0.02);
    }

    @Test
    void lessThanOne64thOfTheGradientComesThroughThreeSigmoidsAndAllOfItThroughThreeRelus() {
        var scene = scene("85");
        var delta = values(scene, new MapId("sum", "y").gradient());
        var sigmoids = values(scene, new MapId("sigmoids", "z").gradient());
        for (int i = 0; i < delta.length; i++)
            assertThat(sigmoids[i]).isPositive().isLessThan(delta[i] / 64);
        assertThat(values(scene, new MapId("relus", "z").gradient())).isEqualTo(delta);
        assertThat(values(scene, new MapId("sigmoids", "w").gradient())[0]).isCloseTo(0.0364927357767903, within(1e-12));
        assertThat(values(scene, new MapId("relus", "w").gradient())[0]).isCloseTo(18.166075092473434, within(1e-12));
    }

    @Test
    void theBiasHalvesWhatItLacksOfTheMeanAndTheUselessWeightStaysZero() {
        var now = scene("86");
        assertThat(Arrays.stream(values(now, TARGET)).average().orElseThrow()).isEqualTo(3);
        for (int i = 0; i <= 20; i++) {
            assertThat(values(now, BIAS)[0]).isEqualTo(3 - 3 / Math.pow(2, i));
            assertThat(values(now, KERNEL)[0]).isZero();
            now = next(now, 1);
        }
        var changed = with(scene("86"), TARGET, 5, 20);
        assertThat(values(next(changed, 40), BIAS)[0]).isCloseTo(4, within(1e-9));
    }

    @Test
    void aStridedConvolutionIsAveragePoolingExactly() {
        var scene = scene("87");
        var error = Arrays.copyOf(values(scene, new MapId("convolution", "z").gradient()), 9);
        assertThat(error).containsOnly(0);
        assertThat(Arrays.copyOf(values(next(scene, 20), KERNEL), 4)).containsOnly(0.25);
    }

    @Test
    void noStridedConvolutionIsMaxPoolingOfThisInput() {
        var scene = scene("87");
        var best = next(scene, 400);
        assertThat(values(best, KERNEL.gradient())).as("there is nothing left to gain").containsExactly(new double[8], within(1e-9));
        assertThat(loss(best)).as("half the residual of least squares").isCloseTo(3.16780609, within(1e-6)).isGreaterThan(3.1);
        assertThat(loss(scene)).isEqualTo(10.75);
        var maxima = Arrays.copyOfRange(values(scene, TARGET), 9, 12);
        assertThat(maxima).containsExactly(4, 1, 2);
        assertThat(Arrays.copyOf(values(scene, TARGET), 3)).as("of the same mean").containsOnly(1);
    }

    @Test
    void theCellsOfATargetAreThoseOfWhatItIsComparedWith() {
        var scene = scene("78");
        var painted = SceneEdits.paint(scene, new Cell(TARGET, 0, 5, 6), 1);
        assertThat(painted.notice()).isEmpty();
        assertThat(values(painted.scene(), TARGET)[41]).isEqualTo(1);
    }

    @Test
    void aTargetOfAnotherSizeKeepsTheCellsThatItStillHas() {
        var scene = scene("78").withView(View.START);
        var narrower = KnobEdits.number(scene, "kernel", Axes.COLS, 3).scene();
        var y = narrower.walk().map(TARGET);
        assertThat(y.cols()).isEqualTo(6);
        for (int row = 0; row < 6; row++)
            for (int col = 0; col < 6; col++)
                assertThat(y.value(0, row, col)).isEqualTo(scene.walk().map(TARGET).value(0, row, col));
    }

    @Test
    void largeNumbersKillEveryReluAtAUsualRateAndASmallRateLearnsThem() {
        var scene = scene("97");
        var losses = losses(scene, 10);
        assertThat(losses[0]).isCloseTo(1912.9, within(0.05));
        assertThat(losses[1]).isBetween(3.9e9, 4.0e9);
        assertThat(Arrays.copyOfRange(losses, 2, 11)).containsOnly(4030.375);
        assertThat(values(next(scene, 2), new MapId("larger", "z"))).as("nothing comes through").containsOnly(0);
        assertThat(loss(next(atRate(scene, 0.0001), 100))).isLessThan(0.1);
    }

    @Test
    void dividedNumbersAreLearnedByAdamWithinTwoHundredthsAndByDescentWithinAThird() {
        var scene = scene("98");
        assertThat(loss(scene)).isCloseTo(0.19, within(0.005));
        assertThat(loss(next(scene, 100))).isCloseTo(0.00002, within(0.000005));
        assertThat(worst(next(scene, 100))).isCloseTo(0.024, within(0.0005));
        assertThat(worst(next(atRate(withoutMemory(scene), 0.1), 100))).isCloseTo(0.31, within(0.005));
    }

    /// Returns how far the network is off at most, over pairs that it did not learn from.
    private static double worst(Scene learned) {
        double worst = 0;
        for (int a = 0; a <= 20; a++)
            for (int b = 0; b <= 16; b += 8) {
                double first = a / 20.0;
                int from = b;
                var pairs = Array4.fill(1, 2, 1, 8, (n, c, h, w) -> c == 0 ? first : Math.min(20, from + w) / 20.0);
                var z = values(SceneEdits.input(learned, pairs).scene(), new MapId("larger", "z"));
                for (int i = 0; i < 8; i++)
                    worst = Math.max(worst, Math.abs(z[i] - Math.max(first, pairs.get(0, 1, 0, i))));
            }
        return worst;
    }

    @Test
    void onOtherInputsTheLearnedKernelIsNearerToMaxPoolingThanAveragePoolingButNotNear() {
        var scene = scene("87");
        var learned = next(scene, 60);
        var random = new Random(3);
        var found = new double[2];
        for (int trial = 0; trial < 40; trial++) {
            var input = Array4.fill(1, 1, 6, 6, (n, c, h, w) -> random.nextInt(5));
            var z = values(SceneEdits.input(learned, input).scene(), new MapId("convolution", "z"));
            for (int i = 0; i < 9; i++) {
                double max = 0;
                double sum = 0;
                for (int k = 0; k < 4; k++) {
                    double value = input.get(0, 0, 2 * (i / 3) + k / 2, 2 * (i % 3) + k % 2);
                    max = Math.max(max, value);
                    sum += value;
                }
                assertThat(z[i]).as("average pooling").isCloseTo(sum / 4, within(1e-12));
                found[0] += Math.pow(sum / 4 - max, 2) / 360;
                found[1] += Math.pow(z[9 + i] - max, 2) / 360;
            }
        }
        assertThat(Math.sqrt(found[0])).as("average pooling").isCloseTo(1.55, within(0.01));
        assertThat(Math.sqrt(found[1])).as("the learned kernel").isCloseTo(1.28, within(0.01));
    }
}
