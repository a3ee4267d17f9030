package org.receptive.trace;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.receptive.spec.WindowAxis;

/// An output along an axis, and the place of its window at which it reads some position of the input.
///
/// @param output the output
/// @param place the place in the window
record Meeting(int output, int place) {

    /// Lists all outputs that read one of some positions of the input; those of one position ascend.
    static Meeting[] all(WindowAxis axis, int[] positions, int outputs) {
        return Arrays.stream(positions).boxed().flatMap(position -> Arrays.stream(places(axis, position, outputs))
                .mapToObj(place -> new Meeting(axis.outputIndex(position, place), place))).toArray(Meeting[]::new);
    }

    /// Finds the places of a window at which an output reads a position of the input, so that the outputs ascend.
    static int[] places(WindowAxis axis, int position, int outputs) {
        return IntStream.iterate(axis.kernel() - 1, k -> k >= 0, k -> k - 1).filter(k -> axis.meets(position, k))
                .filter(k -> axis.outputIndex(position, k) >= 0 && axis.outputIndex(position, k) < outputs).toArray();
    }
}
