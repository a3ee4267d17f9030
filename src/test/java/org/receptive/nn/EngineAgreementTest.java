package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.nn.Agreement.Setting;
import org.receptive.nn.RandomLayers.Kind;
import org.receptive.spec.JoinSpec;

/// Outputs and all gradients of the fast engine are those of the textbook loops, for all hyperparameters.
class EngineAgreementTest {

    private static final long SMALL = 250_000;
    private static final long LARGE = 6_000_000;

    /// How many settings of each kind are drawn.
    private static final Map<Kind, Integer> COUNTS = Map.ofEntries(Map.entry(Kind.CONVOLUTION, 360), Map.entry(Kind.TRANSPOSED, 120),
            Map.entry(Kind.PARTIAL, 60), Map.entry(Kind.DENSE, 70), Map.entry(Kind.RADIAL_BASIS, 10), Map.entry(Kind.MAX_POOL, 60),
            Map.entry(Kind.AVERAGE_POOL, 60), Map.entry(Kind.ADAPTIVE_POOL, 40), Map.entry(Kind.SUBSAMPLING, 40),
            Map.entry(Kind.ACTIVATION, 30), Map.entry(Kind.MAXOUT, 20), Map.entry(Kind.SOFTMAX, 20), Map.entry(Kind.DROPOUT, 2),
            Map.entry(Kind.BATCH_NORM, 30),
            Map.entry(Kind.RESPONSE_NORM, 30));

    @TestFactory
    Stream<DynamicTest> everyKindOfLayerAgrees() {
        return COUNTS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(kind -> DynamicTest.dynamicTest(kind.getKey() + ", " + kind.getValue() + " settings", () -> {
                    var layers = new RandomLayers(1000 + kind.getKey().name().hashCode());
                    for (int i = 0; i < kind.getValue(); i++)
                        Agreement.require(layers.setting(kind.getKey(), SMALL));
                }));
    }

    @TestFactory
    Stream<DynamicTest> largeLayersAgree() {
        return Stream.of(Kind.CONVOLUTION, Kind.TRANSPOSED, Kind.PARTIAL, Kind.DENSE)
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    var layers = new RandomLayers(2000 + kind.name().hashCode());
                    for (int i = 0; i < 6; i++)
                        Agreement.require(layers.setting(kind, LARGE));
                }));
    }

    @Test
    void graphsAgree() {
        var graphs = new RandomGraphs(3000);
        for (int i = 0; i < 150; i++) {
            var spec = graphs.network();
            for (int batch = 1 + 7 * i % 37; batch > 0; batch -= 1 + batch / 2)
                if (new Setting(spec, batch, i).work() < 4 * SMALL) {
                    Agreement.require(new Setting(spec, batch, i));
                    break;
                }
        }
    }

    @Test
    void functionsAgreeAfterEveryKindOfLayer() {
        var graphs = new RandomGraphs(4000);
        for (var kind : Kind.values())
            for (var function : RandomLayers.FUNCTIONS)
                for (int readers = 1; readers <= 2; readers++) {
                    int count = readers;
                    var spec = Stream.generate(() -> graphs.activationAfter(kind, function, count)).limit(1000).flatMap(o -> o.stream())
                            .findFirst().orElseThrow();
                    Agreement.require(new Setting(spec, 3, 5));
                }
    }

    @Test
    void functionsAgreeAfterJoins() {
        var graphs = new RandomGraphs(5000);
        for (var kind : JoinSpec.Kind.values())
            for (var function : RandomLayers.FUNCTIONS)
                for (int readers = 1; readers <= 2; readers++)
                    Agreement.require(new Setting(graphs.activationAfter(kind, function, readers), 3, 5));
    }

    @Test
    void moreThanEightHundredSettingsAreDrawn() {
        assertThat(COUNTS.keySet()).containsExactlyInAnyOrder(Kind.values());
        assertThat(COUNTS.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(800);
    }

    @Test
    void theSettingsReachEveryCorner() {
        var layers = new RandomLayers(1000);
        var drawn = IntStream.range(0, 360).mapToObj(_ -> layers.setting(Kind.CONVOLUTION, SMALL)).toList();
        assertThat(drawn).anyMatch(s -> s.spec().input().rows() == 1).anyMatch(s -> s.spec().input().rows() > 30)
                .anyMatch(s -> s.spec().input().channels() > 30).anyMatch(s -> s.spec().output().channels() > 30)
                .anyMatch(s -> s.batch() == 1).anyMatch(s -> s.batch() > 32);
    }

    @Test
    void aWrongValueIsFound() {
        Agreement.requireClose(new float[] {1f, 100.001f}, new double[] {1.001, 100}, "close");
        assertThrows(AssertionError.class, () -> Agreement.requireClose(new float[] {1f, 100f}, new double[] {1.1, 100}, "far"));
        assertThrows(AssertionError.class, () -> Agreement.requireClose(new float[] {Float.NaN}, new double[] {1}, "nothing"));
        assertThrows(AssertionError.class, () -> Agreement.requireClose(new float[] {1}, new double[] {1, 2}, "short"));
    }
}
