package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.draw.scene.MatrixLayout;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RunState;
import org.receptive.text.Language;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.player.Player;
import org.receptive.ui.train.TrainViewModel;
import org.receptive.ui.walk.MapView;
import org.receptive.ui.walk.WalkViewModel;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A window in Present, laid out at the sizes of projectors, and what stands on it.
@ExtendWith(ApplicationExtension.class)
abstract class PresentedFixture {

    static final PaintFonts FONTS = PaintFonts.load();

    @TempDir
    private Path folder = Path.of("");
    private Optional<Shell> opened = Optional.empty();
    final Appearance appearance = new Appearance(Language.ENGLISH, false);
    final WalkViewModel model = new WalkViewModel(SceneCatalogue.first(), new Player());

    /// The window is larger than the screen of the test, so it is laid out and never shown.
    void begin(Stage stage) {
        Style.loadFonts();
        Style.followTheme(appearance);
        var shell = new Shell(model, appearance, FONTS, new Answers(), WindowDriver.workshop(folder));
        Style.dress(new Scene(shell, 1280, 720), appearance);
        appearance.presentingProperty().set(true);
        opened = Optional.of(shell);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            shell().close();
            return true;
        });
    }

    Shell shell() {
        return opened.orElseThrow();
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }

    void layOut(double width, double height) {
        for (int pass = 0; pass < 3; pass++)
            onFx(() -> {
                appearance.roomProperty().set(new Dimension2D(width, height));
                shell().resize(width, height);
                shell().applyCss();
                shell().layout();
                return true;
            });
    }

    // what is on screen

    static void collect(Node node, List<Node> found) {
        if (!node.isVisible())
            return;
        found.add(node);
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }

    List<Node> nodes() {
        var found = new ArrayList<Node>();
        collect(shell(), found);
        return found;
    }

    /// Lists what is smaller than it must be: controls, and pictures but the maps, which have a test of their own.
    List<String> tooSmall(double least) {
        return onFx(() -> {
            var small = new ArrayList<String>();
            for (var node : nodes()) {
                if (node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank()
                        && text.getFont().getSize() < least)
                    small.add(text.getText() + " " + text.getFont().getSize());
                if (node instanceof SurfaceView view && view.getWidth() > 0 && !(view.getParent() instanceof MapView)) {
                    var surface = new RecordingSurface(FONTS::width);
                    view.drawOn(surface);
                    surface.texts().stream().filter(t -> t.style().sizePx() < least - 0.01).map(t -> t.text() + " " + t.style().sizePx())
                            .forEach(small::add);
                }
            }
            return small;
        });
    }

    void open(SceneCatalogue.Entry entry, Grain grain) {
        onFx(() -> {
            model.open(entry.load());
            model.walk().setGrain(grain);
            return true;
        });
    }

    void appearanceIn(Language language) {
        onFx(() -> {
            appearance.languageProperty().set(language);
            return true;
        });
    }

    DrawnMaps maps(double width, double height) {
        layOut(width, height);
        return onFx(() -> {
            var view = shell().walk().maps();
            var surface = new RecordingSurface(FONTS::width);
            for (var child : view.getChildrenUnmodifiable())
                if (child instanceof SurfaceView picture)
                    picture.drawOn(surface);
            var frame = model.frame(appearance.paletteProperty().get(), appearance.sizesProperty().get(), appearance.texts());
            return new DrawnMaps(frame, frame.layout(view.getWidth(), view.getHeight()).all(),
                    MatrixLayout.of(frame, view.getWidth(), view.getHeight()), surface.texts());
        });
    }

    TrainViewModel trained() {
        var training = onFx(() -> {
            shell().show(ScreenName.TRAIN);
            var made = shell().pages().train().model();
            made.setup().change(s -> s.withData(new DataChoice.Generated()).withExamples(1280).withEpochs(2));
            made.runs().start();
            return made;
        });
        waitFor(() -> training.runs().stateProperty().get().activity() == RunState.FINISHED
                && training.results().stateProperty().get().evaluation().filter(e -> e.iteration() > 0).isPresent());
        return training;
    }

    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen", e);
        }
    }

    <T extends Node> T node(String id, Class<T> type) {
        return type.cast(nodes().stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow());
    }

    void assertEverythingIsLargeEnoughForAHall() {
        for (var language : Language.all()) {
            appearanceIn(language);
            layOut(1280, 720);
            assertThat(tooSmall(18)).as(language.tag()).isEmpty();
            layOut(1920, 1080);
            assertThat(tooSmall(24)).as(language.tag()).isEmpty();
        }
    }
}
