package org.receptive.explain;

import java.util.List;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.ParameterLayout;

/// What one iteration of a training did to one learned tensor, in the engine's numbers.
///
/// @param slice the tensor
/// @param rule how the weights follow the gradient
/// @param rate the learning rate of its layer
/// @param steps how many steps the rule has taken, this one included
/// @param examples how many examples the batch has
/// @param gradient the gradient of the mean loss of the batch
/// @param clipNorm the gradient is shortened to this norm, all tensors together; 0 leaves it as it is
/// @param before the weights before it
/// @param after the weights after it
/// @param memoryBefore what the rule remembered before it
/// @param memoryAfter what it remembers after it
public record TensorUpdate(ParameterLayout.Slice slice, OptimizerSpec rule, double rate, long steps, int examples, float[] gradient,
        double clipNorm, float[] before, float[] after, List<float[]> memoryBefore, List<float[]> memoryAfter) {

    /// Copies the lists.
    public TensorUpdate {
        memoryBefore = List.copyOf(memoryBefore);
        memoryAfter = List.copyOf(memoryAfter);
    }
}
