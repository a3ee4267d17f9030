package org.receptive.model;

import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.spec.NetworkSpec;

/// Names a network and says how it is best trained.
///
/// @param id what commands and files call it, such as `lenet5`
/// @param network its structure
/// @param recipe how it is trained
public record NamedModel(String id, NetworkSpec network, Recipe recipe) {

    /// What a network was meant to be trained with: everything that is not its structure. All of it may be chosen otherwise.
    ///
    /// @param normalisation how pixels become its input
    /// @param margin how many background pixels are put around an image on each side: 2 make 32×32 of 28×28
    /// @param initialiser how its weights begin
    /// @param loss what training makes small
    /// @param optimizer how the weights follow the gradient
    /// @param schedule how the learning rate changes
    /// @param learningRate the learning rate η
    /// @param batchSize how many examples a step looks at
    /// @param epochs after how many epochs little is left to gain
    public record Recipe(InputNormalisation normalisation, int margin, Initialiser initialiser, LossSpec loss, OptimizerSpec optimizer,
            Schedule schedule, double learningRate, int batchSize, int epochs) {
    }
}
