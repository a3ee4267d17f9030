package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.reference.BatchNorm2d;
import org.receptive.reference.Conv2d;
import org.receptive.reference.CrossEntropyLoss;
import org.receptive.reference.LossReduction;
import org.receptive.reference.MaximumAPosterioriLoss;
import org.receptive.reference.ReferenceNetwork;
import org.receptive.reference.SquaredErrorLoss;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.Shape;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

class TrainingEngineTest {

    private static final LossSpec PLAIN = LossSpec.CrossEntropy.plain();

    private static ListedExamples examples(NetworkSpec spec, int count, long seed) {
        var random = new Random(seed);
        var labels = random.ints(count, 0, (int) spec.output().count()).toArray();
        return new ListedExamples((int) spec.input().count(), EngineGoldenTest.floats(Agreement.random(random, count, spec.input())),
                labels);
    }

    private static NetworkSpec small(LayerSpec... between) {
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("first", new DenseSpec(20, 30, true));
        layers.put("act", ActivationSpec.relu());
        for (var layer : between)
            layers.put("between" + layers.size(), layer);
        layers.put("last", new DenseSpec(30, 5, true));
        return NetworkSpec.chain("small", new Shape(20, 1, 1), layers);
    }

    private static float[] gradient(NetworkSpec spec, LossSpec loss, int batchSize, ListedExamples examples) {
        try (var workers = new WorkerPool(1)) {
            var engine = new TrainingEngine(new Network(spec), loss, batchSize, workers);
            engine.computeGradient(Initialiser.PYTORCH.draw(spec, 3), examples, examples.labels().length, 11);
            return engine.gradient().clone();
        }
    }

