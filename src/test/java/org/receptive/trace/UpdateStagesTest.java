package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.array.Array4;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.UpdateMethod.Kind;

/// The stages that move one learned map.
class UpdateStagesTest {

    private static final MapId W = new MapId("convolution", "w");

    private static NamedMap map(MapId id, Array4 values) {
        return NamedMap.of(id, Role.INPUT, NamedMap.Form.FILTERS, values);
    }

    private static Array4 numbers(int o, int i, int rows, int cols, double factor) {
        return Array4.fill(o, i, rows, cols, (n, c, row, col) -> factor * (1 + n + 3 * c - row + 0.5 * col));
    }

    private static List<Operation> stages(Kind kind, Array4 values) {
        var method = UpdateMethod.sgd(0.1).with(kind);
        return new UpdateStages(method, UpdateMemory.NONE).of(map(W, values), map(W.gradient(), values.map(v -> 1 - 2 * v)));
    }

    private static void linksAreThoseOfAScan(Operation stage) {
        for (var map : stage.maps())
            if (map.role() != Role.OUTPUT)
                for (int i = 0; i < map.values().count(); i++) {
                    var cell = map.cell(i);
                    assertThat(stage.reads().linked(cell, stage.y())).as("%s of %s", cell, stage.output())
                            .hasValueSatisfying(found -> assertThat(found).containsExactlyElementsOf(stage.scanned(cell)));
                }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatACellIsLinkedToIsFoundWithoutAScanAndIsWhatAScanFinds(Kind kind) {
        for (var values : List.of(numbers(2, 3, 2, 3, 0.5), numbers(1, 1, 1, 1, 2), numbers(4, 5, 1, 1, 1)))
            stages(kind, values).forEach(UpdateStagesTest::linksAreThoseOfAScan);
    }

    @Test
    void aSumOfProductsIsLinkedAsAScanFinds() {
        var v = map(W, numbers(2, 1, 2, 2, 1));
        var g = map(W.gradient(), numbers(2, 1, 2, 2, 3));
        var mu = NamedMap.of(MapId.of("μ"), Role.PARAMETER, NamedMap.Form.NUMBERS, Array4.of(1, 1, 1, 1, 0.5));
        var y = NamedMap.of(W.updated(), Role.OUTPUT, NamedMap.Form.FILTERS, v.values());
        linksAreThoseOfAScan(GradientOperations.folded("momentum", List.of(v, g, mu), y,
                PointwiseReads.sum(List.of(List.of(v, mu), List.of(g))), new Reduction.Sum()));
    }

    private static UpdateMemory remembered(Array4 values) {
        return new UpdateMemory(3, Map.of(UpdateMemory.id("m", W), values, UpdateMemory.id("s", W), values.map(v -> v * v)));
    }

    @Test
    void aMemoryIsKeptOnlyWhileItSuitsEveryLearnedMap() {
        var b = new MapId("convolution", "b");
        var kernel = numbers(1, 1, 2, 3, 1);
        var memory = remembered(kernel);
        assertThat(memory.suiting(Map.of(W, kernel.map(v -> v + 1)))).isEqualTo(memory);
        assertThat(memory.suiting(Map.of(W, kernel.reshaped(1, 1, 3, 2)))).as("as many numbers, elsewhere").isEqualTo(UpdateMemory.NONE);
        assertThat(memory.suiting(Map.of(W, numbers(1, 1, 2, 2, 1)))).isEqualTo(UpdateMemory.NONE);
        assertThat(memory.suiting(Map.of(W, kernel, b, Array4.of(1, 1, 1, 1, 0)))).as("a map that was not there")
                .isEqualTo(UpdateMemory.NONE);
    }
}
