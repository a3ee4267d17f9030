package org.receptive.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.network.TrainedModel;
import org.receptive.text.FailureLog;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.scenes.ScenesViewModel;
import org.receptive.ui.scenes.Thumbnails;
import org.receptive.ui.train.ProbeViewModel.PadDigit;
import org.receptive.ui.walk.ExportViewModel;
import org.receptive.ui.walk.UnitTrail;
import org.receptive.ui.walk.Visit;
import org.receptive.ui.walk.WalkScreen;
import org.receptive.ui.walk.WalkViewModel;

/// The frame around the screens: top bar, rail, and the clock that moves them.
public final class Shell extends StackPane {

    /// How long all work in the background makes way for a hand: longer than a slow frame, and than between two strokes of a digit.
    private static final Duration HAND = Duration.ofMillis(400);

    private final Appearance appearance;
    private final WalkScreen walk;
    private final ApplicationEnvironment environment;
    private final Screens screens;
    private final Pages pages;
    private final ReadOnlyObjectWrapper<ScreenName> screen = new ReadOnlyObjectWrapper<>(ScreenName.STEP);
    private final BorderPane frame = new BorderPane();
    private final TopBar bar;
    private final Rail rail;
    private final Cards cards;
    private final List<Command> commands;
    private final Clock clock = new Clock();
    private final ScenesViewModel scenes;