    @Test
    void oneTwoAndThreeThreadsGiveTheSameBits() {
        var spec = LeNet.spec(new DropoutSpec(0.25));
        var examples = examples(spec, 150, 1);
        var gradients = new ArrayList<float[]>();
        var parameters = new ArrayList<float[]>();
        for (int threads = 1; threads <= 3; threads++)
            try (var workers = new WorkerPool(threads)) {
                var engine = new TrainingEngine(new Network(spec), PLAIN, 150, workers);
                var learned = Initialiser.HE_NORMAL.draw(spec, 2);
                var optimizer = new Optimizer(new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 1e-4), learned.layout());
                for (int step = 0; step < 4; step++) {
                    engine.computeGradient(learned, examples, 150 - 37 * step, step);
                    engine.clip(1);
                    engine.update(learned, optimizer, 1e-2);
                }
                gradients.add(engine.gradient().clone());
                parameters.add(learned.values());
            }
        for (int i = 1; i < 3; i++) {
            assertThat(Arrays.equals(gradients.get(i), gradients.getFirst())).isTrue();
            assertThat(Arrays.equals(parameters.get(i), parameters.getFirst())).isTrue();
        }
        assertThat(Arrays.equals(parameters.getFirst(), Initialiser.HE_NORMAL.draw(spec, 2).values())).isFalse();
    }

    @Test
    void aBatchIsTheWeightedSumOfItsParts() {
        var spec = small();
        var all = examples(spec, 50, 2);
        for (int cut : new int[] {1, 16, 17, 33, 49}) {
            var left = gradient(spec, PLAIN, 50, all.part(0, cut));
            var right = gradient(spec, PLAIN, 50, all.part(cut, 50));
            var sum = new double[left.length];
            for (int i = 0; i < sum.length; i++)
                sum[i] = (left[i] * (double) cut + right[i] * (double) (50 - cut)) / 50;
            Agreement.requireClose(gradient(spec, PLAIN, 50, all), sum, "cut at " + cut);
        }
    }

    @Test
    void shardsLeftEmptyGiveNothingEvenAfterAFullBatch() {
        var spec = small();
        var all = examples(spec, 200, 3);
        var parameters = Initialiser.PYTORCH.draw(spec, 3);
        try (var workers = new WorkerPool(2)) {
            var engine = new TrainingEngine(new Network(spec), PLAIN, 200, workers);
            for (int count : new int[] {3, 20, 90, 133}) {
                engine.computeGradient(parameters, all, 200, 11);
                var outcome = engine.computeGradient(parameters, all, count, 11);
                assertThat(outcome.count()).isEqualTo(count);
                var alone = gradient(spec, PLAIN, count, all.part(0, count));
                var expected = new double[alone.length];
                Arrays.setAll(expected, i -> alone[i]);
                Agreement.requireClose(engine.gradient(), expected, count + " of 200");
            }
            assertThatThrownBy(() -> engine.computeGradient(parameters, all, 0, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> engine.computeGradient(parameters, all, 201, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void clippingShortensOnlyWhatIsTooLong() {
        var spec = small();
        var all = examples(spec, 40, 4);
        try (var workers = new WorkerPool(1)) {
            var engine = new TrainingEngine(new Network(spec), PLAIN, 40, workers);
            engine.computeGradient(Initialiser.PYTORCH.draw(spec, 3), all, 40, 11);
            var before = engine.gradient().clone();
            double norm = norm(before);
            assertThat(engine.gradientNorm()).isCloseTo(norm, within(1e-9 * norm));
            engine.clip(norm * 1.0001);
            assertThat(engine.gradient()).isEqualTo(before);
            engine.clip(norm / 4);
            assertThat(norm(engine.gradient())).isCloseTo(norm / 4, within(1e-6 * norm));
            for (int i = 0; i < before.length; i++)
                assertThat(engine.gradient()[i]).isCloseTo(before[i] / 4, within(1e-6f * (float) norm));
        }
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values)
            sum += (double) value * value;
        return Math.sqrt(sum);
    }

    @Test
    void dropoutIsAFunctionOfItsSeed() {
        var spec = small(new DropoutSpec(0.5));
        var all = examples(spec, 60, 5);
        var parameters = Initialiser.PYTORCH.draw(spec, 3);
        try (var workers = new WorkerPool(2)) {
            var engine = new TrainingEngine(new Network(spec), PLAIN, 60, workers);
            var first = engine.computeGradient(parameters, all, 60, 7);
            var gradient = engine.gradient().clone();
            assertThat(engine.computeGradient(parameters, all, 60, 8)).isNotEqualTo(first);
            assertThat(engine.gradient()).isNotEqualTo(gradient);
            assertThat(engine.computeGradient(parameters, all, 60, 7)).isEqualTo(first);
            assertThat(engine.gradient()).isEqualTo(gradient);
        }
    }

    @Test
    void frozenLayersDoNotMoveAndSlowOnesMoveLess() {
        var spec = small();
        var all = examples(spec, 30, 6);
        var layout = ParameterLayout.of(spec);
        try (var workers = new WorkerPool(1)) {
            var engine = new TrainingEngine(new Network(spec), PLAIN, 30, workers);
            var begin = Initialiser.PYTORCH.draw(spec, 3);
            var parameters = begin.copy();
            var optimizer = new Optimizer(new OptimizerSpec.Sgd(0, 0, false, 0.1), layout);
            optimizer.setFactor("first", 0);
            optimizer.setFactor("last", 0.5);
            engine.computeGradient(parameters, all, 30, 1);
            engine.update(parameters, optimizer, 0.2);
            for (var slice : layout.slices())
                for (int i = slice.offset(); i < slice.end(); i++) {
                    double step = slice.layer().equals("first") ? 0 : 0.2 * 0.5 * (engine.gradient()[i] + 0.1 * begin.values()[i]);
                    assertThat((double) parameters.values()[i]).isCloseTo(begin.values()[i] - step, within(1e-6));
                }
            assertThat(parameters.tensor(layout.slices().getFirst())).isEqualTo(begin.tensor(layout.slices().getFirst()));
            assertThatThrownBy(() -> optimizer.setFactor("act", 1)).isInstanceOf(ReadableException.class);
            assertThatThrownBy(() -> optimizer.setFactor("last", -1)).isInstanceOf(ReadableException.class);
            assertThatThrownBy(() -> optimizer.setFactor("last", Double.NaN)).isInstanceOf(ReadableException.class);
        }
    }

    /// Requires loss and gradient of a batch, the second with the same buffers, to be those of the reference.
    private static void requireReference(NetworkSpec spec, NetworkSpec withoutSoftmax, LossSpec loss, int count) {
        try (var workers = new WorkerPool(2)) {
            var engine = new TrainingEngine(new Network(spec), loss, 2 * count, workers);
            for (int round = 0; round < 2; round++) {
                var random = new Random(round);
                var tensors = Agreement.parameters(spec, random);
                var x = Agreement.random(random, count, spec.input());
                var labels = random.ints(count, 0, (int) spec.output().count()).boxed().toList();
                var network = new ReferenceNetwork(withoutSoftmax, tensors, Map.of(), true);
                var y = network.output(x);
                var outcome = engine.computeGradient(new Parameters(ParameterLayout.of(spec), Agreement.values(spec, tensors)),
                        new ListedExamples((int) spec.input().count(), EngineGoldenTest.floats(x),
                                labels.stream().mapToInt(Integer::intValue).toArray()),
                        count, 0);
                assertThat(outcome.loss()).isCloseTo(loss(y, labels, loss), within(1e-5 * Math.max(1, loss(y, labels, loss))));
                assertThat(outcome.correct()).isEqualTo(correct(y, labels, loss));
                var expected = network.backward(x, lossGradient(y, labels, loss));
                for (var slice : ParameterLayout.of(spec).slices().stream().filter(s -> s.spec().isLearned()).toList())
                    Agreement.requireClose(Arrays.copyOfRange(engine.gradient(), slice.offset(), slice.end()),
                            Objects.requireNonNull(expected.get(slice.name())).toArray(), slice.name());
            }
        }
    }

    private static Array4 targets(Array4 y, List<Integer> labels, LossSpec.MeanSquaredError loss) {
        return y.like((n, k, row, col) -> labels.get(n) == k ? loss.high() : loss.low());
    }

    private static double loss(Array4 y, List<Integer> labels, LossSpec loss) {
        return switch (loss) {
            case LossSpec.CrossEntropy entropy -> CrossEntropyLoss.forward(LossReduction.MEAN, entropy.labelSmoothing(), y, labels);
            case LossSpec.MeanSquaredError squared -> SquaredErrorLoss.forward(LossReduction.MEAN, y, targets(y, labels, squared));
            case LossSpec.Competition competition -> MaximumAPosterioriLoss.forward(competition.rubbish(), y, labels);
        };
    }

    private static Array4 lossGradient(Array4 y, List<Integer> labels, LossSpec loss) {
        return switch (loss) {
            case LossSpec.CrossEntropy entropy -> CrossEntropyLoss.backward(LossReduction.MEAN, entropy.labelSmoothing(), y, labels);
            case LossSpec.MeanSquaredError squared -> SquaredErrorLoss.backward(LossReduction.MEAN, y, targets(y, labels, squared));
            case LossSpec.Competition competition -> MaximumAPosterioriLoss.backward(competition.rubbish(), y, labels);
        };
    }

    private static int correct(Array4 y, List<Integer> labels, LossSpec loss) {
        double sign = loss instanceof LossSpec.Competition ? -1 : 1;
        int correct = 0;
        for (int n = 0; n < y.n(); n++) {
            int best = 0;
            for (int k = 1; k < y.c(); k++)
                if (sign * y.get(n, k, 0, 0) > sign * y.get(n, best, 0, 0))
                    best = k;
            correct += best == labels.get(n) ? 1 : 0;
        }
        return correct;
    }

    @Test
    void theGradientOfLeNetIsThatOfTheReference() {
        requireReference(LeNet.spec(), LeNet.spec(), PLAIN, 19);
        requireReference(LeNet.spec(), LeNet.spec(), new LossSpec.CrossEntropy(0.1), 3);
    }

    private static NetworkSpec normalised() {
        return new NetworkSpec("normalised", new Shape(2, 8, 8),
                List.of(new NetworkSpec.Node("conv1", new ConvSpec(2, 6, Window.same(3, 3), 1, false), List.of("input")),
                        new NetworkSpec.Node("norm1", BatchNormSpec.usual(6), List.of("conv1")),
                        new NetworkSpec.Node("act1", ActivationSpec.relu(), List.of("norm1")),
                        new NetworkSpec.Node("conv2", new ConvSpec(6, 6, Window.same(3, 3), 1, false), List.of("act1")),
                        new NetworkSpec.Node("norm2", new BatchNormSpec(6, 1e-3, 0.3, false), List.of("conv2")),
                        new NetworkSpec.Node("sum", new JoinSpec(JoinSpec.Kind.SUM), List.of("norm2", "act1")),
                        new NetworkSpec.Node("lrn", LocalResponseNormSpec.usual(3), List.of("sum")),
                        new NetworkSpec.Node("pool", PoolSpec.square(PoolKind.MAX, 2), List.of("lrn")),
                        new NetworkSpec.Node("dense", new DenseSpec(96, 5, true), List.of("pool"))));
    }

    /// Batches that leave lanes of the last block empty, and shards without an example.
    @Test
    void batchNormalisationKnowsTheWholeBatch() {
        for (int count : new int[] {2, 5, 19, 40})
            requireReference(normalised(), normalised(), PLAIN, count);
    }

    @Test
    void batchNormalisationKeepsRunningAveragesThatNoGradientChanges() {
        var spec = normalised();
        var examples = examples(spec, 37, 5);
        var alone = trained(spec, examples, 1);
        assertThat(trained(spec, examples, 2).values()).as("to the bit on any number of threads").isEqualTo(alone.values());
        assertThat(trained(spec, examples, 3).values()).isEqualTo(alone.values());
        var layout = ParameterLayout.of(spec);
        var x = Array4.of(37, 2, 8, 8, doubles(examples));
        var start = Initialiser.PYTORCH.draw(spec, 3);
        var w = layout.find("conv1.weight").orElseThrow();
        var conv = Conv2d.forward(new ConvSpec(2, 6, Window.same(3, 3), 1, false), x, Array4.of(6, 2, 3, 3, doubles(start.tensor(w))),
                Array4.of(1, 1, 1, 1, 0));
        var expected = new BatchNorm2d.Statistics(Array4.fill(6, 1, 1, 1, (_, _, _, _) -> 0), Array4.fill(6, 1, 1, 1, (_, _, _, _) -> 1))
                .updated(BatchNormSpec.usual(6), conv);
        Agreement.requireClose(alone.tensor(layout.find("norm1.running_mean").orElseThrow()), expected.mean().toArray(), "mean");
        Agreement.requireClose(alone.tensor(layout.find("norm1.running_var").orElseThrow()), expected.variance().toArray(), "variance");
    }

    @Test
    void aNormalisationThatIsFrozenStaysToTheBitAndWorksByItsRunningAverages() {
        var spec = normalised();
        var frozen = Set.of("conv1", "norm1");
        var examples = examples(spec, 37, 5);
        var parameters = Initialiser.PYTORCH.draw(spec, 3);
        var layout = parameters.layout();
        var mean = layout.find("norm1.running_mean").orElseThrow();
        for (int i = 0; i < mean.count(); i++)
            parameters.values()[mean.offset() + i] = 0.1f * i;
        var before = parameters.copy();
        var optimizer = new Optimizer(OptimizerSpec.Sgd.withMomentum(0.9), layout);
        frozen.forEach(layer -> optimizer.setFactor(layer, 0));
        try (var workers = new WorkerPool(2)) {
            var engine = new TrainingEngine(new Network(spec), PLAIN, 37, workers, frozen);
            double loss = engine.computeGradient(parameters, examples, 37, 0).loss();
            engine.update(parameters, optimizer, 0.1);
            for (int i = 0; i < mean.count(); i++)
                parameters.values()[mean.offset() + i] = -1f;
            assertThat(engine.computeGradient(parameters, examples, 37, 0).loss()).as("it reads its running averages").isNotEqualTo(loss);
        }
        for (var slice : layout.slices())
            if (frozen.contains(slice.layer()) && !slice.equals(mean))
                assertThat(parameters.tensor(slice)).as(slice.name()).isEqualTo(before.tensor(slice));
        assertThat(parameters.tensor(layout.find("norm2.running_mean").orElseThrow()))
                .isNotEqualTo(before.tensor(layout.find("norm2.running_mean").orElseThrow()));
    }

    @Test
    void batchNormalisationMayBeTheFirstAndTheLastLayer() {
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("first", BatchNormSpec.usual(3));
        layers.put("conv", new ConvSpec(3, 5, Window.valid(4, 4), 1, true));
        layers.put("last", BatchNormSpec.usual(5));
        var spec = NetworkSpec.chain("ends", new Shape(3, 4, 4), layers);
        for (int count : new int[] {3, 17, 33})
            requireReference(spec, spec, PLAIN, count);
    }

    /// Takes one step with weight decay, which must leave running averages alone.
    private static Parameters trained(NetworkSpec spec, ListedExamples examples, int threads) {
        try (var workers = new WorkerPool(threads)) {
            var engine = new TrainingEngine(new Network(spec), PLAIN, 64, workers);
            var parameters = Initialiser.PYTORCH.draw(spec, 3);
            var optimizer = new Optimizer(new OptimizerSpec.AdamW(0.9, 0.999, 1e-8, 0.5), parameters.layout());
            engine.computeGradient(parameters, examples, 37, 0);
            engine.update(parameters, optimizer, 0.01);
            return parameters;
        }
    }

    private static double[] doubles(ListedExamples examples) {
        return doubles(examples.x());
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void aClosingSoftmaxBelongsToTheLoss() {
        var nodes = new ArrayList<>(small().nodes());
        nodes.add(new NetworkSpec.Node("out", SoftmaxSpec.overClasses(), List.of("last")));
        requireReference(new NetworkSpec("softmax", small().input(), nodes), small(), PLAIN, 21);
    }

    @Test
    void squaredErrorsTrainToo() {
        requireReference(small(), small(), new LossSpec.MeanSquaredError(-1, 1), 21);
    }

    @Test
    void distancesToCodesTrainAsInLeNet5() {
        var random = new Random(8);
        var pool = WindowAxis.plain(2).withStride(2);
        var squash = new ActivationSpec(Activation.ScaledTanh.lecun());
        var layers = new LinkedHashMap<String, LayerSpec>();
        layers.put("s2", new SubsamplingSpec(3, new Window(pool, pool)));
        layers.put("act2", squash);
        layers.put("c3",
                new PartialConvSpec(3, List.of(List.of(0, 1), List.of(1, 2), List.of(0, 2), List.of(0, 1, 2)), Window.valid(3, 3), true));
        layers.put("act3", squash);
        layers.put("f6", new DenseSpec(4 * 4 * 4, 12, true));
        layers.put("act6", squash);
        layers.put("out",
                new RbfSpec(random.ints(5).limit(5).mapToObj(_ -> random.ints(12, 0, 2).mapToObj(bit -> 2 * bit - 1).toList()).toList()));
        var spec = NetworkSpec.chain("five", new Shape(3, 12, 12), layers);
        requireReference(spec, spec, new LossSpec.Competition(20), 18);
    }
}
