// A convolution layer computes sums of products, and nothing else. Here every sum is written out.

import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;

void main() {
    // An image and a kernel: one example, one channel, then rows and columns.
    var x = Array4.of(1, 1, 3, 3, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    var w = Array4.of(1, 1, 2, 2, 0, 1, 2, 3);
    var noBias = Array4.of(1, 1, 1, 1, 0);
    var spec = ConvSpec.single(Window.valid(2, 2));

    IO.println("The kernel slides over the image. Under each of its four weights lies one value of the image:");
    var y = Conv2d.forward(spec, x, w, noBias);
    y.forEach((n, o, r, c) -> IO.println("y[" + r + "][" + c + "] = " + sum(spec, x, w, r, c) + " = " + number(y.get(n, o, r, c))));

    IO.println("\nMathematicians turn the kernel by 180 degrees first, and only then call it a convolution:");
    var turned = Conv2d.flipped(w);
    var flipped = Conv2d.forwardFlipped(spec, x, w, noBias);
    flipped.forEach((n, o, r, c) -> IO.println("y[" + r + "][" + c + "] = " + sum(spec, x, turned, r, c) + " = "
            + number(flipped.get(n, o, r, c))));
}

// Writes the products of one output value: for each weight, the value of the image that lies under it.
String sum(ConvSpec spec, Array4 x, Array4 w, int r, int c) {
    var rows = spec.window().rows();
    var cols = spec.window().cols();
    var products = new ArrayList<String>();
    for (int kr = 0; kr < rows.kernel(); kr++)
        for (int kc = 0; kc < cols.kernel(); kc++)
            products.add(number(x.getPadded(0, 0, rows.inputIndex(r, kr), cols.inputIndex(c, kc))) + "·" + number(w.get(0, 0, kr, kc)));
    return String.join(" + ", products);
}

String number(double value) {
    return String.valueOf(Math.round(value));
}
