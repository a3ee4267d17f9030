package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.receptive.explain.Winners.State;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.reference.ActivationFunction;
import org.receptive.scene.Edit;
import org.receptive.scene.InputEdits;
import org.receptive.scene.Knob;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.scene.View;
import org.receptive.trace.Moment;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;

/// What the figures beside the maps say is what the steps themselves say.
class StepFiguresTest {

    private static Scene scene(String start) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().startsWith(start)).findFirst().orElseThrow().load();
    }

    private static List<Moment> moments(Walk walk) {
        var timeline = new Timeline(walk, Grain.VALUE);
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < timeline.length(); i++)
            moments.add(timeline.at(i));
        return moments;
    }

    @Test
    void everyFunctionThatAStageOffersHasItsValueAndItsSlopeOnTheWayThereAndBack() {
        var first = scene("46-").withView(View.START);
        var words = first.stage().setting().knobs().stream().map(Knob.Choice.class::cast).findFirst().orElseThrow().options();
        assertThat(words).hasSizeGreaterThanOrEqualTo(8).contains("sigmoid", "tanh", "relu", "leakyRelu", "elu", "gelu");
        for (var word : words) {
            var scene = KnobEdits.choose(first, "function", word).scene().with(Scene.Passes.BACKWARD);
            var walk = scene.walk();
            int forth = 0;
            int back = 0;
            for (var m : moments(walk)) {
                var point = FunctionPoint.of(walk, m);
                boolean isBack = m.operation().id().equals("gradient-of-activation");
                assertThat(point.isPresent()).as("%s in %s", word, m.operation().id()).isEqualTo(m.stage() == 0 || isBack);
                if (point.isEmpty())
                    continue;
                var p = point.get();
                double x = scene.input().toArray()[m.step().index()];
                assertThat(p.x()).isEqualTo(x);
                assertThat(p.value()).isEqualTo(ActivationFunction.value(p.function(), x));
                assertThat(p.slope()).isEqualTo(ActivationFunction.derivative(p.function(), x));
                assertThat(p.back()).isEqualTo(isBack);
                if (isBack) {
                    back++;
                    assertThat(m.step().terms().getFirst().last().value()).as("the gate").isEqualTo(p.slope());
                } else {
                    forth++;
                    assertThat(m.step().value()).isEqualTo(p.value());
                }
            }
            assertThat(forth).isEqualTo(9);
            assertThat(back).isEqualTo(9);
        }
    }

    @Test
    void theCurveIsTheFunctionAndTheAxisStaysUntilValuesLieBeyond() {
        var scene = scene("46-").withView(View.START);
        var walk = scene.walk();
        var points = moments(walk).stream().filter(m -> m.stage() == 0).map(m -> FunctionPoint.of(walk, m).orElseThrow()).toList();
        assertThat(points).extracting(FunctionPoint::reach).as("6 is beyond 4").containsOnly(8.0);
        var curve = points.getFirst().curve(9);
        var slopes = points.getFirst().slopes(9);
        for (int i = 0; i < 9; i++) {
            double at = 2.0 * i - 8;
            assertThat(curve.get(i)).isCloseTo(1 / (1 + Math.exp(-at)), within(1e-15));
            assertThat(slopes.get(i)).isCloseTo(curve.get(i) * (1 - curve.get(i)), within(1e-15));
        }
        var small = InputEdits.move(InputEdits.move(scene, 3 - 1, 0).scene(), 0, 0).scene().walk();
        assertThat(FunctionPoint.of(small, new Timeline(small, Grain.VALUE).at(0)).orElseThrow().reach())
                .isEqualTo(FunctionPoint.LEAST_REACH);
    }

    @Test
    void aValueThatIsNotDoneYetIsNotForetold() {
        var walk = scene("46-").walk();
        var timeline = new Timeline(walk, Grain.TERM);
        var before = new Moment(0, walk.stages().getFirst(), timeline.at(0).step(), 0, false);
        assertThat(FunctionPoint.of(walk, before).orElseThrow().known()).isFalse();
    }

    @Test
    void theWinnersAreThoseOfTheStepsAndTheFirstOfEqualOnesWins() {
        var walk = scene("44-").walk();
        var all = moments(walk);
        var last = Winners.of(walk, all.getLast()).orElseThrow();
        assertThat(last.cols()).isEqualTo(3);
        assertThat(last.windowCols()).isEqualTo(2);
        assertThat(last.outputs()).hasSize(9).extracting(Winners.Output::winner).extracting(OptionalInt::getAsInt)
                .containsExactly(1, 3, 1, 1, 1, 3, 3, 3, 3);
        assertThat(last.outputs().get(3).equal()).as("5 stands there twice").containsExactly(3);
        assertThat(last.outputs()).extracting(Winners.Output::state).containsOnlyOnce(State.NOW).contains(State.KNOWN)
                .doesNotContain(State.AHEAD);
        var first = Winners.of(walk, all.get(9)).orElseThrow();
        assertThat(first.outputs().subList(1, 9)).extracting(Winners.Output::state).containsOnly(State.AHEAD);
    }

    @Test
    void onTheWayBackTheSameWinnersSayWhereDeltaGoes() {
        for (var start : List.of("41-", "24-")) {
            var walk = scene(start).walk();
            int routed = 0;
            for (var m : moments(walk)) {
                var winners = Winners.of(walk, m);
                if (!m.operation().id().equals("gradient-of-pooling"))
                    continue;
                assertThat(winners.orElseThrow().back()).isTrue();
                long now = winners.get().outputs().stream().filter(o -> o.state() == State.NOW).count();
                long lost = winners.get().outputs().stream().filter(o -> o.state() == State.LOST).count();
                assertThat(now).isEqualTo(m.step().terms().stream().filter(t -> t.last().value() == 1).count());
                assertThat(now + lost).as("windows that hold the cell").isEqualTo(m.step().terms().size());
                routed += (int) now;
            }
            assertThat(routed).as("every δ goes to one cell").isEqualTo(4);
        }
    }

    @Test
    void theLeastWinsInMinimumPoolingAndAMeanHasNoWinner() {
        var scene = scene("44-");
        var least = StageEdits.replace(scene, SettingKind.MIN_POOLING).scene().walk();
        var outputs = Winners.of(least, moments(least).getLast()).orElseThrow().outputs();
        for (int i = 0; i < 9; i++) {
            var step = least.stages().getFirst().step(9 + i);
            assertThat(step.terms().get(outputs.get(i).winner().orElseThrow()).product()).isEqualTo(step.value());
        }
        var mean = StageEdits.replace(scene, SettingKind.AVERAGE_POOLING).scene().walk();
        assertThat(Winners.of(mean, moments(mean).getLast())).isEmpty();
    }

    private static Scene moved(Edit edit) {
        assertThat(edit.notice()).isEmpty();
        return edit.scene();
    }

    @Test
    void whatIsMovedComesFromTheSideAndTheRestIsZero() {
        var scene = scene("44-");
        var x = scene.input();
        for (var by : List.of(new int[] {0, 1}, new int[] {0, -1}, new int[] {1, 0}, new int[] {-1, 0})) {
            var y = moved(InputEdits.move(scene, by[0], by[1])).input();
            for (int c = 0; c < 2; c++)
                for (int row = 0; row < 6; row++)
                    for (int col = 0; col < 6; col++)
                        assertThat(y.get(0, c, row, col)).isEqualTo(x.getPadded(0, c, row - by[0], col - by[1]));
        }
        assertThat(InputEdits.move(InputEdits.move(scene, 6, 0).scene(), 1, 0).notice()).as("zeros stay zeros").isPresent();
    }

    @Test
    void outputsThatStayedAreThoseOfAnIndependentCount() {
        var scene = scene("44-");
        var before = scene.walk().stages().getFirst();
        var counts = new ArrayList<Integer>();
        for (var by : List.of(new int[] {0, 1}, new int[] {1, 0}, new int[] {-1, 0})) {
            var now = InputEdits.move(scene, by[0], by[1]).scene().walk().stages().getFirst();
            var kept = KeptOutputs.of(before, now);
            assertThat(kept.of()).isEqualTo(18);
            assertThat(kept.cells()).allSatisfy(c -> assertThat(now.y().value(c)).isEqualTo(before.y().value(c)));
            counts.add(kept.cells().size());
        }
        assertThat(counts).as("by NumPy").containsExactly(9, 6, 12);
        assertThat(KeptOutputs.of(before, before).cells()).hasSize(18);
    }

    @Test
    void averagePoolingIsTheDepthwiseConvolutionOfTheScene() {
        var scene = scene("45-");
        for (int i = 0; i < 4; i++) {
            var stages = scene.walk().stages();
            assertThat(stages.get(1).y().values()).isEqualTo(stages.get(0).y().values());
            scene = InputEdits.move(scene, i % 2, 1).scene();
        }
    }
}
