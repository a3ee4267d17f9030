package org.receptive.trace;

import java.util.Arrays;
import org.receptive.spec.WindowAxis;

/// An output along an axis, and the place of its window at which it reads some position of the input.
///
/// @param output the output
/// @param place the place in the window
record Meeting(int output, int place) {

    /// Lists the outputs whose window reads one of some positions of the input, each once, ascending.
    static int[] outputs(WindowAxis axis, int[] positions, int outputs) {
        return Arrays.stream(all(axis, positions, outputs)).mapToInt(Meeting::output).sorted().distinct().toArray();
    }

    /// Lists all outputs that read one of some positions of the input; those of one position ascend.
    static Meeting[] all(WindowAxis axis, int[] positions, int outputs) {
        return Arrays.stream(positions).boxed().flatMap(position -> Arrays.stream(axis.placesMeeting(position, outputs))
                .mapToObj(place -> new Meeting(axis.outputIndex(position, place), place))).toArray(Meeting[]::new);
    }
}
