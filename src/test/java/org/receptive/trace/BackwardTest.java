package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One training iteration of a small chain, every number compared with those that were computed apart from this program.
class BackwardTest {

    private static final JsonNode GOLDEN = golden();

    private static JsonNode golden() {
        return JsonMapper.builder().build().readTree(Path.of("src/test/resources/chain/iteration.json"));
    }

    private static double[] numbers(JsonNode node) {
        if (node.isNumber())
            return new double[] {node.doubleValue()};
        return node.valueStream().flatMapToDouble(child -> java.util.Arrays.stream(numbers(child))).toArray();
    }

    private static NamedMap named(String letter, Array4 values) {
        return NamedMap.example(MapId.of(letter), Role.OUTPUT, values);
    }

    /// Convolution, ReLU, max pooling, dense, softmax, cross-entropy.
    private static Walk chain(double[] w, double[] b, double[] dense, double[] c) {
        var x = named("x", Array4.of(1, 1, 6, 6, numbers(GOLDEN.path("x"))));
        var conv = Operations.of(new ConvSpec(1, 1, Window.valid(3, 3), 1, true), List.of(x),
                Map.of("weight", Array4.of(1, 1, 3, 3, w), "bias", Array4.of(1, 1, 1, 1, b)), new MapId("conv", "z"));
        var relu = Operations.of(ActivationSpec.relu(), List.of(conv.y()), Map.of(), new MapId("relu", "a"));
        var pool = Operations.of(PoolSpec.square(PoolKind.MAX, 2), List.of(relu.y()), Map.of(), new MapId("pool", "p"));
        var scores = Operations.of(new DenseSpec(4, 3, true), List.of(pool.y()),
                Map.of("weight", Array4.of(3, 4, 1, 1, dense), "bias", Array4.of(3, 1, 1, 1, c)), new MapId("dense", "s"));
        var softmax = Operations.of(SoftmaxSpec.overClasses(), List.of(scores.y()), Map.of(), new MapId("softmax", "q"));
        int target = GOLDEN.path("target").intValue();
        var y = NamedMap.of(new MapId("loss", "y"), Role.PARAMETER, softmax.y().form(),
                Array4.fill(1, 1, softmax.y().rows(), softmax.y().cols(), (_, _, _, i) -> i == target ? 1 : 0));
        return new Walk(List.of(conv, relu, pool, scores, softmax,
                Losses.of(Losses.Kind.CROSS_ENTROPY, softmax.y(), y, new MapId("loss", "L"))));
    }

    private static Walk chain() {
        return chain(numbers(GOLDEN.path("w")), numbers(GOLDEN.path("b")), numbers(GOLDEN.path("W")), numbers(GOLDEN.path("c")));
    }

    private static NamedMap map(List<Operation> stages, String letter) {
        return stages.stream().map(Operation::y).filter(y -> y.id().letter().equals(letter)).findFirst().orElseThrow();
    }

    private static void requireEqual(NamedMap found, JsonNode expected) {
        var numbers = numbers(expected);
        assertThat(found.values().toArray()).as(found.id().toString()).hasSize(numbers.length);
        for (int i = 0; i < numbers.length; i++)
            assertThat(found.values().toArray()[i]).as(found.id() + " " + i).isCloseTo(numbers[i], within(1e-12));
    }

    /// Requires every step of an operation to come to the value that its map shows.
    private static void requireSteps(Operation operation) {
        for (int i = 0; i < operation.stepCount(); i++)
            assertThat(operation.step(i).value()).as(operation.output() + " step " + i)
                    .isCloseTo(operation.y().values().toArray()[i], within(1e-12));
    }

    @Test
    void everyStepOfTheChainIsTheNumberThatWasComputedElsewhere() {
        var forward = chain();
        for (var letter : List.of("z", "a", "p", "s", "q", "L"))
            requireEqual(map(forward.stages(), letter), GOLDEN.path("forward").path(letter));
        var back = Backward.of(forward, true);
        for (var letter : List.of("q", "s", "W", "p", "a", "z", "w", "x"))
            requireEqual(map(back.stages(), "∂L/∂" + letter), GOLDEN.path("backward").path(letter));
        var biases = back.stages().stream().map(Operation::y).filter(y -> y.id().letter().equals("∂L/∂b")).toList();
        requireEqual(biases.get(0), GOLDEN.path("backward").path("c"));
        requireEqual(biases.get(1), GOLDEN.path("backward").path("b"));
        forward.stages().forEach(BackwardTest::requireSteps);
        back.stages().forEach(BackwardTest::requireSteps);
    }

