// A small network learns the larger of two numbers below 20,000: by SGD from the numbers as they are, and by SGD and Adam from numbers
// divided by 20,000. An error is the root of the mean square, of pairs that it did not learn from.

import org.receptive.array.Array4;
import org.receptive.reference.LossReduction;
import org.receptive.reference.Optimizers;
import org.receptive.reference.Optimizers.LearnedNumber;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.reference.SquaredErrorLoss;
import org.receptive.reference.UpdateRule;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;

static final int LARGEST = 20_000;
static final NetworkSpec NETWORK = NetworkSpec.chain("larger", new Shape(2, 1, 1), new LinkedHashMap<>(new TreeMap<>(
        Map.of("a", new DenseSpec(2, 16, true), "b", new ActivationSpec(new Activation.Relu()), "c", new DenseSpec(16, 1, true)))));

void main() {
    double best = LARGEST;
    for (double rate : new double[] {1e-11, 1e-10, 1e-9, 1e-8}) {
        double error = error(UpdateRule.Sgd.plain(rate), 1);
        IO.println(String.format(Locale.ROOT, "SGD, η = %.0e, numbers as they are: error %.0f", rate, error));
        best = Math.min(best, error);
    }
    IO.println(String.format(Locale.ROOT, "best SGD as they are: %.0f; SGD, divided: %.0f; Adam, divided: %.0f", best,
            error(UpdateRule.Sgd.plain(0.1), LARGEST), error(new UpdateRule.Adam(0.02, 0.9, 0.999, 1e-8, 0, false), LARGEST)));
    IO.println("SGD needs a rate that fits the numbers to a factor of ten; divided, a usual rate does, and Adam does best.");
}

double error(UpdateRule rule, double divisor) {
    var random = new Random(5);
    var parameters = new TreeMap<String, Array4>();
    for (var node : NETWORK.nodes())
        for (var p : node.layer().parameters())
            parameters.put(node.name() + "." + p.name(), Array4.fill(p.shape().getFirst(), p.shape().size() == 2 ? p.shape().get(1) : 1,
                    1, 1, (n, c, h, w) -> random.nextDouble(-1, 1) / Math.sqrt(p.fanIn())));
    var numbers = new TreeMap<String, LearnedNumber[]>();
    parameters.forEach((name, all) -> numbers.put(name,
            Arrays.stream(all.toArray()).mapToObj(LearnedNumber::of).toArray(LearnedNumber[]::new)));
    var x = pairs(3, divisor);
    for (int step = 0; step < 2_000; step++) {
        var network = new ReferenceNetwork(NETWORK, parameters);
        var gradients = network.backward(x, SquaredErrorLoss.backward(LossReduction.MEAN, network.output(x), larger(x)));
        parameters.replaceAll((name, value) -> {
            var g = gradients.get(name).toArray();
            Arrays.setAll(numbers.get(name), i -> Optimizers.step(rule, numbers.get(name)[i], g[i]));
            return Array4.of(value.n(), value.c(), 1, 1, Arrays.stream(numbers.get(name)).mapToDouble(LearnedNumber::value).toArray());
        });
    }
    var others = pairs(4, divisor);
    var found = new ReferenceNetwork(NETWORK, parameters).output(others);
    return divisor * Math.sqrt(SquaredErrorLoss.forward(LossReduction.MEAN, found, larger(others)));
}

Array4 pairs(long seed, double divisor) {
    var random = new Random(seed);
    return Array4.fill(200, 2, 1, 1, (n, c, h, w) -> random.nextInt(LARGEST) / divisor);
}

Array4 larger(Array4 pairs) {
    return Array4.fill(pairs.n(), 1, 1, 1, (n, c, h, w) -> Math.max(pairs.get(n, 0, 0, 0), pairs.get(n, 1, 0, 0)));
}
