package org.receptive.ui.digit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.explain.Unit;
import org.receptive.ui.canvas.SurfaceView;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;
import org.receptive.ui.control.MessageLine;
import org.receptive.ui.control.Visibility;
import org.receptive.ui.fxml.Fxml;
import org.receptive.ui.fxml.Fxml.LoadedPane;

/// The Draw screen: the pad on the left, every layer's maps in the middle, what the network says on the right.
public final class DrawScreen {

    /// What lies around the screen.
    ///
    /// @param appearance how the application looks
    /// @param fonts for the pictures
    /// @param fxml loads its panes
    /// @param walk opens a unit's arithmetic, where there is something to walk through
    /// @param path opens the whole way to the chosen unit
    /// @param probability opens the whole way to the probability of a class
    /// @param modelFile asks for the file of a tuned network; empty if the user thinks otherwise
    public record Surroundings(Appearance appearance, PaintFonts fonts, Fxml fxml, Consumer<Unit> walk, Runnable path,
            IntConsumer probability, Supplier<Optional<Path>> modelFile) {}

    /// A screen narrower than this has one pane at its side: with two, the maps between them would be dots.
    private static final double TWO_PANES = 1180;
    private static final String ONLY_PANE = "only-pane";

    private enum Side {
        INSIGHT, MY_DIGITS
    }

    private final DrawViewModels models;
    private final MyDigitsViewModel digits;
    private final Surroundings around;
    private final Pictures pictures;
    private final NetworkView network;
    private final LoadedPane<PadPane> pad;

    @FXML
    private BorderPane root;
    @FXML
    private ScrollPane leftPane;
    @FXML
    private VBox left;
    @FXML
    private VBox answers;
    @FXML
    private Label answer;
    @FXML
    private Label likelihood;
    @FXML
    private HBox layerBar;
    @FXML
    private StackPane middle;
    @FXML
    private MessageLine message;
    @FXML
    private StackPane below;
    @FXML
    private ScrollPane right;
    @FXML
    private VBox sides;
    @FXML
    private Choice<Side> side;

    /// Makes the screen of these view models.
    public DrawScreen(DrawViewModels models, MyDigitsViewModel digits, Surroundings around) {
        this.models = models;
        this.digits = digits;
        this.around = around;
        pictures = Pictures.of(around.appearance(), around.fonts());
        network = new NetworkView(models.network(), pictures, around.walk());
        pad = around.fxml().load(PadPane.class, () -> new PadPane(models, pictures));
    }

    @FXML
    private void initialize() {
        left.getChildren().addFirst(pad.root());
        var seen = around.fxml().load(PreprocessingPane.class, () -> new PreprocessingPane(models, pictures));
        var hall = around.fxml().load(HallColumn.class, HallColumn::new);
        pad.controller().putBeside(answers);
        left.getChildren().addAll(seen.root(), hall.root());
        middle.getChildren().addFirst(network);
        message.follow(models.network().noticeProperty(), models.network()::dismiss);
        var insight = around.fxml().load(InsightPane.class, () -> new InsightPane(models, around, pictures));
        var mine = around.fxml().load(MyDigitsPane.class, () -> new MyDigitsPane(digits, around)).root();
        sides.getChildren().addAll(insight.root(), mine);
        side.offer(List.of(new Choice.Option<>(Side.INSIGHT, "draw.side.insight", "draw-side-insight"),
                new Choice.Option<>(Side.MY_DIGITS, "draw.side.mine", "draw-side-mine")), chosen -> show(chosen, insight.root(), mine));
        side.show(Side.INSIGHT);
        show(Side.INSIGHT, insight.root(), mine);
        models.network().stateProperty().map(now -> now.enlarged().isPresent()).subscribe(on -> Visibility.show(layerBar, on));
        // in a lecture hall the pane that says what the network reads is folded away, so that stands beside the pad, large
        models.network().stateProperty().map(now -> now.inspection().verdict()).subscribe(verdict -> {
            answer.setText(InsightPane.large(verdict));
            likelihood.setText(InsightPane.belowLarge(verdict));
        });
        around.appearance().presentingProperty().subscribe(presenting -> {
            Visibility.show(answers, presenting);
            Visibility.show(seen.root(), !presenting);
            Visibility.show(hall.root(), presenting);
            if (presenting)
                present(insight.controller(), seen.controller(), hall.controller());
            else {
                hall.controller().empty();
                pad.controller().gather(hall.controller().topics());
                insight.controller().gather();
                seen.controller().gather();
            }
            arrange();
        });
        root.widthProperty().map(_ -> isNarrow()).subscribe(_ -> arrange());
    }

    /// The answer and all its probabilities stand beside the pad, what decided and what stays alike below it.
    private void present(InsightPane insight, PreprocessingPane seen, HallColumn hall) {
        var lent = insight.lend();
        HallColumn.yieldWidth(lent.probabilities());
        answers.getChildren().add(lent.probabilities());
        hall.fill(Map.of(HallColumn.Topic.DECIDING, List.of(lent.deciding(), seen.lend()), HallColumn.Topic.UNIT, List.of(lent.unit())));
        pad.controller().makeRoomFor(hall.topics(), seen.lendReset());
    }

    private boolean isNarrow() {
        return root.getWidth() > 0 && root.getWidth() < TWO_PANES;
    }

    /// Puts what the network says on the right, under the pad where there is no room for two panes, or away in a lecture hall.
    private void arrange() {
        boolean presenting = around.appearance().presentingProperty().get();
        boolean below = !presenting && isNarrow();
        leftPane.getStyleClass().remove(ONLY_PANE);
        left.getChildren().remove(sides);
        if (below) {
            leftPane.getStyleClass().add(ONLY_PANE);
            right.setContent(null);
            left.getChildren().add(1, sides);
        } else
            right.setContent(sides);
        root.setRight(presenting || below ? null : right);
    }

    private static void show(Side chosen, Node insight, Node mine) {
        Visibility.show(insight, chosen == Side.INSIGHT);
        Visibility.show(mine, chosen == Side.MY_DIGITS);
    }

    @FXML
    private void showAllLayers() {
        models.network().enlarge(Optional.empty());
    }

    /// Shows something below the maps, or nothing.
    public void showBelow(Optional<Node> node) {
        below.getChildren().setAll(node.stream().toList());
        Visibility.show(below, node.isPresent());
    }

    /// Returns the pad.
    public SurfaceView pad() {
        return pad.controller().pad();
    }

    /// Returns the picture of all maps.
    public NetworkView network() {
        return network;
    }
}