    @Test
    void anIterationHas172StepsAnd136WithoutTheGradientOfTheInput() {
        var forward = chain();
        var eta = GOLDEN.path("eta").doubleValue();
        for (boolean input : new boolean[] {true, false}) {
            var back = Backward.of(forward, input);
            var all = new ArrayList<>(forward.stages());
            all.addAll(back.stages());
            all.addAll(back.update(eta));
            // the forward pass runs once more, and gives one number
            assertThat(new Timeline(new Walk(all), Grain.VALUE).length() + 1).isEqualTo(input ? 172 : 136);
        }
    }

    @Test
    void theWayBackFillsTheMapsFromTheLossToTheInputWeightsBeforeWhatIsRead() {
        assertThat(Backward.of(chain(), true).stages()).extracting(stage -> stage.output().toString()).containsExactly(
                "softmax.∂L/∂q", "dense.∂L/∂s", "dense.∂L/∂W", "dense.∂L/∂b", "pool.∂L/∂p", "relu.∂L/∂a", "conv.∂L/∂z", "conv.∂L/∂w",
                "conv.∂L/∂b", "∂L/∂x");
    }

    @Test
    void theUpdateMovesEveryParameterAndTheLossFalls() throws IOException {
        var forward = chain();
        var updates = Backward.of(forward, false).update(GOLDEN.path("eta").doubleValue());
        assertThat(updates).extracting(u -> u.output().toString()).containsExactly("dense.W′", "dense.b′", "conv.w′", "conv.b′");
        requireEqual(updates.get(0).y(), GOLDEN.path("updated").path("W"));
        requireEqual(updates.get(1).y(), GOLDEN.path("updated").path("c"));
        requireEqual(updates.get(2).y(), GOLDEN.path("updated").path("w"));
        requireEqual(updates.get(3).y(), GOLDEN.path("updated").path("b"));
        updates.forEach(BackwardTest::requireSteps);
        var after = chain(updates.get(2).y().values().toArray(), updates.get(3).y().values().toArray(),
                updates.get(0).y().values().toArray(), updates.get(1).y().values().toArray());
        requireEqual(map(after.stages(), "q"), GOLDEN.path("after").path("q"));
        requireEqual(map(after.stages(), "L"), GOLDEN.path("after").path("L"));
    }

    @Test
    void aWalkWithoutALossHasNoWayBack() {
        var forward = new Walk(chain().stages().subList(0, 5));
        assertThat(Backward.isPossible(forward)).isFalse();
        assertThatThrownBy(() -> Backward.of(forward, false)).isInstanceOf(ReadableException.class).hasMessageContaining("loss");
    }

