package org.receptive.io.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.receptive.text.ReadableException;

/// Damages a good file in every way: it is read, or refused with a sentence.
class SafetensorsMutationTest {

    private static final int MUTATIONS = 4000;
    private static final String DIGITS = "0123456789-.e{}[],:\" ";

    private static final byte[] GOOD = new SafetensorsFile(List.of(NamedTensor.of("conv.weight", new int[] {2, 1, 3, 3}, new float[18]),
            NamedTensor.of("conv.bias", new int[] {2}, 1, 2), NamedTensor.of("none", new int[] {0, 4})), Map.of("format", "pt")).toBytes();

    private static byte[] mutated(Random random) {
        var bytes = GOOD.clone();
        int headerEnd = 8 + (int) ByteBuffer.wrap(GOOD).order(ByteOrder.LITTLE_ENDIAN).getLong();
        for (int i = random.nextInt(3); i >= 0; i--)
            bytes = switch (random.nextInt(7)) {
                case 0 -> replaced(bytes, random.nextInt(bytes.length), (byte) random.nextInt(256));
                case 1 -> replaced(bytes, random.nextInt(8), (byte) (1 << random.nextInt(8)));
                case 2 -> replaced(bytes, 8 + random.nextInt(Math.max(1, Math.min(bytes.length, headerEnd) - 8)),
                        (byte) DIGITS.charAt(random.nextInt(DIGITS.length())));
                case 3 -> Arrays.copyOf(bytes, Math.max(1, random.nextInt(bytes.length)));
                case 4 -> Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(20));
                case 5 -> moved(bytes, random);
                default -> replaced(bytes, random.nextInt(bytes.length), bytes[random.nextInt(bytes.length)]);
            };
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, byte value) {
        bytes[Math.min(at, bytes.length - 1)] = value;
        return bytes;
    }

    private static byte[] moved(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(bytes.length);
        System.arraycopy(bytes, from, bytes, to, Math.min(random.nextInt(40), bytes.length - Math.max(from, to)));
        return bytes;
    }

    @Test
    void damagedFilesAreReadOrRefusedWithASentence() {
        var random = new Random(11);
        var read = new int[1];
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                var bytes = mutated(random);
                boolean good = isRead(bytes);
                assertThat(isReadAsStream(bytes)).as("the same answer with and without a known length").isEqualTo(good);
                read[0] += good ? 1 : 0;
            }
        });
        assertThat(read[0]).as("some damage only changes values or names, most does not pass").isBetween(MUTATIONS / 50, MUTATIONS / 2);
    }

    private static boolean isRead(byte[] bytes) {
        try {
            var file = SafetensorsFile.read(bytes, "m");
            assertThat(SafetensorsFile.read(file.toBytes(), "m")).isEqualTo(file);
            return true;
        } catch (ReadableException e) {
            assertThat(e).hasMessageStartingWith("m cannot be used: ");
            assertThat(e.getMessage()).doesNotContain("\n").doesNotContainPattern("\\{\\d}");
            return false;
        }
    }

    private static boolean isReadAsStream(byte[] bytes) throws IOException {
        try {
            SafetensorsFile.read(new ByteArrayInputStream(bytes), "m");
            return true;
        } catch (ReadableException e) {
            return false;
        }
    }
}
