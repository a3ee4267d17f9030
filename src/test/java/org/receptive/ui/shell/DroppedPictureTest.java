package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.ink.PadContent;
import org.receptive.ui.SceneBuilder;
import org.testfx.framework.junit5.Start;

/// Drawings and photographs that are opened on the Draw screen.
class DroppedPictureTest extends WindowFixture {

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        open(stage, new SceneBuilder().build());
    }

    private DrawPage page() {
        return window().shell().pages().draw();
    }

    private void open(Path file) {
        window().onFx(() -> {
            page().open(file);
            return true;
        });
        window().nextFrame();
    }

    private PadContent pad() {
        return window().onFx(() -> page().models().pad().content());
    }

    /// A thin seven on a sheet on a dark table; the sheet has a notch of that depth.
    private Path photograph(int notch) throws IOException {
        var image = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setColor(new Color(60, 40, 28));
        on.fillRect(0, 0, 600, 800);
        on.setColor(new Color(230, 228, 220));
        on.fillPolygon(new int[] {30, 570, 570 - notch, 570, 30}, new int[] {30, 30, 400, 770, 770}, 5);
        on.setColor(new Color(32, 34, 60));
        on.setStroke(new BasicStroke(4));
        on.drawPolyline(new int[] {180, 340, 250}, new int[] {250, 240, 560}, 3);
        on.dispose();
        var file = folder.resolve("notch" + notch + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aPhotographIsReadOnItsSheetAndOneWithoutASheetIsRefusedInASentence() throws IOException {
        window().click("rail-draw");
        var before = pad();
        open(photograph(180));
        assertThat(window().onFx(() -> page().models().network().noticeProperty().get().orElseThrow().words().key()))
                .isEqualTo("picture.noPaper");
        assertThat(pad()).isEqualTo(before);
        open(photograph(0));
        assertThat(window().onFx(() -> window().node("draw-answer", Label.class).getText())).isEqualTo("7");
    }

    @Test
    void aPictureOnThePadIsKeptAsItIs() throws IOException {
        window().click("rail-draw");
        open(photograph(0));
        var keeper = new PadKeeper(folder.resolve("last.jsonl"));
        keeper.keep(pad());
        var read = keeper.load().orElseThrow();
        var again = new PadKeeper(folder.resolve("again.jsonl"));
        again.keep(read);
        assertThat(again.load()).hasValue(read);
        assertThat(read.picture().orElseThrow().sum()).isBetween(0.99 * pad().picture().orElseThrow().sum(),
                1.01 * pad().picture().orElseThrow().sum());
    }

    @Test
    void aKeptPictureThatIsFarTooLargeIsLeftAlone() throws IOException {
        ImageIO.write(new BufferedImage(10_001, 2, BufferedImage.TYPE_BYTE_BINARY), "png", folder.resolve("huge.jsonl.png").toFile());
        assertThat(new PadKeeper(folder.resolve("huge.jsonl")).load()).isEmpty();
    }
}
