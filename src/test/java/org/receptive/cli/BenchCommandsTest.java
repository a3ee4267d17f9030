package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandsTest {

    @TempDir
    Path folder;

    @Test
    void trainingIsMeasuredEpochByEpoch() {
        var data = SmallDigits.write(folder.resolve("digits"));
        var ran = Ran.of("bench", "train", "--data", data.toString(), "--epochs", "3", "--threads", "2", "--json");
        assertThat(ran.err()).isEmpty();
        var json = JsonMapper.shared().readTree(ran.out());
        assertThat(json.path("epoch_seconds")).hasSize(3);
        assertThat(json.path("test_accuracy")).hasSize(3);
        double fastest = Math.min(json.path("epoch_seconds").get(1).asDouble(), json.path("epoch_seconds").get(2).asDouble());
        assertThat(json.path("examples_per_second").asDouble() * fastest).isBetween(0.95 * SmallDigits.TRAINING,
                1.05 * SmallDigits.TRAINING);
    }

    @Test
    void answersAreMeasuredForOneImageAndForMany() {
        var data = SmallDigits.write(folder.resolve("digits"));
        var json = JsonMapper.shared().readTree(Ran.of("bench", "infer", "--data", data.toString(), "--json").out());
        assertThat(json.path("forward_1_us").asDouble()).isPositive();
        assertThat(json.path("forward_200_us").asDouble()).isGreaterThan(json.path("forward_1_us").asDouble());
    }
}
