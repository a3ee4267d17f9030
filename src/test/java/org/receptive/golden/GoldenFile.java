package org.receptive.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of the folder `golden.dir` (by default the copies in the test resources): the cases of one family.
///
/// @param family the file's name without its ending
/// @param json what it holds
public record GoldenFile(String family, JsonNode json) {

    /// The families that an engine must compute; a folder of ours holds them all.
    public static final Set<String> FAMILIES = Set.of("activations", "adaptive_pool", "avg_pool1d", "avg_pool2d", "batch_norm2d", "conv1d",
            "conv2d",
            "conv_transpose1d", "conv_transpose2d", "global_pool", "lenet_layers", "linear", "local_response_norm", "losses", "max_pool1d",
            "max_pool2d", "maxout",
            "optimizers", "softmax", "true_conv1d", "true_conv2d");

    /// The families that no engine computes yet, by the beginnings of their names.
    private static final List<String> NOT_BUILT = List.of("layer_norm", "group_norm");

    /// Python writes NaN and Infinity as bare words.
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /// Reads one family of a folder.
    public static GoldenFile read(Path folder, String family) {
        return new GoldenFile(family, JSON.readTree(folder.resolve(family + ".json")));
    }

    /// Reads a family that a test writes down.
    public static GoldenFile parse(String family, String text) {
        return new GoldenFile(family, JSON.readTree(text));
    }

    /// Returns the folder that the property `golden.dir` names.
    public static Path folder() {
        return Path.of(System.getProperty("golden.dir", "src/test/resources/golden"));
    }

    /// Returns the names of the families in a folder, sorted; a LeNet training run is none.
    public static List<String> families(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).filter(f -> f.endsWith(".json")).map(f -> f.replace(".json", ""))
                    .filter(f -> !f.startsWith("lenet_trajectory")).sorted().toList();
        }
    }

    /// Tells whether the operation or family is one that no engine computes yet.
    public static boolean isNotBuilt(String name) {
        return NOT_BUILT.stream().anyMatch(name::startsWith);
    }

    /// Tells whether the cases are update rules of optimizers, to be read with [GoldenTrajectory#of].
    public boolean holdsTrajectories() {
        return json.path("format").asString("").startsWith("cnn-golden-optim");
    }

    /// Returns the cases unread, so that one that cannot be read fails alone.
    public List<JsonNode> cases() {
        return json.path("cases").valueStream().toList();
    }

    /// Returns the name of a case.
    public static String id(JsonNode json) {
        return json.path("id").asString("a case without a name");
    }

    /// Reads one case of an operation.
    public GoldenCase read(JsonNode json) {
        return GoldenCase.of(family, json);
    }
}
