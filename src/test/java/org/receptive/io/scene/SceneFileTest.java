package org.receptive.io.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.scene.Caption;
import org.receptive.scene.MatrixView;
import org.receptive.scene.OperationKind;
import org.receptive.scene.View;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

class SceneFileTest {

    private static final String SMALLEST = """
            {"format": "receptive-scene", "version": 1, "input": [[1, 2, 3], [4, 5, 6]], "kernel": [[1, -1]]}""";

    @TempDir
    Path folder;

    @Test
    void everySceneIsEqualAfterWritingAndReading() {
        var scenes = new RandomScenes(7);
        for (int i = 0; i < 500; i++) {
            var scene = scenes.next();
            var json = SceneFile.toJson(scene);
            assertThat(SceneFile.read(json, "a.json")).as(json).isEqualTo(scene);
        }
    }

    @Test
    void aFileIsEqualAfterWritingAndReading() throws IOException {
        var file = folder.resolve("场景 1.json");
        var scenes = new RandomScenes(8);
        for (int i = 0; i < 20; i++) {
            var scene = scenes.next();
            SceneFile.write(scene, file);
            assertThat(SceneFile.read(file)).isEqualTo(scene);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        var scene = SceneFile.read(SMALLEST, "small.json");
        assertThat(scene.title()).isEqualTo(Caption.same("small"));
        assertThat(scene.note().isEmpty()).isTrue();
        assertThat(scene.convolution().kind()).isEqualTo(OperationKind.CROSS_CORRELATION);
        assertThat(scene.convolution().padding()).isEqualTo(PaddingMode.NARROW);
        assertThat(scene.convolution().spec().window().rows()).isEqualTo(WindowAxis.plain(1));
        assertThat(scene.convolution().spec().window().cols()).isEqualTo(WindowAxis.plain(2));
        assertThat(scene.convolution().spec().bias()).isFalse();
        assertThat(scene.view()).isEqualTo(View.START);
        assertThat(scene.walk().stages().getFirst().y().values().toArray()).containsExactly(-1, -1, -1, -1);
    }

    @Test
    void oneNumberServesBothAxesAndOneTextBothLanguages() {
        var scene = SceneFile.read(
                SMALLEST.replace("\"input\"",
                        "\"title\": \"A\", \"note\": {\"zh\": \"看\"}, \"window\": {\"stride\": 2, \"padding\": {\"left\": 1}}, \"input\""),
                "a");
        assertThat(scene.title()).isEqualTo(Caption.same("A"));
        assertThat(scene.note()).isEqualTo(Caption.same("看"));
        assertThat(scene.convolution().spec().window().rows().stride()).isEqualTo(2);
        assertThat(scene.convolution().spec().window().cols()).isEqualTo(new WindowAxis(2, 2, 1, 0, 1));
        assertThat(scene.convolution().padding()).isEqualTo(PaddingMode.CUSTOM);
    }

    @Test
    void aWrittenFileHasOneMatrixRowPerLineAndNoSuperfluousDigits() {
        var scene = SceneFile.read(SMALLEST.replace("[1, 2, 3]", "[1.0, -20, 0.1]"), "small.json");
        assertThat(SceneFile.toJson(scene)).isEqualTo("""
                {
                  "format": "receptive-scene",
                  "version": 2,
                  "title": {"en": "small", "zh": "small"},
                  "note": {"en": "", "zh": ""},
                  "maps": {
                    "x": [
                      [  1, -20, 0.1],
                      [  4,   5,   6]
                    ]
                  },
                  "stages": [
                    {
                      "name": "",
                      "operation": "cross-correlation",
                      "inputs": ["x"],
                      "settings": {
                        "kernel": [1, 2],
                        "stride": [1, 1],
                        "dilation": [1, 1],
                        "paddingMode": "narrow",
                        "paddingValues": "zeros",
                        "outChannels": 1,
                        "groups": 1,
                        "bias": false
                      },
                      "values": {
                        "w": [
                          [ 1, -1]
                        ]
                      }
                    }
                  ],
                  "passes": "forward",
                  "view": {"grain": "value", "stage": "", "step": 0, "offset": 0, "symbols": false, "inputPage": 0}
                }
                """);
    }

    @Test
    void aViewThatPointsOutsideTheSceneIsWrittenSoThatItCanBeRead() {
        var scene = SceneFile.read(SMALLEST, "a");
        var form = new View.Form(true, MatrixView.SLIDING, View.Ways.PAINT);
        var lost = scene.withView(
                new View(Grain.TERM, 0, 1, 99, true, Optional.of(new Cell("y", 5, 0, 0)), 3, true, true, form));
        assertThat(SceneFile.read(SceneFile.toJson(lost), "a").view())
                .isEqualTo(new View(Grain.TERM, 0, 1, 1, true, Optional.empty(), 0, true, true, form));
    }

    @Test
    void aByteOrderMarkIsNoObstacle() throws IOException {
        var bytes = ("\ufeff" + SMALLEST).getBytes(StandardCharsets.UTF_8);
        assertThat(SceneFile.read(new ByteArrayInputStream(bytes), "a")).isEqualTo(SceneFile.read(SMALLEST, "a"));
    }

    @Test
    void aFailedWriteNamesTheFileAndKeepsTheOlderOne() throws IOException {
        var scene = SceneFile.read(SMALLEST, "a");
        assertThatThrownBy(() -> SceneFile.write(scene, folder.resolve("missing/a.json")))
                .isInstanceOf(ReadableException.class).hasMessageContaining("missing");
        var file = folder.resolve("b.json");
        Files.createDirectories(file.resolve("inside"));
        assertThatThrownBy(() -> SceneFile.write(scene, file)).isInstanceOf(ReadableException.class);
        assertThat(file.resolve("inside")).isDirectory();
    }
}
