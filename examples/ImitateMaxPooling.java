// Can a learned kernel take the place of max pooling? A convolution of 2 × 2 at stride 2 learns what max pooling makes of random maps.

import org.receptive.array.Array4;
import org.receptive.reference.LossReduction;
import org.receptive.reference.Pool2d;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.reference.SquaredErrorLoss;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

static final Window HALF = new Window(new WindowAxis(2, 2, 0, 0, 1), new WindowAxis(2, 2, 0, 0, 1));
static final NetworkSpec STRIDED = NetworkSpec.chain("strided", new Shape(1, 8, 8), Map.of("conv", new ConvSpec(1, 1, HALF, 1, true)));
static final double RATE = 0.1;

void main() {
    var x = maps(1);
    var wanted = pooled(PoolKind.MAX, x);
    var parameters = new TreeMap<String, Array4>(Map.of("conv.weight", Array4.of(1, 1, 2, 2, 0.4, 0.1, -0.2, 0.3),
            "conv.bias", Array4.of(1, 1, 1, 1, 0)));
    for (int step = 0; step < 400; step++) {
        var network = new ReferenceNetwork(STRIDED, parameters);
        var gradients = network.backward(x, SquaredErrorLoss.backward(LossReduction.MEAN, network.output(x), wanted));
        parameters.replaceAll((name, value) -> value
                .like((n, c, row, col) -> value.get(n, c, row, col) - RATE * gradients.get(name).get(n, c, row, col)));
    }
    IO.println("The kernel: " + parameters.get("conv.weight") + ", its bias: " + parameters.get("conv.bias"));

    // Errors of maps that it did not learn from: the root of the mean square.
    var others = maps(2);
    var truth = pooled(PoolKind.MAX, others);
    IO.println(String.format(Locale.ROOT, "max pooling, imitated by the kernel: error %.3f; by average pooling: %.3f",
            error(new ReferenceNetwork(STRIDED, parameters).output(others), truth), error(pooled(PoolKind.AVERAGE, others), truth)));
    IO.println("Its four weights are nearly alike, and the bias adds what the largest lies above them on average: it cannot choose.");
}

Array4 maps(long seed) {
    var random = new Random(seed);
    return Array4.fill(60, 1, 8, 8, (n, c, h, w) -> random.nextDouble());
}

Array4 pooled(PoolKind kind, Array4 x) {
    return Pool2d.forward(new PoolSpec(kind, HALF, false, false), x);
}

double error(Array4 found, Array4 wanted) {
    return Math.sqrt(SquaredErrorLoss.forward(LossReduction.MEAN, found, wanted));
}
