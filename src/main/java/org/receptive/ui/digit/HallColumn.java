package org.receptive.ui.digit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.receptive.ui.control.Choice;

/// What a lecture hall reads below the pad: what decided and what stays alike side by side, or the chosen unit, so that nothing has to be
/// scrolled to.
final class HallColumn {

    /// At which its words are wrapped where it is asked for its height before it has a width.
    private static final double LEAST_WIDTH = 160;

    private final Map<Topic, List<Region>> parts = new EnumMap<>(Topic.class);
    private Topic topic = Topic.DECIDING;

    @FXML
    private Choice<Topic> topics;
    @FXML
    private HBox shown;

    /// What there is to read.
    enum Topic {
        /// Which part of the drawing decided, and what stays alike when it is moved.
        DECIDING,
        /// The chosen unit and its arithmetic.
        UNIT
    }

    @FXML
    private void initialize() {
        topics.offer(List.of(option(Topic.DECIDING, "deciding"), option(Topic.UNIT, "unit")), this::turn);
        topics.show(topic);
    }

    private static Choice.Option<Topic> option(Topic topic, String name) {
        return new Choice.Option<>(topic, "draw.hall." + name, "draw-hall-" + name);
    }

    private void turn(Topic other) {
        topic = other;
        topics.show(topic);
        shown.getChildren().setAll(parts.getOrDefault(topic, List.of()));
    }

    /// Returns what chooses between the topics; it stands in a row of the pad.
    Node topics() {
        return topics;
    }

    /// Takes the parts from where they stand at a desk. Those of a topic share its width evenly.
    void fill(Map<Topic, List<Region>> lent) {
        lent.forEach((key, regions) -> {
            parts.put(key, List.copyOf(regions));
            for (var region : regions) {
                HBox.setHgrow(region, Priority.ALWAYS);
                yieldWidth(region);
            }
        });
        turn(topic);
    }

    /// Lets it be as wide as there is room.
    static void yieldWidth(Region part) {
        part.setMinWidth(0);
        part.setPrefWidth(LEAST_WIDTH);
    }

    /// Lets it be as wide as it wants.
    static void takeWidth(Region part) {
        part.setMinWidth(Region.USE_COMPUTED_SIZE);
        part.setPrefWidth(Region.USE_COMPUTED_SIZE);
    }

    /// Lets the parts go.
    void empty() {
        parts.values().stream().flatMap(List::stream).forEach(HallColumn::takeWidth);
        parts.clear();
        shown.getChildren().clear();
    }
}
