package org.receptive.ui.train;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.chart.ChartStyle;
import org.receptive.draw.chart.SliceSheet;
import org.receptive.draw.chart.SliceSheetLayout;
import org.receptive.draw.chart.SliceSheetPainter;
import org.receptive.draw.surface.Java2dSurface;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.io.picture.PngWriter;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.MessageLine;

/// The Train screen: the setup on the left, curves and kernels in the middle, test results on the right, replay below.
///
/// Whoever shows it calls [TrainViewModel#pulse] once a frame.
public final class TrainScreen extends BorderPane {

    private static final double FILE_CELL_PX = 12;
    private static final double FILE_MAP_CELL_PX = 4;
    private static final double FILE_LARGE_PX = 48;
    private static final double FILE_SCALE = 2;

    private final TrainViewModel model;
    private final TrainDialogs dialogs;
    private final PaintFonts fonts;
    private final StripPane strip;

    /// Makes the screen of a model.
    ///
    /// @param dialogs asks for files
    public TrainScreen(TrainViewModel model, Appearance appearance, PaintFonts fonts, TrainDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.fonts = fonts;
        setId("trainScreen");
        var charts = new ChartsPane(model, appearance, fonts);
        strip = new StripPane(model, appearance, fonts, this::save);
        // the curves take two fifths of the height whatever the window's
        var middle = new VBox(charts, strip);
        charts.prefHeightProperty().bind(middle.heightProperty().multiply(0.4));
        VBox.setVgrow(strip, Priority.ALWAYS);
        var message = new MessageLine(appearance, "train-message", model.messageProperty(), model::dismissMessage);
        StackPane.setAlignment(message, Pos.BOTTOM_CENTER);
        setCenter(new StackPane(middle, message));
        setBottom(new ReplayBar(model, appearance));
        var setup = setup(appearance);
        var results = scrolled("train-results", new ResultsPane(model, appearance, fonts, strip::look));
        appearance.presentingProperty().subscribe(presenting -> {
            setLeft(presenting ? null : setup);
            setRight(presenting ? null : results);
        });
    }

    private Node setup(Appearance appearance) {
        var pane = new BorderPane(scrolled("train-setup", new SetupPane(model, appearance, dialogs)));
        pane.getStyleClass().add("setup-pane");
        pane.setBottom(new RunPane(model, appearance));
        return pane;
    }

    private static ScrollPane scrolled(String id, Node content) {
        var scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("inspector", "train-side");
        return scroll;
    }

    /// Asks for a file and writes the kernels or feature maps that are shown as a picture, if there are some: what the button does.
    public void export() {
        strip.export();
    }

    private void save(SliceSheet sheet, ChartStyle look) {
        dialogs.picture("receptive.png").ifPresent(file -> write(sheet, look, file));
    }

    private void write(SliceSheet sheet, ChartStyle look, Path file) {
        double cell = sheet.names().size() == 1 && sheet.stack().cols() <= 12 ? FILE_LARGE_PX : sheet.kind() == SliceSheet.Kind.MAPS
                ? FILE_MAP_CELL_PX
                : FILE_CELL_PX;
        var layout = SliceSheetLayout.ofCell(sheet, cell, look);
        try {
            PngWriter.write(file, Java2dSurface.render(SliceSheetPainter.drawing(sheet, layout, look), layout.width(), layout.height(),
                    FILE_SCALE,
                    fonts));
            model.report(Message.of("file.saved", file));
        } catch (ReadableException e) {
            model.report(e.problem());
        }
    }
}
