package org.receptive.nn;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.ParameterSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.SubsamplingSpec;

/// Draws the first weights of a network by a rule that bears its authors' names. Biases begin at 0, except as [#PYTORCH] says.
///
/// n is a weight's fan-in, m its fan-out.
public enum Initialiser {
    /// Normal with variance 1/n (LeCun et al. 1998, Efficient BackProp).
    LECUN_NORMAL,
    /// Uniform within ±2.4/n, biases too (LeCun et al. 1998, LeNet-5).
    LECUN_UNIFORM,
    /// Uniform within ±√(6/(n+m)) (Glorot and Bengio 2010).
    GLOROT_UNIFORM,
    /// Normal with variance 2/(n+m) (Glorot and Bengio 2010).
    GLOROT_NORMAL,
    /// Uniform within ±√(6/n) (He et al. 2015).
    HE_UNIFORM,
    /// Normal with variance 2/n (He et al. 2015).
    HE_NORMAL,
    /// Uniform within ±1/√n, biases too: what PyTorch's layers begin with.
    PYTORCH;

    /// What batch normalisation begins with 1: it changes nothing then.
    private static final Set<String> ONES = Set.of("weight", BatchNormSpec.RUNNING_VARIANCE);

    /// Draws the parameters of a network. The same seed gives the same numbers on every machine.
    ///
    /// The coefficients of trainable subsampling begin at 1/(cells of the window), so that it begins as an average. Weights that a
    /// connection table leaves out are 0.
    public Parameters draw(NetworkSpec network, long seed) {
        var layout = ParameterLayout.of(network);
        var parameters = Parameters.zeros(layout);
        var random = new SplittableRandom(seed);
        for (var node : network.nodes())
            for (var slice : layout.ofLayer(node.name()))
                switch (node.layer()) {
                case SubsamplingSpec pool when slice.spec().name().equals("weight") ->
                    fill(parameters, slice, 1f / pool.window().tapCount());
                case BatchNormSpec _ -> fill(parameters, slice, ONES.contains(slice.spec().name()) ? 1f : 0f);
                case SubsamplingSpec _ -> fill(parameters, slice, 0f);
                case PartialConvSpec partial when slice.spec().name().equals("weight") -> drawConnected(parameters, slice, partial, random);
                default -> {
                    for (int i = slice.offset(); i < slice.end(); i++)
                        parameters.values()[i] = draw(slice.spec(), slice.spec().fanIn(), random);
                }
                }
        return parameters;
    }

    private static void fill(Parameters parameters, ParameterLayout.Slice slice, float value) {
        Arrays.fill(parameters.values(), slice.offset(), slice.end(), value);
    }

    private void drawConnected(Parameters parameters, ParameterLayout.Slice slice, PartialConvSpec spec, SplittableRandom random) {
        int kernelWeights = spec.window().tapCount();
        for (int o = 0; o < spec.outChannels(); o++)
            for (int i = 0; i < spec.inChannels(); i++)
                for (int t = 0; t < kernelWeights && spec.connects(o, i); t++)
                    parameters.values()[slice.offset() + (o * spec.inChannels() + i) * kernelWeights + t] = draw(slice.spec(),
                            spec.table().get(o).size() * kernelWeights, random);
    }

    private float draw(ParameterSpec spec, int fanIn, SplittableRandom random) {
        boolean bias = spec.name().equals("bias");
        double n = fanIn;
        double m = spec.fanOut();
        return (float) switch (this) {
            case LECUN_NORMAL -> bias ? 0 : random.nextGaussian() / Math.sqrt(n);
            case LECUN_UNIFORM -> uniform(random, 2.4 / n);
            case GLOROT_UNIFORM -> bias ? 0 : uniform(random, Math.sqrt(6 / (n + m)));
            case GLOROT_NORMAL -> bias ? 0 : random.nextGaussian() * Math.sqrt(2 / (n + m));
            case HE_UNIFORM -> bias ? 0 : uniform(random, Math.sqrt(6 / n));
            case HE_NORMAL -> bias ? 0 : random.nextGaussian() * Math.sqrt(2 / n);
            case PYTORCH -> uniform(random, 1 / Math.sqrt(n));
        };
    }

    private static double uniform(SplittableRandom random, double limit) {
        return (2 * random.nextDouble() - 1) * limit;
    }
}
