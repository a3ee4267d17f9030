package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.receptive.ui.shell.SettingsFile.Settings.Bounds;

class WindowPlaceTest {

    private static final Rectangle2D LARGE = new Rectangle2D(0, 0, 1920, 1040);
    /// A screen of 1280×720 with a bar above and one below.
    private static final Rectangle2D SMALL = new Rectangle2D(0, 28, 1280, 652);

    @Test
    void theFirstWindowHasTheWantedSizeWhereTheScreenHasRoom() {
        var place = WindowPlace.of(Bounds.FIRST, List.of(), LARGE);
        assertThat(place.width()).isEqualTo(1280);
        assertThat(place.height()).isEqualTo(800);
        assertThat(place.corner()).as("the desktop chooses").isEmpty();
    }

    @Test
    void theFirstWindowIsNoLargerThanTheScreenWithoutItsBars() {
        var place = WindowPlace.of(Bounds.FIRST, List.of(), SMALL);
        assertThat(place.width()).isEqualTo(1280);
        assertThat(place.height()).isEqualTo(652);
    }

    @Test
    void aScreenSmallerThanTheSmallestWindowGetsAWindowOfItsOwnSize() {
        var place = WindowPlace.of(Bounds.FIRST, List.of(), new Rectangle2D(0, 0, 1024, 560));
        assertThat(List.of(place.width(), place.height())).containsExactly(1024.0, 560.0);
        assertThat(List.of(place.leastWidth(), place.leastHeight())).containsExactly(1024.0, 560.0);
    }

    @Test
    void theWindowOfLastTimeStandsWhereItStoodAndNeverReachesOverTheEdge() {
        assertThat(WindowPlace.of(new Bounds(100, 50, 1100, 700, false), List.of(LARGE), SMALL))
                .isEqualTo(new WindowPlace(1100, 700, corner(100, 50), 1040, 600));
        assertThat(WindowPlace.of(new Bounds(1500, 900, 1280, 800, false), List.of(LARGE), SMALL).corner())
                .isEqualTo(corner(1920 - 1280, 1040 - 800));
        assertThat(WindowPlace.of(new Bounds(-50, 0, 1920, 1080, false), List.of(SMALL), LARGE))
                .isEqualTo(new WindowPlace(1280, 652, corner(0, 28), 1040, 600));
    }

    @Test
    void ofTwoScreensItTakesTheOneOnWhichMostOfItLay() {
        var right = new Rectangle2D(1920, 0, 1280, 720);
        assertThat(WindowPlace.of(new Bounds(1800, 0, 1280, 800, false), List.of(LARGE, right), LARGE).corner())
                .isEqualTo(corner(1920, 0));
    }

    private static Optional<Point2D> corner(double x, double y) {
        return Optional.of(new Point2D(x, y));
    }
}
