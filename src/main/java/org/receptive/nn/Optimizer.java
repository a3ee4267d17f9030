package org.receptive.nn;

import java.util.Arrays;
import org.receptive.text.ReadableException;

/// Changes parameters by their gradient. It keeps what its rule remembers, and a factor on the learning rate for every layer.
public final class Optimizer {

    private final OptimizerSpec spec;
    private final ParameterLayout layout;
    private final float[][] memory;
    private final double[] factors;
    private long steps;

    /// Makes an optimizer that remembers nothing yet.
    public Optimizer(OptimizerSpec spec, ParameterLayout layout) {
        this.spec = spec;
        this.layout = layout;
        memory = new float[spec.memory()][layout.size()];
        factors = new double[layout.slices().size()];
        Arrays.fill(factors, 1);
    }

    /// Makes the layer learn faster or slower than the others; 0 freezes it, weight decay included.
    ///
    /// @throws ReadableException if the layer learns nothing, or the factor is negative or not finite
    public void setFactor(String layer, double factor) {
        if (layout.ofLayer(layer).isEmpty())
            throw ReadableException.of("error.nn.noParameters", layer);
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY))
            throw ReadableException.of("error.nn.factor", factor, layer);
        for (int s = 0; s < factors.length; s++)
            if (layout.slices().get(s).layer().equals(layer))
                factors[s] = factor;
    }

    /// Returns how many steps have been taken.
    public long steps() {
        return steps;
    }

    /// Returns what the rule remembers, a number per parameter and entry: the arrays themselves, not copies.
    public float[][] memory() {
        return memory;
    }

    /// Goes back to what another optimizer of the same rule remembered.
    public void restore(float[][] values, long stepsTaken) {
        for (int m = 0; m < memory.length; m++)
            System.arraycopy(values[m], 0, memory[m], 0, memory[m].length);
        steps = stepsTaken;
    }

    /// Counts a step; call it once before the [#update]s of the step.
    public void beginStep() {
        steps++;
    }

    /// Updates the parameters from index `from` to `end`; ranges may be updated in any order, or at the same time.
    ///
    /// Modifies: parameters, in the range.
    public void update(float[] parameters, float[] gradient, double rate, int from, int end) {
        for (int s = 0; s < factors.length; s++) {
            var slice = layout.slices().get(s);
            int first = Math.max(from, slice.offset());
            int last = Math.min(end, slice.end());
            if (first < last && factors[s] != 0 && slice.spec().isLearned())
                apply(parameters, gradient, rate * factors[s], first, last);
        }
    }

    private void apply(float[] p, float[] g, double rate, int from, int end) {
        float eta = (float) rate;
        switch (spec) {
            case OptimizerSpec.Sgd sgd -> OptimizerLoops.sgd(sgd, p, g, sgd.momentum() == 0 ? g : memory[0], eta, steps == 1, from, end);
            case OptimizerSpec.Adagrad rule -> OptimizerLoops.adagrad(rule, p, g, memory[0], eta, from, end);
            case OptimizerSpec.RmsProp rule -> OptimizerLoops.rmsProp(rule, p, g, memory[0], memory[1], eta, from, end);
            case OptimizerSpec.Adam rule ->
                OptimizerLoops.adam(rule, p, g, memory[0], memory[1], rate, steps, (float) rule.weightDecay(), from, end);
            case OptimizerSpec.AdamW rule -> {
                OptimizerLoops.shrink(p, (float) (1 - rate * rule.weightDecay()), from, end);
                var plain = new OptimizerSpec.Adam(rule.beta1(), rule.beta2(), rule.epsilon(), 0);
                OptimizerLoops.adam(plain, p, g, memory[0], memory[1], rate, steps, 0f, from, end);
            }
            case OptimizerSpec.Adadelta rule -> OptimizerLoops.adadelta(rule, p, g, memory[0], memory[1], eta, from, end);
        }
    }
}
