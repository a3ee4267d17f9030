package org.receptive.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// The receptive field of a value on the input of a scene. It is the field as the windows span it; the border cuts off what lies in the
/// padding. Source: Araujo, Norris and Sim, *Computing Receptive Fields of Convolutional Neural Networks*, 2019.
///
/// @param rows its rows
/// @param cols its columns
public record FieldSize(FieldSize.FieldAxis rows, FieldSize.FieldAxis cols) {

    /// The field along one axis: that of value `i` begins at `start + i · jump`.
    ///
    /// A window makes of it `r' = r + (K − 1) · D · j`, `s' = s − P · j` and `j' = j · S`, beginning with `r = j = 1` and `s = 0`; P is the
    /// padding before the first cell.
    ///
    /// @param start s, where that of the first value begins; below 0 in the padding
    /// @param size r, how many cells
    /// @param jump j, by how many cells the next value's begins later
    public record FieldAxis(int start, int size, int jump) {

        private static final FieldAxis ONE = new FieldAxis(0, 1, 1);

        private FieldAxis through(WindowAxis axis) {
            return new FieldAxis(start - axis.padBefore() * jump, size + (axis.extent() - 1) * jump, jump * axis.stride());
        }

        /// Returns the least that holds both.
        private FieldAxis with(FieldAxis other) {
            int first = Math.min(start, other.start);
            return new FieldAxis(first, Math.max(start + size, other.start + other.size) - first, jump);
        }
    }

    private static final FieldSize ONE = new FieldSize(FieldAxis.ONE, FieldAxis.ONE);

    /// Follows the stages up to one of them; nothing where a stage on the way reads everything, or spreads.
    ///
    /// Where branches meet it reaches from the first cell that one of them sees to the last; they have to move by the same jump.
    public static Optional<FieldSize> of(Scene scene, int stage) {
        var found = new HashMap<String, FieldSize>(Map.of(SceneStage.INPUT, ONE));
        for (var s : scene.stages().subList(0, stage + 1)) {
            var inputs = s.inputs().stream().flatMap(name -> Optional.ofNullable(found.get(name)).stream()).toList();
            if (inputs.size() == s.inputs().size())
                joined(inputs).flatMap(field -> field.after(s.setting())).ifPresent(field -> found.put(s.name(), field));
        }
        return Optional.ofNullable(found.get(scene.stages().get(stage).name()));
    }

    private static Optional<FieldSize> joined(List<FieldSize> inputs) {
        var first = inputs.getFirst();
        if (inputs.stream().anyMatch(f -> f.rows.jump != first.rows.jump || f.cols.jump != first.cols.jump))
            return Optional.empty();
        return inputs.stream().reduce((a, b) -> new FieldSize(a.rows.with(b.rows), a.cols.with(b.cols)));
    }

    private Optional<FieldSize> after(Setting setting) {
        return switch (setting) {
            case ConvolutionSetting _, CircleConvolutionSetting _, MinimumPoolingSetting _, L2PoolingSetting _ ->
                setting.window().map(this::through);
            case LayerSetting layer -> isPointwise(layer.spec())
                    ? Optional.of(this)
                    : setting.window().map(this::through);
            case TransposedConvolutionSetting _, SoftmaxSetting _, LossSetting _ -> Optional.empty();
        };
    }

    private FieldSize through(Window window) {
        return new FieldSize(rows.through(window.rows()), cols.through(window.cols()));
    }

    private static boolean isPointwise(LayerSpec spec) {
        return switch (spec) {
            case ActivationSpec _, BatchNormSpec _, LocalResponseNormSpec _, DropoutSpec _, JoinSpec _ -> true;
            case ConvSpec _, TransposedConvSpec _, PartialConvSpec _, DenseSpec _, RbfSpec _, PoolSpec _, AdaptivePoolSpec _,
                    SubsamplingSpec _, MaxoutSpec _, SoftmaxSpec _ ->
                false;
        };
    }
}
