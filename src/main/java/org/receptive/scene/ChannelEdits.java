package org.receptive.scene;

import org.receptive.array.Array4;
import org.receptive.spec.ConvSpec;

/// Changes a scene's channels, groups and bias.
///
/// Nothing here throws: where the wanted value is impossible, the nearest possible one is taken and the result says why.
public final class ChannelEdits {

    private ChannelEdits() {
    }

    /// Sets how many maps come in; the number of groups must divide it.
    ///
    /// Removing drops the last. A new input channel is a copy of the last one, and so are its kernels in every filter: it shows something,
    /// it adds something to the output, and both can be edited from there.
    public static Edit inChannels(Scene scene, int wanted) {
        var spec = scene.spec();
        return new NearestValue("spec.inChannels", spec.inChannels(), wanted, 1, SceneLimits.INPUT_CHANNELS).grant(scene, count -> {
            var changed = new ConvSpec(count, spec.outChannels(), spec.window(), spec.groups(), spec.bias());
            return Draft.of(scene)
                    .withSpec(changed)
                    .withInput(Reshaping.slices(scene.input(), 1, count))
                    .withWeight(Reshaping.slices(scene.weight(), spec.outChannels(), changed.channelsPerFilter()))
                    .scene();
        });
    }

    /// Sets how many feature maps come out; the number of groups must divide it. Removing drops the last filter, a new filter is a copy of
    /// the last one, its bias included.
    public static Edit outChannels(Scene scene, int wanted) {
        var spec = scene.spec();
        return new NearestValue("spec.outChannels", spec.outChannels(), wanted, 1, SceneLimits.CHANNELS).grant(scene,
                count -> Draft.of(scene)
                        .withSpec(new ConvSpec(spec.inChannels(), count, spec.window(), spec.groups(), spec.bias()))
                        .withWeight(Reshaping.slices(scene.weight(), count, spec.channelsPerFilter()))
                        .withBias(Reshaping.slices(scene.bias(), count, 1))
                        .scene());
    }

    /// Sets how many groups the channels are split into. A kernel stays with the input channel that it reads, kernels for channels that
    /// the filter did not read before are 0.
    public static Edit groups(Scene scene, int wanted) {
        var spec = scene.spec();
        return new NearestValue("edit.groups", spec.groups(), wanted, 1, SceneLimits.CHANNELS).grant(scene, groups -> {
            var changed = new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), groups, spec.bias());
            return Draft.of(scene).withSpec(changed).withWeight(Reshaping.regrouped(scene.weight(), spec, changed)).scene();
        });
    }

    /// Switches the bias on, with zeros, or off.
    public static Edit bias(Scene scene, boolean on) {
        var spec = scene.spec();
        if (spec.bias() == on)
            return Edit.done(scene);
        return Edit.done(Draft.of(scene)
                .withSpec(new ConvSpec(spec.inChannels(), spec.outChannels(), spec.window(), spec.groups(), on))
                .withBias(Array4.fill(spec.outChannels(), 1, 1, 1, (o, c, row, col) -> 0))
                .scene());
    }
}
