package org.receptive.ui.digit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Choice;

/// Two pages on the right: what the network says, and the digits that were kept.
final class RightPane extends VBox {

    private enum Side {
        INSIGHT, MY_DIGITS
    }

    RightPane(Appearance appearance, Node insight, Node myDigits) {
        var choice = new Choice<>(appearance, List.of(new Choice.Option<>(Side.INSIGHT, "draw.side.insight", "draw-side-insight"),
                new Choice.Option<>(Side.MY_DIGITS, "draw.side.mine", "draw-side-mine")), side -> show(side, insight, myDigits));
        var row = new VBox(choice);
        row.getStyleClass().add("side-choice");
        getChildren().addAll(row, insight, myDigits);
        show(Side.INSIGHT, insight, myDigits);
        choice.show(Side.INSIGHT);
    }

    private static void show(Side side, Node insight, Node myDigits) {
        show(insight, side == Side.INSIGHT);
        show(myDigits, side == Side.MY_DIGITS);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
