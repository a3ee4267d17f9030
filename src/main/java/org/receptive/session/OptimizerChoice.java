package org.receptive.session;

import org.receptive.nn.OptimizerSpec;
import org.receptive.text.Message;

/// How the weights follow the gradient.
public enum OptimizerChoice {
    /// Gradient descent.
    SGD,
    /// Gradient descent with momentum 0.9.
    MOMENTUM,
    /// The same with Nesterov's look-ahead.
    NESTEROV,
    /// Adagrad.
    ADAGRAD,
    /// Adadelta.
    ADADELTA,
    /// Adam.
    ADAM,
    /// Adam with decoupled weight decay.
    ADAMW,
    /// RMSprop.
    RMSPROP;

    private static final double USUAL_MOMENTUM = 0.9;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double ALPHA = 0.99;
    private static final double ADAGRAD_EPSILON = 1e-10;
    private static final double RHO = 0.9;
    private static final double ADADELTA_EPSILON = 1e-6;

    /// Returns the rule with PyTorch's customary numbers.
    public OptimizerSpec spec(double weightDecay) {
        return switch (this) {
            case SGD -> new OptimizerSpec.Sgd(0, 0, false, weightDecay);
            case MOMENTUM -> new OptimizerSpec.Sgd(USUAL_MOMENTUM, 0, false, weightDecay);
            case NESTEROV -> new OptimizerSpec.Sgd(USUAL_MOMENTUM, 0, true, weightDecay);
            case ADAGRAD -> new OptimizerSpec.Adagrad(ADAGRAD_EPSILON, weightDecay);
            case ADADELTA -> new OptimizerSpec.Adadelta(RHO, ADADELTA_EPSILON, weightDecay);
            case ADAM -> new OptimizerSpec.Adam(BETA_1, BETA_2, EPSILON, weightDecay);
            case ADAMW -> new OptimizerSpec.AdamW(BETA_1, BETA_2, EPSILON, weightDecay);
            case RMSPROP -> new OptimizerSpec.RmsProp(ALPHA, EPSILON, 0, weightDecay);
        };
    }

    /// Finds the choice that a rule belongs to.
    public static OptimizerChoice of(OptimizerSpec spec) {
        return switch (spec) {
            case OptimizerSpec.Sgd sgd -> sgd.momentum() == 0 ? SGD : sgd.nesterov() ? NESTEROV : MOMENTUM;
            case OptimizerSpec.Adagrad _ -> ADAGRAD;
            case OptimizerSpec.Adadelta _ -> ADADELTA;
            case OptimizerSpec.Adam _ -> ADAM;
            case OptimizerSpec.AdamW _ -> ADAMW;
            case OptimizerSpec.RmsProp _ -> RMSPROP;
        };
    }

    /// Returns what it is called.
    public Message title() {
        return Message.of("training.optimizer." + name().replace("_", ""));
    }
}
