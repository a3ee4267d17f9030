package org.receptive.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares outputs with those of PyTorch in float64, for every case of the folder `golden.dir` (by default the copies in the resources).
class GoldenTest {

    private static final double TOLERANCE = 1e-10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Path folder() {
        return Path.of(System.getProperty("golden.dir", "src/test/resources/golden"));
    }

    private static Stream<DynamicTest> cases(Path folder, String family) {
        var file = folder.resolve(family + ".json");
        if (!Files.isRegularFile(file))
            return Stream.of(dynamicTest("is there", () -> {
                throw new AssertionError("the folder " + folder + " has no " + family + ".json");
            }));
        var cases = JSON.readTree(file).path("cases");
        if (cases.isEmpty())
            return Stream.of(dynamicTest("has cases", () -> {
                throw new AssertionError(file + " holds no case");
            }));
        return cases.valueStream().map(json -> dynamicTest(json.path("id").asString(), () -> requireEqual(family, json)));
    }

    private static void requireEqual(String family, JsonNode json) {
        var golden = GoldenCase.of(family, json);
        var computed = golden.computed();
        assertThat(List.of(computed.n(), computed.c(), computed.h(), computed.w())).as("shape of %s", golden.id())
                .isEqualTo(List.of(golden.y().n(), golden.y().c(), golden.y().h(), golden.y().w()));
        var expected = golden.y().toArray();
        var found = computed.toArray();
        for (int i = 0; i < expected.length; i++)
            assertThat(found[i]).as("%s, value %d", golden.id(), i)
                    .isCloseTo(expected[i], within(tolerance(expected[i])));
    }

    /// Relative, but not finer than rounding allows where large terms cancel out.
    private static double tolerance(double expected) {
        return TOLERANCE * Math.max(1e-3, Math.abs(expected));
    }

    @TestFactory
    Stream<DynamicNode> outputsEqualThoseOfTheGoldenFiles() {
        return GoldenCase.FAMILIES.stream().sorted().map(family -> dynamicContainer(family, cases(folder(), family)));
    }

    /// The list stands in the output of the test, because the folder may hold more than there is to compare with.
    @Test
    void familiesThatAreNotBuiltYetAreNamed() throws IOException {
        try (var files = Files.list(folder())) {
            var unknown = files.map(f -> String.valueOf(f.getFileName())).filter(f -> f.endsWith(".json")).map(f -> f.replace(".json", ""))
                    .filter(f -> !GoldenCase.FAMILIES.contains(f)).sorted().toList();
            System.out.println("golden families not built yet: " + (unknown.isEmpty() ? "none" : String.join(", ", unknown)));
            assertThat(unknown).doesNotContainAnyElementsOf(GoldenCase.FAMILIES);
        }
    }

    @Test
    void aFolderLackingAFamilyFails() {
        assertThat(cases(Path.of("src/test/resources"), "conv2d").toList()).singleElement()
                .satisfies(t -> assertThat(t.getDisplayName()).isEqualTo("is there"));
    }

    @Test
    void signalsAndWholeNumbersAndNamedPaddingAreUnderstood() {
        var json = JSON.readTree("""
                {"id": "B/conv1d/00", "params": {"stride": 2, "padding": "valid", "dilation": 1},
                 "inputs": {"x": {"shape": [2, 1, 4], "data": [1, 2, 3, 4, 5, 6, 7, 8]}, "weight": {"shape": [1, 1, 2], "data": [1, 10]}},
                 "outputs": {"y": {"shape": [2, 1, 2], "data": [21, 43, 65, 87]}}}""");
        assertThat(GoldenCase.of("conv1d", json).computed()).isEqualTo(Array4.of(2, 1, 1, 2, 21, 43, 65, 87));
    }

    @Test
    void samePaddingPutsTheOddZeroAfter() {
        var json = JSON.readTree("""
                {"id": "B/conv2d/00", "params": {"padding": "same"},
                 "inputs": {"x": {"shape": [1, 1, 1, 3], "data": [1, 2, 3]}, "weight": {"shape": [1, 1, 1, 2], "data": [1, 10]},
                            "bias": {"shape": [1], "data": [0.5]}},
                 "outputs": {"y": {"shape": [1, 1, 1, 3], "data": [21.5, 32.5, 3.5]}}}""");
        assertThat(GoldenCase.of("conv2d", json).computed()).isEqualTo(Array4.of(1, 1, 1, 3, 21.5, 32.5, 3.5));
    }
}
