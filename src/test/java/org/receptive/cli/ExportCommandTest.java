package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.export.PlayedGif;

class ExportCommandTest {

    private static final String SUM = "02-sum-of-products";

    @TempDir
    private Path folder;

    private Path exported(String name, String... options) {
        var file = folder.resolve(name);
        var args = new ArrayList<>(List.of("export", SUM, file.toString()));
        args.addAll(List.of(options));
        var ran = Ran.of(args.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(file.toString());
        return file;
    }

    @ParameterizedTest
    @CsvSource({"'', 16", "--from 5, 12", "--to 5, 5", "--from 5 --to 8, 4", "--from 1 --to 16, 16"})
    void anAnimationHasTheFramesAskedFor(String options, int frames) throws IOException {
        var words = options.isEmpty() ? new String[0] : options.split(" ", -1);
        assertThat(PlayedGif.of(exported("a.gif", words)).frames()).hasSize(frames);
    }

    @Test
    void fpsSetsTheDelaysAndWidthTheSize() throws IOException {
        var gif = PlayedGif.of(exported("a.gif", "--to", "3", "--fps", "10", "--width", "400"));
        assertThat(gif.delays()).containsExactly(10, 10, 110);
        assertThat(gif.frames().getFirst().getWidth()).isEqualTo(400);
    }

    @Test
    void themeAndLanguageSetTheLook() throws IOException {
        assertThat(ImageIO.read(exported("d.png", "--theme", "dark", "--width", "320").toFile()).getRGB(2, 2) & 0xFF).isLessThan(60);
        assertThat(ImageIO.read(exported("l.png", "--theme", "Light", "--width", "320").toFile()).getRGB(2, 2) & 0xFF).isGreaterThan(200);
        assertThat(Files.readString(exported("a.svg", "--lang", "zh"))).contains("乘积之和");
        assertThat(Files.readString(exported("a.svg", "--lang", "en"))).contains("A sum of products");
    }

    @Test
    void stepChoosesThePicture() throws IOException {
        // The scene walks in multiply-adds: the last one completes the last value.
        assertThat(Files.readString(exported("a.svg", "--step", "16"))).contains(">y[1,1] ");
        assertThat(Files.readString(exported("a.svg", "--step", "8"))).contains(">y[0,1] ");
        assertThat(ImageIO.read(exported("a.PNG", "--step", "3").toFile()).getWidth()).isEqualTo(960);
    }

    @Test
    void theLineSaysWhatWasWritten() {
        var file = folder.resolve("a.gif").toString();
        assertThat(Ran.of("export", SUM, file, "--to", "2", "--lang", "en").out())
                .matches("\\S+a\\.gif: 2 frames, 960 px wide, \\d+\\.\\d s\\R");
        assertThat(Ran.of("export", SUM, file, "--to", "1", "--lang", "en").out()).contains(": 1 frame, ");
        assertThat(Ran.of("export", SUM, file, "--to", "2", "--lang", "zh").out()).contains("2 帧");
        assertThat(Ran.of("export", SUM, folder.resolve("a.svg").toString(), "--lang", "en").out())
                .matches("\\S+a\\.svg: 960 px wide, \\d+\\.\\d s\\R");
    }

    @Test
    void aSceneFileCanBeExportedAsAPreparedSceneCan() throws IOException {
        var scene = Files.copy(Path.of("examples", SUM + ".json"), folder.resolve("mine.json"));
        var file = folder.resolve("mine.svg");
        assertThat(Ran.of("export", scene.toString(), file.toString(), "--lang", "en").code()).isZero();
        assertThat(file).hasSameTextualContentAs(exported("prepared.svg", "--lang", "en"));
    }

    @ParameterizedTest
    @CsvSource({"14-stride-leaves-cells-out, value, 4", "14-stride-leaves-cells-out, multiply-add, 36",
        "02-sum-of-products, value, 4", "02-sum-of-products, multiply-add, 16"})
    void theGrainMakesAFrameOfEveryValueOrOfEveryProduct(String scene, String grain, int frames) throws IOException {
        var file = folder.resolve("g.gif");
        var ran = Ran.of("export", scene, file.toString(), "--grain", grain, "--width", "320");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(PlayedGif.of(file).frames()).hasSize(frames);
    }

    @Test
    void anExportThatIsInterruptedStopsAndOneThatIsNotGoesOn() {
        assertThat(Interruption.guard((done, total) -> true, guarded -> guarded.goesOn(1, 2))).isTrue();
        assertThat(Interruption.guard((done, total) -> false, guarded -> guarded.goesOn(1, 2))).isFalse();
    }
}
