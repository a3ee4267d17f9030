package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.nn.RandomLayers.Kind;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;

class SingleInferenceTest {

    private static final int EXAMPLES = 3;
    private static final long MOST_WORK = 300_000;
    private static final List<Kind> KINDS = List.of(Kind.CONVOLUTION, Kind.CONVOLUTION, Kind.CONVOLUTION, Kind.PARTIAL, Kind.PARTIAL,
            Kind.DENSE, Kind.MAX_POOL, Kind.AVERAGE_POOL, Kind.ADAPTIVE_POOL, Kind.ACTIVATION, Kind.DROPOUT, Kind.BATCH_NORM,
            Kind.BATCH_NORM);

    private static NetworkSpec chain(Random random, RandomLayers layers) {
        while (true) {
            var input = new Shape(1 + random.nextInt(random.nextInt(4) == 0 ? 35 : 4), 1 + random.nextInt(28), 1 + random.nextInt(28));
            var chain = new LinkedHashMap<String, LayerSpec>();
            var shape = input;
            int count = 1 + random.nextInt(7);
            while (chain.size() < count)
                try {
                    var layer = layers.layer(KINDS.get(random.nextInt(KINDS.size())), shape);
                    if (layer instanceof ConvSpec conv && conv.groups() != 1)
                        continue;
                    chain.put("n" + chain.size(), layer);
                    shape = layer.outputShape(shape);
                } catch (ReadableException misfit) {
                    count--;
                }
            if (!chain.isEmpty()) {
                var spec = NetworkSpec.chain("chain", input, chain);
                if (new Agreement.Setting(spec, EXAMPLES, 0).work() < MOST_WORK)
                    return spec;
            }
        }
    }

    @Test
    void everyLayerOfRandomChainsIsThatOfTheReference() {
        var random = new Random(11);
        var layers = new RandomLayers(12);
        for (int i = 0; i < 250; i++) {
            var spec = chain(random, layers);
            assertThat(SingleInference.supports(spec)).isTrue();
            requireAgreement(spec, random);
        }
    }

    private static void requireAgreement(NetworkSpec spec, Random random) {
        var x = Agreement.random(random, EXAMPLES, spec.input());
        var tensors = Agreement.parameters(spec, random);
        var parameters = new Parameters(ParameterLayout.of(spec), Agreement.values(spec, tensors));
        var outputs = new ReferenceNetwork(spec, tensors).forward(x);
        var single = new SingleInference(spec);
        single.load(parameters);
        var plain = EngineGoldenTest.floats(x);
        int values = (int) spec.input().count();
        int classes = (int) spec.output().count();
        try (var workers = new WorkerPool(1)) {
            var engine = new InferenceEngine(new Network(spec), workers, EXAMPLES);
            engine.compute(parameters, new ListedExamples(values, plain, new int[EXAMPLES]), EXAMPLES);
            for (int e = 0; e < EXAMPLES; e++) {
                var y = single.run(Arrays.copyOfRange(plain, e * values, (e + 1) * values)).clone();
                Agreement.requireClose(y, example(outputs.get(spec.nodes().getLast().name()), e), spec + ": output");
                var other = new double[classes];
                for (int k = 0; k < classes; k++)
                    other[k] = engine.outputs()[e * classes + k];
                Agreement.requireClose(y, other, spec + ": output of the batch engine");
                for (int n = 0; n < spec.nodes().size(); n++)
                    Agreement.requireClose(single.outputOf(n), example(outputs.get(spec.nodes().get(n).name()), e), spec + ": layer " + n);
            }
        }
    }

    private static double[] example(@Nullable Array4 all, int example) {
        var values = Objects.requireNonNull(all).toArray();
        int count = values.length / all.n();
        return Arrays.copyOfRange(values, example * count, (example + 1) * count);
    }

    @Test
    void weightsThatATableLeavesOutAreNotRead() {
        var spec = Agreement.Setting.single(new PartialConvSpec(2, List.of(List.of(0), List.of(1)), Window.valid(1, 1), false),
                new Shape(2, 1, 1));
        var single = new SingleInference(spec);
        single.load(new Parameters(ParameterLayout.of(spec), new float[] {2, Float.NaN, 100, 3}));
        assertThat(single.run(new float[] {5, 7})).containsExactly(10, 21);
    }

    @Test
    void loadedParametersAreACopyAndCanBeReplaced() {
        var spec = Agreement.Setting.single(new DenseSpec(5, 2, true), new Shape(5, 1, 1));
        var parameters = Initialiser.PYTORCH.draw(spec, 1);
        var single = new SingleInference(spec);
        single.load(parameters);
        float[] x = {1, 2, 3, 4, 5};
        var before = single.run(x).clone();
        Arrays.fill(parameters.values(), 0f);
        assertThat(single.run(x)).isEqualTo(before);
        single.load(parameters);
        assertThat(single.run(x)).containsOnly(0f);
    }

    @Test
    void networksThatAreNoPlainChainAreRefused() {
        var image = new Shape(4, 5, 5);
        var refused = new ArrayList<NetworkSpec>();
        refused.add(Agreement.Setting.single(new ConvSpec(4, 4, Window.valid(3, 3), 4, true), image));
        refused.add(Agreement.Setting.single(SoftmaxSpec.overClasses(), image));
        refused.add(new NetworkSpec("two", image, List.of(new NetworkSpec.Node("a", ActivationSpec.relu(), List.of(NetworkSpec.INPUT)),
                new NetworkSpec.Node("b", ActivationSpec.relu(), List.of(NetworkSpec.INPUT)))));
        refused.add(new NetworkSpec("join", image,
                List.of(new NetworkSpec.Node("a", new JoinSpec(JoinSpec.Kind.SUM), List.of(NetworkSpec.INPUT, NetworkSpec.INPUT)))));
        assertThat(refused).noneMatch(SingleInference::supports);
        for (var spec : refused.subList(0, 2))
            assertThatThrownBy(() -> new SingleInference(spec)).isInstanceOf(IllegalArgumentException.class);
    }
}
