package org.receptive.draw.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.explain.Stage;
import org.receptive.nn.Parameters;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;

/// The filters of a convolution layer: which slices each has, and their values.
///
/// @param window of every slice
/// @param outChannels how many filters
/// @param stored how many slices of each the weight tensor holds
/// @param read for each filter which of its stored slices are real
public record Filters(Window window, int outChannels, int stored, List<List<Integer>> read) {

    /// Returns the filters of a stage; nothing if it is no convolution.
    public static Optional<Filters> of(Stage stage) {
        return switch (stage.layer()) {
            case ConvSpec conv -> Optional.of(new Filters(conv.window(), conv.outChannels(), conv.channelsPerFilter(),
                    IntStream.range(0, conv.outChannels()).mapToObj(_ -> IntStream.range(0, conv.channelsPerFilter()).boxed().toList())
                            .toList()));
            case PartialConvSpec partial ->
                Optional.of(new Filters(partial.window(), partial.outChannels(), partial.inChannels(), partial.table()));
            case TransposedConvSpec _, DenseSpec _, RbfSpec _, PoolSpec _, AdaptivePoolSpec _, SubsamplingSpec _, ActivationSpec _,
                    MaxoutSpec _, SoftmaxSpec _, DropoutSpec _, JoinSpec _, BatchNormSpec _, LocalResponseNormSpec _ ->
                Optional.empty();
        };
    }

    int rows() {
        return window.rows().kernel();
    }

    int cols() {
        return window.cols().kernel();
    }

    /// Returns the index in the weight tensor of a cell of one filter's `slice`-th slice.
    public int index(int filter, int slice, int row, int col) {
        return ((filter * stored + read.get(filter).get(slice)) * rows() + row) * cols() + col;
    }

    /// Returns the weight tensor of a stage, in storage order.
    public static float[] weights(Stage stage, Parameters parameters) {
        return parameters.layout().ofLayer(stage.producer()).stream().filter(slice -> slice.spec().name().equals("weight")).findFirst()
                .map(parameters::tensor).orElse(new float[0]);
    }
}
