package org.receptive.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.receptive.export.ExportFormat;
import org.receptive.scene.CaptionedWalk;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.NoticeStyle;
import org.receptive.ui.control.NumberField;
import org.receptive.ui.shell.FileDialogs.Kind;
import org.receptive.ui.walk.ExportViewModel;

/// The card that exports: format, range, speed and width; then progress and cancel.
final class ExportCard implements Card {

    private final ExportViewModel export;
    private final Appearance appearance;
    private final FileDialogs dialogs;

    @FXML
    private StackPane backdrop;
    @FXML
    private Choice<ExportFormat> format;
    @FXML
    private VBox animation;
    @FXML
    private NumberField from;
    @FXML
    private NumberField to;
    @FXML
    private NumberField framesPerSecond;
    @FXML
    private NumberField width;
    @FXML
    private ProgressBar progress;
    @FXML
    private Label message;
    @FXML
    private Button start;
    @FXML
    private Button cancel;

    ExportCard(ExportViewModel export, Appearance appearance, FileDialogs dialogs) {
        this.export = export;
        this.appearance = appearance;
        this.dialogs = dialogs;
    }

    @Override
    public void bind() {
        format.offer(List.of(new Choice.Option<>(ExportFormat.GIF, "export.gif", "exportGif"),
                new Choice.Option<>(ExportFormat.PNG, "export.png", "exportPng"),
                new Choice.Option<>(ExportFormat.SVG, "export.svg", "exportSvg")), export.formatProperty()::set);
        export.formatProperty().subscribe(f -> {
            format.show(f);
            // what only an animation has stays in its place, so that the card keeps its size
            animation.setDisable(f != ExportFormat.GIF);
        });
        edit(from, export.fromProperty(), "export.from");
        edit(to, export.toProperty(), "export.to");
        edit(framesPerSecond, export.framesPerSecondProperty(), "export.fps");
        edit(width, export.widthProperty(), "export.width.name");
        appearance.tip(start, "export.start");
        progress.progressProperty().bind(export.progressProperty());
        progress.visibleProperty().bind(export.runningProperty());
        message.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> export.noticeProperty().get().map(n -> appearance.texts().get(n.words())).orElse(""),
                        export.noticeProperty(), appearance.textsProperty()));
        export.noticeProperty().map(n -> n.map(said -> new NoticeStyle(said.tone()))).subscribe(this::colour);
        start.disableProperty().bind(export.runningProperty());
        export.runningProperty().subscribe(running -> {
            var key = running ? "export.cancel" : "card.close";
            appearance.tip(appearance.label(cancel, key), key);
        });
    }

    private void colour(Optional<NoticeStyle> style) {
        var icon = new FontIcon();
        style.ifPresent(s -> {
            icon.setIconCode(s.icon());
            s.colour(message);
        });
        message.setGraphic(style.isPresent() ? icon : null);
    }

    private void edit(NumberField field, IntegerProperty property, String key) {
        field.tipProperty().bind(appearance.text(Appearance.tipKey(key)));
        field.listen(v -> property.set((int) v), export::report);
        property.subscribe(v -> field.show(v.intValue()));
    }

    /// Prepares the export of a walk.
    void open(CaptionedWalk shown) {
        export.prepare(shown);
        backdrop.setVisible(true);
    }

    @FXML
    private void start() {
        boolean dark = appearance.darkProperty().get();
        export.plan(dark, appearance.languageProperty().get()).ifPresent(plan -> {
            var name = "receptive." + plan.format().ending();
            dialogs.save(Kind.EXPORT, name).ifPresent(chosen -> export.start(plan, chosen));
        });
    }

    @FXML
    private void cancel() {
        if (export.runningProperty().get())
            export.cancel();
        else
            close();
    }

    @FXML
    private void clickBeside(MouseEvent e) {
        if (e.getTarget().equals(backdrop))
            close();
    }

    @Override
    public void close() {
        if (!export.runningProperty().get())
            backdrop.setVisible(false);
    }

    @Override
    public boolean isOpen() {
        return backdrop.isVisible();
    }
}
