package org.receptive.io.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.AtomicFiles;
import org.receptive.text.ReadableException;

class SafetensorsFileTest {

    private static final String NAMES = "abcXYZ0189._-/ \"\\\n\t\u0001\u007fäß中文卷积😀{}[]:,";

    @TempDir
    Path folder;

    private static Path golden(String name) {
        return Path.of(System.getProperty("golden.dir", "src/test/resources/golden")).resolve(name);
    }

    private static SafetensorsFile random(Random random) {
        var tensors = IntStream.range(0, random.nextInt(7)).mapToObj(i -> tensor(random, i)).toList();
        var metadata = new LinkedHashMap<String, String>();
        for (int i = random.nextInt(4); i > 0; i--)
            metadata.put(text(random), text(random));
        return new SafetensorsFile(tensors, metadata);
    }

    private static NamedTensor tensor(Random random, int number) {
        int[] shape = random.ints(random.nextInt(5), 0, 6).toArray();
        int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        var values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = random.nextInt(10) == 0 ? Float.intBitsToFloat(random.nextInt()) : (float) random.nextGaussian();
        return NamedTensor.of(text(random) + number, shape, values);
    }

    private static String text(Random random) {
        var codePoints = NAMES.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--)
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        return text.toString();
    }

    private static byte[] bytes(String header, byte[] values) {
        var json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + values.length).order(ByteOrder.LITTLE_ENDIAN).putLong(json.length).put(json)
                .put(values).array();
    }

    private static String header(byte[] file) {
        int length = (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return new String(file, 8, length, StandardCharsets.UTF_8);
    }

    @Test
    void whatWasWrittenIsReadEqual() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var written = random(random);
            var file = folder.resolve("m.safetensors");
            written.write(file);
            var bytes = written.toBytes();
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
            assertThat(SafetensorsFile.read(file)).isEqualTo(written);
            assertThat(SafetensorsFile.read(bytes, "m")).isEqualTo(written);
            assertThat(SafetensorsFile.read(new ByteArrayInputStream(bytes), "m")).isEqualTo(written);
            assertThat(SafetensorsFile.read(bytes, "m").toBytes()).as("written again").isEqualTo(bytes);
        }
    }

    @Test
    void layoutIsThatOfTheReferenceImplementation() {
        var file = new SafetensorsFile(List.of(NamedTensor.of("b", new int[] {2, 1}, 1, -2), NamedTensor.of("a", new int[] {}, 0.5f)),
                Map.of("z", "1", "format", "pt"));
        assertThat(header(file.toBytes())).isEqualTo("{\"__metadata__\":{\"format\":\"pt\",\"z\":\"1\"},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]}}" + " ".repeat(4));
        var values = Arrays.copyOfRange(file.toBytes(), file.toBytes().length - 12, file.toBytes().length);
        assertThat(values).containsExactly(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f);
    }

    @Test
    void emptyFileHasAnEmptyObjectAsHeader() {
        var empty = new SafetensorsFile(List.of(), Map.of());
        assertThat(empty.toBytes()).containsExactly(8, 0, 0, 0, 0, 0, 0, 0, '{', '}', ' ', ' ', ' ', ' ', ' ', ' ');
        assertThat(SafetensorsFile.read(empty.toBytes(), "m")).isEqualTo(empty);
    }

    @Test
    void valuesBeginAtAMultipleOfEightBytes() {
        for (int length = 0; length < 20; length++) {
            var file = new SafetensorsFile(List.of(NamedTensor.of("n".repeat(length), new int[] {1}, 1)), Map.of());
            assertThat(header(file.toBytes()).length() % 8).isZero();
            assertThat(header(file.toBytes())).startsWith("{").matches("(?s).*} {0,7}");
        }
    }

    @Test
    void trainedNetworkIsRead() {
        var file = SafetensorsFile.read(golden("lenet_final.safetensors"));
        requireLeNet(file);
        assertThat(SafetensorsFile.read(file.toBytes(), "again")).isEqualTo(file);
    }

    @Test
    void initialNetworkIsReadFromAResource() throws IOException {
        try (InputStream in = Files.newInputStream(golden("lenet_init.safetensors"))) {
            var file = SafetensorsFile.read(in, "lenet_init.safetensors");
            requireLeNet(file);
            assertThat(file.toBytes()).as("PyTorch's bytes").isEqualTo(Files.readAllBytes(golden("lenet_init.safetensors")));
        }
    }

    private static void requireLeNet(SafetensorsFile file) {
        assertThat(file.tensors()).extracting(NamedTensor::toString).containsExactly("conv1.weight 6×1×5×5", "conv1.bias 6",
                "conv2.weight 16×6×5×5", "conv2.bias 16", "fc1.weight 120×400", "fc1.bias 120", "fc2.weight 84×120", "fc2.bias 84",
                "fc3.weight 10×84", "fc3.bias 10");
        assertThat(file.tensors().stream().mapToInt(t -> t.values().length).sum()).isEqualTo(61_706);
        assertThat(file.tensors()).allSatisfy(tensor -> assertThat(tensor.firstNotFinite()).isEmpty());
        assertThat(file.metadata()).isEmpty();
    }

    @Test
    void valuesAreThoseThatPythonReads() {
        var file = SafetensorsFile.read(Path.of("src/test/resources/golden/lenet_init.safetensors"));
        assertThat(file.find("conv1.weight").orElseThrow().values()).startsWith(-0.20919745f, -0.034441814f);
        assertThat(file.find("fc3.bias").orElseThrow().values()).endsWith(0.07931076f, 0.06686506f);
        double sum = file.tensors().stream().mapToDouble(t -> IntStream.range(0, t.values().length).mapToDouble(i -> t.values()[i]).sum())
                .sum();
        assertThat(sum).isCloseTo(-9.182308322140301, within(1e-9));
    }

    @Test
    void otherFloatingPointTypesAreConverted() {
        var header = "{\"h\":{\"dtype\":\"F16\",\"shape\":[5],\"data_offsets\":[0,10]},"
                + "\"b\":{\"dtype\":\"BF16\",\"shape\":[3],\"data_offsets\":[10,16]},"
                + "\"d\":{\"dtype\":\"F64\",\"shape\":[2,2],\"data_offsets\":[16,48]}}";
        var values = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x3c00).putShort((short) 0xc000).putShort((short) 0x0001).putShort((short) 0x7bff).putShort(
                        (short) 0xfc00)
                .putShort((short) 0x3f80).putShort((short) 0xc049).putShort((short) 0x7f80)
                .putDouble(0.1).putDouble(-3).putDouble(1e300).putDouble(1e-300).array();
        var file = SafetensorsFile.read(bytes(header, values), "m");
        assertThat(file.find("h").orElseThrow().values()).containsExactly(1, -2, 0x1p-24f, 65504, Float.NEGATIVE_INFINITY);
        assertThat(file.find("b").orElseThrow().values()).containsExactly(1, -3.140625f, Float.POSITIVE_INFINITY);
        assertThat(file.find("d").orElseThrow().values()).containsExactly(0.1f, -3, Float.POSITIVE_INFINITY, 0);
    }

    @Test
    void tensorsComeInTheOrderOfTheirBytes() {
        var header = "{\"second\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]},"
                + "\"none\":{\"shape\":[3,0],\"data_offsets\":[4,4],\"dtype\":\"F32\",\"later\":{\"x\":[1]}},"
                + "\"first\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0,4]}} \n";
        var file = SafetensorsFile.read(bytes(header, new byte[] {0, 0, 0x80 - 256, 0x3f, 0, 0, 0, 0x40}), "m");
        assertThat(file.tensors()).containsExactly(NamedTensor.of("first", new int[] {1, 1}, 1), NamedTensor.of("none", new int[] {3, 0}),
                NamedTensor.of("second", new int[] {1}, 2));
    }

    @Test
    void largeTensorIsReadInPieces() throws IOException {
        var values = new float[200_003];
        for (int i = 0; i < values.length; i++)
            values[i] = i;
        var file = new SafetensorsFile(List.of(NamedTensor.of("w", new int[] {values.length}, values)), Map.of());
        assertThat(SafetensorsFile.read(file.toBytes(), "m")).isEqualTo(file);
        assertThat(SafetensorsFile.read(new ByteArrayInputStream(file.toBytes()), "m")).isEqualTo(file);
    }

    @Test
    void whatIsNotFiniteIsFoundWithItsPlace() {
        var good = NamedTensor.of("good", new int[] {2}, 1, 2);
        var bad = NamedTensor.of("fc.weight", new int[] {2, 3}, 0, 0, 0, 0, 0, Float.NaN);
        assertThat(good.firstNotFinite()).isEmpty();
        assertThat(bad.firstNotFinite()).hasValue(5);
        assertThat(bad.position(5)).containsExactly(1, 2);
    }

    @Test
    void contentThatCannotBeAFileIsRefused() {
        var a = NamedTensor.of("a", new int[] {1}, 1);
        refused(() -> new SafetensorsFile(List.of(a, a), Map.of()), "the name \"a\" appears twice");
        refused(() -> new SafetensorsFile(List.of(), Map.of("k", "\ud83d")), "the text of \"k\" holds half a character");
        refused(() -> new SafetensorsFile(List.of(), Map.of("\ud83d", "v")), "\"�\" cannot be the name of a tensor or text");
        refused(() -> NamedTensor.of("__metadata__", new int[] {0}), "\"__metadata__\" cannot be the name");
        refused(() -> NamedTensor.of("n".repeat(1001), new int[] {0}), "at most 1000 characters");
        refused(() -> NamedTensor.of("a", new int[] {2, 2}, 1, 2, 3), "an array of 2×2 holds 4 values but 3 were given");
        refused(() -> NamedTensor.of("a", new int[] {-1, -1}, 1), "the tensor \"a\" has −1 in its shape");
        refused(() -> NamedTensor.of("a", new int[65]), "the tensor \"a\" has more than 64 sizes in its shape");
    }

    private static void refused(Runnable work, String sentence) {
        assertThatThrownBy(work::run).isInstanceOf(ReadableException.class).hasMessageContaining(sentence);
    }

    @Test
    void aFailedWriteLeavesTheOldFile() throws IOException {
        var file = folder.resolve("m.safetensors");
        Files.writeString(file, "old");
        var texts = new SafetensorsFile(List.of(), Map.of("a", "x".repeat(100)));
        refused(() -> AtomicFiles.write(file, out -> SafetensorsWriter.write(texts, out, 120)),
                "the header of the safetensors file would have 125 bytes and at most 120 can be read: shorten the texts");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
