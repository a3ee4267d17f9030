package org.receptive.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.receptive.ui.player.Player.Direction;

/// Moves the clock by hand.
class PlayerTest {

    private final Player player = new Player();

    @BeforeEach
    void hundredIndicesInRowsOfTen() {
        player.resize(100, 0);
        player.setRows((index, rows) -> Math.clamp(index + 10L * rows, 0, 99));
    }

    @Test
    void oneValueTakesEightTenthsOfASecond() {
        player.play();
        player.advance(0.79);
        assertThat(index()).isZero();
        player.advance(0.01);
        assertThat(index()).isEqualTo(1);
    }

    @Test
    void secondAtTwentyTimesIsTwentyFiveStepsHoweverItIsSliced() {
        player.setSpeed(20);
        for (int slices : new int[] {1, 2, 3, 7, 24, 25, 30, 60, 144, 1000, 99_991}) {
            player.first();
            player.play();
            for (int i = 0; i < slices; i++)
                player.advance(1.0 / slices);
            assertThat(index()).as("%d slices", slices).isEqualTo(25);
            player.pause();
        }
    }

    @Test
    void unevenSlicesAddUpToo() {
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            player.resize(10_000, 0);
            player.setSpeed(Player.SPEEDS.get(random.nextInt(Player.SPEEDS.size())));
            player.pause();
            player.play();
            double left = 8;
            while (left > 0) {
                double slice = Math.min(left, random.nextDouble() * 0.3);
                player.advance(slice);
                left -= slice;
            }
            assertThat(index()).isEqualTo((int) Math.floor(10 * player.speedProperty().get() + 1e-6));
        }
    }

    @Test
    void pausedPlayerIgnoresTheClock() {
        player.advance(100);
        assertThat(index()).isZero();
    }

    @Test
    void playingPausesAtTheEnd() {
        player.play();
        player.advance(1000);
        assertThat(index()).isEqualTo(99);
        assertThat(player.playingProperty().get()).isFalse();
    }

    @Test
    void playAtTheEndStartsAgain() {
        player.last();
        player.play();
        assertThat(index()).isZero();
        assertThat(player.playingProperty().get()).isTrue();
    }

    @Test
    void steppingByHandPauses() {
        player.play();
        player.forward();
        assertThat(player.playingProperty().get()).isFalse();
        assertThat(index()).isEqualTo(1);
        player.back();
        player.back();
        assertThat(index()).isZero();
    }

    @Test
    void scrubbingKeepsPlayingAndGivesTheIndexItsFullTime() {
        player.play();
        player.advance(0.7);
        player.seek(50);
        player.advance(0.7);
        assertThat(index()).isEqualTo(50);
        player.advance(0.1);
        assertThat(index()).isEqualTo(51);
    }

    @Test
    void seekIsClampedIntoTheTimeline() {
        player.seek(1000);
        assertThat(index()).isEqualTo(99);
        player.seek(-1);
        assertThat(index()).isZero();
    }

    @Test
    void rowMovesByTheRowLength() {
        player.seek(25);
        player.row(1);
        assertThat(index()).isEqualTo(35);
        player.row(-2);
        assertThat(index()).isEqualTo(15);
        player.row(Integer.MAX_VALUE);
        assertThat(index()).isEqualTo(99);
    }

    @Test
    void speedStepsThroughTheListFromAnyValue() {
        player.setSpeed(3);
        player.faster();
        assertThat(player.speedProperty().get()).isEqualTo(4);
        player.setSpeed(3);
        player.slower();
        assertThat(player.speedProperty().get()).isEqualTo(2);
        player.setSpeed(500);
        player.faster();
        assertThat(player.speedProperty().get()).isEqualTo(20);
        player.setSpeed(0);
        player.slower();
        assertThat(player.speedProperty().get()).isEqualTo(0.25);
        player.setSpeed(Double.NaN);
        assertThat(player.speedProperty().get()).isEqualTo(0.25);
    }

    @Test
    void timelineComputedAgainKeepsPlaying() {
        player.play();
        player.advance(0.5);
        player.resize(40, 12);
        assertThat(player.playingProperty().get()).isTrue();
        player.advance(0.3);
        assertThat(index()).isEqualTo(13);
        player.resize(5, 13);
        assertThat(index()).isEqualTo(4);
    }

    @Test
    void listenersNeverSeeAnIndexBeyondTheLength() {
        var seen = new ArrayList<Boolean>();
        player.indexProperty().subscribe(i -> seen.add(i.intValue() < player.lengthProperty().get()));
        player.lengthProperty().subscribe(n -> seen.add(index() < n.intValue()));
        player.seek(80);
        player.resize(20, 19);
        player.resize(200, 150);
        player.resize(1, 0);
        assertThat(seen).hasSizeGreaterThan(6).doesNotContain(false);
    }

    @Test
    void heldButtonRepeatsAfterADelay() {
        player.press(Direction.FORWARD);
        assertThat(index()).isEqualTo(1);
        player.advance(0.34);
        assertThat(index()).isEqualTo(1);
        player.advance(0.01);
        assertThat(index()).isEqualTo(2);
        for (int frame = 0; frame < 60; frame++)
            player.advance(1 / 60.0);
        assertThat(index()).isEqualTo(14);
        player.release();
        player.advance(10);
        assertThat(index()).isEqualTo(14);
    }

    @Test
    void heldRowButtonMovesByRows() {
        player.seek(95);
        player.press(Direction.ROW_BACK);
        player.advance(0.35 + 1 / 12.0);
        assertThat(index()).isEqualTo(65);
    }

    @Test
    void holdingPausesAndTheClockMovesNothingOnceReleased() {
        player.seek(50);
        player.play();
        player.press(Direction.BACK);
        assertThat(player.playingProperty().get()).isFalse();
        player.advance(1);
        int stopped = index();
        assertThat(stopped).isLessThan(49);
        player.release();
        player.advance(10);
        assertThat(index()).isEqualTo(stopped);
    }

    @Test
    void timelineOfOneIndexDoesNotPlay() {
        player.resize(1, 0);
        player.toggle();
        assertThat(player.playingProperty().get()).isFalse();
    }

    private int index() {
        return player.indexProperty().get();
    }
}
