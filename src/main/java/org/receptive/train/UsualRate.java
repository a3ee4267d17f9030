package org.receptive.train;

import java.util.Optional;
import org.receptive.model.Models;
import org.receptive.model.NamedModel;
import org.receptive.nn.OptimizerSpec;
import org.receptive.spec.NetworkSpec;

/// The learning rate that a rule is usually begun with: the one place that suggests a number.
public final class UsualRate {

    private static final int TENTH = 10;

    private UsualRate() {}

    /// Rules whose rates are of the same order.
    private enum Order {
        PLAIN(0.02), ADAGRAD(0.01), ADAPTIVE(0.001), ADADELTA(1);

        private final double customary;

        Order(double customary) {
            this.customary = customary;
        }

        static Order of(OptimizerSpec rule) {
            return switch (rule) {
                case OptimizerSpec.Sgd _ -> PLAIN;
                case OptimizerSpec.Adagrad _ -> ADAGRAD;
                case OptimizerSpec.RmsProp _, OptimizerSpec.Adam _, OptimizerSpec.AdamW _ -> ADAPTIVE;
                case OptimizerSpec.Adadelta _ -> ADADELTA;
            };
        }
    }

    /// Tells whether a rate that suits one rule is of the order that suits the other.
    public static boolean isShared(OptimizerSpec one, OptimizerSpec other) {
        return Order.of(one) == Order.of(other);
    }

    /// Returns the rate for a network: its recipe's if that is for a rule of this kind, else what is customary for the rule.
    public static double of(OptimizerSpec rule, NetworkSpec network) {
        return recipe(network).filter(known -> isShared(known.optimizer(), rule)).map(NamedModel.Recipe::learningRate)
                .orElse(Order.of(rule).customary);
    }

    /// A network of another activation or with dropout is still the one that its recipe is for.
    private static Optional<NamedModel.Recipe> recipe(NetworkSpec network) {
        return Models.all().stream().filter(model -> model.network().name().equals(network.name())).map(NamedModel::recipe).findFirst();
    }

    /// Suggests what to try after a rate that was too large: the usual one, but not more than a tenth of what failed.
    public static double after(double failed, OptimizerSpec rule, NetworkSpec network) {
        return Math.min(of(rule, network), failed / TENTH);
    }
}
