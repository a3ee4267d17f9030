package org.receptive.train;

import java.util.List;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.TrainingEngine;

/// Shortens gradients that are too long. Frozen layers do not count: their gradient goes nowhere.
final class GradientClipping {

    private final double limit;
    private final boolean allLearn;
    private final List<ParameterLayout.Slice> learning;

    GradientClipping(TrainingPlan plan, ParameterLayout layout) {
        limit = plan.clipNorm();
        learning = layout.slices().stream().filter(slice -> plan.rateFactors().getOrDefault(slice.layer(), 1.0) != 0).toList();
        allLearn = learning.size() == layout.slices().size();
    }

    /// Scales the engine's gradient to the limit where it is longer. Modifies: the gradient.
    void apply(TrainingEngine engine) {
        if (limit == 0)
            return;
        if (allLearn) {
            engine.clip(limit);
            return;
        }
        float[] gradient = engine.gradient();
        double norm = norm(gradient);
        if (norm <= limit)
            return;
        float factor = (float) (limit / norm);
        for (var slice : learning)
            for (int i = slice.offset(); i < slice.end(); i++)
                gradient[i] *= factor;
    }

    private double norm(float[] gradient) {
        double sum = 0;
        for (var slice : learning)
            for (int i = slice.offset(); i < slice.end(); i++)
                sum += (double) gradient[i] * gradient[i];
        return Math.sqrt(sum);
    }
}
