package org.receptive.draw.network;

import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.scene.Caption;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// What layers and units are called on screen.
public final class StageTitles {

    private StageTitles() {}

    /// Names a layer in a language.
    public static String title(Stage stage, Texts texts) {
        return stage.label().equals(Stage.OUTPUT) ? texts.get("draw.map.output") : stage.label();
    }

    /// Names a layer in every language.
    public static Caption caption(Stage stage) {
        return stage.label().equals(Stage.OUTPUT) ? Caption.of(Message.of("draw.map.output")) : Caption.same(stage.label());
    }

    /// Writes how many maps of which size.
    public static String size(Shape shape) {
        return shape.rows() * shape.cols() == 1
                ? Integer.toString(shape.channels())
                : shape.channels() + "×" + shape.rows() + "×" + shape.cols();
    }

    /// Tells whether the values of a layer are distances, of which the smallest wins.
    public static boolean isSmallestWins(Stage stage) {
        return stage.layer() instanceof RbfSpec && stage.activation().isEmpty();
    }

    /// Writes what stands below the name of a layer: how many maps of which size, or that the smallest value wins.
    public static String below(Stage stage, Texts texts) {
        return isSmallestWins(stage) ? texts.get("draw.map.smallest") : size(stage.shape());
    }

    /// Names a unit, its maps, rows and columns counted from 0 as in the arithmetic.
    public static String unit(Stage stage, Unit unit, Texts texts) {
        return stage.shape().rows() * stage.shape().cols() == 1
                ? texts.get("draw.unit.dense", title(stage, texts), unit.channel())
                : texts.get("draw.unit.map", title(stage, texts), unit.channel(), unit.row(), unit.col());
    }

}
