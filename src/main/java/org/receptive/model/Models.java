package org.receptive.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;

/// Lists the networks that come with the program.
public final class Models {

    private static final List<NamedModel> ALL = List.of(lenet5(), lenetD2l(), LeNet1998.model());

    private Models() {}

    /// Returns all of them.
    public static List<NamedModel> all() {
        return ALL;
    }

    /// Finds the network of this name.
    public static Optional<NamedModel> find(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    /// Returns the network of this name.
    ///
    /// @throws ReadableException if there is none; the message lists those there are
    public static NamedModel require(String id) {
        return find(id).orElseThrow(() -> ReadableException.of("error.model.unknown", id, ids()));
    }

    /// Lists the names.
    public static List<String> ids() {
        return ALL.stream().map(NamedModel::id).toList();
    }

    /// The network of LeCun et al. 1998 with the units of today.
    private static NamedModel lenet5() {
        var network = modern("LeNet-5", new Activation.Relu(), "relu", PoolKind.MAX);
        var recipe = new NamedModel.Recipe(InputNormalisation.meanAndDeviation(0.1307, 0.3081), 0, Initialiser.PYTORCH,
                LossSpec.CrossEntropy.plain(), OptimizerSpec.Sgd.withMomentum(0.9), new Schedule.OneCycle(0.25, 0.1, 0.001), 0.02, 64, 5);
        return new NamedModel("lenet5", network, recipe);
    }

    /// The network of Zhang et al., Dive into Deep Learning, section 7.6.
    private static NamedModel lenetD2l() {
        var network = modern("LeNet (D2L)", new Activation.Sigmoid(), "sigmoid", PoolKind.AVERAGE);
        var recipe = new NamedModel.Recipe(InputNormalisation.unitRange(), 0, Initialiser.GLOROT_UNIFORM, LossSpec.CrossEntropy.plain(),
                OptimizerSpec.Sgd.withMomentum(0), new Schedule.Constant(), 0.9, 256, 10);
        return new NamedModel("lenet-d2l", network, recipe);
    }

    private static NetworkSpec modern(String name, Activation function, String unit, PoolKind pooling) {
        Map<String, LayerSpec> layers = new LinkedHashMap<>();
        var activation = new ActivationSpec(function);
        layers.put("conv1", new ConvSpec(1, 6, Window.same(5, 5), 1, true));
        layers.put(unit + "1", activation);
        layers.put("pool1", PoolSpec.square(pooling, 2));
        layers.put("conv2", new ConvSpec(6, 16, Window.valid(5, 5), 1, true));
        layers.put(unit + "2", activation);
        layers.put("pool2", PoolSpec.square(pooling, 2));
        layers.put("fc1", new DenseSpec(400, 120, true));
        layers.put(unit + "3", activation);
        layers.put("fc2", new DenseSpec(120, 84, true));
        layers.put(unit + "4", activation);
        layers.put("fc3", new DenseSpec(84, 10, true));
        return NetworkSpec.chain(name, new Shape(1, 28, 28), layers);
    }
}
