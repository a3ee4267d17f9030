package org.receptive.ui.walk;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.receptive.scene.ConvolutionSetting;
import org.receptive.scene.Scene;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.PaddingMode;
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
    /// @param keeping which padding keeps the size, if that can be chosen
    /// @param texts the language
    record OutputSize(SizeFormula rows, SizeFormula cols, Optional<Message> keeping, Texts texts) {

        /// Writes the formula in letters, and with the numbers of both axes put in, also where they are the same: what stands below shall
        /// not move when they become different.
        void write(VBox card) {
            // the axis with different zeros before and after has more letters
            var letters = rows.letters().length() > cols.letters().length() ? rows.letters() : cols.letters();
            card.getChildren().setAll(new Label(letters), line(texts.get("size.rows"), rows), line(texts.get("size.cols"), cols));
            keeping.ifPresent(words -> {
                var line = new Label(texts.get(words));
                line.setId("keepsSize");
                line.getStyleClass().addAll("muted", "note");
                line.setWrapText(true);
                card.getChildren().add(line);
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
        var sizes = scene.stage().setting().sizes(input);
        return sizes.isEmpty() ? Optional.empty() : Optional.of(new OutputSize(sizes.getFirst(), sizes.getLast(), keeping(), texts));
    }

    /// Says which padding keeps the size of what a kernel slides over, once where both axes are alike or only one is long.
    private Optional<Message> keeping() {
        if (!(scene.stage().setting() instanceof ConvolutionSetting setting))
            return Optional.empty();
        var rows = setting.spec().window().rows();
        var cols = setting.spec().window().cols();
        boolean alike = rows.extent() == cols.extent() || scene.inputShapes(scene.stageIndex()).getFirst().rows() == 1;
        if (!alike || cols.kernel() == 1)
            return Optional.empty();
        var same = PaddingMode.EQUAL_WIDTH.applyTo(cols);
        var half = Numbers.display((cols.extent() - 1) / 2.0);
        return Optional.of(same.padBefore() == same.padAfter()
                ? Message.of("size.same", cols.dilation(), cols.kernel(), half)
                : Message.of("size.same.uneven", cols.dilation(), cols.kernel(), half, same.padBefore(), same.padAfter()));
    }

    /// Says how many numbers the layer learns and how much it computes.
    String cost() {
        var found = scene.stage().setting().layer();
        var input = scene.inputShapes(scene.stageIndex()).getFirst();
        if (found.isEmpty())
            return "";
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

    /// Says what a dense layer in the place of a convolution would cost.
    Optional<String> dense() {
        var input = scene.inputShapes(scene.stageIndex()).getFirst();
        return scene.stage().setting() instanceof ConvolutionSetting(_, var spec, _, _, _)
                ? Optional.of(texts.get(Message.of("cost.dense", Numbers.grouped(spec.denseWeightCount(input)))))
                : Optional.empty();
    }
}
