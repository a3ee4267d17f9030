package org.receptive.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.receptive.nn.Initialiser;
import org.receptive.nn.LossSpec;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Describes LeNet-5 as it was published: 60,000 learned numbers and 340,908 connections on 32×32 pixels.
///
/// "Units in layers up to F6" pass their weighted sum through `1.7159·tanh(2a/3)`, so a squashing layer follows C1, S2, C3, S4, C5 and
/// F6 alike. The outputs are squared distances: the smallest names the digit.
///
/// @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98.pdf">LeCun et al. 1998, section II.B and appendix A</a>
final class LeNet1998 {

    /// Table I: a row for each map of S2, a column for each map of C3.
    private static final String TABLE = """
            X . . . X X X . . X X X X . X X
            X X . . . X X X . . X X X X . X
            X X X . . . X X X . . X . X X X
            . X X X . . X X X X . . X . X X
            . . X X X . . X X X X . X X . X
            . . . X X X . . X X X X . X X X""";

    private LeNet1998() {}

    static NamedModel model() {
        // The paper gives no j: wrong classes whose distance is well above it are pushed no farther. Of 0.1, 10 and 50, 10 learned best.
        var loss = new LossSpec.Competition(10);
        var recipe = new NamedModel.Recipe(InputNormalisation.levels(-0.1, 1.175), 2, Initialiser.LECUN_UNIFORM, loss,
                OptimizerSpec.Sgd.withMomentum(0.9), new Schedule.OneCycle(0.25, 0.1, 0.001), 0.008, 64, 20);
        return new NamedModel("lenet5-1998", network(), recipe);
    }

    private static NetworkSpec network() {
        Map<String, LayerSpec> layers = new LinkedHashMap<>();
        var axis = WindowAxis.plain(2).withStride(2);
        var square = new Window(axis, axis);
        putSquashed(layers, "c1", new ConvSpec(1, 6, Window.valid(5, 5), 1, true));
        putSquashed(layers, "s2", new SubsamplingSpec(6, square));
        putSquashed(layers, "c3", new PartialConvSpec(6, table(), Window.valid(5, 5), true));
        putSquashed(layers, "s4", new SubsamplingSpec(16, square));
        putSquashed(layers, "c5", new ConvSpec(16, 120, Window.valid(5, 5), 1, true));
        putSquashed(layers, "f6", new DenseSpec(120, 84, true));
        layers.put("output", new RbfSpec(DigitCodes.codes()));
        return NetworkSpec.chain("LeNet-5 (1998)", new Shape(1, 32, 32), layers);
    }

    private static void putSquashed(Map<String, LayerSpec> layers, String name, LayerSpec layer) {
        layers.put(name, layer);
        layers.put(name + "_tanh", new ActivationSpec(Activation.ScaledTanh.lecun()));
    }

    private static List<List<Integer>> table() {
        var rows = TABLE.lines().map(row -> row.replace(" ", "")).toList();
        return IntStream.range(0, rows.getFirst().length())
                .mapToObj(out -> IntStream.range(0, rows.size()).filter(in -> rows.get(in).charAt(out) == 'X').boxed().toList()).toList();
    }
}
