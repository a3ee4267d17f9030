package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.explain.Unit;
import org.receptive.io.network.NetworkFile;
import org.receptive.model.Models;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.control.Command;
import org.receptive.ui.digit.InspectionViewModel;
import org.testfx.framework.junit5.Start;

/// What is opened in the Draw screen as a network, and the clicks that lead from it into a unit.
class DrawOpeningWindowTest extends WindowFixture {

    private static final int C3 = 2;

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private DrawPage page() {
        return window().shell().pages().draw();
    }

    private InspectionViewModel model() {
        return page().models().network();
    }

    private Point2D pointOf(Unit unit) {
        return window().onFx(() -> {
            var network = page().screen().network();
            var bounds = network.boundsOf(unit).orElseThrow();
            return network.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    @Test
    void theSecondOfTwoClicksThatLeadIntoAUnitIsNotForTheCellUnderThePointerThere() {
        for (boolean presenting : new boolean[] {false, true}) {
            window().onFx(() -> {
                window().appearance().presentingProperty().set(presenting);
                return true;
            });
            for (var unit : List.of(new Unit(C3, 5, 3, 4), new Unit(C3, 7, 5, 4), new Unit(0, 2, 12, 12), new Unit(C3, 3, 8, 1))) {
                window().onFx(() -> {
                    window().shell().show(ScreenName.DRAW);
                    model().select(Optional.of(unit));
                    return true;
                });
                window().nextFrame();
                var at = pointOf(unit);
                window().onFx(() -> {
                    page().screen().network().fireEvent(press(at, 1));
                    var maps = window().shell().walk().maps();
                    maps.fireEvent(press(at, 2));
                    return true;
                });
                window().push(KeyCode.DIGIT7);
                assertThat(window().target().row()).as("the unit that was chosen, %s", unit).isEqualTo(unit.row());
                assertThat(window().target().col()).isEqualTo(unit.col());
                assertThat(window().onFx(() -> window().model().walk().placeProperty().get().view().pin())).isEmpty();
                assertThat(window().isShown("cellEditor")).isFalse();
                window().onFx(() -> {
                    window().shell().trail().leave();
                    return true;
                });
            }
        }
    }

    @Test
    void aDescriptionOfANetworkIsRefusedWithWhatToDoWhicheverWayItComes(@TempDir Path folder) throws IOException {
        window().click("rail-draw");
        var file = folder.resolve("residual.json");
        Files.writeString(file, NetworkFile.toJson(Models.require("lenet5").network()));
        List<Runnable> ways = List.of(() -> window().shell().openFile(file), () -> {
            window().answers().next(file);
            Command.find(page().commands(), "open").action().run();
        });
        for (var way : ways) {
            window().onFx(() -> {
                model().dismiss();
                way.run();
                return true;
            });
            var said = window().onFx(() -> window().appearance().texts().get(model().noticeProperty().get().orElseThrow().words()));
            assertThat(said).startsWith("residual.json cannot be used").contains("holds no weights").contains("train")
                    .doesNotContainPattern("\\d{3}");
        }
    }

    /// One press of several in a row, at a place of the screen.
    private static MouseEvent press(Point2D at, int count) {
        return new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, count, false,
                false,
                false, false, true, false, false, false, false, true, null);
    }
}
