package org.receptive.scene;

import java.util.List;
import java.util.Optional;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.trace.L2Pooling;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;

/// L2 pooling as a stage. Its window is set as that of max pooling is.
///
/// @param pooling how the window slides, as max pooling
public record L2PoolingSetting(PoolSpec pooling) implements Setting {

    private MinimumPoolingSetting twin() {
        return new MinimumPoolingSetting(pooling);
    }

    @Override
    public String word() {
        return SettingKind.L2_POOLING.word();
    }

    @Override
    public String letter() {
        return SettingKind.L2_POOLING.letter();
    }

    @Override
    public Optional<LayerSpec> layer() {
        return twin().layer();
    }

    @Override
    public Optional<Window> window() {
        return twin().window();
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
        return L2Pooling.of(pooling, inputs.getFirst(), output);
    }

    @Override
    public List<Knob> knobs() {
        return twin().knobs();
    }

    @Override
    public Setting with(Knob knob) {
        return twin().with(knob) instanceof MinimumPoolingSetting(var changed) ? new L2PoolingSetting(changed) : this;
    }
}
