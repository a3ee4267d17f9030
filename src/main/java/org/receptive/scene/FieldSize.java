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
import org.receptive.spec.WindowAxis;

/// The receptive field of one value on the input of a scene, and how far apart those of two neighbours begin.
///
/// For each axis `r' = r + (K − 1) · D · j` and `j' = j · S`, beginning with `r = j = 1`. It is the field as the windows span it; padding
/// cuts it off at the border. Source: Araujo, Norris and Sim, *Computing Receptive Fields of Convolutional Neural Networks*, 2019.
///
/// @param rows its rows
/// @param cols its columns
/// @param rowJump by how many rows the next value's begins later
/// @param colJump by how many columns the next value's begins later
public record FieldSize(int rows, int cols, int rowJump, int colJump) {

    private static final FieldSize ONE = new FieldSize(1, 1, 1, 1);

    /// Follows the stages up to one of them; nothing where a stage on the way reads everything, or spreads.
    ///
    /// Where branches meet it is the largest; they have to move by the same jump.
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
        if (inputs.stream().anyMatch(f -> f.rowJump != first.rowJump || f.colJump != first.colJump))
            return Optional.empty();
        return Optional.of(new FieldSize(inputs.stream().mapToInt(FieldSize::rows).max().orElseThrow(),
                inputs.stream().mapToInt(FieldSize::cols).max().orElseThrow(), first.rowJump, first.colJump));
    }

    private Optional<FieldSize> after(Setting setting) {
        return switch (setting) {
            case ConvolutionSetting _, CircleConvolutionSetting _, MinimumPoolingSetting _, L2PoolingSetting _ ->
                setting.window().map(w -> through(w.rows(), w.cols()));
            case LayerSetting layer -> isPointwise(layer.spec())
                    ? Optional.of(this)
                    : setting.window().map(w -> through(w.rows(), w.cols()));
            case TransposedConvolutionSetting _, SoftmaxSetting _, LossSetting _ -> Optional.empty();
        };
    }

    private FieldSize through(WindowAxis row, WindowAxis col) {
        return new FieldSize(rows + (row.extent() - 1) * rowJump, cols + (col.extent() - 1) * colJump, rowJump * row.stride(),
                colJump * col.stride());
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
