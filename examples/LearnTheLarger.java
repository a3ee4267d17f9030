// Can a learned layer take the place of max pooling? Two experiments with nothing but textbook loops.
//
// 1. A convolution of 2 × 2 at stride 2 learns what max pooling makes of random maps; beside it average pooling.
// 2. A small network learns the larger of two numbers below 20,000: by SGD from the numbers as they are, by Adam from numbers
//    divided by 20,000.
// All errors are of pairs and maps that were not learned from; an error is the root of the mean square.

import org.receptive.array.Array4;
import org.receptive.reference.LossReduction;
import org.receptive.reference.Optimizers;
import org.receptive.reference.Pool2d;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.reference.SquaredErrorLoss;
import org.receptive.reference.UpdateRule;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

static final double LARGEST = 20_000;

void main() {
    poolingByAKernel();
    theLargerOfTwo();
}

void poolingByAKernel() {
    var half = new Window(new WindowAxis(2, 2, 0, 0, 1), new WindowAxis(2, 2, 0, 0, 1));
    var layer = NetworkSpec.chain("strided", new Shape(1, 8, 8), layers(new ConvSpec(1, 1, half, 1, true)));
    var learned = maps(1, 60);
    var others = maps(2, 60);
    var max = new PoolSpec(PoolKind.MAX, half, false, false);
    var parameters = train(layer, learned, pooled(max, learned), UpdateRule.Sgd.plain(0.1), 400);
    var wanted = pooled(max, others);
    var average = pooled(new PoolSpec(PoolKind.AVERAGE, half, false, false), others);
    IO.println(String.format(Locale.ROOT, "max pooling, imitated by one learned kernel: error %.3f; by average pooling: %.3f",
            error(output(layer, parameters, others), wanted), error(average, wanted)));
    IO.println("The kernel is nearly the mean, and its bias what the largest of four lies above it: it cannot choose.");
}

void theLargerOfTwo() {
    var network = NetworkSpec.chain("larger", new Shape(2, 1, 1),
            layers(new DenseSpec(2, 16, true), new ActivationSpec(new Activation.Relu()), new DenseSpec(16, 1, true)));
    var learned = pairs(3, 200);
    var others = pairs(4, 200);
    double best = Double.POSITIVE_INFINITY;
    for (double rate : new double[] {1e-11, 1e-10, 1e-9, 1e-8}) {
        double found = error(output(network, train(network, learned, larger(learned), UpdateRule.Sgd.plain(rate), 2000), others),
                larger(others));
        IO.println(String.format(Locale.ROOT, "SGD, η = %.0e, numbers as they are: error %.1f", rate, found));
        best = Math.min(best, Double.isFinite(found) ? found : best);
    }
    var small = learned.like((n, c, h, w) -> learned.get(n, c, h, w) / LARGEST);
    var smallOthers = others.like((n, c, h, w) -> others.get(n, c, h, w) / LARGEST);
    double sgd = LARGEST * error(output(network, train(network, small, larger(small), UpdateRule.Sgd.plain(0.1), 2000), smallOthers),
            larger(smallOthers));
    double adam = LARGEST * error(output(network,
            train(network, small, larger(small), new UpdateRule.Adam(0.02, 0.9, 0.999, 1e-8, 0, false), 2000), smallOthers),
            larger(smallOthers));
    IO.println(String.format(Locale.ROOT, "best SGD as they are: %.0f; SGD, divided: %.0f; Adam, divided: %.0f", best, sgd, adam));
    IO.println("SGD needs a rate that fits the numbers to a factor of ten; divided, a usual rate does, and Adam does best.");
}

// Names layers in the order in which they stand.
Map<String, LayerSpec> layers(LayerSpec... all) {
    var named = new LinkedHashMap<String, LayerSpec>();
    for (var layer : all)
        named.put("layer" + named.size(), layer);
    return named;
}

Array4 maps(long seed, int count) {
    var random = new Random(seed);
    return Array4.fill(count, 1, 8, 8, (n, c, h, w) -> random.nextDouble());
}

Array4 pairs(long seed, int count) {
    var random = new Random(seed);
    return Array4.fill(count, 2, 1, 1, (n, c, h, w) -> random.nextInt((int) LARGEST));
}

Array4 larger(Array4 pairs) {
    return Array4.fill(pairs.n(), 1, 1, 1, (n, c, h, w) -> Math.max(pairs.get(n, 0, 0, 0), pairs.get(n, 1, 0, 0)));
}

Array4 pooled(PoolSpec spec, Array4 x) {
    return Pool2d.forward(spec, x);
}

Map<String, Array4> train(NetworkSpec network, Array4 x, Array4 wanted, UpdateRule rule, int steps) {
    var parameters = firstParameters(network);
    var numbers = new TreeMap<String, Optimizers.LearnedNumber[]>();
    for (int step = 0; step < steps; step++) {
        var now = new ReferenceNetwork(network, parameters);
        var gradients = now.backward(x, SquaredErrorLoss.backward(LossReduction.MEAN, now.output(x), wanted));
        parameters.replaceAll((name, value) -> updated(rule, numbers, name, value, gradients.get(name)));
    }
    return parameters;
}

// Every number for itself, with what the optimizer remembers of it.
Array4 updated(UpdateRule rule, Map<String, Optimizers.LearnedNumber[]> all, String name, Array4 value, Array4 gradient) {
    var values = value.toArray();
    var slopes = gradient.toArray();
    var numbers = all.computeIfAbsent(name,
            n -> Arrays.stream(values).mapToObj(Optimizers.LearnedNumber::of).toArray(Optimizers.LearnedNumber[]::new));
    for (int i = 0; i < values.length; i++) {
        numbers[i] = Optimizers.step(rule, numbers[i], slopes[i]);
        values[i] = numbers[i].value();
    }
    return Array4.of(value.n(), value.c(), value.h(), value.w(), values);
}

Array4 output(NetworkSpec network, Map<String, Array4> parameters, Array4 x) {
    return new ReferenceNetwork(network, parameters).output(x);
}

double error(Array4 found, Array4 wanted) {
    return Math.sqrt(SquaredErrorLoss.forward(LossReduction.MEAN, found, wanted));
}

// Draws every weight from ±1/√n, where n is how many values one output reads.
Map<String, Array4> firstParameters(NetworkSpec network) {
    var random = new Random(5);
    var parameters = new TreeMap<String, Array4>();
    for (var node : network.nodes())
        for (var parameter : node.layer().parameters()) {
            double most = 1 / Math.sqrt(parameter.fanIn());
            var sizes = ReferenceNetwork.shape(parameter);
            parameters.put(node.name() + "." + parameter.name(), Array4.fill(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3),
                    (n, c, row, col) -> random.nextDouble(-most, most)));
        }
    return parameters;
}
