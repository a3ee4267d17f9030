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
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.scene.StageEdits;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// The walk along the timeline and everything that time moves.
class WalkPlayerTest {

    private static WalkViewModel at(Grain grain) {
        return new WalkViewModel(scene(grain), new Player());
    }

    private static Scene scene(Grain grain) {
        return new SceneBuilder().input(4, 5).kernel(2, 2).channels(2, 2, 1).bias().at(grain, 0, 0).build();
    }

    private static Frame shown(WalkViewModel model) {
        return model.frame(Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH));
    }

    private static void times(int n, Runnable command) {
        for (int i = 0; i < n; i++)
            command.run();
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void aSeekShowsTheSameAsStepsForwardAndAsAllForwardAndTheRestBack(Grain grain) {
        int length = Math.toIntExact(at(grain).walk().placeProperty().get().timeline().length());
        var forwards = at(grain);
        var backwards = at(grain);
        var seeking = at(grain);
        times(length - 1, backwards.walk().player()::forward);
        var fromTheEnd = new Frame[length];
        for (int k = length - 1; k >= 0; k--) {
            fromTheEnd[k] = shown(backwards);
            backwards.walk().player().back();
        }
        for (int k = 0; k < length; k++) {
            seeking.walk().player().seek((k * 7) % length);
            seeking.walk().player().seek(k);
            assertThat(shown(seeking)).as("index " + k).isEqualTo(shown(forwards)).isEqualTo(fromTheEnd[k]);
            int terms = forwards.walk().placeProperty().get().timeline().momentsPerStep(0, 0);
            assertThat(seeking.edited().sceneProperty().get().view().step()).isEqualTo(k / terms);
            forwards.walk().player().forward();
        }
    }

    @Test
    void theFrameShownIsTheFrameOfTheSceneAsItWouldBeOpenedAgain() {
        var model = at(Grain.TERM);
        model.walk().player().seek(40);
        var scene = model.edited().sceneProperty().get();
        assertThat(shown(model))
                .isEqualTo(Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), Texts.of(Language.ENGLISH)));
    }

    @Test
    void anotherGrainStaysAtTheSameOutputValue() {
        var model = at(Grain.VALUE);
        model.walk().player().seek(13);
        var target = model.walk().placeProperty().get().moment().step().target();

        model.walk().setGrain(Grain.TERM);
        assertThat(model.walk().placeProperty().get().moment().step().target()).isEqualTo(target);
        assertThat(model.walk().placeProperty().get().moment().termsDone()).isEqualTo(1);
        assertThat(model.walk().player().lengthProperty().get()).isEqualTo(24 * 9);
        assertThat(model.walk().player().indexProperty().get()).isEqualTo(13 * 9);

        times(4, model.walk().player()::forward);
        model.walk().setGrain(Grain.VALUE);
        assertThat(model.walk().placeProperty().get().moment().step().target()).isEqualTo(target);
        assertThat(model.walk().placeProperty().get().moment().complete()).isTrue();
    }

    @Test
    void theGrainThatIsOnAlreadyDoesNotMoveTheWalk() {
        var model = at(Grain.TERM);
        model.walk().player().seek(5);
        model.walk().setGrain(Grain.TERM);
        assertThat(model.walk().player().indexProperty().get()).isEqualTo(5);
    }

    @Test
    void aRowOfTheOutputIsOneJumpInEitherGrain() {
        for (var grain : Grain.values()) {
            var model = at(grain);
            model.walk().player().row(1);
            assertThat(model.walk().placeProperty().get().moment().step().target()).as(grain.name()).isEqualTo(new Cell("y", 0, 1, 0));
        }
    }

    @Test
    void goToChoosesTheStepOfAnOutputCell() {
        var model = at(Grain.TERM);
        model.walk().goTo(new Cell("y", 1, 2, 3));
        assertThat(model.walk().placeProperty().get().moment().step().target()).isEqualTo(new Cell("y", 1, 2, 3));
        assertThat(model.walk().placeProperty().get().moment().termsDone()).isEqualTo(1);
    }

    @Test
    void timePlaysTheWalkAndEndsAtTheLastValue() {
        var model = at(Grain.VALUE);
        model.walk().player().play();
        model.walk().advance(Player.SECONDS_PER_STEP * 3);
        assertThat(model.walk().placeProperty().get().moment().step().index()).isEqualTo(3);
        model.walk().advance(1000);
        assertThat(model.walk().placeProperty().get().moment().step().index()).isEqualTo(23);
        assertThat(model.walk().player().playingProperty().get()).isFalse();
    }

    @Test
    void theKernelTurnsWithTimeToTheConvolutionAndBack() {
        var model = at(Grain.VALUE);
        model.editor().change(s -> KnobEdits.choose(s, "kind", "convolution"));
        assertThat(model.walk().motion().turnProperty().get()).isZero();
        model.walk().advance(0.15);
        assertThat(model.walk().motion().turnProperty().get()).isCloseTo(0.25, within(1e-9));
        model.walk().advance(0.15);
        assertThat(model.walk().motion().turnProperty().get()).isCloseTo(0.5, within(1e-9));
        model.walk().advance(5);
        assertThat(model.walk().motion().turnProperty().get()).isEqualTo(1);

        model.editor().undo();
        model.walk().advance(0.3);
        assertThat(model.walk().motion().turnProperty().get()).isCloseTo(0.5, within(1e-9));
        model.walk().advance(0.3);
        assertThat(model.walk().motion().turnProperty().get()).isZero();
    }

    @Test
    void theWindowGlidesToTheNextPlaceAndRestsThere() {
        var walk = at(Grain.VALUE).walk();
        walk.advance(1);
        walk.player().forward();
        assertThat(walk.motion().glideProperty().get()).isEqualTo(1);
        walk.advance(0.075);
        assertThat(walk.motion().glideProperty().get()).isCloseTo(0.5, within(1e-9));
        walk.advance(0.075);
        assertThat(walk.motion().glideProperty().get()).isZero();
        walk.advance(0.2);
        walk.player().back();
        assertThat(walk.motion().glideProperty().get()).isEqualTo(-1);
    }

    @Test
    void stepsInQuickSuccessionJump() {
        var walk = at(Grain.VALUE).walk();
        walk.advance(1);
        for (int i = 0; i < 8; i++) {
            walk.player().forward();
            assertThat(walk.motion().glideProperty().get()).as("step %d", i).isEqualTo(i == 0 ? 1 : 0);
            walk.advance(0.2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 2, 4, 8, 20})
    void playingGlidesUpToFourStepsASecond(double speed) {
        var walk = at(Grain.VALUE).walk();
        walk.player().setSpeed(speed);
        walk.player().play();
        int glides = 0;
        for (int i = 0; i < 60 * 4 && walk.player().playingProperty().get(); i++) {
            walk.advance(1 / 60.0);
            glides += walk.motion().glideProperty().get() == 1 ? 1 : 0;
        }
        if (speed / Player.SECONDS_PER_STEP <= 4)
            assertThat(glides).isEqualTo(walk.player().indexProperty().get());
        else
            assertThat(glides).as("all but the first").isLessThanOrEqualTo(1);
    }

    @Test
    void seekingJumpingAndReducedMotionGlideNowhere() {
        var walk = at(Grain.VALUE).walk();
        walk.advance(1);
        walk.player().seek(1);
        assertThat(walk.motion().glideProperty().get()).isZero();
        walk.advance(1);
        walk.player().row(1);
        assertThat(walk.motion().glideProperty().get()).isZero();
        walk.advance(1);
        walk.player().first();
        assertThat(walk.motion().glideProperty().get()).isZero();
        walk.advance(1);
        walk.motion().reducedProperty().set(true);
        walk.player().forward();
        assertThat(walk.motion().glideProperty().get()).isZero();
    }

    @Test
    void anEditOrAnotherGrainEndsTheGlide() {
        var model = at(Grain.VALUE);
        model.walk().advance(1);
        model.walk().player().forward();
        assertThat(model.walk().motion().glideProperty().get()).isEqualTo(1);
        model.editor().type(new Cell("x", 0, 0, 0), "5");
        assertThat(model.walk().motion().glideProperty().get()).isZero();
        model.walk().advance(1);
        model.walk().player().forward();
        model.walk().setGrain(Grain.TERM);
        assertThat(model.walk().motion().glideProperty().get()).isZero();
        model.walk().advance(1);
        model.walk().player().forward();
        assertThat(model.walk().motion().glideProperty().get()).as("the window stays at the same value").isZero();
    }

    @Test
    void changingOnesMindTurnsTheKernelBackFromWhereItIs() {
        var model = at(Grain.VALUE);
        model.editor().change(s -> KnobEdits.choose(s, "kind", "convolution"));
        model.walk().advance(0.3);
        model.editor().change(s -> KnobEdits.choose(s, "kind", "cross-correlation"));
        model.walk().advance(0.15);
        assertThat(model.walk().motion().turnProperty().get()).isCloseTo(0.25, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.3})
    void withReducedMotionTheKernelIsTurnedAtOnce(double seconds) {
        var model = at(Grain.VALUE);
        model.walk().motion().reducedProperty().set(true);
        model.editor().change(s -> KnobEdits.choose(s, "kind", "convolution"));
        model.walk().advance(seconds);
        assertThat(model.walk().motion().turnProperty().get()).isEqualTo(1);
    }

    @Test
    void symbolsAndInputPageAreKeptWhileOneWalks() {
        var model = at(Grain.VALUE);
        model.walk().setSymbols(true);
        model.walk().setInputPage(-3);
        model.walk().player().forward();
        assertThat(model.edited().sceneProperty().get().view().symbols()).isTrue();
        assertThat(model.edited().sceneProperty().get().view().inputPage()).isZero();
    }

    @Test
    void whoeverHearsOfTheSceneFindsTheMomentThatBelongsToIt() {
        var model = at(Grain.TERM);
        var found = new ArrayList<Boolean>();
        model.edited().sceneProperty().subscribe((_, now) -> {
            var timeline = new Timeline(model.walk().placeProperty().get().walk(), now.view().grain());
            found.add(model.walk().placeProperty().get().moment().equals(timeline.at(now.view().indexIn(timeline))));
        });
        model.walk().player().forward();
        model.walk().player().seek(20);
        model.walk().setGrain(Grain.VALUE);
        model.editor().change(s -> KnobEdits.choose(s, "kind", "convolution"));
        model.editor().undo();
        assertThat(found).hasSize(5).containsOnly(true);
    }

    /// A convolution of two filters over 5 × 5, then a pooling of 2 × 2 windows.
    private static WalkViewModel chain(Grain grain) {
        var conv = new SceneBuilder().input(5, 5).kernel(2, 2).channels(1, 2, 1).build();
        var model = new WalkViewModel(StageEdits.add(conv, SettingKind.MAX_POOLING).scene(), new Player());
        model.walk().setGrain(grain);
        model.walk().player().first();
        return model;
    }

    private static Cell target(WalkViewModel model) {
        return model.walk().placeProperty().get().moment().step().target();
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void aJumpOverRowsLeadsFromStageToStageAndBack(Grain grain) {
        var model = chain(grain);
        var player = model.walk().player();
        player.forward();
        int within = player.indexProperty().get();
        for (int row = 1; row < 12; row++) {
            player.row(1);
            int stage = model.walk().placeProperty().get().view().stage();
            assertThat(stage).as("row " + row).isEqualTo(row < 8 ? 0 : 1);
            assertThat(target(model).channel() * (stage == 0 ? 4 : 2) + target(model).row()).isEqualTo(row < 8 ? row : row - 8);
        }
        player.row(1);
        assertThat(player.indexProperty().get()).as("there is no further row").isEqualTo(player.lengthProperty().get() - 1);
        player.first();
        player.forward();
        player.row(3);
        player.row(-3);
        assertThat(player.indexProperty().get()).isEqualTo(within);
        player.row(-1);
        assertThat(player.indexProperty().get()).isZero();
    }

    @Test
    void goingToAStageKeepsThePlaceAsNearAsItCan() {
        var model = chain(Grain.VALUE);
        model.walk().goTo(new Cell(model.walk().placeProperty().get().moment().operation().output(), 1, 2, 3));
        model.walk().goToStage(1);
        assertThat(target(model)).extracting(Cell::channel, Cell::row, Cell::col).containsExactly(1, 1, 1);
        model.walk().goToStage(7);
        assertThat(model.walk().placeProperty().get().view().stage()).isEqualTo(1);
        model.walk().goToStage(-1);
        assertThat(target(model)).extracting(Cell::channel, Cell::row, Cell::col).containsExactly(1, 2, 2);
    }

    @Test
    void aKernelDoesNotTurnBecauseOneWalksIntoAStageThatHasNone() {
        var model = chain(Grain.VALUE);
        model.editor().change(s -> KnobEdits.choose(s, "kind", "convolution"));
        model.walk().advance(5);
        assertThat(model.walk().motion().turnProperty().get()).isEqualTo(1);
        model.walk().goToStage(1);
        assertThat(model.walk().motion().turnProperty().get()).isZero();
        model.walk().goToStage(0);
        assertThat(model.walk().motion().turnProperty().get()).isEqualTo(1);
    }
}
