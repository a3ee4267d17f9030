package org.receptive.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Gives the vector width of this machine and the layout that follows from it: a lane an example.
///
/// The values of a *lane block* of [#LENGTH] examples lie as `[channel][row][col][lane]`, so every layer vectorises alike, of any size: one
/// vector holds the same value of all examples of the block.
public final class Lanes {

    /// The shape of a vector, as wide as the machine has.
    static final VectorSpecies<Float> SPECIES = species();

    /// How many examples a lane block holds: 16 with AVX-512, 8 with AVX2, 4 with NEON.
    public static final int LENGTH = SPECIES.length();

    private Lanes() {}

    /// Turns off the bounds check of each single vector access before the Vector API is first used; it halves the speed of the inner
    /// loops. The loops here check the bounds of a whole plan before they run it.
    private static VectorSpecies<Float> species() {
        var key = "jdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK";
        if (System.getProperty(key) == null)
            System.setProperty(key, "0");
        return FloatVector.SPECIES_PREFERRED;
    }

    /// Returns how many lane blocks `examples` examples fill.
    public static int blocks(int examples) {
        return (examples + LENGTH - 1) / LENGTH;
    }
}
