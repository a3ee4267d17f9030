package org.receptive.ui.digit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.receptive.data.ink.PadSettings.Brush;
import org.receptive.draw.network.DecidingOverlay;
import org.receptive.draw.network.PadPainter;
import org.receptive.draw.theme.Sizes;
import org.receptive.session.Inspection;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.Section;
import org.receptive.ui.digit.PadViewModel.Tool;

/// The pad with its tools.
final class PadPane {

    private static final int CLASSES = 10;
    private static final double SIDE = 256;
    private static final double SIDE_EM = 16.6;

    private final DrawViewModels models;
    private final Pictures pictures;
    private final EveryMove everyMove = EveryMove.ofSystem();
    private boolean isFinger;

    @FXML
    private Section section;
    @FXML
    private HBox paper;
    @FXML
    private HBox drawing;
    @FXML
    private HBox edits;
    @FXML
    private Button clear;
    @FXML
    private SurfaceView pad;
    @FXML
    private Choice<Tool> tools;
    @FXML
    private Choice<Brush> brushes;
    @FXML
    private Button undo;
    @FXML
    private Button redo;
    @FXML
    private MenuButton samples;
    @FXML
    private MenuItem any;

    PadPane(DrawViewModels models, Pictures pictures) {
        this.models = models;
        this.pictures = pictures;
    }

    @FXML
    private void initialize() {
        var state = models.pad().stateProperty();
        pictures.show(pad, models.network().stateProperty(), (now, style) -> new PadPainter(now.inspection().content(),
                now.inspection().preprocessing().settings().brush(), deciding(now.inspection()), now.receptiveFieldOnPad(), style));
        models.attribution().stateProperty().subscribe(_ -> pad.redraw());
        pictures.style().subscribe(style -> resize(style.sizes()));
        // in a hall its height is for what there is to read
        pictures.appearance().presentingProperty().subscribe(presenting -> section.showHead(!presenting));
        tools.offer(List.of(new Choice.Option<>(Tool.PEN, "draw.pen", "draw-pen"),
                new Choice.Option<>(Tool.ERASER, "draw.eraser", "draw-eraser")), models.pad()::use);
        state.map(PadViewModel.State::tool).subscribe(tools::show);
        brushes.offer(List.of(new Choice.Option<>(Brush.THIN, "draw.brush.thin", "draw-thin"),
                new Choice.Option<>(Brush.MEDIUM, "draw.brush.medium", "draw-medium"),
                new Choice.Option<>(Brush.THICK, "draw.brush.thick", "draw-thick")), b -> models.pad().change(s -> s.withBrush(b)));
        state.map(now -> now.settings().brush()).subscribe(brushes::show);
        undo.disableProperty().bind(models.pad().canUndoProperty().not());
        redo.disableProperty().bind(models.pad().canRedoProperty().not());
        pictures.appearance().tip(any, "draw.sample.any");
        samples.getItems().addAll(IntStream.range(0, CLASSES).mapToObj(this::sample).toList());
    }

    /// What decided about an earlier drawing does not lie over this one.
    private Optional<DecidingOverlay> deciding(Inspection now) {
        return models.attribution().stateProperty().get().current().filter(a -> a.isAbout(now)).map(a -> new DecidingOverlay(a.values(),
                a.leastScale(), a.inspection().model().trained().network().input(), a.inspection().preprocessing()));
    }

    /// The paper grows with what a hall reads beside it.
    private void resize(Sizes sizes) {
        double side = sizes.isHall() ? Math.rint(SIDE_EM * sizes.least()) : SIDE;
        pad.setMinSize(side, side);
        pad.setPrefSize(side, side);
        pad.setMaxSize(side, side);
    }

    private MenuItem sample(int digit) {
        var item = pictures.appearance().tip(new MenuItem(Integer.toString(digit)), "draw.sample.digit", digit);
        item.setOnAction(_ -> models.loadSample(digit));
        return item;
    }

    @FXML
    private void press(MouseEvent e) {
        pad.requestFocus();
        if (e.getButton() != MouseButton.PRIMARY || (models.pad().isPenDown() && e.isSynthesized() && !isFinger))
            return;
        isFinger = e.isSynthesized();
        everyMove.letGo();
        models.pad().press(across(e), down(e));
    }

    @FXML
    private void drag(MouseEvent e) {
        if (!hasPen(e))
            return;
        everyMove.hold();
        models.pad().drag(across(e), down(e));
    }

    @FXML
    private void release(MouseEvent e) {
        if (!hasPen(e) || e.getButton() != MouseButton.PRIMARY)
            return;
        models.pad().release(across(e), down(e));
        everyMove.letGo();
        if (!pad.contains(e.getX(), e.getY()))
            everyMove.leave();
    }

    @FXML
    private void enter() {
        everyMove.enter();
    }

    @FXML
    private void exit() {
        if (!models.pad().isPenDown())
            everyMove.leave();
    }

    /// Where a button was let go unseen, the pointer comes back without one.
    @FXML
    private void move(MouseEvent e) {
        if (hasPen(e))
            models.pad().release();
    }

    /// The pen belongs to the pointer that put it down: a finger that touches the screen beside it draws no line between both. Where a
    /// finger put it down, not every system says of its moves whose they are.
    private boolean hasPen(MouseEvent e) {
        return models.pad().isPenDown() && (isFinger || !e.isSynthesized());
    }

    private double across(MouseEvent e) {
        return share(e.getX(), pad.getWidth());
    }

    private double down(MouseEvent e) {
        return share(e.getY(), pad.getHeight());
    }

    /// Ink beside the paper would be read by the network and seen by no one.
    private static double share(double at, double length) {
        return Math.clamp(at / length, 0, 1);
    }

    @FXML
    private void undo() {
        models.pad().undo();
    }

    @FXML
    private void redo() {
        models.pad().redo();
    }

    @FXML
    private void clear() {
        models.pad().clear();
    }

    @FXML
    private void loadAny() {
        models.loadSample(DrawViewModels.ANY);
    }

    /// Puts what is said of the drawing beside it.
    void putBeside(Node words) {
        paper.getChildren().add(words);
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    /// Puts the tools closer together, so that their second row has room for something else on the left, and in its middle.
    void makeRoomFor(Node other, Node middle) {
        drawing.getChildren().addAll(undo, redo);
        edits.getChildren().remove(clear);
        edits.getChildren().addFirst(other);
        edits.getChildren().addAll(edits.getChildren().indexOf(samples), List.of(middle, clear));
    }

    /// Puts the tools back, in two rows.
    void gather(Node other) {
        edits.getChildren().remove(other);
        edits.getChildren().removeAll(undo, redo, clear);
        edits.getChildren().addAll(0, List.of(undo, redo, clear));
    }

    /// Returns the pad.
    SurfaceView pad() {
        return pad;
    }
}
