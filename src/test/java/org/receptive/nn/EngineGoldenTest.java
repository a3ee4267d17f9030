package org.receptive.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.array.Array4;
import org.receptive.golden.GoldenCase;
import org.receptive.golden.GoldenFile;
import org.receptive.golden.GoldenOperation;
import org.receptive.golden.GoldenTrajectory;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import tools.jackson.databind.JsonNode;

/// Compares the fast engine with what PyTorch gives in float32, outputs and gradients, for every case of the folder `golden.dir` (by
/// default the copies in the resources).
class EngineGoldenTest {

    private static final double TOLERANCE = 1e-4;

    @TestFactory
    Stream<DynamicNode> fastEngineEqualsTheGoldenFiles() throws IOException {
        var folder = GoldenFile.folder();
        return GoldenFile.families(folder).stream().filter(family -> !GoldenFile.isNotBuilt(family)).map(family -> family(folder, family));
    }

    @Test
    void everyFamilyOfOursIsThere() throws IOException {
        assertThat(GoldenFile.families(Path.of("src/test/resources/golden"))).containsAll(GoldenFile.FAMILIES);
    }

    private static DynamicNode family(Path folder, String family) {
        var file = GoldenFile.read(folder, family);
        return dynamicContainer(family, file.cases().stream().filter(json -> !GoldenFile.isNotBuilt(json.path("op").asString("")))
                .map(json -> dynamicTest(GoldenFile.id(json), () -> check(file, json))));
    }

    private static void check(GoldenFile file, JsonNode json) {
        if (file.holdsTrajectories())
            GoldenOptimizer.requireTrajectory(GoldenTrajectory.of(json));
        else
            check(file.read(json));
    }

    private static void check(GoldenCase golden) {
        switch (golden.operation()) {
            case GoldenOperation.Layer layer -> checkLayer(golden, layer.spec(), false, layer.training());
            case GoldenOperation.FlippedConvolution flipped -> checkLayer(golden, flipped.spec(), true, false);
            case GoldenOperation.CrossEntropy entropy -> GoldenLoss.check(golden, entropy);
            case GoldenOperation.SquaredError error -> GoldenLoss.check(golden, error);
        }
    }

    private static void checkLayer(GoldenCase golden, LayerSpec layer, boolean flipped, boolean training) {
        var x = golden.x();
        var spec = new NetworkSpec("one", new Shape(x.c(), x.h(), x.w()),
                List.of(new NetworkSpec.Node("layer", layer, List.of(NetworkSpec.INPUT))));
        var tensors = new LinkedHashMap<String, float[]>();
        golden.parameters()
                .forEach((name, values) -> tensors.put("layer." + name, turned(floats(values), values, flipped && name.equals("weight"))));
        var parameters = EngineRun.parameters(spec, tensors);
        var run = training
                ? EngineRun.training(spec, floats(x), parameters, floats(golden.gradOutput()))
                : EngineRun.of(spec, floats(x), parameters, floats(golden.gradOutput()));
        requireClose(run.y(), expected(golden.float32Outputs(), golden.outputs(), "y"), golden.id() + " y");
        var layout = ParameterLayout.of(spec);
        for (var name : golden.outputs().keySet())
            if (name.startsWith("new_"))
                requireClose(run.parameter(layout, "layer." + name.substring(4)), expected(golden.float32Outputs(), golden.outputs(), name),
                        golden.id() + " " + name);
        for (var name : golden.grads().keySet()) {
            var found = name.equals("x") ? run.gradX() : run.gradient(layout, "layer." + name);
            var wanted = golden.grads().get(name);
            requireClose(turned(found, wanted, flipped && name.equals("weight")), expected(golden.float32Grads(), golden.grads(), name),
                    golden.id() + " gradient of " + name);
        }
    }

    /// Returns the float32 values of PyTorch, or the float64 ones where a case has no others.
    static float[] expected(Map<String, Array4> float32, Map<String, Array4> float64, String name) {
        var values = Stream.of(float32.get(name), float64.get(name)).filter(Objects::nonNull).findFirst();
        return floats(values.orElseThrow(() -> new AssertionError("nothing is expected of " + name)));
    }

    static float[] floats(Array4 array) {
        var values = array.toArray();
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++)
            floats[i] = (float) values[i];
        return floats;
    }

    /// Rotates every kernel by 180°, which is to read it backwards.
    private static float[] turned(float[] values, Array4 shape, boolean turn) {
        if (!turn)
            return values;
        int places = shape.h() * shape.w();
        var turned = new float[values.length];
        for (int i = 0; i < values.length; i++)
            turned[i] = values[i / places * places + places - 1 - i % places];
        return turned;
    }

    static void requireClose(float[] found, float[] expected, String what) {
        assertThat(found).as(what).hasSameSizeAs(expected);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < expected.length; i++)
            if (Float.compare(found[i], expected[i]) != 0
                    && !(Math.abs(found[i] - expected[i]) <= TOLERANCE * Math.max(1, Math.abs(expected[i]))))
                wrong.add(i + ": " + found[i] + " for " + expected[i]);
        assertThat(wrong).as("%s of %s", what, Arrays.toString(expected).length()).isEmpty();
    }

    @Test
    void aWrongValueIsFound() {
        assertThat(1.0).isCloseTo(1.00005, within(TOLERANCE));
        org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class,
                () -> requireClose(new float[] {1f}, new float[] {1.001f}, "one"));
        org.junit.jupiter.api.Assertions.assertThrows(AssertionError.class,
                () -> requireClose(new float[] {Float.NaN}, new float[] {1f}, "one"));
    }
}
