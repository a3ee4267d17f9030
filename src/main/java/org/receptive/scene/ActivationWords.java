package org.receptive.scene;

import java.util.List;
import org.receptive.spec.Activation;

/// The words by which texts and settings know the functions of an activation.
public final class ActivationWords {

    static final List<String> ALL = List.of("relu", "leakyRelu", "sigmoid", "tanh", "scaledTanh", "elu", "gelu", "softplus");

    private ActivationWords() {}

    /// Returns the word of a function, whatever its numbers.
    public static String of(Activation function) {
        return switch (function) {
            case Activation.Relu _ -> "relu";
            case Activation.LeakyRelu _ -> "leakyRelu";
            case Activation.Sigmoid _ -> "sigmoid";
            case Activation.Tanh _ -> "tanh";
            case Activation.ScaledTanh _ -> "scaledTanh";
            case Activation.Elu _ -> "elu";
            case Activation.Gelu _ -> "gelu";
            case Activation.Softplus _ -> "softplus";
        };
    }

    static Activation function(String word) {
        return switch (word) {
            case "leakyRelu" -> new Activation.LeakyRelu(0.1);
            case "sigmoid" -> new Activation.Sigmoid();
            case "tanh" -> new Activation.Tanh();
            case "scaledTanh" -> Activation.ScaledTanh.lecun();
            case "elu" -> new Activation.Elu(1);
            case "gelu" -> new Activation.Gelu();
            case "softplus" -> new Activation.Softplus();
            default -> new Activation.Relu();
        };
    }
}
