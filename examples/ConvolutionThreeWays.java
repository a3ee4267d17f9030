// The same layer three ways: loops as in the textbook, one matrix product, and the engine that trains.

import org.ejml.simple.SimpleMatrix;
import org.receptive.array.Array4;
import org.receptive.nn.ParameterLayout;
import org.receptive.nn.Parameters;
import org.receptive.nn.SingleInference;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;

void main() {
    // The second layer of LeNet-5: 6 maps of 14×14 become 16 maps of 10×10. The engine computes in float, so the numbers are rounded to it.
    var random = new Random(7);
    var x = Array4.fill(1, new Shape(6, 14, 14), (n, i, r, c) -> (float) random.nextGaussian());
    var w = Array4.fill(16, 6, 5, 5, (o, i, kr, kc) -> (float) (random.nextGaussian() / 12));
    var spec = new ConvSpec(6, 16, Window.valid(5, 5), 1, false);

    double[] loops = Conv2d.forward(spec, x, w, Array4.of(1, 1, 1, 1, 0)).toArray();
    IO.println("loops: " + loops.length + " values, the first is " + loops[0]);
    compare("matrix product", byMatrixProduct(spec, x, w), loops, 1e-12);
    compare("engine", byTheEngine(spec, x, w), loops, 1e-5);
}

// im2col: every window becomes a column, so that one product of matrices computes all outputs: (O × I·kH·kW) · (I·kH·kW × H'·W').
double[] byMatrixProduct(ConvSpec spec, Array4 x, Array4 w) {
    var out = spec.outputShape(x.shape());
    var columns = new SimpleMatrix(spec.termsPerOutput(), out.rows() * out.cols());
    for (int r = 0; r < out.rows(); r++)
        for (int c = 0; c < out.cols(); c++) {
            int row = 0;
            for (int i = 0; i < w.c(); i++)
                for (int kr = 0; kr < w.h(); kr++)
                    for (int kc = 0; kc < w.w(); kc++)
                        columns.set(row++, r * out.cols() + c, x.get(0, i, r + kr, c + kc));
        }
    var filters = new SimpleMatrix(spec.outChannels(), spec.termsPerOutput(), true, w.toArray());
    return filters.mult(columns).getDDRM().getData();
}

double[] byTheEngine(ConvSpec spec, Array4 x, Array4 w) {
    var network = NetworkSpec.chain("one layer", x.shape(), Map.of("conv", spec));
    var engine = new SingleInference(network);
    engine.load(new Parameters(ParameterLayout.of(network), floats(w)));
    float[] y = engine.run(floats(x));
    return IntStream.range(0, y.length).mapToDouble(i -> y[i]).toArray();
}

float[] floats(Array4 array) {
    double[] values = array.toArray();
    var floats = new float[values.length];
    for (int i = 0; i < floats.length; i++)
        floats[i] = (float) values[i];
    return floats;
}

void compare(String way, double[] values, double[] loops, double tolerance) {
    double largest = IntStream.range(0, loops.length).mapToDouble(i -> Math.abs(values[i] - loops[i])).max().orElseThrow();
    IO.println(way + (largest < tolerance ? " agrees" : " DISAGREES") + ", the largest difference is " + largest);
}
