package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.explain.GradientCheck.Verdict;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.View;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// A gradient is compared with what the loss does when the value is nudged.
class GradientCheckTest {

    private static final Scene CHAIN = chain();
    private static final double NUDGE = 1e-4;

    private static Scene chain() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        return KnobEdits.flag(scene.withView(View.START.at(Grain.VALUE, 5, 0, 0)), "inputGradient", true).scene();
    }

    private static Cell weight(int row, int col) {
        return new Cell(new MapId("convolution", "∂L/∂w"), 0, row, col);
    }

    @Test
    void theMiddleOfTheKernelIsThatOfTheBook() {
        var check = GradientCheck.of(CHAIN, CHAIN.walk(), weight(1, 1), NUDGE);
        assertThat(check.nudged()).isEqualTo(new Cell(new MapId("convolution", "w"), 0, 1, 1));
        assertThat(check.above()).isCloseTo(1.0485579263, within(1e-9));
        assertThat(check.below()).isCloseTo(1.0486369478, within(1e-9));
        assertThat(check.quotient()).isCloseTo(check.gradient(), within(1e-8));
        assertThat(check.gradient()).isCloseTo(-0.3951074855021899, within(1e-12));
        assertThat(check.verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void everyGradientOfTheChainAgreesWhereNoKinkIsCrossed() {
        var walk = CHAIN.walk();
        int kinks = 0;
        for (var stage : walk.stages())
            for (int i = 0; i < stage.stepCount() && stage.output().isGradient(); i++) {
                var check = GradientCheck.of(CHAIN, walk, stage.y().cell(i), 1e-5);
                kinks += check.crossesKink() ? 1 : 0;
                assertThat(check.verdict()).as("%s %s", check, check.digits()).isIn(Verdict.AGREES, Verdict.KINK);
            }
        assertThat(kinks).as("cells of value 0 tie with their neighbours").isLessThan(12);
    }

    @Test
    void theGradientOfAnInputThatTwoStagesReadIsThatOfBothTogether() {
        var prepared = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("85-")).findFirst().orElseThrow().load();
        var loss = prepared.withView(View.START.at(Grain.VALUE, prepared.stages().size() - 1, 0, 0));
        var scene = KnobEdits.flag(loss, "inputGradient", true).scene();
        var walk = scene.walk();
        for (int i = 0; i < scene.input().count(); i++) {
            var cell = walk.map(MapId.of("x").gradient()).cell(i);
            assertThat(GradientCheck.of(scene, walk, cell, NUDGE).verdict()).as(cell + "").isEqualTo(Verdict.AGREES);
        }
    }

    @Test
    void aNudgeThatIsTooLargeOrTooSmallGivesFewerDigitsAndSaysSo() {
        var walk = CHAIN.walk();
        assertThat(GradientCheck.of(CHAIN, walk, weight(1, 1), 0.02).verdict()).isEqualTo(Verdict.ROUGH);
        assertThat(GradientCheck.of(CHAIN, walk, weight(1, 1), 1e-13).verdict()).isEqualTo(Verdict.ROUGH);
    }

    @Test
    void aNudgeThatChangesTheWinnerIsNoCheck() {
        var walk = CHAIN.walk();
        assertThat(GradientCheck.of(CHAIN, walk, weight(0, 0), 1).verdict()).isEqualTo(Verdict.KINK);
    }

    @Test
    void aWrongGradientIsFound() {
        var check = GradientCheck.of(CHAIN, CHAIN.walk(), weight(1, 1), NUDGE);
        var wrong = new GradientCheck(check.cell(), check.nudged(), NUDGE, check.above(), check.below(), check.gradient() * 1.01, false,
                false);
        assertThat(wrong.verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void whatIsNoGradientHasNoCheck() {
        var walk = CHAIN.walk();
        assertThat(GradientCheck.nudgedBy(CHAIN, walk, new Cell(new MapId("convolution", "w"), 0, 0, 0))).isEmpty();
        assertThat(GradientCheck.nudgedBy(CHAIN, walk, new Cell(new MapId("nowhere", "∂L/∂w"), 0, 0, 0))).isEmpty();
    }

    @Test
    void theUpdateOfTheChainHasTheLossesOfTheBook() {
        var course = UpdateCourse.of(CHAIN, CHAIN.walk()).orElseThrow();
        var golden = GoldenChain.numbers("lossAfterEachUpdate");
        assertThat(course.losses()).hasSize(26).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++)
            assertThat(course.losses().get(i)).isCloseTo(golden.get(i), within(1e-12));
        assertThat(course.predictedDecrease()).isCloseTo(0.9236920740553727, within(1e-12));
        assertThat(course.groups()).extracting(g -> g.map().letter()).containsExactly("W", "b", "w", "b");
        assertThat(course.before().orElseThrow().isRight()).isFalse();
        assertThat(course.before().orElseThrow().said()).isEqualTo(2);
        assertThat(course.after().orElseThrow().isRight()).isTrue();
    }

    @Test
    void theMovesAreCountedAlongTheWalk() {
        var walk = CHAIN.walk();
        var course = UpdateCourse.of(CHAIN, walk).orElseThrow();
        var stages = walk.stages().stream().map(Operation::output).toList();
        int weights = stages.indexOf(new MapId("convolution", "w").updated());
        assertThat(course.movesAt(0, 0)).isZero();
        assertThat(course.movesAt(weights, 4)).isEqualTo(20);
        assertThat(course.movesAt(stages.size() - 1, 0)).isEqualTo(25);
    }

    @Test
    void theLossAlongTheWayBeginsWithTheSlopeAndPassesTheUpdate() {
        var walk = CHAIN.walk();
        assertThat(UpdateCourse.lossAt(CHAIN, walk, 0)).isCloseTo(1.0485974359022223, within(1e-12));
        assertThat(UpdateCourse.lossAt(CHAIN, walk, 0.1)).isCloseTo(0.34657509008125015, within(1e-12));
        double rise = (UpdateCourse.lossAt(CHAIN, walk, 1e-6) - UpdateCourse.lossAt(CHAIN, walk, 0)) / 1e-6;
        assertThat(UpdateCourse.slope(walk)).isCloseTo(-9.236920740553726, within(1e-9)).isCloseTo(rise, within(1e-3));
    }

    @Test
    void aSceneWithoutAnUpdateHasNoCourse() {
        var scene = CHAIN.with(Scene.Passes.BACKWARD);
        assertThat(UpdateCourse.of(scene, scene.walk())).isEmpty();
        assertThat(GradientCheck.isQuick(scene, new Walk(List.copyOf(scene.walk().stages())))).isTrue();
    }
}
