package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.draw.theme.Argb;
import org.receptive.draw.theme.Contrast;
import org.receptive.io.scene.SceneCatalogue;
import org.testfx.framework.junit5.Start;

/// Every text and every icon of every control stands out from what is behind it, as it is seen: 4.5:1, large text and icons 3:1.
class TextContrastTest extends WindowFixture {

    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.7;

    @Start
    void start(Stage stage) {
        open(stage, SceneCatalogue.first());
    }

    @AfterEach
    void close() {
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyTextStandsOutFromWhatIsBehindIt(boolean dark) {
        window().onFx(() -> {
            window().appearance().darkProperty().set(dark);
            return true;
        });
        var faults = new LinkedHashSet<String>();
        examine("step", window().shell(), faults);
        window().push(KeyCode.F1);
        examine("help", window().node("help", Parent.class), faults);
        window().push(KeyCode.ESCAPE);
        window().push(KeyCode.CONTROL, KeyCode.E);
        examine("export", window().node("exportCard", Parent.class), faults);
        window().push(KeyCode.ESCAPE);
        window().click("scenes");
        examine("scenes", window().node("scenesCard", Parent.class), faults);
        window().push(KeyCode.ESCAPE);
        window().onFx(() -> {
            window().model()
                    .open(SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("21")).findFirst().orElseThrow().load());
            return true;
        });
        examine("chain", window().shell(), faults);
        window().push(KeyCode.CONTROL, KeyCode.DIGIT2);
        examine("train", window().shell(), faults);
        window().push(KeyCode.CONTROL, KeyCode.DIGIT3);
        examine("draw", window().shell(), faults);
        window().click("draw-side-mine");
        examine("digits", window().shell(), faults);
        assertThat(faults).isEmpty();
    }

    private void examine(String place, Parent root, Set<String> faults) {
        window().nextFrame();
        window().onFx(() -> {
            var texts = new ArrayList<Text>();
            collect(root, texts);
            var picture = window().shell().snapshot(new SnapshotParameters(), null);
            for (var text : texts)
                behind(text, picture).ifPresent(ground -> {
                    double ratio = Contrast.ratio(seen(text, ground), ground);
                    if (ratio < least(text) - 0.005)
                        faults.add("%s: %.2f %s on %s: %s".formatted(place, ratio, Argb.hex(seen(text, ground)), Argb.hex(ground),
                                describe(text)));
                });
            return true;
        });
    }

    private static void collect(Node node, List<Text> found) {
        // what is disabled need not be read
        if (!node.isVisible() || node.isDisabled())
            return;
        if (node instanceof Text text) {
            if (!text.getText().isBlank())
                found.add(text);
        } else
            if (node instanceof Parent parent)
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }

    private static double least(Text text) {
        double px = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().contains("Bold");
        return text instanceof FontIcon || px >= LARGE || (bold && px >= LARGE_BOLD) ? Contrast.LARGE_TEXT : Contrast.TEXT;
    }

    /// Returns the colour that most of the picture around a text has, if the text is in the picture as a whole.
    private static Optional<Integer> behind(Text text, Image picture) {
        Bounds b = text.localToScene(text.getLayoutBounds());
        var inside = new Rectangle2D(0, 0, picture.getWidth(), picture.getHeight());
        if (b.getWidth() < 1 || !inside.contains(b.getMinX(), b.getMinY()) || !inside.contains(b.getMaxX(), b.getMaxY()) || isHidden(text))
            return Optional.empty();
        Map<Integer, Integer> count = new HashMap<>();
        for (int y = (int) b.getMinY(); y < b.getMaxY(); y++)
            for (int x = (int) b.getMinX(); x < b.getMaxX(); x++)
                count.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
        return count.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /// Tells whether a text is scrolled out of view.
    private static boolean isHidden(Text text) {
        var b = text.localToScene(text.getLayoutBounds());
        for (Node n = text.getParent(); n != null; n = n.getParent())
            if (n.getClip() != null) {
                var clip = n.localToScene(n.getClip().getBoundsInParent());
                if (b.getMinY() < clip.getMinY() || b.getMaxY() > clip.getMaxY() || b.getMinX() < clip.getMinX())
                    return true;
            }
        return false;
    }

    private static int seen(Text text, int ground) {
        double opacity = 1;
        for (Node n = text; n != null; n = n.getParent())
            opacity *= n.getOpacity();
        var colour = (Color) text.getFill();
        int argb = Argb.of((int) Math.rint(255 * colour.getOpacity() * opacity), (int) Math.rint(255 * colour.getRed()),
                (int) Math.rint(255 * colour.getGreen()), (int) Math.rint(255 * colour.getBlue()));
        return Argb.over(argb, ground);
    }

    private static String describe(Text text) {
        Node owner = text.getParent();
        while (owner.getParent() != null && owner.getId() == null && owner.getStyleClass().isEmpty())
            owner = owner.getParent();
        return text.getClass().getSimpleName() + " \"" + text.getText() + "\" " + owner.getStyleClass() + " #" + owner.getId();
    }
}
