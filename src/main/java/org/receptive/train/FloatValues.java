package org.receptive.train;

import java.util.Arrays;

/// Holds an immutable list of numbers: weights at one moment. Two are equal if they agree to the bit.
public final class FloatValues {

    private final float[] values;

    private FloatValues(float[] values) {
        this.values = values;
    }

    /// Copies the numbers.
    public static FloatValues of(float[] values) {
        return new FloatValues(values.clone());
    }

    /// Copies the numbers from index `from` to `end`.
    public static FloatValues of(float[] values, int from, int end) {
        return new FloatValues(Arrays.copyOfRange(values, from, end));
    }

    /// Returns how many numbers there are.
    public int size() {
        return values.length;
    }

    /// Returns one number.
    public float get(int index) {
        return values[index];
    }

    /// Returns a copy of the numbers.
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof FloatValues that) || that.values.length != values.length)
            return false;
        for (int i = 0; i < values.length; i++)
            if (Float.floatToRawIntBits(values[i]) != Float.floatToRawIntBits(that.values[i]))
                return false;
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (float value : values)
            hash = 31 * hash + Float.floatToRawIntBits(value);
        return hash;
    }

    @Override
    public String toString() {
        return values.length + " values, hash " + Integer.toHexString(hashCode());
    }
}
