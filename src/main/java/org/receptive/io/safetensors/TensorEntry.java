package org.receptive.io.safetensors;

import java.util.List;
import org.receptive.text.ReadableException;

/// Holds what the header of a safetensors file says of one tensor, after its numbers were found to agree.
///
/// @param begin the first byte, counted from the end of the header
/// @param end the byte after the last
record TensorEntry(String name, TensorType.Storage storage, List<Integer> shape, long begin, long end) {

    /// What arrays can hold on every virtual machine: a few elements less than `Integer.MAX_VALUE`.
    static final int MOST_VALUES = Integer.MAX_VALUE - 8;

    /// Makes the entry of a tensor if its shape fills its bytes.
    ///
    /// @throws ReadableException if it does not, the values would not fit in an array, or the type is known but not read
    static TensorEntry of(String name, TensorType type, List<Integer> shape, long begin, long end) {
        var shown = NamedTensor.shown(name);
        var storage = type.storage().orElseThrow(() -> ReadableException.of("error.safetensors.typeNotRead", shown, type,
                TensorType.read()));
        if (begin > end)
            throw ReadableException.of("error.safetensors.backwards", shown, begin, end);
        long count = count(shape);
        if (count > MOST_VALUES)
            throw ReadableException.of("error.safetensors.values", shown, NamedTensor.shown(shape), MOST_VALUES);
        if (count * storage.bytes() != end - begin)
            throw ReadableException.of("error.safetensors.bytes", shown, NamedTensor.shown(shape), type, count * storage.bytes(), begin,
                    end, end - begin);
        return new TensorEntry(name, storage, shape, begin, end);
    }

    /// Multiplies the sizes. Beyond an array it stops growing instead of overflowing; a 0 anywhere makes it 0.
    private static long count(List<Integer> shape) {
        if (shape.contains(0))
            return 0;
        long count = 1;
        for (int size : shape)
            count = Math.min(count * size, MOST_VALUES + 1L);
        return count;
    }

    /// Returns how many values the tensor has.
    int count() {
        return (int) ((end - begin) / storage.bytes());
    }
}