    private static List<String> owners(Walk forward, List<Operation> after) {
        var all = new ArrayList<>(forward.stages());
        all.addAll(after);
        var walk = new Walk(all);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).output() + " of "
                        + all.get(Backward.forwardStage(walk, forward.stages().size(), i)).output().stage())
                .toList();
    }

    @Test
    void everyGradientBelongsToTheStageWhoseWayBackItIsAndEveryUpdateToTheLoss() {
        var back = Backward.of(chain(), true);
        var after = new ArrayList<>(back.stages());
        after.addAll(back.update(new UpdateMethod(UpdateMethod.Kind.ADAM, 0.1, 0.9, 0.9, 0.999, 1e-8), UpdateMemory.NONE));
        after.add(Losses.of(Losses.Kind.CROSS_ENTROPY, named("q′", Array4.of(1, 3, 1, 1, 0.2, 0.3, 0.5)),
                chain().stages().getLast().maps(Role.PARAMETER).getFirst(), new MapId("loss", "L′")));
        assertThat(owners(chain(), after)).containsExactly("conv.z of conv", "relu.a of relu", "pool.p of pool", "dense.s of dense",
                "softmax.q of softmax", "loss.L of loss", "softmax.∂L/∂q of loss", "dense.∂L/∂s of softmax", "dense.∂L/∂W of dense",
                "dense.∂L/∂b of dense", "pool.∂L/∂p of dense", "relu.∂L/∂a of pool", "conv.∂L/∂z of relu", "conv.∂L/∂w of conv",
                "conv.∂L/∂b of conv", "∂L/∂x of conv", "dense.m(W)′ of loss", "dense.s(W)′ of loss", "dense.d(W) of loss",
                "dense.W′ of loss", "dense.m(b)′ of loss", "dense.s(b)′ of loss", "dense.d(b) of loss", "dense.b′ of loss",
                "conv.m(w)′ of loss", "conv.s(w)′ of loss", "conv.d(w) of loss", "conv.w′ of loss", "conv.m(b)′ of loss",
                "conv.s(b)′ of loss", "conv.d(b) of loss", "conv.b′ of loss", "loss.L′ of loss");
    }

    @Test
    void whatTheBranchesOfAForkSendBelongsToThemAndTheirSumToTheStageThatMadeIt() {
        var fork = fork();
        assertThat(owners(fork, Backward.of(fork, true).stages())).containsExactly("t.a of t", "r.a of r", "s.y of s", "l.L of l",
                "s.∂L/∂y of l", "t.∂L/∂a ← s.y of s", "r.∂L/∂a of s", "t.∂L/∂a ← r.a of r", "t.∂L/∂a of t", "∂L/∂x of t");
    }

    /// A tanh, and its sum with its ReLU.
    private static Walk fork() {
        var x = named("x", Array4.of(1, 1, 1, 3, 1, -2, 3));
        var tanh = Operations.of(new ActivationSpec(new org.receptive.spec.Activation.Tanh()), List.of(x), Map.of(), new MapId("t", "a"));
        var relu = Operations.of(ActivationSpec.relu(), List.of(tanh.y()), Map.of(), new MapId("r", "a"));
        var sum = Operations.of(new org.receptive.spec.JoinSpec(org.receptive.spec.JoinSpec.Kind.SUM), List.of(tanh.y(), relu.y()),
                Map.of(),
                new MapId("s", "y"));
        var target = NamedMap.of(new MapId("l", "y"), Role.PARAMETER, NamedMap.Form.MAPS, Array4.of(1, 1, 1, 3, 0, 0, 0));
        return new Walk(List.of(tanh, relu, sum, Losses.of(Losses.Kind.SQUARED_ERROR, sum.y(), target, new MapId("l", "L"))));
    }

    @Test
    void aMapThatTwoStagesReadHasTheSumOfWhatTheySend() {
        var fork = fork();
        var back = Backward.of(fork, true);
        var of = Objects.requireNonNull(back.gradients().get(fork.stages().getFirst().output())).values().toArray();
        var y = fork.stages().get(2).y().values().toArray();
        assertThat(of).containsExactly(IntStream.range(0, 3).mapToDouble(i -> y[i] * (i == 1 ? 1 : 2)).toArray());
        assertThat(back.stages()).extracting(s -> s.output().letter()).containsSubsequence("∂L/∂a ← r.a", "∂L/∂a");
    }

    /// The sum of the tanh and the ReLU of an input; another ReLU of it leads nowhere.
    private static Walk forkOfTheInput() {
        var x = named("x", Array4.of(1, 1, 1, 3, 1, -2, 3));
        var aside = Operations.of(ActivationSpec.relu(), List.of(x), Map.of(), new MapId("aside", "a"));
        var tanh = Operations.of(new ActivationSpec(new org.receptive.spec.Activation.Tanh()), List.of(x), Map.of(), new MapId("t", "a"));
        var relu = Operations.of(ActivationSpec.relu(), List.of(x), Map.of(), new MapId("r", "a"));
        var sum = Operations.of(new org.receptive.spec.JoinSpec(org.receptive.spec.JoinSpec.Kind.SUM), List.of(tanh.y(), relu.y()),
                Map.of(), new MapId("s", "y"));
        var target = NamedMap.of(new MapId("l", "y"), Role.PARAMETER, NamedMap.Form.MAPS, Array4.of(1, 1, 1, 3, 0, 0, 0));
        return new Walk(List.of(aside, tanh, relu, sum, Losses.of(Losses.Kind.SQUARED_ERROR, sum.y(), target, new MapId("l", "L"))));
    }

    @Test
    void anInputThatTwoStagesReadHasTheSumOfWhatTheySendAndItBelongsToTheFirstOfThemThatLeadsToTheLoss() {
        var fork = forkOfTheInput();
        var back = Backward.of(fork, true);
        assertThat(owners(fork, back.stages())).containsExactly("aside.a of aside", "t.a of t", "r.a of r", "s.y of s", "l.L of l",
                "s.∂L/∂y of l", "t.∂L/∂a of s", "r.∂L/∂a of s", "∂L/∂x ← r.a of r", "∂L/∂x ← t.a of t", "∂L/∂x of t");
        var y = fork.stages().get(3).y().values().toArray();
        var tanh = fork.stages().get(1).y().values().toArray();
        var of = Objects.requireNonNull(back.gradients().get(MapId.of("x"))).values().toArray();
        for (int i = 0; i < 3; i++)
            assertThat(of[i]).isCloseTo(y[i] * (1 - tanh[i] * tanh[i] + (i == 1 ? 0 : 1)), within(1e-12));
        back.stages().forEach(BackwardTest::requireSteps);
        assertThat(Backward.of(fork, false).stages()).as("nothing is learned before the loss").isEmpty();
    }

    @Test
    void theGradientsAreListedInTheOrderInWhichTheyAreMade() {
        assertThat(Backward.of(chain(), true).gradients().keySet()).extracting(MapId::toString).containsExactly("softmax.q", "dense.s",
                "dense.W", "dense.b", "pool.p", "relu.a", "conv.z", "conv.w", "conv.b", "x");
        assertThat(Backward.of(forkOfTheInput(), true).gradients().keySet()).extracting(MapId::toString).containsExactly("s.y", "t.a",
                "r.a", "x");
    }
}
