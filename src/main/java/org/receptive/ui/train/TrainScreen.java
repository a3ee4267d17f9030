package org.receptive.ui.train;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.MessageLine;
import org.receptive.ui.fxml.Fxml;

/// The Train screen: the setup on the left, curves and kernels in the middle, test results on the right, replay below.
///
/// Whoever shows it calls [TrainViewModel#pulse] once a frame.
public final class TrainScreen {

    /// The curves' share of the height, and in a lecture hall of the width.
    private static final double CHARTS_SHARE = 0.4;

    private final Fxml fxml;
    private final TrainViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final TrainDialogs dialogs;
    private final StripPane strip;
    private final Parent stripRoot;
    private final Parent cellRoot;
    @FXML
    private BorderPane screen;
    @FXML
    private BorderPane left;
    @FXML
    private ScrollPane setup;
    @FXML
    private VBox middle;
    @FXML
    private HBox presented;
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
        cellRoot = fxml.load(OpenedCellPane.class, () -> new OpenedCellPane(model.results(), appearance, fonts, strip::look)).root();
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
        left.setBottom(fxml.load(RunPane.class, () -> new RunPane(model.runs(), appearance, fxml)).root());
        var charts = (VBox) fxml.load(ChartsPane.class, () -> new ChartsPane(model, appearance, fonts)).root();
        var line = fxml.load(PresentedRun.class, () -> new PresentedRun(model, appearance)).root();
        VBox.setVgrow(stripRoot, Priority.ALWAYS);
        HBox.setHgrow(stripRoot, Priority.ALWAYS);
        HBox.setHgrow(cellRoot, Priority.ALWAYS);
        message.managedProperty().bind(message.visibleProperty());
        message.follow(model.message().noticeProperty(), model.message()::dismiss);
        results.setContent(fxml.load(ResultsPane.class, () -> new ResultsPane(model.results(), appearance, fonts, strip::look,
                model.probe()::putOnPad)).root());
        screen.setBottom(fxml.load(ReplayBar.class, () -> new ReplayBar(model.replay(), model.runs(), appearance)).root());
        appearance.presentingProperty().subscribe(presenting -> {
            screen.setLeft(presenting ? null : left);
            screen.setRight(presenting ? null : results);
            arrange(presenting, line, charts);
        });
        model.results().stateProperty().map(Results::opened).subscribe(_ -> standBeside(charts));
        model.results().matrixProperty().subscribe(_ -> standBeside(charts));
    }

    /// A hall sees the kernels beside the curves, and beside the matrix, while a cell of it is open, the digits of the cell.
    private void standBeside(VBox charts) {
        if (!appearance.presentingProperty().get())
            return;
        boolean opened = model.results().matrixProperty().get() && model.results().stateProperty().get().opened().isPresent();
        var beside = opened ? cellRoot : stripRoot;
        if (!presented.getChildren().contains(beside))
            presented.getChildren().setAll(charts, beside);
    }

    /// Puts the curves above the kernels, or, in a lecture hall, beside them, so that the kernels are high.
    private void arrange(boolean presenting, Parent line, VBox charts) {
        charts.prefHeightProperty().unbind();
        charts.prefWidthProperty().unbind();
        charts.setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
        charts.setMinWidth(presenting ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        middle.getChildren().clear();
        presented.getChildren().clear();
        if (presenting) {
            charts.prefWidthProperty().bind(middle.widthProperty().multiply(CHARTS_SHARE));
            standBeside(charts);
            middle.getChildren().setAll(line, presented);
        } else {
            charts.prefHeightProperty().bind(middle.heightProperty().multiply(CHARTS_SHARE));
            middle.getChildren().setAll(charts, stripRoot);
        }
    }

    private Parent setupPane() {
        var fields = new SetupFields(model.setup(), model.message());
        var experiments = fxml.load(ExperimentSection.class, () -> new ExperimentSection(model.setup(), model.runs(), appearance)).root();
        var data = fxml.load(DataSection.class, () -> new DataSection(model.data(), fields, appearance, dialogs)).root();
        return fxml.load(SetupPane.class, () -> new SetupPane(fields, experiments, data, model.runs(), appearance)).root();
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
