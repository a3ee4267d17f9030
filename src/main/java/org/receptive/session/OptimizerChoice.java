package org.receptive.session;

import org.receptive.nn.OptimizerSpec;
import org.receptive.text.Message;

/// How the weights follow the gradient.
public enum OptimizerChoice {
    /// Gradient descent.
    SGD,
    /// Gradient descent with momentum 0.9.
    MOMENTUM,
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

    /// Returns the rule with PyTorch's customary numbers.
    public OptimizerSpec spec(double weightDecay) {
        return switch (this) {
            case SGD -> new OptimizerSpec.Sgd(0, 0, false, weightDecay);
            case MOMENTUM -> new OptimizerSpec.Sgd(USUAL_MOMENTUM, 0, false, weightDecay);
            case ADAM -> new OptimizerSpec.Adam(BETA_1, BETA_2, EPSILON, weightDecay);
            case ADAMW -> new OptimizerSpec.AdamW(BETA_1, BETA_2, EPSILON, weightDecay);
            case RMSPROP -> new OptimizerSpec.RmsProp(ALPHA, EPSILON, 0, weightDecay);
        };
    }

    /// Finds the choice that a rule belongs to; plain momentum stands for rules that cannot be chosen.
    public static OptimizerChoice of(OptimizerSpec spec) {
        return switch (spec) {
            case OptimizerSpec.Sgd sgd when sgd.momentum() == 0 -> SGD;
            case OptimizerSpec.Adam _ -> ADAM;
            case OptimizerSpec.AdamW _ -> ADAMW;
            case OptimizerSpec.RmsProp _ -> RMSPROP;
            case OptimizerSpec.Sgd _, OptimizerSpec.Adagrad _, OptimizerSpec.Adadelta _ -> MOMENTUM;
        };
    }

    /// Returns what it is called.
    public Message title() {
        return Message.of("training.optimizer." + name().replace("_", ""));
    }
}
