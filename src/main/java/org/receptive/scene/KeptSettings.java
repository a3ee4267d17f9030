package org.receptive.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.receptive.array.Array4;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.text.ReadableException;
import org.receptive.trace.Losses;

/// What a stage keeps when it becomes another operation.
///
/// Kernels and how they slide stay between all that slide; a pooling weighs nothing, so a convolution begins there with the mean of the
/// same window in every channel. A dense layer is a convolution as large as its input. Losses keep what is wanted and how the update moves.
/// To go there and back gives the first setting again, unless the other has no place for a part of it.
///
/// @param now what the stage is
/// @param input the shape of what it reads first
record KeptSettings(Setting now, Shape input) {

    /// Returns the settings to try, the one that keeps most first. The last is how the operation begins.
    List<Setting> as(SettingKind kind, List<Shape> inputs) {
        if (now.word().equals(kind.word()))
            return List.of(now);
        var tries = new ArrayList<Setting>();
        lossAs(kind).ifPresent(tries::add);
        SlidWeights.of(now, input)
                .ifPresent(slid -> Stream.of(slid, slid.evenly(), slid.narrow(), slid.simple()).distinct()
                        .map(part -> possible(() -> slidAs(kind, part))).flatMap(Optional::stream).forEach(tries::add));
        tries.add(kind.begin(inputs));
        return tries;
    }

    private static Optional<Setting> possible(Supplier<Optional<Setting>> make) {
        try {
            return make.get();
        } catch (ReadableException _) {
            return Optional.empty();
        }
    }

    private Optional<Setting> lossAs(SettingKind kind) {
        return now instanceof LossSetting loss
                ? Stream.of(Losses.Kind.values()).filter(k -> k.id().equals(kind.word())).findFirst().map(loss::as)
                : Optional.empty();
    }

    private Optional<Setting> slidAs(SettingKind kind, SlidWeights slid) {
        return switch (kind) {
            case CROSS_CORRELATION -> Optional.of(convolution(OperationKind.CROSS_CORRELATION, slid));
            case CONVOLUTION -> Optional.of(convolution(OperationKind.CONVOLUTION, slid));
            case TRANSPOSED_CONVOLUTION -> Optional.of(transposed(slid.evenly()));
            case CIRCLE_CONVOLUTION -> CircleConvolutionSetting.near(slid).map(Setting.class::cast);
            case MAX_POOLING -> Optional.of(pooledLayer(slid, PoolKind.MAX));
            case AVERAGE_POOLING -> Optional.of(pooledLayer(slid, PoolKind.AVERAGE));
            case MIN_POOLING -> Optional.of(new MinimumPoolingSetting(pool(slid, PoolKind.MAX)));
            case L2_POOLING -> Optional.of(new L2PoolingSetting(pool(slid, PoolKind.MAX)));
            case DENSE -> slid.covers(input) ? slid.weight().map(w -> dense(slid, w)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Setting convolution(OperationKind kind, SlidWeights slid) {
        if (now instanceof ConvolutionSetting conv && slid.window().equals(conv.spec().window()))
            return conv.with(kind);
        double mean = 1.0 / slid.window().tapCount();
        var weight = slid.weight().orElseGet(() -> slid.alike(input.channels(), mean));
        int groups = slid.weight().isPresent() ? slid.groups() : input.channels();
        var spec = new ConvSpec(input.channels(), weight.n(), slid.window(), groups, slid.bias().isPresent());
        return new ConvolutionSetting(kind, spec, slid.padding(), slid.filling(), weight, slid.biasOf(weight.n()));
    }

    private Setting transposed(SlidWeights slid) {
        var weight = slid.weight().orElseGet(() -> slid.alike(input.channels(), 1));
        int groups = slid.weight().isPresent() ? slid.groups() : input.channels();
        var spec = new TransposedConvSpec(input.channels(), weight.n(), slid.window(), 0, 0, groups, slid.bias().isPresent());
        return new TransposedConvolutionSetting(spec, SlidWeights.exchanged(weight, groups), slid.biasOf(weight.n()));
    }

    /// Pooling that is global stays so where the other kind of pooling can be.
    private Setting pooledLayer(SlidWeights slid, PoolKind kind) {
        return now instanceof LayerSetting(AdaptivePoolSpec global, var parameters)
                ? new LayerSetting(new AdaptivePoolSpec(kind, global.outRows(), global.outCols()), parameters)
                : new LayerSetting(pool(slid, kind), Map.of());
    }

    private static PoolSpec pool(SlidWeights slid, PoolKind kind) {
        return new PoolSpec(kind, slid.inside().window(), slid.rounding().ceil(), slid.rounding().countPadding());
    }

    private Setting dense(SlidWeights slid, Array4 weight) {
        var parameters = new LinkedHashMap<String, Array4>();
        parameters.put("weight", weight.reshaped(weight.n(), Math.toIntExact(input.count()), 1, 1));
        slid.bias().ifPresent(b -> parameters.put("bias", b));
        return new LayerSetting(new DenseSpec(Math.toIntExact(input.count()), weight.n(), slid.bias().isPresent()), parameters);
    }
}
