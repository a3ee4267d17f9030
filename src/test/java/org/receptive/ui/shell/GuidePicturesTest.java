package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.fetch.DataCatalogue;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.explain.Unit;
import org.receptive.io.picture.PngWriter;
import org.receptive.io.scene.RecentScenes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SystemImages;
import org.receptive.session.TrainingEnvironment;
import org.receptive.text.Language;
import org.testfx.framework.junit5.Start;

/// The pictures of the README and the guide are taken of the real window: the first prepared scene, a network after five epochs, a digit
/// with a chosen unit. `-Dguide.renew=true` writes those in `docs/` again (MNIST where it is found, generated digits elsewhere); without
/// it, a short training goes the same way, so that the way stays open.
class GuidePicturesTest extends WindowFixture {

    private static final boolean RENEW = Boolean.getBoolean("guide.renew");
    private static final Path DOCS = Path.of("docs");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int EPOCHS = 5;
    private static final int FEW_EXAMPLES = 320;
    private static final int MOST_SECONDS = 600;
    /// A picture of a screen has more colours than a window that is still empty.
    private static final int LEAST_COLOURS = 200;
    /// The third layer of LeNet-5: 16 feature maps of 10 × 10 values.
    private static final int C3 = 2;
    private static final int C3_MAPS = 16;
    private static final int C3_SIDE = 10;

    @TempDir
    private Path folder = Path.of("");
    @Start
    void start(Stage stage) {
        var window = new WindowDriver(stage, SceneCatalogue.first(), environment());
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        open(window);
    }

    private ApplicationEnvironment environment() {
        var locator = locator();
        return new ApplicationEnvironment(
                new TrainingEnvironment(folder, folder.resolve("runs"), locator, DataCatalogue.mnist(), new SystemImages(locator),
                        Runtime.getRuntime().availableProcessors(), 60L << 20),
                folder.resolve("my-digits.jsonl"), folder.resolve("last-drawing.jsonl"),
                new RecentScenes(folder.resolve("recent-scenes.json")));
    }

    private DataLocator locator() {
        return RENEW ? DataLocator.of(Optional.empty(), System.getenv()) : DataLocator.of(Optional.of(folder.resolve("mnist")), Map.of());
    }

    @AfterEach
    void close() {
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
    }

    @Test
    void theWindowIsLedToEveryPictureAndEveryPictureIsOnFile() throws IOException {
        window().focusMaps();
        window().moveTo(new Point2D(WIDTH - 4, HEIGHT - 4));
        take("step");
        train();
        take("train");
        chooseAUnit();
        take("draw");
    }

    private void train() {
        window().click("rail-train");
        var model = window().shell().pages().train().model();
        window().onFx(() -> {
            var data = locator().locate() instanceof DataLocation.Found ? new DataChoice.Mnist() : new DataChoice.Generated();
            model.setup().change(s -> s.withData(data).withEpochs(RENEW ? EPOCHS : 1).withExamples(RENEW ? 0 : FEW_EXAMPLES));
            return true;
        });
        window().click("train-start");
        window().waitFor(() -> model.runs().stateProperty().get().activity() == RunState.FINISHED, MOST_SECONDS);
        window().nextFrame();
    }

    private void chooseAUnit() {
        window().click("rail-draw");
        window().nextFrame();
        window().click(window().onFx(() -> {
            var network = window().shell().pages().draw().screen().network();
            var bounds = network.boundsOf(strongest()).orElseThrow();
            return network.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        }), MouseButton.PRIMARY);
    }

    /// The unit of the third layer that has the greatest value.
    private Unit strongest() {
        var inspection = window().shell().pages().draw().models().network().inspection();
        return IntStream.range(0, C3_MAPS * C3_SIDE * C3_SIDE)
                .mapToObj(i -> new Unit(C3, i / (C3_SIDE * C3_SIDE), i / C3_SIDE % C3_SIDE, i % C3_SIDE))
                .max(Comparator.comparingDouble(inspection::value)).orElseThrow();
    }

    /// Takes the screen as it is, in every language.
    private void take(String screen) throws IOException {
        for (var language : Language.all()) {
            window().onFx(() -> {
                window().appearance().languageProperty().set(language);
                return true;
            });
            window().nextFrame();
            window().nextFrame();
            var picture = picture();
            var file = DOCS.resolve(language.equals(Language.ENGLISH) ? screen + ".png" : screen + "." + language.tag() + ".png");
            if (RENEW)
                PngWriter.write(file, picture);
            for (var image : List.of(picture, ImageIO.read(file.toFile()))) {
                assertThat(List.of(image.getWidth(), image.getHeight())).as("%s", file).containsExactly(WIDTH, HEIGHT);
                assertThat(colours(image)).as("colours of %s", file).hasSizeGreaterThan(LEAST_COLOURS);
            }
        }
    }

    private BufferedImage picture() {
        return window().onFx(() -> {
            var pixels = window().shell().getScene().snapshot(null).getPixelReader();
            var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < HEIGHT; y++)
                for (int x = 0; x < WIDTH; x++)
                    image.setRGB(x, y, pixels.getArgb(x, y));
            return image;
        });
    }

    private static Set<Integer> colours(BufferedImage image) {
        var colours = new HashSet<Integer>();
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
                colours.add(image.getRGB(x, y));
        return colours;
    }
}
