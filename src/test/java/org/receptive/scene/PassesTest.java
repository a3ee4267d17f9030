package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Scene.Passes;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;

/// Scenes that walk more than the way forward.
class PassesTest {

    private static final Scene ITERATION = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst()
            .orElseThrow()
            .load();

    @TempDir
    private Path folder = Path.of("");

    private static long steps(Scene scene) {
        return new Timeline(scene.walk(), Grain.VALUE).length();
    }

    private static Scene withInputGradient() {
        var last = ITERATION.stages().size() - 1;
        return KnobEdits.flag(ITERATION.withView(View.START.at(Grain.VALUE, last, 0, 0)), "inputGradient", true).scene();
    }

    @Test
    void anIterationHas136StepsAnd172WithTheGradientOfTheInput() {
        assertThat(steps(ITERATION)).isEqualTo(136);
        assertThat(steps(withInputGradient())).isEqualTo(172);
        assertThat(steps(ITERATION.with(Passes.BACKWARD))).isEqualTo(110);
        assertThat(steps(ITERATION.with(Passes.FORWARD))).isEqualTo(43);
    }

    @Test
    void theLastStepIsTheLossAfterTheUpdate() {
        var last = ITERATION.walk().stages().getLast();
        assertThat(last.stepCount()).isEqualTo(1);
        assertThat(last.step(0).value()).isCloseTo(0.34657509008125015, within(1e-12));
    }

    @Test
    void theNextIterationBeginsWithTheUpdatedNumbersAndTheLossFallsOn() {
        var next = ITERATION.nextIteration();
        assertThat(next.view().stage()).isZero();
        assertThat(next.walk().stages().get(5).step(0).value()).isCloseTo(0.34657509008125015, within(1e-12));
        assertThat(next.walk().stages().getLast().step(0).value()).isLessThan(0.346);
    }

    @Test
    void withoutALossThereIsNoWayBackAndARefusalSaysSo() {
        var noLoss = StageEdits.remove(ITERATION.with(Passes.FORWARD).withView(View.START.at(Grain.VALUE, 5, 0, 0))).scene();
        assertThat(noLoss.passes()).isEqualTo(Passes.FORWARD);
        var refused = PassEdits.walk(noLoss, Passes.BACKWARD);
        assertThat(refused.scene()).isEqualTo(noLoss);
        assertThat(Texts.of(Language.ENGLISH).get(refused.notice().orElseThrow().words())).contains("add a loss");
    }

    @Test
    void removingTheLossEndsAllPassesButTheFirst() {
        var noLoss = StageEdits.remove(ITERATION).scene();
        assertThat(noLoss.stages()).hasSize(5);
        assertThat(noLoss.passes()).isEqualTo(Passes.FORWARD);
        assertThat(noLoss.view().stage()).isLessThan(5);
    }

    @Test
    void anEditKeepsThePlaceOnTheWayBack() {
        var there = ITERATION.withView(View.START.at(Grain.VALUE, 10, 2, 0));
        var edited = SceneEdits.paint(there, new org.receptive.trace.Cell("x", 0, 1, 1), 3).scene();
        assertThat(edited.view().stage()).isEqualTo(10);
        assertThat(edited.view().step()).isEqualTo(2);
        assertThat(edited.view().within(edited.walk())).isEqualTo(edited.view());
    }

    @Test
    void switchingTheWayBackOffLeadsToTheLastStage() {
        var off = PassEdits.toggleBackward(ITERATION.withView(View.START.at(Grain.VALUE, 10, 2, 0))).scene();
        assertThat(off.view().stage()).isEqualTo(5);
        assertThat(PassEdits.toggleUpdate(off).scene().passes()).isEqualTo(Passes.ITERATION);
    }

    @Test
    void aFileKeepsPassesAndAPlaceOnTheWayBack() throws IOException {
        var file = folder.resolve("scene.json");
        var there = ITERATION.withView(View.START.at(Grain.VALUE, 10, 3, 0));
        SceneFile.write(there, file);
        assertThat(SceneFile.read(file)).isEqualTo(there);
    }

    @Test
    void aLossOfAnotherSizeFollowsWhatItReads() {
        var wider = KnobEdits.number(ITERATION.withView(View.START.at(Grain.VALUE, 3, 0, 0)), "outputs", 5).scene();
        assertThat(wider.stages()).hasSize(6);
        assertThat(((LossSetting) wider.stages().getLast().setting()).target().c()).isEqualTo(5);
        assertThat(wider.walk().stages().getLast().step(0).value()).isPositive();
    }

    @Test
    void aBranchThatDoesNotLeadToTheLossHasNoWayBackAndChangesNoGradient() {
        var both = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("48-")).findFirst().orElseThrow().load();
        var alone = new Scene(both.title(), both.note(), both.input(),
                both.stages().stream().filter(s -> !s.name().equals("warm")).toList(),
                both.passes(), View.START);
        var back = both.walk().stages().stream().filter(s -> s.output().isGradient()).toList();
        assertThat(back).isEqualTo(alone.walk().stages().stream().filter(s -> s.output().isGradient()).toList());
        assertThat(back).extracting(s -> s.output().toString()).containsExactly("softmax.∂L/∂q", "dense.∂L/∂s", "dense.∂L/∂W");
        var q = both.walk().stages().get(2).y().values().toArray();
        var gradient = back.get(1).y().values().toArray();
        for (int i = 0; i < 4; i++)
            assertThat(gradient[i]).as("q − y").isCloseTo(q[i] - (i == 1 ? 1 : 0), within(1e-15));
    }
}
