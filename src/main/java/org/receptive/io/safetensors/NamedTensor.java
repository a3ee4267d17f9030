package org.receptive.io.safetensors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.receptive.text.ReadableException;

/// Holds one tensor of a safetensors file: a name, a shape and the values row by row, the last axis fastest.
///
/// The array is not copied, for a network may hold many millions of weights: who hands it in or gets it leaves it unchanged.
///
/// @param name at most [#LONGEST_NAME] characters of Unicode; `__metadata__` is reserved
/// @param shape the sizes of the axes; none for a single value, and a size may be 0
/// @param values as many as the product of the shape; NaN and the infinities are allowed
@SuppressWarnings("ArrayRecordComponent") // compared by its content below
public record NamedTensor(String name, List<Integer> shape, float[] values) {

    /// How many characters a name may have.
    public static final int LONGEST_NAME = 1000;
    /// How many axes a tensor may have.
    public static final int MOST_AXES = 64;

    static final String METADATA = "__metadata__";

    /// Checks that the values fill the shape.
    ///
    /// @throws ReadableException if they do not, the shape has a negative size or too many, or the name is not allowed
    public NamedTensor {
        shape = List.copyOf(shape);
        requireName(name);
        if (name.equals(METADATA))
            throw ReadableException.of("error.safetensors.name", name, LONGEST_NAME);
        if (shape.size() > MOST_AXES)
            throw ReadableException.of("error.safetensors.axes", shown(name), MOST_AXES);
        long count = 1;
        for (int size : shape) {
            if (size < 0)
                throw ReadableException.of("error.safetensors.size", shown(name), size, Integer.MAX_VALUE);
            // one past what an array can hold stays so, and 0 stays 0: nothing overflows
            count = Math.min(count * size, 1L << 32);
        }
        if (count != values.length)
            throw ReadableException.of("error.array.size", shown(shape), count, values.length);
    }

    /// Makes a tensor of a shape written out.
    ///
    /// @throws ReadableException if the values do not fill the shape or the name is not allowed
    public static NamedTensor of(String name, int[] shape, float... values) {
        return new NamedTensor(name, IntStream.of(shape).boxed().toList(), values);
    }

    /// Returns where the first value is that is NaN or infinite, as an index into the values.
    public OptionalInt firstNotFinite() {
        return IntStream.range(0, values.length).filter(i -> !Float.isFinite(values[i])).findFirst();
    }

    /// Returns the indices along every axis of the value at `index`, such as `[2, 0, 4]`.
    ///
    /// @throws IndexOutOfBoundsException if there is no such value
    public List<Integer> position(int index) {
        int[] position = new int[shape.size()];
        int rest = Objects.checkIndex(index, values.length);
        for (int axis = position.length - 1; axis >= 0; axis--) {
            position[axis] = rest % shape.get(axis);
            rest /= shape.get(axis);
        }
        return Arrays.stream(position).boxed().toList();
    }

    /// Refuses what cannot be a key of the header.
    static void requireName(String name) {
        // half a surrogate pair has no UTF-8 form, and the reference implementation refuses its number as well
        if (name.length() > LONGEST_NAME || !StandardCharsets.UTF_8.newEncoder().canEncode(name))
            throw ReadableException.of("error.safetensors.name", shown(name), LONGEST_NAME);
    }

    /// Returns a text for a message: cut to what one can take in, and without what would break the line.
    public static String shown(String text) {
        int most = 60;
        String visible = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\ufffd");
        return visible.codePointCount(0, visible.length()) <= most
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, most)) + "…";
    }

    /// Returns a shape as one writes it, such as `6×1×5×5`.
    public static String shown(List<Integer> shape) {
        return shape.isEmpty() ? "[]" : shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedTensor t && t.name.equals(name) && t.shape.equals(shape) && Arrays.equals(t.values, values);
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + shape.hashCode()) * 31 + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " " + shown(shape);
    }
}
