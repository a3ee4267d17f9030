package org.receptive.scene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.trace.MapId;
import org.receptive.trace.MinimumPooling;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;

/// Minimum pooling as a stage. Its window is set as that of max pooling is.
///
/// @param pooling how the window slides, as max pooling
public record MinimumPoolingSetting(PoolSpec pooling) implements Setting {

    private LayerSetting twin() {
        return new LayerSetting(pooling, Map.of());
    }

    @Override
    public String word() {
        return SettingKind.MIN_POOLING.word();
    }

    @Override
    public String letter() {
        return SettingKind.MIN_POOLING.letter();
    }

    @Override
    public Optional<LayerSpec> layer() {
        return Optional.of(pooling);
    }

    @Override
    public Optional<Window> window() {
        return Optional.of(pooling.window());
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return twin().outputShape(inputs);
    }

    @Override
    public NamedMap framed(NamedMap input) {
        return twin().framed(input);
    }

    @Override
    public Operation operation(List<NamedMap> inputs, MapId output) {
        return MinimumPooling.of(pooling, inputs.getFirst(), output);
    }

    @Override
    public List<Knob> knobs() {
        return twin().knobs().stream().filter(k -> !k.id().equals(LayerSetting.GLOBAL)).toList();
    }

    @Override
    public Setting with(Knob knob) {
        return twin().with(knob) instanceof LayerSetting(PoolSpec changed, _) ? new MinimumPoolingSetting(changed) : this;
    }
}
