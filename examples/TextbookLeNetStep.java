// One step of training LeNet-5, with nothing but textbook loops: forward, loss, backward, update.

import org.receptive.array.Array4;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.model.Models;
import org.receptive.reference.CrossEntropyLoss;
import org.receptive.reference.LossReduction;
import org.receptive.reference.Optimizers;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.reference.UpdateRule;
import org.receptive.spec.NetworkSpec;

void main() {
    var lenet = Models.require("lenet5").network();

    // Four digits of 28×28 pixels between 0 and 1, and which digits they are.
    var digits = GeneratedImages.make(1, 4);
    var x = Array4.fill(4, lenet.input(), (n, i, r, c) -> digits.pixel(n, r, c) / 255.0);
    var labels = IntStream.range(0, 4).mapToObj(digits::label).toList();
    IO.println("LeNet-5 has " + lenet.parameterCount() + " parameters. It shall learn the digits " + labels + ".");

    var parameters = firstParameters(lenet);
    var rule = UpdateRule.Sgd.plain(0.1);
    for (int step = 0; step < 3; step++) {
        var network = new ReferenceNetwork(lenet, parameters);
        var logits = network.output(x);
        double loss = CrossEntropyLoss.forward(LossReduction.MEAN, 0, logits, labels);
        IO.println(String.format(Locale.ROOT, "after %d steps: loss %.4f", step, loss));

        var gradLogits = CrossEntropyLoss.backward(LossReduction.MEAN, 0, logits, labels);
        var gradients = network.backward(x, gradLogits);
        parameters.replaceAll((name, value) -> updated(rule, value, gradients.get(name)));
    }
    double last = CrossEntropyLoss.forward(LossReduction.MEAN, 0, new ReferenceNetwork(lenet, parameters).output(x), labels);
    IO.println(String.format(Locale.ROOT, "after 3 steps: loss %.4f", last));
}

// Draws every weight from ±1/√n, where n is how many values one output reads.
Map<String, Array4> firstParameters(NetworkSpec network) {
    var random = new Random(3);
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

// Gradient descent: every number for itself goes a small step against its gradient.
Array4 updated(UpdateRule rule, Array4 parameter, Array4 gradient) {
    return parameter.like((n, c, row, col) -> Optimizers
            .step(rule, Optimizers.LearnedNumber.of(parameter.get(n, c, row, col)), gradient.get(n, c, row, col)).value());
}
