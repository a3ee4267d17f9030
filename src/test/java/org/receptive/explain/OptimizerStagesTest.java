package org.receptive.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.nn.Optimizer;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.ParameterLayout;
import org.receptive.spec.ParameterSpec;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Operation;
import org.receptive.trace.StepText;

/// What an optimizer makes of a gradient is said in letters that fit the numbers.
class OptimizerStagesTest {

    private static final float[] THETA = {0.5f, -1, 2, 0.25f};
    private static final float[] GRADIENT = {0.25f, 1, -0.5f, 2};
    private static final float[] MEMORY = {1, 0.5f, 0.25f, 4};

    private static NamedMap map(String letter, double... values) {
        return NamedMap.of(new MapId("C1", letter), NamedMap.Role.PARAMETER, NamedMap.Form.MAPS, Array4.of(1, 1, 2, 2, values));
    }

    private static List<Operation> stages(OptimizerSpec rule, long steps, List<float[]> after) {
        var slice = new ParameterLayout.Slice("conv1", new ParameterSpec("weight", List.of(1, 1, 2, 2), 4, 4, 4), 0);
        var before = after.stream().map(_ -> MEMORY).toList();
        var update = new TensorUpdate(slice, rule, 0.5, steps, 2, GRADIENT, 0, THETA, THETA, before, after);
        return new OptimizerStages(map("w", 0.5, -1, 2, 0.25), map("∂L/∂w", 0.5, 2, 0, 1), update).make();
    }

    private static Operation stage(List<Operation> stages, String id) {
        return stages.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static String formula(Operation operation) {
        return operation.reads().rule(operation.y()).formula();
    }

    private static void addsUp(Operation operation) {
        for (int i = 0; i < operation.stepCount(); i++)
            assertThat(operation.step(i).value()).as(operation.id() + " " + i).isCloseTo(operation.y().values().toArray()[i], within(1e-6));
    }

    @Test
    void whatMomentumTakesOfTheGradientIsCalledByTheDampeningAndNotByWhatItKeeps() {
        var rule = new OptimizerSpec.Sgd(0.5, 0.25, false, 0);
        var later = stage(stages(rule, 2, List.of(new float[] {0.6875f, 1, -0.25f, 3.5f})), "velocity");
        assertThat(formula(later)).isEqualTo("v′ = v · μ + G · (1 − τ)");
        assertThat(later.map(new MapId("", "1 − τ")).value(0, 0, 0)).isEqualTo(0.75);
        addsUp(later);
        var first = stage(stages(rule, 1, List.of(new float[] {0.75f, 1.25f, -0.375f, 4})), "velocity");
        assertThat(formula(first)).as("the first step takes all").isEqualTo("v′ = v · μ + G");
        addsUp(first);
    }

    @Test
    void aRunningMeanTakesWhatItDoesNotKeep() {
        var stages = stages(new OptimizerSpec.Adam(0.5, 0.75, 0.125, 0), 3,
                List.of(new float[] {0.625f, 0.75f, -0.125f, 3}, new float[] {0.765625f, 0.625f, 0.25f, 4}));
        assertThat(formula(stage(stages, "first-moment"))).isEqualTo("m′ = m · β₁ + G · (1 − β₁)");
        assertThat(formula(stage(stages, "second-moment"))).isEqualTo("s′ = s · β₂ + G · G · (1 − β₂)");
        addsUp(stage(stages, "first-moment"));
        addsUp(stage(stages, "second-moment"));
    }

    @Test
    void anAdaptiveStepIsAQuotientAndNoSum() {
        var adam = stage(stages(new OptimizerSpec.Adam(0.5, 0.75, 0.125, 0), 3, List.of(MEMORY, MEMORY)), "direction");
        assertThat(formula(adam)).isEqualTo("u = m′ / (1−β₁ᵗ) / (√(s′ / (1−β₂ᵗ)) + ε)");
        addsUp(adam);
        var text = new StepText(Texts.of(Language.ENGLISH)).general(adam);
        assertThat(text).isEqualTo("u = m′ / (1−β₁ᵗ) / (√(s′ / (1−β₂ᵗ)) + ε)");
        assertThat(adam.map(new MapId("", "1−β₁ᵗ")).value(0, 0, 0)).isEqualTo(1 - 0.5 * 0.5 * 0.5);
        assertThat(adam.map(new MapId("", "1−β₂ᵗ")).value(0, 0, 0)).isEqualTo(1 - 0.75 * 0.75 * 0.75);
        assertThat(adam.step(1).value())
                .isCloseTo(0.5 / (1 - 0.5 * 0.5 * 0.5) / (Math.sqrt(0.5 / (1 - 0.75 * 0.75 * 0.75)) + 0.125), within(1e-12));
        var plain = stage(stages(new OptimizerSpec.RmsProp(0.5, 0.125, 0, 0), 3, List.of(MEMORY)), "direction");
        assertThat(formula(plain)).isEqualTo("u = G / (√s′ + ε)");
        addsUp(plain);
        for (var quotient : List.of(adam, plain))
            assertThat(quotient.reads().equation().orElseThrow().signs()).as("ε has no room in it").containsExactly("", "÷ √", "→");
    }

    @Test
    void whatIsCalledTheLearningRateIsTheLearningRate() {
        for (var rule : List.of(new OptimizerSpec.Adam(0.5, 0.75, 0.125, 0.1), new OptimizerSpec.AdamW(0.5, 0.75, 0.125, 0.1))) {
            var update = stage(stages(rule, 3, List.of(MEMORY, MEMORY)), "update");
            assertThat(update.map(new MapId("", "η")).value(0, 0, 0)).isEqualTo(0.5);
        }
    }

    @Test
    void theStepOfAdamWithTheLearningRateIsThatOfTheEngine() {
        var layout = new ParameterLayout(
                List.of(new ParameterLayout.Slice("conv1", new ParameterSpec("weight", List.of(1, 1, 2, 2), 4, 4, 4),
                        0)),
                4);
        var rule = new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0);
        var optimizer = new Optimizer(rule, layout);
        var theta = THETA.clone();
        for (int step = 1; step < 4; step++) {
            var before = theta.clone();
            var memoryBefore = Arrays.stream(optimizer.memory()).map(float[]::clone).toList();
            optimizer.beginStep();
            optimizer.update(theta, GRADIENT, 0.5, 0, 4);
            var update = new TensorUpdate(layout.slices().getFirst(), rule, 0.5, step, 2, GRADIENT, 0, before, theta.clone(), memoryBefore,
                    Arrays.stream(optimizer.memory()).map(float[]::clone).toList());
            var learned = map("w", before[0], before[1], before[2], before[3]);
            new OptimizerStages(learned, map("∂L/∂w", 0.5, 2, 0, 1), update).make().forEach(OptimizerStagesTest::addsUp);
        }
    }
}
