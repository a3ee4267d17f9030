package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.receptive.array.Array4;
import org.receptive.golden.GoldenCase;
import org.receptive.golden.GoldenFile;
import org.receptive.golden.GoldenOperation;
import org.receptive.golden.GoldenTrajectory;

/// Compares outputs and gradients with those of PyTorch in float64, for every case of the folder `golden.dir` (by default the copies in the
/// resources).
class GoldenTest {

    private static final double TOLERANCE = 1e-10;

    @TestFactory
    Stream<DynamicNode> outputsAndGradientsEqualThoseOfTheGoldenFiles() throws IOException {
        return GoldenFile.families(GoldenFile.folder()).stream().filter(family -> !GoldenFile.isNotBuilt(family))
                .map(family -> dynamicContainer(family, cases(GoldenFile.read(GoldenFile.folder(), family))));
    }

    private static Stream<DynamicTest> cases(GoldenFile file) {
        if (file.cases().isEmpty())
            return Stream.of(dynamicTest("has cases", () -> {
                throw new AssertionError(file.family() + " holds no case");
            }));
        return file.cases().stream().map(json -> dynamicTest(GoldenFile.id(json), () -> {
            if (file.holdsTrajectories())
                requireEqual(GoldenTrajectory.of(json));
            else
                requireEqual(file.read(json));
        }));
    }

    private static void requireEqual(GoldenCase golden) {
        var outputs = ReferenceResults.outputs(golden);
        golden.outputs().forEach((name, expected) -> requireClose(golden.id() + ", output " + name, outputs, name, expected));
        var grads = ReferenceResults.grads(golden);
        golden.grads().forEach((name, expected) -> requireClose(golden.id() + ", gradient of " + name, grads, name, expected));
        assertThat(golden.outputs()).as("outputs of %s", golden.id()).isNotEmpty();
    }

    private static void requireClose(String what, Map<String, Array4> results, String name, Array4 expected) {
        var found = results.get(name);
        assertThat(found).as("%s: computed are %s", what, results.keySet()).isNotNull();
        if (found == null)
            return;
        assertThat(List.of(found.n(), found.c(), found.h(), found.w())).as("shape of %s", what)
                .isEqualTo(List.of(expected.n(), expected.c(), expected.h(), expected.w()));
        for (int i = 0; i < expected.count(); i++)
            requireClose(what + ", value " + i, found.toArray()[i], expected.toArray()[i]);
    }

    /// Relative, but not finer than rounding allows where large terms cancel out.
    private static void requireClose(String what, double found, double expected) {
        if (Double.isFinite(expected))
            assertThat(found).as(what).isCloseTo(expected, within(TOLERANCE * Math.max(1e-3, Math.abs(expected))));
        else
            assertThat(found).as(what).isEqualTo(expected);
    }

    private static void requireEqual(GoldenTrajectory golden) {
        var rule = ReferenceResults.rule(golden);
        double sign = golden.hyperparameter("maximize", 0) == 0 ? 1 : -1;
        var numbers = golden.initial().stream().map(Optimizers.LearnedNumber::of).toList();
        assertThat(golden.expected()).as(golden.id()).hasSameSizeAs(golden.grads()).isNotEmpty();
        for (int step = 0; step < golden.expected().size(); step++) {
            var before = numbers;
            var gradients = golden.grads().get(step);
            numbers = IntStream.range(0, before.size())
                    .mapToObj(i -> Optimizers.step(rule, before.get(i), sign * gradients.get(i))).toList();
            for (int i = 0; i < numbers.size(); i++)
                requireClose(golden.id() + ", step " + step + ", parameter " + i, numbers.get(i).value(),
                        golden.expected().get(step).get(i));
        }
    }

    @Test
    void ourOwnFolderHoldsEveryFamily() throws IOException {
        assertThat(GoldenFile.families(Path.of("src/test/resources/golden"))).containsAll(GoldenFile.FAMILIES);
    }

    /// The list stands in the output of the test, because another folder may hold more or less than ours.
    @Test
    void familiesThatAreNotComparedAreNamed() throws IOException {
        var there = GoldenFile.families(GoldenFile.folder());
        var notBuilt = there.stream().filter(GoldenFile::isNotBuilt).toList();
        var missing = GoldenFile.FAMILIES.stream().filter(family -> !there.contains(family)).sorted().toList();
        System.out.println("golden families not built yet: " + (notBuilt.isEmpty() ? "none" : String.join(", ", notBuilt)));
        System.out.println("golden families not in the folder: " + (missing.isEmpty() ? "none" : String.join(", ", missing)));
        assertThat(there).as("families in %s", GoldenFile.folder()).anyMatch(GoldenFile.FAMILIES::contains);
    }

    @Test
    void anUnknownOperationFailsByItsName() {
        var file = GoldenFile.parse("activations", """
                {"cases": [{"id": "B/activations/00", "op": "swish", "inputs": {"x": {"shape": [1], "data": [1]}},
                            "outputs": {"y": {"shape": [1], "data": [1]}}}]}""");
        assertThatIllegalArgumentException().isThrownBy(() -> file.read(file.cases().getFirst()))
                .withMessage("B/activations/00 (swish) cannot be read: unknown operation swish");
    }

    @Test
    void aWrongValueIsNoticed() {
        var results = new LinkedHashMap<String, Array4>();
        results.put("y", Array4.of(1, 1, 1, 2, 1, 2));
        requireClose("equal", results, "y", Array4.of(1, 1, 1, 2, 1, 2 + 1e-10));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> requireClose("other", results, "y", Array4.of(1, 1, 1, 2, 1, 2 + 1e-9)));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> requireClose("missing", results, "z", Array4.of(1, 1, 1, 1, 1)));
    }

    @Test
    void lossesAreNoLayers() {
        var file = GoldenFile.parse("losses", """
                {"cases": [{"id": "B/losses/00", "op": "cross_entropy", "params": {"target": 1}, "inputs": {"x": {"shape": [2], "data": [0, 0]}},
                            "outputs": {"y": {"shape": [], "data": [0.6931471805599453]}}, "grad_output": {"y": {"shape": [], "data": [2]}},
                            "grads": {"x": {"shape": [2], "data": [1, -1]}}}]}""");
        var golden = file.read(file.cases().getFirst());
        assertThat(golden.operation()).isEqualTo(new GoldenOperation.CrossEntropy(List.of(1), true, 0));
        requireEqual(golden);
    }
}
