package org.receptive.ui.digit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.receptive.ui.control.Choice;

/// What a lecture hall reads below the pad: one topic at a time, so that nothing has to be scrolled to.
final class HallColumn {

    private final Map<Topic, Node> parts = new EnumMap<>(Topic.class);
    private Topic topic = Topic.ANSWER;

    @FXML
    private Choice<Topic> topics;
    @FXML
    private VBox shown;

    /// What there is to read.
    enum Topic {
        /// How likely each digit is.
        ANSWER,
        /// The chosen unit and its arithmetic.
        UNIT,
        /// Which part of the drawing decided.
        DECIDING,
        /// What stays alike when the drawing is moved.
        MOVE
    }

    @FXML
    private void initialize() {
        topics.offer(List.of(option(Topic.ANSWER, "answer"), option(Topic.UNIT, "unit"),
                option(Topic.DECIDING, "deciding"), option(Topic.MOVE, "move")), this::turn);
        topics.show(topic);
    }

    private static Choice.Option<Topic> option(Topic topic, String name) {
        return new Choice.Option<>(topic, "draw.hall." + name, "draw-hall-" + name);
    }

    private void turn(Topic other) {
        topic = other;
        topics.show(topic);
        shown.getChildren().setAll(parts.entrySet().stream().filter(part -> part.getKey() == topic).map(Map.Entry::getValue).toList());
    }

    /// Takes the parts from where they stand at a desk.
    void fill(Map<Topic, Node> lent, Node move) {
        parts.putAll(lent);
        parts.put(Topic.MOVE, move);
        turn(topic);
    }

    /// Lets the parts go.
    void empty() {
        parts.clear();
        shown.getChildren().clear();
    }
}
