package org.receptive.ui.shell;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.ColourScale;
import org.receptive.draw.theme.Palette;
import org.receptive.text.FailureLog;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.player.Player;
import org.receptive.ui.shell.SettingsFile.Settings;
import org.receptive.ui.shell.SettingsFile.Settings.Bounds;
import org.receptive.ui.walk.WalkViewModel;
import tools.jackson.databind.json.JsonMapper;

/// Opens the window as it was left, and keeps settings and scene when it closes.
public class ReceptiveApplication extends Application {

    /// Reading the fonts takes as long as building the window, so both are done at once.
    private final CompletableFuture<PaintFonts> fonts = CompletableFuture.supplyAsync(PaintFonts::load);

    /// Starts the toolkit, opens the window and returns when it is closed.
    public static void open() {
        open(ReceptiveApplication.class);
    }

    /// Starts the toolkit, opens a window of this kind and returns when it is closed.
    protected static void open(Class<? extends ReceptiveApplication> type, String... args) {
        // the reader of settings and scenes takes as long to get ready as the toolkit, so both do it at once
        Thread.startVirtualThread(JsonMapper::shared);
        launch(type, args);
    }

    @Override
    public final void start(Stage stage) {
        var state = StateFolder.ofSystem().made();
        // meanwhile, the fonts take the pool
        var last = CompletableFuture.supplyAsync(() -> LastScene.of(state.lastScene()), Thread::startVirtualThread);
        var file = new SettingsFile(state.settings());
        var settings = file.read();
        Style.loadFonts();
        var appearance = new Appearance(settings.language(), settings.dark());
        Style.followTheme(appearance);
        appearance.reducedMotionProperty().set(settings.reducedMotion());
        var player = new Player();
        player.setSpeed(settings.speed());
        var model = new WalkViewModel(last.join().scene(), player);
        last.join().problem().ifPresent(model.editor()::report);
        var shell = new Shell(model, appearance, fonts.join(), new SystemFileDialogs(stage, appearance), ApplicationEnvironment.ofSystem());
        var scene = new Scene(shell);
        Style.dress(scene, appearance);
        shell.listenOn(scene);
        place(stage, settings.window());
        stage.getIcons().add(Icon.draw(fonts.join()));
        stage.setTitle("Receptive 感受野");
        stage.setScene(scene);
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        appearance.presentingProperty().subscribe(stage::setFullScreen);
        stage.fullScreenProperty().subscribe(full -> appearance.presentingProperty().set(full));
        var autosave = new Autosave(model, model.edited()::kept, state.lastScene(), () -> keep(file, stage, appearance, player));
        autosave.watch(appearance.languageProperty());
        autosave.watch(appearance.darkProperty());
        autosave.watch(appearance.reducedMotionProperty());
        autosave.watch(player.speedProperty());
        stage.setOnCloseRequest(e -> {
            e.consume();
            shell.askToClose(stage::close);
        });
        stage.setOnHiding(e -> {
            autosave.flush();
            shell.close();
        });
        stage.show();
        shell.prepare();
        getParameters().getUnnamed().stream().findFirst().ifPresent(f -> shell.openFile(Path.of(f)));
        opened(scene, shell, model);
    }

    /// Is called when the window is on the screen.
    protected void opened(Scene window, Shell shell, WalkViewModel model) {
        // Nothing more to do for a person; a measurement begins here.
    }

    private static void place(Stage stage, Bounds bounds) {
        var screens = Double.isNaN(bounds.x())
                ? List.<Screen>of()
                : Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        var place = WindowPlace.of(bounds, screens.stream().map(Screen::getVisualBounds).toList(), Screen.getPrimary().getVisualBounds());
        stage.setMinWidth(place.leastWidth());
        stage.setMinHeight(place.leastHeight());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        place.corner().ifPresent(at -> {
            stage.setX(at.getX());
            stage.setY(at.getY());
        });
        stage.setMaximized(bounds.maximized());
    }

    private static void keep(SettingsFile file, Stage stage, Appearance appearance, Player player) {
        var bounds = new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        try {
            file.write(new Settings(appearance.languageProperty().get(), appearance.darkProperty().get(),
                    appearance.reducedMotionProperty().get(), player.speedProperty().get(), bounds));
        } catch (ReadableException e) {
            FailureLog.write("the settings are not kept", e);
        }
    }

    /// Draws the window's icon: a Sobel kernel in its amber frame.
    private static final class Icon {

        private static final int SIZE = 64;
        private static final double[] KERNEL = {-1, -2, -1, 0, 0, 0, 1, 2, 1};

        private Icon() {}

        static Image draw(PaintFonts fonts) {
            var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
            var palette = Palette.light();
            double cell = (SIZE - 10) / 3.0;
            try (var surface = new Java2dSurface(picture, fonts, 1)) {
                for (int i = 0; i < KERNEL.length; i++)
                    surface.fillRect(5 + i % 3 * cell, 5 + Math.floor(i / 3.0) * cell, cell, cell,
                            ColourScale.SIGNED.colour(KERNEL[i], 2, palette));
                surface.roundRect(4, 4, SIZE - 8, SIZE - 8, 8, 0, palette.kernel(), 7);
            }
            var image = new WritableImage(SIZE, SIZE);
            var pixels = picture.getRGB(0, 0, SIZE, SIZE, new int[SIZE * SIZE], 0, SIZE);
            image.getPixelWriter().setPixels(0, 0, SIZE, SIZE, PixelFormat.getIntArgbInstance(), pixels, 0, SIZE);
            return image;
        }
    }
}