    /// Composes the window's content. Of the screens, only the one that is shown first is made now; the others when they are first asked
    /// for, so that the window opens at once.
    ///
    /// @param environment where the other screens find and leave what they work with
    public Shell(WalkViewModel model, Appearance appearance, PaintFonts fonts, FileDialogs dialogs, ApplicationEnvironment environment) {
        this.appearance = appearance;
        this.environment = environment;
        var fxml = new Fxml(appearance);
        var export = new ExportViewModel(fonts, Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("export").factory()),
                Platform::runLater);
        var painters = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("scenes").factory());
        scenes = new ScenesViewModel(environment.recentScenes(), painters, Platform::runLater);
        cards = new Cards(this, fxml, appearance, export, dialogs, scenes, new Thumbnails(fonts, painters, Platform::runLater));
        var actions = new Actions(model, appearance, dialogs, cards, scenes);
        var step = WalkScreen.load(model, appearance, fonts, fxml, actions::openImage, this::goBack);
        walk = step.controller();
        screens = new Screens(fxml, appearance, fonts, dialogs, environment, new Between());
        pages = new Pages(new WalkPage(model, appearance, step, actions), screens);
        commands = new WindowCommands(appearance, this::show, this::help).table();
        var top = fxml.load(TopBar.class, () -> new TopBar(appearance, commands));
        var left = fxml.load(Rail.class, () -> new Rail(this::show));
        bar = top.controller();
        rail = left.controller();
        setId("shell");
        getStyleClass().add("shell");
        frame.setTop(top.root());
        appearance.presentingProperty().subscribe(presenting -> {
            frame.setLeft(presenting ? null : left.root());
            getStyleClass().remove("presenting");
            if (presenting)
                getStyleClass().add("presenting");
        });
        getChildren().add(frame);
        model.walk().motion().reducedProperty().bindBidirectional(appearance.reducedMotionProperty());
        show(ScreenName.STEP);
        acceptDrops();
        clock.start();
        // it runs from the beginning, also unseen; from the first showing on, only in a window, so that nothing keeps what was taken out
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe((before, showing) -> clock.run(showing));
    }

    /// What the screens may ask of each other, which do not know each other.
    private final class Between implements Navigation {

        @Override
        public void enter(Visit visit) {
            walk.trail().enter(visit);
            show(ScreenName.STEP);
        }

        @Override
        public void change(Visit visit) {
            walk.trail().change(visit);
        }

        @Override
        public void draw(TrainedModel trained) {
            pages.draw().use(trained);
            show(ScreenName.DRAW);
        }

        @Override
        public void ask(PadDigit digit) {
            pages.draw().ask(digit);
            show(ScreenName.DRAW);
        }

        @Override
        public void follow() {
            pages.draw().follow();
            show(ScreenName.DRAW);
        }

        @Override
        public TrainPage training() {
            return pages.train();
        }

        @Override
        public Optional<TrainedModel> trained() {
            return shown().or(() -> environment.training().keptRun().network());
        }

        @Override
        public boolean hasTrained() {
            return shown().isPresent() || environment.training().keptRun().hasNetwork();
        }

        private Optional<TrainedModel> shown() {
            return pages.trainIfMade().flatMap(TrainPage::trained);
        }
    }

    /// Shows a screen.
    public void show(ScreenName name) {
        var page = pages.of(name);
        screen.set(name);
        frame.setCenter(page.content());
        bar.show(name, page);
        rail.show(name);
        if (getScene() != null)
            page.focus();
    }

    private void goBack(Visit.Origin from) {
        show(switch (from) {
            case DRAW -> ScreenName.DRAW;
            case TRAIN -> ScreenName.TRAIN;
        });
    }

    private void help() {
        cards.help(Stream.concat(page().commands().stream(), commands.stream()).toList());
    }

    private Page page() {
        return pages.of(screen.get());
    }

    /// Returns the screens.
    public Pages pages() {
        return pages;
    }

    /// Returns what makes a screen as at a start of the program.
    Screens screens() {
        return screens;
    }

    /// Returns the cards above the window.
    Cards cards() {
        return cards;
    }

    /// Returns what the window can be told to do, whichever screen it shows.
    List<Command> commands() {
        return commands;
    }

    /// Which screen is shown.
    public ReadOnlyObjectProperty<ScreenName> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /// Listens to the keys and the size of a scene that shows this shell.
    public void listenOn(Scene scene) {
        scene.widthProperty().subscribe(w -> measure(scene));
        scene.heightProperty().subscribe(h -> measure(scene));
        new Keyboard(commands, () -> page().commands(), cards).listenOn(scene);
        FocusReveal.listenOn(scene);
        page().focus();
    }

    /// Does in the background what need not wait until it is asked for.
    void prepare() {
        scenes.prepare();
    }

    private void measure(Scene scene) {
        if (scene.getWidth() > 0 && scene.getHeight() > 0)
            appearance.roomProperty().set(new Dimension2D(scene.getWidth(), scene.getHeight()));
    }

    /// Opens a file in the screen that is shown.
    public void openFile(Path file) {
        page().open(file);
    }

    /// Closes the window: at once, or, in the middle of work that would end with it, when the user has said so.
    public void askToClose(Runnable close) {
        pages.made().stream().flatMap(page -> page.work().stream()).findFirst().ifPresentOrElse(work -> cards.ask(work, close), close);
    }

    /// Ends the work of all screens; what can be kept is kept.
    public void close() {
        clock.stop();
        pages.made().forEach(Shell::close);
    }

    private static void close(Page page) {
        try {
            page.close();
        } catch (RuntimeException e) {
            FailureLog.write("a screen could not end its work", e);
        }
    }

    /// Returns the Step screen.
    public WalkScreen walk() {
        return walk;
    }

    /// Returns the way that led into the unit that is being looked at.
    public UnitTrail trail() {
        return walk.trail();
    }

    private void acceptDrops() {
        setOnDragOver(e -> {
            if (e.getDragboard().hasFiles())
                e.acceptTransferModes(TransferMode.COPY);
            e.consume();
        });
        setOnDragDropped(e -> {
            var files = e.getDragboard().hasFiles() ? e.getDragboard().getFiles() : List.<File>of();
            files.stream().findFirst().ifPresent(f -> openFile(f.toPath()));
            e.setDropCompleted(!files.isEmpty());
            e.consume();
        });
    }

    /// Moves the clocks of all screens once a frame.
    private final class Clock extends AnimationTimer {

        private long last = -1;

        private void run(boolean showing) {
            stop();
            last = -1;
            if (showing)
                start();
        }

        @Override
        public void handle(long now) {
            double seconds = last < 0 ? 0 : (now - last) / 1e9;
            last = now;
            for (var page : pages.made())
                page.pulse(seconds);
            if (pages.made().stream().anyMatch(Page::isHandAtWork))
                pages.made().forEach(page -> page.makeWay(HAND));
        }
    }

    /// Returns how the application looks and speaks.
    public Appearance appearance() {
        return appearance;
    }
}
