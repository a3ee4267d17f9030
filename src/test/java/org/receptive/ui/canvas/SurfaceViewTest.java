package org.receptive.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.text.Language;
import org.receptive.ui.control.Appearance;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SurfaceViewTest {

    private static final int FAILS = 0;

    private final Appearance appearance = new Appearance(Language.ENGLISH, false);
    private final List<String> drawn = new ArrayList<>();
    private int colour = 0xFFFF0000;
    private SurfaceView view = new SurfaceView(PaintFonts.load(), appearance, (surface, w, h) -> {
        if (colour == FAILS)
            throw new ArithmeticException("/ by zero");
        drawn.add((int) w + "×" + (int) h);
        surface.fillRect(0, 0, w, h, colour);
    });

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(view), 200, 100));
        stage.show();
    }

    private static <T> T onFxThread(Callable<T> work) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }

    private int shownColour() throws Exception {
        Image picture = onFxThread(() -> view.snapshot(null, null));
        return picture.getPixelReader().getArgb((int) picture.getWidth() / 2, (int) picture.getHeight() / 2);
    }

    @Test
    void itDrawsAtItsOwnSizeAsSoonAsItIsShown() throws Exception {
        assertThat(shownColour()).isEqualTo(0xFFFF0000);
        assertThat(drawn).contains("200×100");
    }

    @Test
    void aRedrawShowsTheNewPicture() throws Exception {
        for (int next : new int[] {0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF}) {
            onFxThread(() -> {
                colour = next;
                view.redraw();
                return next;
            });
            assertThat(shownColour()).isEqualTo(next);
        }
    }

    @Test
    void manyRequestsWithinAFrameDrawOnce() throws Exception {
        int before = onFxThread(drawn::size);
        int during = onFxThread(() -> {
            for (int i = 0; i < 50; i++)
                view.redraw();
            view.layout();
            return drawn.size();
        });
        assertThat(during - before).isLessThanOrEqualTo(1);
    }

    private void show(int next) throws Exception {
        onFxThread(() -> {
            colour = next;
            view.redraw();
            return next;
        });
    }

    @Test
    void aPictureThatCannotBeDrawnIsReplacedByASentenceUntilItCan() throws Exception {
        show(FAILS);
        Image apology = onFxThread(() -> view.snapshot(null, null));
        assertThat(view.hasFailed()).isTrue();
        assertThat(apology.getPixelReader().getArgb(1, 1)).as("a clean background").isEqualTo(Palette.light().background());
        assertThat(hasInk(apology)).isTrue();
        show(0xFF00FF00);
        assertThat(shownColour()).isEqualTo(0xFF00FF00);
        assertThat(view.hasFailed()).isFalse();
    }

    private static boolean hasInk(Image picture) {
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                if (picture.getPixelReader().getArgb(x, y) != Palette.light().background())
                    return true;
        return false;
    }

    @Test
    void resizingDrawsAtTheNewSize() throws Exception {
        onFxThread(() -> {
            view.setMaxSize(80, 60);
            return 0;
        });
        onFxThread(() -> view.snapshot(null, null));
        assertThat(onFxThread(drawn::getLast)).isEqualTo("80×60");
    }
}
