package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.receptive.model.LayerKind;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Makes networks of every kind of layer: branches, joins, odd windows.
public final class RandomNetworks {

    private final Random random;
    private final List<NetworkSpec.Node> nodes = new ArrayList<>();

    private RandomNetworks(Random random) {
        this.random = random;
    }

    static NetworkSpec network(Random random) {
        return new RandomNetworks(random).network();
    }

    private NetworkSpec network() {
        var input = new Shape(1 + random.nextInt(4), 5 + random.nextInt(8), 5 + random.nextInt(8));
        int wanted = 2 + random.nextInt(12);
        while (nodes.size() < wanted)
            tryToExtend(input);
        return current(input);
    }

    private NetworkSpec current(Shape input) {
        return new NetworkSpec("Network \"" + nodes.size() + "\" 网络", input, nodes);
    }

    private void tryToExtend(Shape input) {
        var shapes = nodes.isEmpty() ? Map.of(NetworkSpec.INPUT, input) : current(input).shapes();
        var names = shapes.keySet().stream().sorted().toList();
        var last = nodes.isEmpty() || random.nextInt(4) == 0 ? names.get(random.nextInt(names.size())) : nodes.getLast().name();
        var kind = any(LayerKind.values());
        try {
            var read = shapes.getOrDefault(last, input);
            boolean joins = kind == LayerKind.SUM || kind == LayerKind.CONCATENATE;
            var inputs = joins
                    ? IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> names.get(random.nextInt(names.size()))).toList()
                    : List.of(last);
            var node = new NetworkSpec.Node("layer_" + nodes.size() + "-x", layer(kind, read), inputs);
            node.layer().outputShape(inputs.stream().map(name -> shapes.getOrDefault(name, input)).toList());
            nodes.add(node);
        } catch (ReadableException misfit) {
            // this kind does not suit that shape: the caller draws again
            assertThat(misfit).hasMessageNotContaining("{");
        }
    }

    private LayerSpec layer(LayerKind kind, Shape in) {
        int c = in.channels();
        return switch (kind) {
            case CONV ->
                new ConvSpec(c, 2 + 2 * random.nextInt(3), window(), c % 2 == 0 && random.nextBoolean() ? 2 : 1, random.nextBoolean());
            case TRANSPOSED_CONV ->
                new TransposedConvSpec(c, 1 + random.nextInt(4), window(), random.nextInt(2), random.nextInt(2), 1, random.nextBoolean());
            case PARTIAL_CONV -> new PartialConvSpec(c, IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> someOf(c)).toList(),
                    window(), random.nextBoolean());
            case DENSE -> new DenseSpec((int) in.count(), 1 + random.nextInt(9), random.nextBoolean());
            case RBF -> new RbfSpec(IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> code((int) in.count())).toList());
            case MAX_POOL -> new PoolSpec(PoolKind.MAX, window(), random.nextBoolean(), random.nextBoolean());
            case AVERAGE_POOL -> new PoolSpec(PoolKind.AVERAGE, window(), random.nextBoolean(), random.nextBoolean());
            case ADAPTIVE_MAX_POOL -> new AdaptivePoolSpec(PoolKind.MAX, 1 + random.nextInt(9), 1 + random.nextInt(9));
            case ADAPTIVE_AVERAGE_POOL -> new AdaptivePoolSpec(PoolKind.AVERAGE, 1 + random.nextInt(9), 1 + random.nextInt(9));
            case SUBSAMPLING -> new SubsamplingSpec(c, window());
            case RELU -> ActivationSpec.relu();
            case LEAKY_RELU -> new ActivationSpec(new Activation.LeakyRelu(random.nextDouble()));
            case SIGMOID -> new ActivationSpec(new Activation.Sigmoid());
            case TANH -> new ActivationSpec(new Activation.Tanh());
            case SCALED_TANH -> new ActivationSpec(new Activation.ScaledTanh(random.nextGaussian(), random.nextGaussian()));
            case ELU -> new ActivationSpec(new Activation.Elu(random.nextGaussian()));
            case GELU -> new ActivationSpec(new Activation.Gelu());
            case SOFTPLUS -> new ActivationSpec(new Activation.Softplus());
            case MAXOUT -> new MaxoutSpec(1 + random.nextInt(3));
            case SOFTMAX -> new SoftmaxSpec(any(SoftmaxSpec.Axis.values()), random.nextBoolean());
            case BATCH_NORM -> new BatchNormSpec(c, 1e-5 + random.nextDouble(), random.nextDouble(), random.nextBoolean());
            case LOCAL_RESPONSE_NORM ->
                new LocalResponseNormSpec(1 + random.nextInt(6), random.nextDouble(), random.nextDouble(), 0.1 + random.nextDouble());
            case DROPOUT -> new DropoutSpec(random.nextDouble());
            case SUM -> new JoinSpec(JoinSpec.Kind.SUM);
            case CONCATENATE -> new JoinSpec(JoinSpec.Kind.CONCATENATE);
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private List<Integer> someOf(int channels) {
        int sure = random.nextInt(channels);
        return IntStream.range(0, channels).filter(i -> i == sure || random.nextBoolean()).boxed().toList();
    }

    private List<Integer> code(int length) {
        return IntStream.range(0, length).mapToObj(_ -> random.nextBoolean() ? 1 : -1).toList();
    }

    private Window window() {
        boolean square = random.nextBoolean();
        var rows = axis();
        return new Window(rows, square ? rows : axis());
    }

    private WindowAxis axis() {
        int kernel = 1 + random.nextInt(4);
        int stride = random.nextInt(3) == 0 ? kernel : 1 + random.nextInt(2);
        int before = random.nextInt(kernel / 2 + 1);
        int after = random.nextBoolean() ? before : random.nextInt(kernel / 2 + 1);
        return new WindowAxis(kernel, stride, before, after, 1 + random.nextInt(2));
    }
}
