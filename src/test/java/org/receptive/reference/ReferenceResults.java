package org.receptive.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.golden.GoldenCase;
import org.receptive.golden.GoldenOperation.CrossEntropy;
import org.receptive.golden.GoldenOperation.FlippedConvolution;
import org.receptive.golden.GoldenOperation.Layer;
import org.receptive.golden.GoldenOperation.SquaredError;
import org.receptive.golden.GoldenTrajectory;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;

/// What the textbook loops give for a golden case.
final class ReferenceResults {

    private static final Array4 NO_BIAS = Array4.of(1, 1, 1, 1, 0);

    private ReferenceResults() {
    }

    static Map<String, Array4> outputs(GoldenCase golden) {
        var x = golden.x();
        return switch (golden.operation()) {
            case Layer(BatchNormSpec spec, boolean training) -> normalised(spec, golden, training);
            case Layer(LayerSpec spec, _) -> withIndices(spec, x, Layers.forward(spec, Layers.Reading.of(x, golden.parameters())));
            case FlippedConvolution(var spec) -> Map.of("y", Conv2d.forwardFlipped(spec, x, weight(golden),
                    golden.parameters().getOrDefault("bias", NO_BIAS)));
            case CrossEntropy loss -> scalar(CrossEntropyLoss.forward(reduction(loss.mean()), loss.labelSmoothing(), x, loss.targets()));
            case SquaredError loss -> scalar(SquaredErrorLoss.forward(reduction(loss.mean()), x, loss.target()));
        };
    }

    static Map<String, Array4> grads(GoldenCase golden) {
        var x = golden.x();
        double start = golden.gradOutput().get(0, 0, 0, 0);
        return switch (golden.operation()) {
            case Layer(LayerSpec spec, boolean training) -> named(Layers.backward(spec,
                    new Layers.Reading(List.of(x), golden.parameters(), Optional.empty(), training), golden.gradOutput()));
            case FlippedConvolution(var spec) -> named(flippedGradients(spec, x, weight(golden), golden.gradOutput()));
            case CrossEntropy loss -> {
                var gradX = CrossEntropyLoss.backward(reduction(loss.mean()), loss.labelSmoothing(), x, loss.targets());
                yield Map.of("x", gradX.map(g -> g * start));
            }
            case SquaredError loss -> {
                var gradX = SquaredErrorLoss.backward(reduction(loss.mean()), x, loss.target()).map(g -> g * start);
                yield Map.of("x", gradX, "target", gradX.map(g -> -g));
            }
        };
    }

    private static Map<String, Array4> normalised(BatchNormSpec spec, GoldenCase golden, boolean training) {
        var x = golden.x();
        var outputs = new LinkedHashMap<String, Array4>();
        outputs.put("y", Layers.forward(spec, new Layers.Reading(List.of(x), golden.parameters(), Optional.empty(), training)));
        if (training) {
            var running = new BatchNorm2d.Statistics(golden.parameters().getOrDefault(BatchNormSpec.RUNNING_MEAN, NO_BIAS),
                    golden.parameters().getOrDefault(BatchNormSpec.RUNNING_VARIANCE, NO_BIAS)).updated(spec, x);
            outputs.put("new_" + BatchNormSpec.RUNNING_MEAN, running.mean());
            outputs.put("new_" + BatchNormSpec.RUNNING_VARIANCE, running.variance());
        }
        return outputs;
    }

    /// Computes all gradients of a convolution with rotated kernels: those of the cross-correlation, the gradient of the weight rotated
    /// back.
    static Gradients flippedGradients(ConvSpec spec, Array4 x, Array4 w, Array4 gradY) {
        var turned = Conv2d.backward(spec, x, Conv2d.flipped(w), gradY);
        return Gradients.of(turned.gradX(), Conv2d.flipped(turned.gradW()), spec.bias(), gradY);
    }

    private static Map<String, Array4> named(Gradients gradients) {
        var named = new LinkedHashMap<>(gradients.parameters());
        named.put("x", gradients.gradX());
        return named;
    }

    static UpdateRule rule(GoldenTrajectory golden) {
        double rate = golden.hyperparameter("lr", switch (golden.optimizer()) {
            case "RMSprop", "Adagrad" -> 1e-2;
            case "Adadelta" -> 1;
            default -> 1e-3;
        });
        double decay = golden.hyperparameter("weight_decay", golden.optimizer().equals("AdamW") ? 1e-2 : 0);
        double momentum = golden.hyperparameter("momentum", 0);
        double epsilon = golden.hyperparameter("eps", 1e-8);
        double beta1 = golden.hyperparameter("betas[0]", 0.9);
        double beta2 = golden.hyperparameter("betas[1]", 0.999);
        boolean amsgrad = golden.hyperparameter("amsgrad", 0) != 0;
        return switch (golden.optimizer()) {
            case "SGD" ->
                new UpdateRule.Sgd(rate, momentum, golden.hyperparameter("dampening", 0), decay, golden.hyperparameter("nesterov", 0) != 0);
            case "Adagrad" -> new UpdateRule.Adagrad(rate, golden.hyperparameter("lr_decay", 0), decay,
                    golden.hyperparameter("initial_accumulator_value", 0), golden.hyperparameter("eps", 1e-10));
            case "RMSprop" -> new UpdateRule.RmsProp(rate, golden.hyperparameter("alpha", 0.99), epsilon, decay, momentum,
                    golden.hyperparameter("centered", 0) != 0);
            case "Adam" -> new UpdateRule.Adam(rate, beta1, beta2, epsilon, decay, amsgrad);
            case "AdamW" -> new UpdateRule.AdamW(rate, beta1, beta2, epsilon, decay, amsgrad);
            case "Adadelta" -> new UpdateRule.Adadelta(rate, golden.hyperparameter("rho", 0.9), golden.hyperparameter("eps", 1e-6), decay);
            default -> throw new IllegalArgumentException(golden.id() + ": unknown optimizer " + golden.optimizer());
        };
    }

    private static Map<String, Array4> withIndices(LayerSpec layer, Array4 x, Array4 y) {
        return switch (layer) {
            case PoolSpec spec when spec.kind() == PoolKind.MAX -> Map.of("y", y, "indices", Pool2d.maximum(spec, x).indices());
            case AdaptivePoolSpec spec when spec.kind() == PoolKind.MAX ->
                Map.of("y", y, "indices", AdaptivePool2d.maximum(spec, x).indices());
            default -> Map.of("y", y);
        };
    }

    private static Map<String, Array4> scalar(double value) {
        return Map.of("y", Array4.of(1, 1, 1, 1, value));
    }

    private static Array4 weight(GoldenCase golden) {
        return golden.parameters().getOrDefault("weight", NO_BIAS);
    }

    private static LossReduction reduction(boolean mean) {
        return mean ? LossReduction.MEAN : LossReduction.SUM;
    }
}
