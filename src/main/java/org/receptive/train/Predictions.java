package org.receptive.train;

import java.util.Arrays;

/// What a network took every example of a set for. Immutable.
public final class Predictions {

    private final byte[] classes;
    private final float[] probabilities;

    /// Copies classes from 0 to 255, and how probable the network found each.
    Predictions(byte[] classes, float[] probabilities) {
        this.classes = classes.clone();
        this.probabilities = probabilities.clone();
    }

    /// Returns how many examples there are.
    public int count() {
        return classes.length;
    }

    /// Returns the class that an example was taken for.
    public int predicted(int example) {
        return Byte.toUnsignedInt(classes[example]);
    }

    /// Returns the probability that the network gave this class.
    public float probability(int example) {
        return probabilities[example];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Predictions that && Arrays.equals(classes, that.classes) && Arrays.equals(probabilities,
                that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(classes) + Arrays.hashCode(probabilities);
    }
}
