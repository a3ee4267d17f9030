package org.receptive.session;

import java.util.function.BooleanSupplier;
import org.receptive.data.LabelledImages;
import org.receptive.nn.WorkerPool;

/// Gets the digits that were chosen.
@FunctionalInterface
public interface ImageSource {

    /// Reads or generates digits.
    ///
    /// @param choice which
    /// @param examples how many training examples are needed, the first ones; 0 for all
    /// @param workers may share the work
    /// @param cancelled tells whether no one waits for it any longer; the result may then be incomplete
    /// @throws org.receptive.text.ReadableException if they cannot be had
    TrainingImages load(DataChoice choice, int examples, WorkerPool workers, BooleanSupplier cancelled);

    /// The digits of a training.
    ///
    /// @param training to learn from
    /// @param test never learned from
    public record TrainingImages(LabelledImages training, LabelledImages test) {}
}
