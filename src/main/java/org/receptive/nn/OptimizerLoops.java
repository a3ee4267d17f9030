package org.receptive.nn;

/// Holds the loops of [Optimizer]: plain ones, which the compiler vectorises, one parameter after the other.
final class OptimizerLoops {

    private OptimizerLoops() {}

    static void sgd(OptimizerSpec.Sgd spec, float[] p, float[] g, float[] velocity, float rate, boolean first, int from, int end) {
        float decay = (float) spec.weightDecay();
        float momentum = (float) spec.momentum();
        if (momentum == 0) {
            for (int i = from; i < end; i++)
                p[i] -= rate * (g[i] + decay * p[i]);
            return;
        }
        float keep = first ? 0f : momentum;
        float take = first ? 1f : (float) (1 - spec.dampening());
        if (spec.nesterov())
            for (int i = from; i < end; i++) {
                float d = g[i] + decay * p[i];
                float v = keep * velocity[i] + take * d;
                velocity[i] = v;
                p[i] -= rate * (d + momentum * v);
            }
        else
            for (int i = from; i < end; i++) {
                float v = keep * velocity[i] + take * (g[i] + decay * p[i]);
                velocity[i] = v;
                p[i] -= rate * v;
            }
    }

    static void adagrad(OptimizerSpec.Adagrad spec, float[] p, float[] g, float[] squares, float rate, int from, int end) {
        float decay = (float) spec.weightDecay();
        float epsilon = (float) spec.epsilon();
        for (int i = from; i < end; i++) {
            float d = g[i] + decay * p[i];
            float s = squares[i] + d * d;
            squares[i] = s;
            p[i] -= rate * d / ((float) Math.sqrt(s) + epsilon);
        }
    }

    static void rmsProp(OptimizerSpec.RmsProp spec, float[] p, float[] g, float[] squares, float[] velocity, float rate, int from,
            int end) {
        float decay = (float) spec.weightDecay();
        float alpha = (float) spec.alpha();
        float rest = (float) (1 - spec.alpha());
        float epsilon = (float) spec.epsilon();
        float momentum = (float) spec.momentum();
        for (int i = from; i < end; i++) {
            float d = g[i] + decay * p[i];
            float s = alpha * squares[i] + rest * d * d;
            squares[i] = s;
            float v = momentum * velocity[i] + d / ((float) Math.sqrt(s) + epsilon);
            velocity[i] = v;
            p[i] -= rate * v;
        }
    }

    static void adam(OptimizerSpec.Adam spec, float[] p, float[] g, float[] mean, float[] squares, double rate, long step, float decay,
            int from, int end) {
        float beta1 = (float) spec.beta1();
        float rest1 = (float) (1 - spec.beta1());
        float beta2 = (float) spec.beta2();
        float rest2 = (float) (1 - spec.beta2());
        float epsilon = (float) spec.epsilon();
        float eta = (float) (rate / (1 - StrictMath.pow(spec.beta1(), (double) step)));
        float root = (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(spec.beta2(), (double) step)));
        for (int i = from; i < end; i++) {
            float d = g[i] + decay * p[i];
            float m = beta1 * mean[i] + rest1 * d;
            float s = beta2 * squares[i] + rest2 * d * d;
            mean[i] = m;
            squares[i] = s;
            p[i] -= eta * m / ((float) Math.sqrt(s) * root + epsilon);
        }
    }

    static void shrink(float[] p, float factor, int from, int end) {
        for (int i = from; i < end; i++)
            p[i] *= factor;
    }

    static void adadelta(OptimizerSpec.Adadelta spec, float[] p, float[] g, float[] squares, float[] updates, float rate, int from,
            int end) {
        float decay = (float) spec.weightDecay();
        float rho = (float) spec.rho();
        float rest = (float) (1 - spec.rho());
        float epsilon = (float) spec.epsilon();
        for (int i = from; i < end; i++) {
            float d = g[i] + decay * p[i];
            float s = rho * squares[i] + rest * d * d;
            float u = d * (float) Math.sqrt(updates[i] + epsilon) / (float) Math.sqrt(s + epsilon);
            squares[i] = s;
            updates[i] = rho * updates[i] + rest * u * u;
            p[i] -= rate * u;
        }
    }
}
