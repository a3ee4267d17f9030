package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.draw.scene.Frame;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.Edits;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;
import org.receptive.trace.Timeline;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// The walk along the timeline and everything that time moves.
class ConvolveWalkTest {

    private static ConvolveViewModel at(Grain grain) {
        return new ConvolveViewModel(scene(grain), new Player());
    }

    private static Scene scene(Grain grain) {
        return new SceneBuilder().input(4, 5).kernel(2, 2).channels(2, 2, 1).bias().at(grain, 0, 0).build();
    }

    private static Frame shown(ConvolveViewModel model) {
        return model.frame(Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static void times(int n, Runnable command) {
        for (int i = 0; i < n; i++)
            command.run();
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void aSeekShowsTheSameAsStepsForwardAndAsAllForwardAndTheRestBack(Grain grain) {
        int length = Math.toIntExact(at(grain).timeline().length());
        var forwards = at(grain);
        var backwards = at(grain);
        var seeking = at(grain);
        times(length - 1, backwards.player()::forward);
        var fromTheEnd = new Frame[length];
        for (int k = length - 1; k >= 0; k--) {
            fromTheEnd[k] = shown(backwards);
            backwards.player().back();
        }
        for (int k = 0; k < length; k++) {
            seeking.player().seek((k * 7) % length);
            seeking.player().seek(k);
            assertThat(shown(seeking)).as("index " + k).isEqualTo(shown(forwards)).isEqualTo(fromTheEnd[k]);
            assertThat(seeking.sceneProperty().get().view().step()).isEqualTo(k / forwards.timeline().momentsPerStep(0, 0));
            forwards.player().forward();
        }
    }

    @Test
    void theFrameShownIsTheFrameOfTheSceneAsItWouldBeOpenedAgain() {
        var model = at(Grain.TERM);
        model.player().seek(40);
        var scene = model.sceneProperty().get();
        assertThat(shown(model))
                .isEqualTo(Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH)));
    }

    @Test
    void anotherGrainStaysAtTheSameOutputValue() {
        var model = at(Grain.VALUE);
        model.player().seek(13);
        var target = model.momentProperty().get().step().target();

        model.setGrain(Grain.TERM);
        assertThat(model.momentProperty().get().step().target()).isEqualTo(target);
        assertThat(model.momentProperty().get().termsDone()).isEqualTo(1);
        assertThat(model.player().lengthProperty().get()).isEqualTo(24 * 9);
        assertThat(model.player().indexProperty().get()).isEqualTo(13 * 9);

        times(4, model.player()::forward);
        model.setGrain(Grain.VALUE);
        assertThat(model.momentProperty().get().step().target()).isEqualTo(target);
        assertThat(model.momentProperty().get().complete()).isTrue();
    }

    @Test
    void theGrainThatIsOnAlreadyDoesNotMoveTheWalk() {
        var model = at(Grain.TERM);
        model.player().seek(5);
        model.setGrain(Grain.TERM);
        assertThat(model.player().indexProperty().get()).isEqualTo(5);
    }

    @Test
    void aRowOfTheOutputIsOneJumpInEitherGrain() {
        for (var grain : Grain.values()) {
            var model = at(grain);
            model.player().row(1);
            assertThat(model.momentProperty().get().step().target()).as(grain.name()).isEqualTo(new Cell("y", 0, 1, 0));
        }
    }

    @Test
    void goToChoosesTheStepOfAnOutputCell() {
        var model = at(Grain.TERM);
        model.goTo(new Cell("y", 1, 2, 3));
        assertThat(model.momentProperty().get().step().target()).isEqualTo(new Cell("y", 1, 2, 3));
        assertThat(model.momentProperty().get().termsDone()).isEqualTo(1);
    }

    @Test
    void timePlaysTheWalkAndEndsAtTheLastValue() {
        var model = at(Grain.VALUE);
        model.player().play();
        model.advance(Player.SECONDS_PER_STEP * 3);
        assertThat(model.momentProperty().get().step().index()).isEqualTo(3);
        model.advance(1000);
        assertThat(model.momentProperty().get().step().index()).isEqualTo(23);
        assertThat(model.player().playingProperty().get()).isFalse();
    }

    @Test
    void theKernelTurnsWithTimeToTheConvolutionAndBack() {
        var model = at(Grain.VALUE);
        model.change(s -> Edits.operation(s, OperationKind.CONVOLUTION));
        assertThat(model.turnProperty().get()).isZero();
        model.advance(0.15);
        assertThat(model.turnProperty().get()).isCloseTo(0.25, within(1e-9));
        model.advance(0.15);
        assertThat(model.turnProperty().get()).isCloseTo(0.5, within(1e-9));
        model.advance(5);
        assertThat(model.turnProperty().get()).isEqualTo(1);

        model.undo();
        model.advance(0.3);
        assertThat(model.turnProperty().get()).isCloseTo(0.5, within(1e-9));
        model.advance(0.3);
        assertThat(model.turnProperty().get()).isZero();
    }

    @Test
    void changingOnesMindTurnsTheKernelBackFromWhereItIs() {
        var model = at(Grain.VALUE);
        model.change(s -> Edits.operation(s, OperationKind.CONVOLUTION));
        model.advance(0.3);
        model.change(s -> Edits.operation(s, OperationKind.CROSS_CORRELATION));
        model.advance(0.15);
        assertThat(model.turnProperty().get()).isCloseTo(0.25, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3})
    void withReducedMotionTheKernelIsTurnedAtOnce(double seconds) {
        var model = at(Grain.VALUE);
        model.reducedMotionProperty().set(true);
        model.change(s -> Edits.operation(s, OperationKind.CONVOLUTION));
        model.advance(seconds);
        assertThat(model.turnProperty().get()).isEqualTo(1);
    }

    @Test
    void symbolsAndInputPageAreKeptWhileOneWalks() {
        var model = at(Grain.VALUE);
        model.setSymbols(true);
        model.setInputPage(-3);
        model.player().forward();
        assertThat(model.sceneProperty().get().view().symbols()).isTrue();
        assertThat(model.sceneProperty().get().view().inputPage()).isZero();
    }

    @Test
    void whoeverHearsOfTheSceneFindsTheMomentThatBelongsToIt() {
        var model = at(Grain.TERM);
        var found = new ArrayList<Boolean>();
        model.sceneProperty().subscribe((_, now) -> {
            var timeline = new Timeline(model.walkProperty().get(), now.view().grain());
            found.add(model.momentProperty().get().equals(timeline.at(now.view().indexIn(timeline))));
        });
        model.player().forward();
        model.player().seek(20);
        model.setGrain(Grain.VALUE);
        model.change(s -> Edits.operation(s, OperationKind.CONVOLUTION));
        model.undo();
        assertThat(found).hasSize(5).containsOnly(true);
    }
}
