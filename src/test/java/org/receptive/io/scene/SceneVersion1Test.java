package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.array.Array4;
import org.receptive.scene.Scene;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.trace.Timeline.Grain;

/// Scene files of version 1 open for ever: each still says what is written down of it in `expected.txt`, which is never made again.
class SceneVersion1Test {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "receptive", "io", "scenes-v1");

    /// What is written down of a file.
    ///
    /// @param name the file's
    /// @param facts what stands in it, as [#facts] has it
    /// @param weightedSum `Σ (i+1)·y[i]` over the whole output
    /// @param atStep the output value at the step shown
    record WrittenDown(String name, String facts, double weightedSum, double atStep) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<WrittenDown> files() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.txt")).stream().filter(line -> !line.startsWith("#")).map(line -> {
            var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            int last = parts.size() - 1;
            return new WrittenDown(parts.getFirst(), String.join(" | ", parts.subList(1, last - 1)),
                    Double.parseDouble(parts.get(last - 1)), Double.parseDouble(parts.get(last)));
        }).toList();
    }

    private static Scene open(WrittenDown file) {
        return SceneFile.read(FOLDER.resolve(file.name() + ".json"));
    }

    /// Describes a scene in one line: the only place that knows how a scene says it.
    private static String facts(Scene scene) {
        var spec = scene.convolution().spec();
        var rows = spec.window().rows();
        var cols = spec.window().cols();
        var view = scene.view();
        var pin = view.pin().map(p -> p.map() + "[" + p.channel() + "," + p.row() + "," + p.col() + "]").orElse("none");
        return String.join(" | ", scene.convolution().kind().id(),
                "%d in, %d out, %d groups%s".formatted(spec.inChannels(), spec.outChannels(), spec.groups(), spec.bias() ? ", bias" : ""),
                axis(rows) + ", " + axis(cols),
                "%s %d %d %d %d".formatted(scene.convolution().padding().name().toLowerCase(Locale.ROOT), rows.padBefore(), rows.padAfter(),
                        cols.padBefore(), cols.padAfter()),
                shape(scene.input()) + ", " + shape(scene.walk().stages().getFirst().y().values()),
                "x " + checksum(scene.input()) + ", w " + checksum(scene.convolution().weight()) + ", b "
                        + checksum(scene.convolution().bias()),
                "%s %d + %d, %s, pin %s, page %d".formatted(grain(view.grain()), view.step(), view.offset(),
                        view.symbols() ? "symbols" : "numbers", pin, view.inputPage()),
                "texts " + checksum(List.of(scene.title().in(Language.ENGLISH), scene.title().in(Language.CHINESE),
                        scene.note().in(Language.ENGLISH), scene.note().in(Language.CHINESE))));
    }

    private static String grain(Grain grain) {
        return switch (grain) {
            case VALUE -> "value";
            case TERM -> "multiply_add";
        };
    }

    private static String axis(WindowAxis axis) {
        return "K %d S %d D %d".formatted(axis.kernel(), axis.stride(), axis.dilation());
    }

    private static String shape(Array4 array) {
        return array.c() + "×" + array.h() + "×" + array.w();
    }

    /// Returns the CRC-32 of the numbers' bits, so that 0 and −0 are two.
    private static String checksum(Array4 array) {
        var bytes = ByteBuffer.allocate(array.count() * Double.BYTES);
        for (double value : array.toArray())
            bytes.putDouble(value);
        return checksum(bytes.array());
    }

    private static String checksum(List<String> texts) {
        return checksum(texts.stream().collect(Collectors.joining("\0")).getBytes(StandardCharsets.UTF_8));
    }

    private static String checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return "%08x".formatted(crc.getValue());
    }

    @Test
    void everyFileOfTheFolderIsWrittenDown() throws IOException {
        try (var all = Files.list(FOLDER)) {
            assertThat(all.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".json")).sorted())
                    .containsExactlyElementsOf(files().stream().map(f -> f.name() + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOpensWithWhatStandsInIt(WrittenDown file) {
        assertThat(facts(open(file))).isEqualTo(file.facts());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileGivesTheOutputThatItGave(WrittenDown file) {
        var scene = open(file);
        var y = scene.walk().stages().getFirst().y().values().toArray();
        double size = IntStream.range(0, y.length).mapToDouble(i -> (i + 1) * Math.abs(y[i])).sum();
        assertThat(IntStream.range(0, y.length).mapToDouble(i -> (i + 1) * y[i]).sum()).isCloseTo(file.weightedSum(), within(1e-12 * size));
        assertThat(y[scene.view().step()]).isCloseTo(file.atStep(), within(1e-12 * Math.max(1, size)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsTheSameSceneAfterBeingSavedToday(WrittenDown file) {
        var scene = open(file);
        assertThat(SceneFile.read(SceneFile.toJson(scene), file.name() + ".json")).isEqualTo(scene);
    }
}
