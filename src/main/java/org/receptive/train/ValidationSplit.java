package org.receptive.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.receptive.nn.CounterRandom;

/// Says which examples are trained on and which are held out, and in which order an epoch takes them.
///
/// Both are pure functions of the seed: the split of nothing else, the order of the epoch too. So training can go on anywhere.
final class ValidationSplit {

    private static final int USE_SPLIT = 1;
    private static final int USE_ORDER = 2;

    private final long seed;
    private final int[] training;
    private final int[] heldOut;
    private final int[] order;

    ValidationSplit(int examples, double share, long seed) {
        this.seed = seed;
        var all = new int[examples];
        Arrays.setAll(all, i -> i);
        int count = trainingCount(examples, share);
        if (count < examples)
            shuffle(all, CounterRandom.mix(seed, USE_SPLIT));
        training = Arrays.copyOf(all, count);
        heldOut = Arrays.copyOfRange(all, count, examples);
        // In rising order, so that evaluating reads memory from front to back.
        Arrays.sort(training);
        Arrays.sort(heldOut);
        order = training.clone();
    }

    /// Returns how many examples are left to train on.
    static int trainingCount(int examples, double heldOutShare) {
        return examples - (int) Math.rint(examples * heldOutShare);
    }

    /// Returns the examples for validation: the array itself.
    int[] heldOut() {
        return heldOut;
    }

    int trainingCount() {
        return training.length;
    }

    /// Puts the examples into the order of an epoch. The array is the same each time.
    int[] order(int epoch) {
        System.arraycopy(training, 0, order, 0, order.length);
        shuffle(order, CounterRandom.mix(seed, USE_ORDER, epoch));
        return order;
    }

    /// Shuffles as Fisher and Yates do.
    private static void shuffle(int[] values, long seed) {
        var random = new SplittableRandom(seed);
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
