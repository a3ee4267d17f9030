package org.receptive.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.convolve.ConvolveScreen;
import org.receptive.ui.convolve.ConvolveViewModel;
import org.receptive.ui.paint.PaintFonts;

/// The frame around the screens: top bar, rail, and the clock that moves the player.
public final class Shell extends StackPane {

    private final ConvolveScreen convolve;
    private final Actions actions;
    private final Keys keys;

    /// Composes the window's content.
    public Shell(ConvolveViewModel model, Appearance appearance, PaintFonts fonts, FileDialogs dialogs) {
        var help = new HelpCard(appearance);
        var export = new ExportCard(model, appearance, dialogs, fonts);
        this.actions = new Actions(model, dialogs, export::open);
        this.convolve = new ConvolveScreen(model, appearance, fonts, actions::openImage);
        this.keys = new Keys(model, convolve, appearance, actions, cards(help, export));
        setId("shell");
        getStyleClass().add("shell");
        var frame = new BorderPane(convolve);
        var rail = new Rail(appearance);
        var bar = new TopBar(model, appearance, actions);
        frame.setTop(bar);
        appearance.presentingProperty().subscribe(presenting -> {
            frame.setLeft(presenting ? null : rail);
            getStyleClass().remove("presenting");
            if (presenting)
                getStyleClass().add("presenting");
        });
        getChildren().addAll(frame, export, help);
        model.reducedMotionProperty().bindBidirectional(appearance.reducedMotionProperty());
        acceptDrops();
        clock(model);
    }

    /// Listens to the keys of a scene that shows this shell.
    public void listenOn(Scene scene) {
        keys.listenOn(scene);
        convolve.maps().requestFocus();
    }

    /// Opens a scene or a picture.
    public void openFile(Path file) {
        actions.openFile(file);
    }

    /// Returns the Convolve screen.
    public ConvolveScreen convolve() {
        return convolve;
    }

    private static Keys.Cards cards(HelpCard help, ExportCard export) {
        return new Keys.Cards() {
            @Override
            public boolean isOpen() {
                return help.isVisible() || export.isVisible();
            }

            @Override
            public void close() {
                help.setVisible(false);
                export.close();
            }

            @Override
            public void help() {
                help.setVisible(true);
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

    private static void clock(ConvolveViewModel model) {
        new AnimationTimer() {
            private long last = -1;

            @Override
            public void handle(long now) {
                if (last >= 0)
                    model.advance((now - last) / 1e9);
                last = now;
            }
        }.start();
    }
}
