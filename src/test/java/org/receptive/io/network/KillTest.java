package org.receptive.io.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.train.CheckpointStore;
import org.receptive.train.TrainingListener;

/// A training that is killed again and again ends with the same weights as one that is left alone.
class KillTest {

    private static final int KILLS = 20;

    @TempDir
    Path folder;

    private Process start(Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Quick to start; the output is that of the child alone.
        return new ProcessBuilder(java, "--add-modules", "jdk.incubator.vector", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), KilledTraining.class.getName(), file.toString())
                .redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    /// Reads lines until `epochs` more checkpoints are kept or the program ends, and returns the last epoch that was kept.
    private static int read(BufferedReader lines, int known, int epochs) throws IOException {
        int kept = known;
        for (int i = 0; i < epochs; i++) {
            var line = lines.readLine();
            if (line == null)
                return kept;
            assertThat(line).startsWith("kept ");
            kept = Integer.parseInt(line.substring("kept ".length()));
        }
        return kept;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void aTrainingKilledTwentyTimesGivesTheSameWeights() throws Exception {
        var file = folder.resolve("training.safetensors");
        var random = new Random(20);
        int kept = 0;
        var beginnings = new ArrayList<Integer>();
        for (int kill = 0; kill < KILLS; kill++) {
            var process = start(file);
            try (var lines = process.inputReader()) {
                var begin = String.valueOf(lines.readLine());
                assertThat(begin).as(Files.readString(folder.resolve("errors.txt"))).startsWith("begin ");
                int epoch = Integer.parseInt(begin.substring("begin ".length()));
                assertThat(epoch).as("no epoch that was kept is lost").isGreaterThanOrEqualTo(kept);
                beginnings.add(epoch);
                kept = read(lines, epoch, random.nextInt(5));
                Thread.sleep(random.nextInt(40));
                assertThat(process.isAlive()).as("it is killed before its end, after epoch " + kept).isTrue();
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(beginnings.getLast()).isPositive().isLessThan(KilledTraining.EPOCHS);
        var process = start(file);
        try (var lines = process.inputReader()) {
            lines.readLine();
            assertThat(read(lines, 0, Integer.MAX_VALUE)).isEqualTo(KilledTraining.EPOCHS);
        }
        assertThat(process.waitFor()).isZero();

        var whole = KilledTraining.train(CheckpointStore.none(), new TrainingListener() {});
        var killed = CheckpointFile.read(file);
        assertThat(killed.parameters()).isEqualTo(whole.parameters());
        assertThat(killed.memory()).isEqualTo(whole.memory());
        assertThat(killed.best()).isEqualTo(whole.best());
        assertThat(killed.history()).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(whole.history());
        assertThat(names(folder)).as("no temporary file stays").containsExactly("errors.txt", "training.safetensors");
    }
}
