package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.StrokeLines;
import org.receptive.io.network.ModelFile;
import org.receptive.io.network.PretrainedModels;
import org.receptive.model.Models;

/// The commands of a network's life: train, eval, recognize.
class TrainCommandTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeDigits() {
        SmallDigits.write(shared.resolve("digits"));
    }

    private static Ran ran(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--lang", "en"));
        return Ran.of(all.toArray(String[]::new));
    }

    private static Ran train(Path out, String... more) {
        var all = new ArrayList<>(List.of("train", "--data", shared.resolve("digits").toString(), "--out", out.toString()));
        all.addAll(List.of(more));
        return ran(all.toArray(String[]::new));
    }

    @Test
    void aNetworkIsTrainedWrittenAndTested() {
        var out = folder.resolve("digits.safetensors");
        var trained = train(out, "--epochs", "4", "--batch", "16", "--rate", "0.02");
        assertThat(trained.err()).isEmpty();
        assertThat(trained.code()).isZero();
        assertThat(trained.out().lines().filter(line -> line.startsWith("epoch "))).hasSize(4)
                .allMatch(line -> line.matches("epoch \\d of 4: loss .*, accuracy .* %, test .* %; .* s, .* examples/s"));
        var tested = ran("eval", out.toString(), "--data", shared.resolve("digits").toString());
        assertThat(tested.code()).isZero();
        var percent = tested.out().lines().findFirst().orElseThrow().replaceAll("accuracy ([\\d.]+) %.*", "$1");
        assertThat(Double.parseDouble(percent)).isGreaterThan(60);
        // the last epoch's line and the evaluation speak of the same network and the same images
        assertThat(trained.out()).contains("test " + percent + " %");
        assertThat(tested.out()).contains("Confusion matrix", "Most confident errors");
    }

    @Test
    void theNumberOfThreadsDoesNotChangeAByte() throws IOException {
        var one = folder.resolve("one.safetensors");
        var two = folder.resolve("two.safetensors");
        train(one, "--epochs", "1", "--augment", "standard", "--threads", "1");
        train(two, "--epochs", "1", "--augment", "standard", "--threads", "2");
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }

    @Test
    void aCheckpointGoesOnToTheSameNetwork() throws IOException {
        var whole = folder.resolve("whole.safetensors");
        var parts = folder.resolve("parts.safetensors");
        var checkpoint = folder.resolve("state.safetensors");
        var settings = List.of("--batch", "32", "--schedule", "constant");
        train(whole, with(settings, "--epochs", "2"));
        train(folder.resolve("half.safetensors"), with(settings, "--epochs", "1", "--checkpoint", checkpoint.toString()));
        var resumed = train(parts, with(settings, "--epochs", "2", "--checkpoint", checkpoint.toString()));
        assertThat(resumed.out()).startsWith("Resuming from the checkpoint: epoch 2, after 0 of its batches.")
                .doesNotContain("epoch 1 of 2");
        assertThat(ModelFile.read(parts).parameters().values()).isEqualTo(ModelFile.read(whole).parameters().values());
    }

    private static String[] with(List<String> some, String... more) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void everyNormalisationTrainsAndIsKeptInTheFile() {
        for (var name : List.of("unit", "mean", "zca")) {
            var out = folder.resolve(name + ".safetensors");
            assertThat(train(out, "--epochs", "1", "--normalise", name).code()).as(name).isZero();
            assertThat(ran("eval", out.toString(), "--data", shared.resolve("digits").toString()).code()).as(name).isZero();
        }
    }

    @Test
    void aRateOfAMillionIsExplainedAndTheLastGoodWeightsAreWritten() {
        var out = folder.resolve("wild.safetensors");
        var diverged = train(out, "--rate", "1000000", "--epochs", "3");
        assertThat(diverged.code()).isEqualTo(Commands.FAILURE);
        assertThat(diverged.out()).contains("stopped in epoch 1", "Try ");
        assertThat(ModelFile.read(out).parameters().firstNotFinite()).isEmpty();
    }

    @Test
    void theNetworkOf1998TrainsWithItsMarginAndItsDistances() {
        var out = folder.resolve("old.safetensors");
        assertThat(train(out, "--model", "lenet5-1998", "--epochs", "1").code()).isZero();
        assertThat(ran("eval", out.toString(), "--data", shared.resolve("digits").toString()).out()).startsWith("accuracy ");
    }

    @Test
    void fineTuningStartsFromATrainedNetworkAndKeepsFrozenLayers() {
        var out = folder.resolve("tuned.safetensors");
        assertThat(train(out, "--start", "lenet5", "--epochs", "1", "--rate-factor", "conv1=0").code()).isZero();
        var before = PretrainedModels.require("lenet5").parameters();
        var after = ModelFile.read(out).parameters();
        var conv1 = before.layout().find("conv1.weight").orElseThrow();
        var fc3 = before.layout().find("fc3.weight").orElseThrow();
        assertThat(after.tensor(conv1)).isEqualTo(before.tensor(conv1));
        assertThat(after.tensor(fc3)).isNotEqualTo(before.tensor(fc3));
    }

    @Test
    void generatedDigitsAreMixedInAsTheSeedSays() {
        var plain = folder.resolve("plain.safetensors");
        var mixed = folder.resolve("mixed.safetensors");
        var again = folder.resolve("again.safetensors");
        train(plain, "--epochs", "1");
        assertThat(train(mixed, "--epochs", "1", "--mix-generated", "300").code()).isZero();
        train(again, "--epochs", "1", "--mix-generated", "300", "--threads", "1");
        assertThat(ModelFile.read(mixed).parameters().values()).isEqualTo(ModelFile.read(again).parameters().values())
                .isNotEqualTo(ModelFile.read(plain).parameters().values());
    }

    @Test
    void badInputIsRefusedInOneSentenceBeforeAnythingIsTrained() throws IOException {
        assertThat(train(folder.resolve("no/such/place.safetensors")).err()).startsWith("the folder ").contains("does not exist")
                .hasLineCount(1);
        assertThat(train(folder.resolve("x.safetensors"), "--model", "lenet7").err()).contains("lenet7", "lenet5-1998").hasLineCount(1);
        assertThat(train(folder.resolve("x.safetensors"), "--epochs", "0").err()).startsWith("0 epochs").hasLineCount(1);
        assertThat(train(folder.resolve("x.safetensors"), "--rate-factor", "conv9=0").err()).contains("conv9").hasLineCount(1);
        assertThat(train(folder.resolve("x.safetensors"), "--mix-generated", "-1").err()).contains("0 to 240").hasLineCount(1);
        assertThat(train(folder.resolve("x.safetensors"), "--mix-generated", "240001").err()).contains("0 to 240").hasLineCount(1);
        assertThat(ran("train", "--data", folder.resolve("nowhere").toString()).err()).contains("no labelled images were found")
                .hasLineCount(1);
        var damaged = folder.resolve("damaged.safetensors");
        Files.write(damaged, new byte[] {0, 0, 0, 0, 0, 0, 0, 16});
        assertThat(ran("eval", damaged.toString()).err()).hasLineCount(1);
        assertThat(folder.resolve("x.safetensors")).doesNotExist();
    }

    @Test
    void strokesAndPicturesAreRecognized() throws IOException {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        var lines = new StringBuilder();
        for (int i = 0; i < 100; i++)
            lines.append(StrokeLines.line(digits.drawing(9, i))).append('\n');
        var strokes = Files.writeString(folder.resolve("strokes.jsonl"), lines.append("{\"strokes\":[]}\n"));
        var answers = ran("recognize", strokes.toString());
        assertThat(answers.code()).isZero();
        assertThat(answers.out().lines()).hasSize(102);
        assertThat(answers.out()).contains("strokes.jsonl:101: empty");
        var share = answers.out().lines().toList().getLast().replaceAll("accuracy ([\\d.]+) %.*", "$1");
        assertThat(Double.parseDouble(share)).isGreaterThan(85);

        var picture = folder.resolve("digit.png");
        ImageIO.write(picture(digits, 3), "png", picture.toFile());
        assertThat(ran("recognize", picture.toString()).out()).contains("digit.png: " + digits.label(9, 3) + " (");
    }

    /// Draws example `index` in black on white, four times as large.
    private static BufferedImage picture(GeneratedDigits digits, int index) {
        var pixels = new byte[GeneratedDigits.ROWS * GeneratedDigits.COLS];
        digits.image(9, index, pixels, 0);
        var image = new BufferedImage(4 * GeneratedDigits.COLS, 4 * GeneratedDigits.ROWS, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                image.getRaster().setSample(x, y, 0, 255 - (pixels[y / 4 * GeneratedDigits.COLS + x / 4] & 0xFF));
        return image;
    }

    @Test
    void theNetworkThatComesAlongIsTheOneThatWasTrained() {
        assertThat(PretrainedModels.names()).containsExactly("lenet5");
        assertThat(PretrainedModels.require("lenet5").network()).isEqualTo(Models.require("lenet5").network());
    }
}
