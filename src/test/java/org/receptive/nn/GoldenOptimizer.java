package org.receptive.nn;

import java.util.List;
import java.util.Locale;
import org.receptive.golden.GoldenTrajectory;
import org.receptive.spec.ParameterSpec;

/// The optimizers of the fast engine against golden trajectories.
final class GoldenOptimizer {

    private GoldenOptimizer() {}

    static void requireTrajectory(GoldenTrajectory golden) {
        int count = golden.initial().size();
        var layout = new ParameterLayout(List.of(new ParameterLayout.Slice("layer", ParameterSpec.weight(1, 1, count), 0)), count);
        var optimizer = new Optimizer(spec(golden), layout);
        var values = floats(golden.initial());
        for (int step = 0; step < golden.grads().size(); step++) {
            optimizer.beginStep();
            optimizer.update(values, floats(golden.grads().get(step)), golden.hyperparameter("lr", 0.001), 0, count);
            var expected = golden.expectedFloat32().isEmpty() ? golden.expected() : golden.expectedFloat32();
            EngineGoldenTest.requireClose(values, floats(expected.get(step)), golden.id() + " after step " + (step + 1));
        }
    }

    private static OptimizerSpec spec(GoldenTrajectory golden) {
        double decay = golden.hyperparameter("weight_decay", 0);
        double momentum = golden.hyperparameter("momentum", 0);
        double beta1 = golden.hyperparameter("betas[0]", 0.9);
        double beta2 = golden.hyperparameter("betas[1]", 0.999);
        double epsilon = golden.hyperparameter("eps", 1e-8);
        return switch (golden.optimizer().toLowerCase(Locale.ROOT)) {
            case "sgd" ->
                new OptimizerSpec.Sgd(momentum, golden.hyperparameter("dampening", 0), golden.hyperparameter("nesterov", 0) != 0, decay);
            case "adam" -> new OptimizerSpec.Adam(beta1, beta2, epsilon, decay);
            case "adamw" -> new OptimizerSpec.AdamW(beta1, beta2, epsilon, golden.hyperparameter("weight_decay", 0.01));
            case "rmsprop" -> new OptimizerSpec.RmsProp(golden.hyperparameter("alpha", 0.99), epsilon, momentum, decay);
            case "adagrad" -> new OptimizerSpec.Adagrad(golden.hyperparameter("eps", 1e-10), decay);
            case "adadelta" -> new OptimizerSpec.Adadelta(golden.hyperparameter("rho", 0.9), golden.hyperparameter("eps", 1e-6), decay);
            default -> throw new IllegalArgumentException("unknown optimizer " + golden.optimizer());
        };
    }

    private static float[] floats(List<Double> values) {
        var floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++)
            floats[i] = values.get(i).floatValue();
        return floats;
    }
}
