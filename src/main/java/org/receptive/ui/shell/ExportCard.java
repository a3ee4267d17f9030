package org.receptive.ui.shell;

import java.util.List;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.export.ExportFormat;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.control.NumberScale;
import org.receptive.ui.control.Section;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.walk.ConvolveViewModel;
import org.receptive.ui.walk.ExportViewModel;

/// The card that exports: format, range, speed and width; then progress and cancel.
final class ExportCard extends StackPane {

    private final ConvolveViewModel model;
    private final Appearance appearance;
    private final FileDialogs dialogs;
    private final ExportViewModel export;

    ExportCard(ConvolveViewModel model, Appearance appearance, FileDialogs dialogs, PaintFonts fonts) {
        this.model = model;
        this.appearance = appearance;
        this.dialogs = dialogs;
        this.export = new ExportViewModel(fonts, Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("export").factory()),
                Platform::runLater);
        setId("exportCard");
        getStyleClass().add("card-backdrop");
        setVisible(false);
        var title = appearance.label(new Label(), "export.title");
        title.getStyleClass().add("card-title");
        var card = new VBox(14, title, formats(), range(), row("export.fps", "exportFps", export.framesPerSecondProperty(), 1), row(
                "export.width.name", "exportWidth", export.widthProperty(), 80),
                progress(), message(), buttons());
        card.getStyleClass().add("floating-card");
        card.setMaxSize(440, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this)
                close();
        });
    }

    void open() {
        export.prepare(model.sceneProperty().get());
        setVisible(true);
    }

    void close() {
        if (!export.runningProperty().get())
            setVisible(false);
    }

    private HBox formats() {
        var choice = new Choice<>(appearance,
                List.of(new Choice.Option<>(ExportFormat.GIF, "export.gif", "exportGif"), new Choice.Option<>(ExportFormat.PNG,
                        "export.png", "exportPng"),
                        new Choice.Option<>(ExportFormat.SVG, "export.svg", "exportSvg")),
                export.formatProperty()::set);
        export.formatProperty().subscribe(choice::show);
        return choice;
    }

    private VBox range() {
        var box = new VBox(14, row("export.from", "exportFrom", export.fromProperty(), 1), row("export.to", "exportTo", export.toProperty(),
                1));
        export.formatProperty().subscribe(f -> {
            box.setVisible(f == ExportFormat.GIF);
            box.setManaged(f == ExportFormat.GIF);
        });
        return box;
    }

    private HBox row(String key, String id, IntegerProperty property, int by) {
        var stepper = new NumberField(new NumberScale.Steps(by), v -> property.set((int) v), export::report);
        stepper.field().setId(id);
        stepper.field().setPrefColumnCount(5);
        appearance.explain(stepper.field(), key);
        property.subscribe(v -> stepper.show(v.intValue()));
        return Section.row(appearance, key, stepper);
    }

    private ProgressBar progress() {
        var bar = new ProgressBar();
        bar.setId("exportProgress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(export.progressProperty());
        bar.visibleProperty().bind(export.runningProperty());
        return bar;
    }

    private Label message() {
        var message = new Label();
        message.setId("exportMessage");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        Runnable show = () -> message.setText(export.messageProperty().get().map(appearance.texts()::get).orElse(""));
        export.messageProperty().subscribe(m -> show.run());
        appearance.textsProperty().subscribe(t -> show.run());
        return message;
    }

    private HBox buttons() {
        var start = appearance.label(new Button(), "export.start");
        start.setId("exportStart");
        start.getStyleClass().add("accent");
        start.disableProperty().bind(export.runningProperty());
        start.setOnAction(e -> start());
        var cancel = new Button();
        cancel.setId("exportCancel");
        export.runningProperty().subscribe(running -> appearance.label(cancel, running ? "export.cancel" : "card.close"));
        cancel.setOnAction(e -> {
            if (export.runningProperty().get())
                export.cancel();
            else
                close();
        });
        var buttons = new HBox(8, cancel, start);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void start() {
        boolean dark = appearance.darkProperty().get();
        export.plan(dark, appearance.languageProperty().get()).ifPresent(
                plan -> dialogs.save(Kind.EXPORT, "receptive." + plan.format().ending()).ifPresent(chosen -> {
                    var name = chosen.getFileName().toString();
                    var ending = "." + plan.format().ending();
                    export.start(plan, name.endsWith(ending) ? chosen : chosen.resolveSibling(name + ending));
                }));
    }
}
