// Opens the weights of a network that PyTorch trained and saved with safetensors, and runs its first layer on a digit.
// Another file may be named on the command line; its first convolution must read one map.

import org.receptive.array.Array4;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.io.safetensors.NamedTensor;
import org.receptive.io.safetensors.SafetensorsFile;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;

void main(String[] args) {
    var file = Path.of(args.length > 0 ? args[0] : "src/test/resources/golden/lenet_final.safetensors");
    var weights = SafetensorsFile.read(file);
    IO.println(file.getFileName() + " holds");
    for (var tensor : weights.tensors())
        IO.println(String.format(Locale.ROOT, "  %-14s %s", tensor.name(), NamedTensor.shown(tensor.shape())));

    // PyTorch and Receptive store a convolution's weight alike: (O, I, kH, kW), row by row.
    var w = array(weights.find("conv1.weight").orElseThrow());
    var b = array(weights.find("conv1.bias").orElseThrow());
    var spec = new ConvSpec(w.c(), w.n(), Window.same(w.h(), w.w()), 1, true);
    var digit = GeneratedImages.make(1, 1);
    var x = Array4.fill(1, 1, digit.rows(), digit.cols(), (n, i, r, c) -> digit.pixel(0, r, c) / 255.0);
    var maps = Conv2d.forward(spec, x, w, b);

    IO.println("\nA digit " + digit.label(0) + ", and the first of its " + maps.c() + " feature maps:");
    for (int r = 0; r < x.h(); r += 2)
        IO.println(row(x, r) + "   " + row(maps, r));
}

Array4 array(NamedTensor tensor) {
    var values = new double[tensor.values().length];
    for (int i = 0; i < values.length; i++)
        values[i] = tensor.values()[i];
    var shape = tensor.shape();
    return shape.size() == 4
            ? Array4.of(shape.get(0), shape.get(1), shape.get(2), shape.get(3), values)
            : Array4.of(shape.getFirst(), 1, 1, 1, values);
}

// Paints one row of the first map with characters: the larger the value, the more ink; what is negative stays white.
String row(Array4 maps, int r) {
    var ink = " .:-=+*#%@";
    double most = 0;
    for (int row = 0; row < maps.h(); row++)
        for (int col = 0; col < maps.w(); col++)
            most = Math.max(most, maps.get(0, 0, row, col));
    var text = new StringBuilder();
    for (int col = 0; col < maps.w(); col++)
        text.append(ink.charAt((int) Math.round(9 * Math.max(0, maps.get(0, 0, r, col)) / most)));
    return text.toString();
}
