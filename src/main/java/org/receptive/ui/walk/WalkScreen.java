package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.trace.Cell;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.MessageLine;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.fxml.Fxml.LoadedPane;

/// The Step screen: maps, formula and transport in the middle, the inspector on the right.
public final class WalkScreen {

    private static final double SIDE_SHARE = 0.32;

    private final WalkViewModel model;
    private final Appearance appearance;
    private final PaintFonts fonts;
    private final Fxml fxml;
    private final Runnable openImage;
    private final MapView maps;
    private final StageDrawer stages;
    private final LoadedPane<FormulaStrip> formula;
    private final LoadedPane<UnitTrail> trail;
    private final LoadedPane<SceneHead> head;
    private final LoadedPane<LayerStrip> strip;
    private final LoadedPane<UpdatePane> update;
    private final LoadedPane<FigurePane> figure;
    private final LoadedPane<MatrixTabs> matrix;
    private final LoadedPane<OperationMenuPane> menu;
    private Optional<Inspector> inspector = Optional.empty();

    @FXML
    private StackPane layers;
    @FXML
    private BorderPane screen;
    @FXML
    private VBox middle;
    @FXML
    private StackPane pictures;
    @FXML
    private MessageLine message;

    private WalkScreen(WalkViewModel model, Appearance appearance, PaintFonts fonts, Fxml fxml, Runnable openImage,
            Consumer<Visit.Origin> goBack) {
        this.model = model;
        this.appearance = appearance;
        this.fonts = fonts;
        this.fxml = fxml;
        this.openImage = openImage;
        maps = new MapView(model, appearance, fonts);
        stages = new StageDrawer(model.walk(), model.pointing(), appearance, fonts);
        head = fxml.load(SceneHead.class, () -> new SceneHead(model, appearance, maps::requestFocus));
        formula = fxml.load(FormulaStrip.class, () -> new FormulaStrip(model, appearance, fonts));
        strip = fxml.load(LayerStrip.class, () -> new LayerStrip(model, appearance, maps::requestFocus));
        matrix = fxml.load(MatrixTabs.class, () -> new MatrixTabs(model.walk(), appearance));
        menu = fxml.load(OperationMenuPane.class,
                () -> new OperationMenuPane(new OperationMenu(model), appearance, fonts, maps::requestFocus));
        update = fxml.load(UpdatePane.class, () -> new UpdatePane(model.update(), appearance, fonts));
        figure = fxml.load(FigurePane.class, () -> new FigurePane(model, appearance, fonts));
        trail = fxml.load(UnitTrail.class, () -> new UnitTrail(model, appearance, goBack, maps::requestFocus));
    }

    /// Makes the screen of a model.
    ///
    /// @param openImage asks for a picture to put into the input
    /// @param goBack returns to where a walk was chosen
    public static LoadedPane<WalkScreen> load(WalkViewModel model, Appearance appearance, PaintFonts fonts, Fxml fxml, Runnable openImage,
            Consumer<Visit.Origin> goBack) {
        return fxml.load(WalkScreen.class, () -> new WalkScreen(model, appearance, fonts, fxml, openImage, goBack));
    }

    @FXML
    private void initialize() {
        middle.getChildren().addFirst(head.root());
        pictures.getChildren().addFirst(maps);
        for (var side : sides()) {
            pictures.getChildren().add(side);
            StackPane.setAlignment(side, Pos.CENTER_RIGHT);
            side.visibleProperty().subscribe(v -> makeRoom());
        }
        pictures.getChildren().add(strip.root());
        // the drawer over what stands beside the maps
        stages.stand(middle, 1, pictures);
        middle.getChildren().add(2, matrix.root());
        pictures.widthProperty().subscribe(w -> makeRoom());
        StackPane.setAlignment(strip.root(), Pos.CENTER_RIGHT);
        strip.root().layoutBoundsProperty().subscribe(b -> makeRoom());
        strip.root().visibleProperty().subscribe(v -> makeRoom());
        screen.addEventFilter(MouseEvent.MOUSE_MOVED, e -> strip.controller().pointer(screen.getWidth() - e.getX()));
        formula.controller().addToHead(fxml.load(GradientPill.class, () -> new GradientPill(model.gradient(), appearance)).root());
        formula.controller().addToHead(fxml.load(ViewSwitches.class, () -> new ViewSwitches(model.walk(), appearance)).root());
        var transport = (Region) fxml.load(TransportBar.class, () -> new TransportBar(model.walk(), appearance, fonts)).root();
        middle.getChildren().addAll(formula.root(), transport);
        menu.controller().stand(layers, transport);
        screen.setTop(trail.root());
        message.follow(model.editor().noticeProperty(), model.editor()::dismiss);
        var column = fxml.load(Inspector.class,
                () -> new Inspector(model, matrix.controller(), menu.controller(), appearance, fonts, fxml, openImage));
        inspector = Optional.of(column.controller());
        var check = fxml.load(GradientCard.class, () -> new GradientCard(model, appearance)).root();
        StackPane.setAlignment(check, Pos.BOTTOM_RIGHT);
        appearance.presentingProperty().subscribe(presenting -> {
            screen.setRight(presenting ? null : column.root());
            // a hall sees it over the maps
            pictures.getChildren().remove(check);
            if (presenting)
                pictures.getChildren().add(check);
            else
                column.controller().take(check);
        });
    }

    /// Opens a cell for typing, with the first character if one was typed already.
    public void edit(Cell cell, Optional<String> typed) {
        maps.edit(cell, typed);
    }

    /// Returns what stands above the maps.
    public SceneHead head() {
        return head.controller();
    }

    /// Returns what stands beside the maps where there is something to show; never two of them at once.
    private List<Parent> sides() {
        return List.of(update.root(), figure.root());
    }

    /// The maps stand beside the strip and the figures, not under them.
    private void makeRoom() {
        double beside = strip.root().isVisible() ? strip.root().getLayoutBounds().getWidth() : 0;
        double taken = 0;
        for (var side : sides()) {
            double width = side.isVisible() ? Math.rint(pictures.getWidth() * SIDE_SHARE) : 0;
            if (side instanceof Region region)
                region.setPrefWidth(width);
            StackPane.setMargin(side, new Insets(0, beside, 0, 0));
            taken = Math.max(taken, width);
        }
        StackPane.setMargin(maps, new Insets(0, beside + taken, 0, 0));
    }

    /// Returns the strip with the small maps of all stages.
    public StageDrawer stages() {
        return stages;
    }

    /// Opens the tabs of an operation that is a matrix, or closes them.
    public void toggleMatrix() {
        matrix.controller().toggle();
    }

    /// Opens the menu of operations for the stage at work, or closes it.
    public void toggleOperations() {
        menu.controller().toggle(OperationMenu.Way.REPLACE, inspector.flatMap(Inspector::operations));
    }

    /// Returns the strip with the settings of the layer.
    public LayerStrip strip() {
        return strip.controller();
    }

    /// Moves the clock.
    public void advance(double seconds) {
        model.walk().advance(seconds);
        model.iterations().advance();
        strip.controller().advance(seconds);
    }

    /// Returns the picture of the maps.
    public MapView maps() {
        return maps;
    }

    /// Returns the strip with the formula.
    public FormulaStrip formula() {
        return formula.controller();
    }

    /// Returns the way that led into the unit that is being looked at.
    public UnitTrail trail() {
        return trail.controller();
    }
}
