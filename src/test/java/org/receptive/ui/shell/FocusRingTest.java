package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.draw.theme.Contrast;
import org.receptive.io.scene.SceneCatalogue;
import org.testfx.framework.junit5.Start;

/// Tab leads through every control of every screen and card, and a ring shows where it has led: pictures with and without it are compared
/// around each stop.
class FocusRingTest extends WindowFixture {

    /// How far outside a control, and how far inside, a ring is looked for, in px.
    private static final int REACH = 6;
    private static final int INSIDE = 4;
    private static final int MOST_STOPS = 150;

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    private Optional<Node> owner() {
        return window().onFx(() -> Optional.ofNullable(window().shell().getScene().getFocusOwner()));
    }

    private void focus(Node node) {
        window().onFx(() -> {
            node.requestFocus();
            return true;
        });
    }

    /// The renderer keeps a picture of what stands in a scroll pane, which a snapshot would show as it was some frames ago.
    private void renderAnew() {
        window().onFx(() -> {
            window().shell().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            return true;
        });
    }

    private Image picture(Bounds around) {
        return window().onFx(() -> {
            var how = new SnapshotParameters();
            how.setViewport(new Rectangle2D(around.getMinX(), around.getMinY(), around.getWidth(), around.getHeight()));
            return window().shell().snapshot(how, null);
        });
    }

    /// Returns the bounds of a node in the window, in whole px, and room for a ring.
    private Bounds around(Node node) {
        return window().onFx(() -> {
            var b = node.localToScene(node.getLayoutBounds());
            return new BoundingBox(Math.rint(b.getMinX()) - REACH, Math.rint(b.getMinY()) - REACH,
                    Math.rint(b.getWidth()) + 2 * REACH, Math.rint(b.getHeight()) + 2 * REACH);
        });
    }

    /// Tells which sides have no line that stands out from what was there before.
    private static List<String> sidesWithoutRing(Image with, Image without) {
        int w = (int) with.getWidth();
        int h = (int) with.getHeight();
        var missing = new ArrayList<String>();
        for (var side : List.of("top", "bottom", "left", "right")) {
            boolean across = side.equals("top") || side.equals("bottom");
            int length = across ? w : h;
            int seen = 0;
            int asked = 0;
            for (int along = length / 4; along < length - length / 4; along++) {
                asked++;
                for (int deep = 0; deep < REACH + INSIDE; deep++) {
                    int far = side.equals("bottom") ? h - 1 - deep : side.equals("right") ? w - 1 - deep : deep;
                    int x = across ? along : far;
                    int y = across ? far : along;
                    if (Contrast.ratio(with.getPixelReader().getArgb(x, y),
                            without.getPixelReader().getArgb(x, y)) >= Contrast.LARGE_TEXT) {
                        seen++;
                        break;
                    }
                }
            }
            if (seen < 0.9 * asked)
                missing.add(side);
        }
        return missing;
    }

    private void open(String place) {
        switch (place) {
            case "step" -> window().click("rail-step");
            case "train" -> window().click("rail-train");
            case "draw" -> window().click("rail-draw");
            case "digits" -> {
                window().click("rail-draw");
                window().click("draw-side-mine");
            }
            case "help" -> window().push(KeyCode.F1);
            case "export" -> window().push(KeyCode.CONTROL, KeyCode.E);
            default -> throw new IllegalArgumentException(place);
        }
    }

    @ParameterizedTest
    @CsvSource({"step, false", "step, true", "train, false", "train, true", "draw, false", "draw, true", "digits, true", "help, false",
        "help, true", "export, false", "export, true"})
    void aRingShowsWhereTheKeyboardIs(String place, boolean dark) {
        window().onFx(() -> {
            window().appearance().darkProperty().set(dark);
            return true;
        });
        open(place);
        window().moveTo(window().onFx(() -> window().shell().localToScreen(2, 2)));
        window().nextFrame();
        // what keeps the focus in a card lets it rest on the card itself
        Node nowhere = List.of("help", "exportCard").stream().filter(window()::isShown).map(id -> window().node(id, Node.class)).findFirst()
                .orElse(window().shell());
        Set<Node> stops = Collections.newSetFromMap(new IdentityHashMap<>());
        var faults = new ArrayList<String>();
        while (stops.size() < MOST_STOPS) {
            window().push(KeyCode.TAB);
            window().nextFrame();
            var stop = owner().orElseThrow();
            if (!stops.add(stop))
                break;
            renderAnew();
            var around = around(stop);
            var with = picture(around);
            focus(nowhere);
            var without = picture(around);
            focus(stop);
            var missing = sidesWithoutRing(with, without);
            if (!missing.isEmpty())
                faults.add(name(stop) + " has no ring: " + missing);
        }
        assertThat(faults).isEmpty();
        assertThat(stops).hasSizeBetween(2, MOST_STOPS - 1);
    }

    @ParameterizedTest
    @CsvSource({"help, help", "export, exportCard"})
    void tabStaysInAnOpenCardAndTheFocusComesBackFromIt(String place, String card) {
        var before = owner().orElseThrow();
        open(place);
        for (int i = 0; i < 30; i++) {
            assertThat(isIn(owner().orElseThrow(), window().node(card, Pane.class))).isTrue();
            if (i < 20)
                window().push(KeyCode.TAB);
            else
                window().push(KeyCode.SHIFT, KeyCode.TAB);
        }
        window().push(KeyCode.ESCAPE);
        assertThat(owner()).containsSame(before);
    }

    private static boolean isIn(Node node, Node parent) {
        for (Node n = node; n != null; n = n.getParent())
            if (n.equals(parent))
                return true;
        return false;
    }

    private static String name(Node node) {
        var name = new StringBuilder();
        for (Node n = node; n != null && name.length() < 160; n = n.getParent())
            name.append(' ').append(n.getClass().getSimpleName()).append('#').append(n.getId());
        return name.toString();
    }
}
