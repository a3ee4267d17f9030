package org.receptive.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.receptive.reference.Conv2d;
import org.receptive.reference.Pad2d;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;

/// Checks what a window shows against the textbook engine.
///
/// @param window the window
record ShownArithmetic(WindowDriver window) {

    /// Compares the whole output, and the formula of the step on screen, with the reference over the scene's own numbers.
    void check() {
        var scene = window.scene();
        if (scene.stages().size() > 1 || !scene.hasConvolution()) {
            assertStages(scene);
            return;
        }
        var setting = scene.convolution();
        var spec = Pad2d.narrow(setting.spec());
        var padded = Pad2d.forward(setting.filling(), setting.spec().window(), scene.input());
        var expected = setting.kind() == OperationKind.CONVOLUTION
                ? Conv2d.forwardFlipped(spec, padded, setting.weight(), setting.bias())
                : Conv2d.forward(spec, padded, setting.weight(), setting.bias());
        assertThat(window.onFx(() -> window.model().walk().placeProperty().get().walk().stages().getFirst().y().values()))
                .isEqualTo(expected);
        var target = window.target();
        var formula = window.formula().replace('−', '-').replaceAll("[()]", "");
        int equals = formula.indexOf(" = ");
        // from left to right, as the engine adds; a stream's sum would compensate the rounding
        double sum = Pattern.compile(" + ", Pattern.LITERAL).splitAsStream(formula.substring(0, equals))
                .mapToDouble(ShownArithmetic::product).reduce(0, Double::sum);
        assertThat(Double.parseDouble(formula.substring(equals + 3))).isEqualTo(sum);
        if (window.onFx(() -> window.model().walk().placeProperty().get().moment().complete()))
            assertThat(sum).isEqualTo(expected.get(0, target.channel(), target.row(), target.col()));
    }

    /// Compares every stage with the scene's own, and the formula on screen with the value of the step.
    private void assertStages(Scene scene) {
        var place = window.onFx(() -> window.model().walk().placeProperty().get());
        assertThat(place.walk()).isEqualTo(scene.walk());
        var formula = window.formula().replace('−', '-').replaceAll("[()]", "");
        assertThat(Double.parseDouble(formula.substring(formula.lastIndexOf("= ") + 2))).isEqualTo(place.moment().running());
    }

    private static double product(String factors) {
        return Pattern.compile("·").splitAsStream(factors).mapToDouble(Double::parseDouble).reduce(1, (a, b) -> a * b);
    }
}
