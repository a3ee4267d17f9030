package org.receptive.ui.walk;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.receptive.scene.ChainCost;
import org.receptive.scene.FieldSize;
import org.receptive.scene.Scene;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.SizeFormula;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// What follows from the settings of the stage at work: the size of its output, and what the layer costs.
///
/// @param scene what is shown
/// @param texts the language
record LayerFacts(Scene scene, Texts texts) {

    /// The formula of the output's size along both axes.
    ///
    /// @param rows along the rows
    /// @param cols along the columns
    /// @param note what else decides the size, where that needs a word
    /// @param texts the language
    record OutputSize(SizeFormula rows, SizeFormula cols, Optional<Message> note, Texts texts) {

        /// Writes the formula in letters, and with the numbers of both axes put in, also where they are the same: what stands below shall
        /// not move when they become different.
        void write(VBox card) {
            // the axis with different zeros before and after has more letters
            var letters = rows.letters().length() > cols.letters().length() ? rows.letters() : cols.letters();
            card.getChildren().setAll(new Label(letters), line(texts.get("size.rows"), rows), line(texts.get("size.cols"), cols));
            addNote(card);
        }

        private void addNote(VBox into) {
            note.ifPresent(message -> {
                var label = new Label(texts.get(message));
                label.setId("sizeNote");
                label.setWrapText(true);
                label.getStyleClass().addAll("muted", "note");
                into.getChildren().add(label);
            });
        }

        /// Writes the formula with the numbers put in, for both axes once where they are alike.
        void writeShort(VBox into) {
            boolean alike = rows.equals(cols);
            var first = new Label(rows.letters());
            first.getStyleClass().add("muted");
            into.getChildren().setAll(first, new Label((alike ? "" : texts.get("size.rows") + " ") + "= " + rows.numbers()), result(rows));
            if (!alike)
                into.getChildren().addAll(new Label(texts.get("size.cols") + " = " + cols.numbers()), result(cols));
        }

        private static Label result(SizeFormula formula) {
            var result = new Label("= " + formula.result());
            result.getStyleClass().add("result");
            return result;
        }

        /// One line, which breaks rather than cut a number off.
        private static FlowPane line(String axis, SizeFormula formula) {
            var result = new Label(formula.result());
            result.getStyleClass().add("result");
            var name = new Label(axis);
            name.getStyleClass().add("muted");
            var line = new FlowPane(4, 0, name, new Label("= " + formula.numbers() + " ="), result);
            line.getStyleClass().add("note");
            return line;
        }
    }

    /// Returns the formula of the output's size, if the stage has a window.
    Optional<OutputSize> outputSize() {
        var input = scene.inputShapes(scene.stageIndex()).getFirst();
        var setting = scene.stage().setting();
        var sizes = setting.sizes(input);
        return sizes.isEmpty()
                ? Optional.empty()
                : Optional.of(new OutputSize(sizes.getFirst(), sizes.getLast(), setting.sizeNote(input), texts));
    }

    /// Says how many numbers the layer learns and how much it computes.
    String cost() {
        var found = scene.stage().setting().layer();
        var input = scene.inputShapes(scene.stageIndex()).getFirst();
        if (found.isEmpty())
            return scene.stage().setting().cost(input).map(texts::get).orElse("");
        var layer = found.get();
        if (layer instanceof ConvSpec spec)
            return texts.get("cost.layer", count("cost.weights", spec.weightCount()), count("cost.biases", spec.biasCount()),
                    count("cost.multiplyAdds", spec.multiplyAdds(input)));
        return texts.get("cost.any", count("cost.parameters", layer.parameterCount()),
                count("cost.multiplyAdds", layer.multiplyAdds(input)));
    }

    private static Message count(String key, long number) {
        return number == 1 ? Message.of(key + ".one") : Message.of(key, Numbers.grouped(number));
    }

    /// Says how many numbers all stages learn and keep, and how much they compute, where there are several.
    Optional<String> chain() {
        return scene.stages().size() == 1
                ? Optional.empty()
                : ChainCost.of(scene).map(all -> texts.get("cost.chain",
                        count("cost.parameters", all.parameters()), count("cost.multiplyAdds", all.multiplyAdds()),
                        Numbers.grouped(all.values())));
    }

    /// Says how large the receptive field of a value is, if windows of several stages span it.
    Optional<String> field() {
        return scene.stages().size() == 1
                ? Optional.empty()
                : FieldSize.of(scene, scene.stageIndex()).filter(f -> f.rows().size() > 1 || f.cols().size() > 1)
                        .map(f -> texts.get("field.says", f.rows().size(), f.cols().size(), jump(f.rows().jump(), f.cols().jump())));
    }

    private static String jump(int rows, int cols) {
        return rows == cols ? String.valueOf(rows) : rows + " × " + cols;
    }
}
