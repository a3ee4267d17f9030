package org.receptive.explain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.text.ReadableException;

/// What every layer of a network gave for one example. Immutable as long as no one writes into the arrays it hands out, which are its own:
/// a screen reads thousands of them while the pen moves.
public final class Activations {

    private final NetworkSpec network;
    private final Map<String, float[]> values;
    private final Map<String, float[]> masks;

    /// Takes the arrays over.
    ///
    /// @param values by the layers' names, the input under [NetworkSpec#INPUT]
    Activations(NetworkSpec network, Map<String, float[]> values) {
        this(network, values, Map.of());
    }

    private Activations(NetworkSpec network, Map<String, float[]> values, Map<String, float[]> masks) {
        this.network = network;
        this.values = values;
        this.masks = masks;
    }

    /// Takes over what the layers gave while the network trained.
    ///
    /// @param values by the layers' names, the input under [NetworkSpec#INPUT]
    /// @param masks by what every dropout at work multiplied what it read
    public static Activations ofTraining(NetworkSpec network, Map<String, float[]> values, Map<String, float[]> masks) {
        return new Activations(network, Map.copyOf(values), Map.copyOf(masks));
    }

    /// Returns by what a dropout multiplied what it read; nothing where it was not at work. Not to be changed.
    public Optional<float[]> mask(String node) {
        return Optional.ofNullable(masks.get(node));
    }

    /// Returns the structure of the network.
    public NetworkSpec network() {
        return network;
    }

    /// Returns the network's input in storage order (channel, row, column); not to be changed.
    public float[] input() {
        return of(NetworkSpec.INPUT);
    }

    /// Returns what a layer gave, in storage order (channel, row, column); not to be changed.
    ///
    /// @param node its name
    /// @throws ReadableException if there is no such layer
    public float[] of(String node) {
        var found = values.get(node);
        if (found == null)
            throw ReadableException.of("error.network.noLayer", node);
        return found;
    }

    /// Returns one value of what a layer gave.
    public float at(String node, int channel, int row, int col) {
        return of(node)[network.shapeOf(node).index(channel, row, col)];
    }

    /// Returns how sure the network is of each class: the softmax of its output, or, where the smallest output wins ([RbfSpec]), of the
    /// negated output; what a softmax layer gave is taken as it is.
    public float[] probabilities() {
        var last = network.nodes().getLast();
        return probabilities(last.layer(), of(last.name()));
    }

    /// Returns the class of the largest probability, the first of equal ones.
    public int predicted() {
        return likeliest(probabilities());
    }

    /// Returns the class of the largest of these probabilities, the first of equal ones.
    public static int likeliest(float[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++)
            best = probabilities[k] > probabilities[best] ? k : best;
        return best;
    }

    static float[] probabilities(LayerSpec last, float[] output) {
        if (last instanceof SoftmaxSpec softmax)
            return softmax.logarithm() ? mapped(output, 1, true) : output.clone();
        return softmax(last instanceof RbfSpec ? mapped(output, -1, false) : output);
    }

    private static float[] mapped(float[] values, int sign, boolean exponential) {
        var mapped = new float[values.length];
        for (int k = 0; k < mapped.length; k++)
            mapped[k] = exponential ? (float) Math.exp(sign * values[k]) : sign * values[k];
        return mapped;
    }

    private static float[] softmax(float[] logits) {
        float most = Float.NEGATIVE_INFINITY;
        for (float logit : logits)
            most = Math.max(most, logit);
        double sum = 0;
        var shares = new double[logits.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.exp(logits[k] - most);
            sum += shares[k];
        }
        var probabilities = new float[logits.length];
        for (int k = 0; k < shares.length; k++)
            probabilities[k] = (float) (shares[k] / sum);
        return probabilities;
    }

    @Override
    public String toString() {
        return network.name() + " " + Arrays.toString(probabilities());
    }
}
