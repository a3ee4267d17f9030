package org.receptive.train;

import java.util.Arrays;
import java.util.List;

/// Reports how well a network does on some examples, in detail.
///
/// @param score accuracy and mean loss
/// @param confusion what every class was taken for
/// @param surestMistakes wrongly classified examples, the most confident first
/// @param predictions what every example was taken for
public record EvaluationReport(Score score, ConfusionMatrix confusion, List<Mistake> surestMistakes, Predictions predictions) {

    /// Says how well a network does on some examples.
    ///
    /// @param correct how many were classified rightly
    /// @param count how many there were
    /// @param loss the mean loss
    public record Score(int correct, int count, double loss) {

        /// Returns the share that was classified rightly.
        public double accuracy() {
            return (double) correct / count;
        }
    }

    /// An example that was taken for another class.
    ///
    /// @param example its index in the set
    /// @param predicted the class it was taken for
    /// @param label its class
    /// @param probability that the network gave the wrong class
    public record Mistake(int example, int predicted, int label, float probability) {}

    /// Copies the list.
    public EvaluationReport {
        surestMistakes = List.copyOf(surestMistakes);
    }

    /// Returns the share that was classified rightly.
    public double accuracy() {
        return score.accuracy();
    }

    /// Holds what a network took every example of a set for. Immutable.
    public static final class Predictions {

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
            return other instanceof Predictions that && Arrays.equals(classes, that.classes)
                    && Arrays.equals(probabilities, that.probabilities);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(classes) + Arrays.hashCode(probabilities);
        }
    }
}
