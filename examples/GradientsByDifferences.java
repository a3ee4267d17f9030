// How do we know that a gradient is right? Move one weight a little, look how much the loss moves, and compare.

import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

void main() {
    var random = new Random(1);
    // Stride 2, one row of padding, dilated along the columns: the gradient must follow them all.
    var window = new Window(new WindowAxis(3, 2, 1, 1, 1), new WindowAxis(2, 1, 0, 0, 2));
    var spec = new ConvSpec(2, 3, window, 1, true);
    var x = Array4.fill(1, 2, 5, 6, (n, i, r, c) -> random.nextGaussian());
    var w = Array4.fill(3, 2, 3, 2, (o, i, kr, kc) -> random.nextGaussian());
    var b = Array4.of(3, 1, 1, 1, 0.5, 0, -0.5);

    // The loss is half the sum of the squared outputs, so the gradient of the output is the output itself.
    var y = Conv2d.forward(spec, x, w, b);
    var gradients = Conv2d.backward(spec, x, w, y);

    double step = 1e-5;
    double largest = 0;
    for (int kr = 0; kr < w.h(); kr++)
        for (int kc = 0; kc < w.w(); kc++) {
            double weight = w.get(0, 0, kr, kc);
            double up = loss(spec, x, w.with(0, 0, kr, kc, weight + step), b);
            double down = loss(spec, x, w.with(0, 0, kr, kc, weight - step), b);
            double byDifferences = (up - down) / (2 * step);
            double byTheFormula = gradients.gradW().get(0, 0, kr, kc);
            largest = Math.max(largest, Math.abs(byDifferences - byTheFormula));
            IO.println(String.format(Locale.ROOT, "weight (%d, %d): by the formula %9.5f, by differences %9.5f", kr, kc, byTheFormula,
                    byDifferences));
        }
    IO.println(largest < 1e-6 ? "The two agree." : "The two differ by " + largest + ": one of them is wrong.");
}

double loss(ConvSpec spec, Array4 x, Array4 w, Array4 b) {
    return Arrays.stream(Conv2d.forward(spec, x, w, b).toArray()).map(value -> value * value / 2).sum();
}
