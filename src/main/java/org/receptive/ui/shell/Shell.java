package org.receptive.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.explain.UnitScene;
import org.receptive.io.network.TrainedModel;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.walk.ConvolveScreen;
import org.receptive.ui.walk.ConvolveViewModel;
import org.receptive.ui.walk.UnitTrail;

/// The frame around the screens: top bar, rail, and the clock that moves them.
public final class Shell extends StackPane {

    private static final System.Logger LOG = System.getLogger("org.receptive");

    private final Appearance appearance;
    private final ConvolveScreen convolve;
    private final UnitTrail trail;
    private final ApplicationEnvironment workshop;
    private final Screens screens;
    private final Map<ScreenName, Page> pages = new EnumMap<>(ScreenName.class);
    private final ReadOnlyObjectWrapper<ScreenName> screen = new ReadOnlyObjectWrapper<>(ScreenName.CONVOLVE);
    private final BorderPane frame = new BorderPane();
    private final TopBar bar;
    private final Rail rail;
    private final Keys keys;
    private final CloseCard closing;
    private final Clock clock = new Clock();

    /// Composes the window's content. Of the screens, only the one that is shown first is made now; the others when they are first asked
    /// for, so that the window opens at once.
    ///
    /// @param workshop makes the parts of the other screens
    public Shell(ConvolveViewModel model, Appearance appearance, PaintFonts fonts, FileDialogs dialogs, ApplicationEnvironment workshop) {
        this.appearance = appearance;
        this.workshop = workshop;
        var fxml = new Fxml(appearance);
        var help = new HelpCard(appearance);
        var export = new ExportCard(model, appearance, dialogs, fonts);
        var actions = new Actions(model, dialogs, export::open);
        convolve = new ConvolveScreen(model, appearance, fonts, actions::openImage);
        trail = new UnitTrail(model, appearance, () -> show(ScreenName.DRAW));
        convolve.setTop(trail);
        screens = new Screens(appearance, fonts, fxml, dialogs, workshop, new Between());
        pages.put(ScreenName.CONVOLVE, new ConvolvePage(model, appearance, convolve, actions));
        var top = fxml.load(TopBar.class, () -> new TopBar(appearance));
        bar = top.controller();
        rail = new Rail(appearance, this::show);
        closing = new CloseCard(appearance);
        keys = new Keys(this::page, this::show, appearance, cards(help, export));
        setId("shell");
        getStyleClass().add("shell");
        frame.setTop(top.root());
        appearance.presentingProperty().subscribe(presenting -> {
            frame.setLeft(presenting ? null : rail);
            getStyleClass().remove("presenting");
            if (presenting)
                getStyleClass().add("presenting");
        });
        getChildren().addAll(frame, export, help, closing);
        model.reducedMotionProperty().bindBidirectional(appearance.reducedMotionProperty());
        show(ScreenName.CONVOLVE);
        acceptDrops();
        clock.start();
    }

    /// What the screens may ask of each other, which do not know each other.
    private final class Between implements Navigation {

        @Override
        public void enter(UnitScene unit, List<String> path) {
            trail.enter(unit, path);
            show(ScreenName.CONVOLVE);
        }

        @Override
        public void draw(TrainedModel trained) {
            if (made(ScreenName.DRAW) instanceof DrawPage draw)
                draw.use(trained);
            show(ScreenName.DRAW);
        }

        @Override
        public Optional<TrainedModel> trained() {
            return shown().or(() -> workshop.training().keptRun().network());
        }

        @Override
        public boolean hasTrained() {
            return shown().isPresent() || workshop.training().keptRun().hasNetwork();
        }

        private Optional<TrainedModel> shown() {
            return pages.get(ScreenName.TRAIN) instanceof TrainPage train ? train.trained() : Optional.empty();
        }
    }

    /// Shows a screen.
    public void show(ScreenName name) {
        var page = made(name);
        screen.set(name);
        frame.setCenter(page.content());
        bar.show(name, page);
        rail.show(name);
        if (getScene() != null)
            page.focus();
    }

    /// Returns a screen; makes it if it is asked for the first time.
    public Page made(ScreenName name) {
        var page = pages.get(name);
        if (page != null)
            return page;
        var made = freshly(name);
        pages.put(name, made);
        return made;
    }

    /// Makes a screen as at a start of the program.
    Page freshly(ScreenName name) {
        return switch (name) {
            case CONVOLVE -> throw new IllegalStateException("the first screen is there from the beginning");
            case TRAIN -> screens.train();
            case DRAW -> screens.draw();
        };
    }

    private Page page() {
        return made(screen.get());
    }

    /// Which screen is shown.
    public ReadOnlyObjectProperty<ScreenName> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /// Listens to the keys of a scene that shows this shell.
    public void listenOn(Scene scene) {
        keys.listenOn(scene);
        page().focus();
    }

    /// Opens a file in the screen that is shown.
    public void openFile(Path file) {
        page().open(file);
    }

    /// Closes the window: at once, or, in the middle of work that would end with it, when the user has said so.
    public void askToClose(Runnable close) {
        pages.values().stream().flatMap(page -> page.work().stream()).findFirst().ifPresentOrElse(work -> closing.ask(work, close), close);
    }

    /// Ends the work of all screens; what can be kept is kept.
    public void close() {
        clock.stop();
        // the drawing first: it takes a moment, a training may take seconds to stand still
        for (var name : List.of(ScreenName.DRAW, ScreenName.TRAIN, ScreenName.CONVOLVE))
            Optional.ofNullable(pages.get(name)).ifPresent(Shell::close);
    }

    private static void close(Page page) {
        try {
            page.close();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a screen could not end its work", e);
        }
    }

    /// Returns the Convolve screen.
    public ConvolveScreen convolve() {
        return convolve;
    }

    /// Returns the way that led into the unit that is being looked at.
    public UnitTrail trail() {
        return trail;
    }

    private Keys.Cards cards(HelpCard help, ExportCard export) {
        return new Keys.Cards() {
            @Override
            public boolean isOpen() {
                return help.isVisible() || export.isVisible() || closing.isVisible();
            }

            @Override
            public void close() {
                help.setVisible(false);
                closing.setVisible(false);
                export.close();
            }

            @Override
            public void help() {
                help.open(screen.get());
            }
        };
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

        @Override
        public void handle(long now) {
            double seconds = last < 0 ? 0 : (now - last) / 1e9;
            last = now;
            for (var page : List.copyOf(pages.values()))
                page.pulse(seconds);
        }
    }

    /// Returns how the application looks and speaks.
    public Appearance appearance() {
        return appearance;
    }
}
