package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.MessageLine;
import org.receptive.ui.fxml.Fxml;

/// The Train screen: the setup on the left, curves and kernels in the middle, test results on the right, replay below.
///
/// Whoever shows it calls [TrainViewModel#pulse] once a frame.
public final class TrainScreen {

    private static final double CHARTS_SHARE = 0.4;

    private final Fxml fxml;
    private final TrainViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final TrainDialogs dialogs;
    private final StripPane strip;
    private final Parent stripRoot;
    @FXML
    private BorderPane screen;
    @FXML
    private BorderPane left;
    @FXML
    private ScrollPane setup;
    @FXML
    private VBox middle;
    @FXML
    private MessageLine message;
    @FXML
    private ScrollPane results;

    private TrainScreen(Fxml fxml, TrainViewModel model, Appearance appearance, PaintFonts fonts, TrainDialogs dialogs) {
        this.fxml = fxml;
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
        this.dialogs = dialogs;
        var loaded = fxml.load(StripPane.class,
                () -> new StripPane(model, appearance, fonts, new SheetFile(dialogs, fonts, model.message())));
        strip = loaded.controller();
        stripRoot = loaded.root();
    }

    /// Makes the screen of a model.
    ///
    /// @param dialogs asks for files
    public static TrainScreen load(Fxml fxml, TrainViewModel model, Appearance appearance, PaintFonts fonts, TrainDialogs dialogs) {
        return fxml.load(TrainScreen.class, () -> new TrainScreen(fxml, model, appearance, fonts, dialogs)).controller();
    }

    @FXML
    private void initialize() {
        setup.setContent(setupPane());
        left.setBottom(fxml.load(RunPane.class, () -> new RunPane(model.runs(), appearance)).root());
        var charts = (VBox) fxml.load(ChartsPane.class, () -> new ChartsPane(model, appearance, fonts)).root();
        // the curves take two fifths of the height whatever the window's
        charts.prefHeightProperty().bind(middle.heightProperty().multiply(CHARTS_SHARE));
        VBox.setVgrow(stripRoot, Priority.ALWAYS);
        middle.getChildren().setAll(charts, stripRoot);
        message.follow(model.message().noticeProperty(), model.message()::dismiss);
        results.setContent(fxml.load(ResultsPane.class, () -> new ResultsPane(model.results(), appearance, fonts, strip::look)).root());
        screen.setBottom(fxml.load(ReplayBar.class, () -> new ReplayBar(model.replay(), model.runs(), appearance)).root());
        appearance.presentingProperty().subscribe(presenting -> {
            screen.setLeft(presenting ? null : left);
            screen.setRight(presenting ? null : results);
        });
    }

    private Parent setupPane() {
        var fields = new SetupFields(model.setup(), model.message());
        var experiments = fxml.load(ExperimentSection.class, () -> new ExperimentSection(model.setup(), model.runs(), appearance)).root();
        var data = fxml.load(DataSection.class, () -> new DataSection(model.data(), fields, appearance, dialogs)).root();
        return fxml.load(SetupPane.class, () -> new SetupPane(fields, experiments, data)).root();
    }

    /// Returns the screen to show.
    public BorderPane root() {
        return screen;
    }

    /// Asks for a file and writes the kernels or feature maps that are shown as a picture, if there are some: what the button does.
    public void export() {
        strip.export();
    }
}
