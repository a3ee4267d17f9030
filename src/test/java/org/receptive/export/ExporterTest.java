package org.receptive.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.array.Array4;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.draw.theme.Palette;
import org.receptive.export.Exporter.Progress;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.text.Language;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;
import org.w3c.dom.Document;

class ExporterTest {

    private static final PaintFonts FONTS = PaintFonts.load();
    private static final Scene SUM = scene("02-sum-of-products");

    @TempDir
    private Path folder;

    private static Scene scene(String name) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load();
    }

    private static Scene at(Scene scene, Grain grain, int step) {
        return scene.withView(scene.view().at(grain, 0, step, 0));
    }

    private static ExportPlan plan(Scene scene, ExportFormat format, int from, int to, int width) {
        return new ExportPlan(scene, format, from, to, 4, width, false, Language.ENGLISH);
    }

    private Path written(ExportPlan plan, String name) {
        var file = folder.resolve(name);
        assertThat(new Exporter(plan, FONTS).write(file, Progress.NONE)).isTrue();
        return file;
    }

    @ParameterizedTest
    @CsvSource({"VALUE, 4", "TERM, 16"})
    void anAnimationHasOneFrameForEachMoment(Grain grain, int moments) throws IOException {
        var plan = ExportPlan.of(at(SUM, grain, 0), ExportFormat.GIF, false, Language.ENGLISH);
        var gif = PlayedGif.of(written(plan, "a.gif"));
        assertThat(gif.frames()).hasSize(moments);
        assertThat(plan.frameCount()).isEqualTo(moments);
        for (int i = 1; i < moments; i++)
            assertThat(gif.difference(i - 1, i)).as("frame %d against the one before", i).isPositive();
        assertThat(gif.difference(0, moments - 1)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"VALUE, 1, 2, 2", "VALUE, 3, 3, 1", "TERM, 5, 11, 7"})
    void aRangeHasAsManyFramesAsItSays(Grain grain, int from, int to, int frames) throws IOException {
        var gif = PlayedGif.of(written(plan(at(SUM, grain, 0), ExportFormat.GIF, from, to, 320), "a.gif"));
        assertThat(gif.frames()).hasSize(frames);
    }

    @Test
    void aRangeShowsTheSamePicturesAsTheWhole() throws IOException {
        var shown = at(SUM, Grain.VALUE, 0);
        var png = ImageIO.read(written(plan(shown, ExportFormat.PNG, 2, 2, 640), "a.png").toFile());
        var gif = PlayedGif.of(written(plan(shown, ExportFormat.GIF, 0, 3, 640), "a.gif")).frames().get(2);
        // The flat colours survive the palette, so that nearly every pixel is equal.
        long different = IntStream.range(0, png.getHeight() * 640).filter(i -> differs(png, gif, i % 640, i / 640)).count();
        assertThat(gif.getHeight()).isEqualTo(png.getHeight());
        assertThat(different).isLessThan(png.getHeight() * 640L / 500);
    }

    private static boolean differs(BufferedImage a, BufferedImage b, int x, int y) {
        int one = a.getRGB(x, y);
        int other = b.getRGB(x, y);
        return IntStream.of(0, 8, 16).anyMatch(s -> Math.abs(((one >> s) & 0xFF) - ((other >> s) & 0xFF)) > 24);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSamePlanGivesTheSameBytesTwice(ExportFormat format) throws IOException {
        var plan = plan(scene("17-channels-and-filters"), format, 4, format == ExportFormat.GIF ? 9 : 4, 640);
        var name = "a." + format.ending();
        var first = Files.readAllBytes(written(plan, name));
        assertThat(Files.readAllBytes(written(plan, name))).isEqualTo(first);
    }

    @Test
    void theLastFrameIsHeldASecondLonger() throws IOException {
        assertThat(PlayedGif.of(written(plan(at(SUM, Grain.VALUE, 0), ExportFormat.GIF, 0, 3, 320), "a.gif")).delays())
                .containsExactly(25, 25, 25, 125);
    }

    @Test
    void theMapsStandStillWhereALaterSumTakesOneLineMore() throws IOException {
        // Left of the input stand zeros, right of them long numbers: the first sums fit on one line, the last ones do not.
        var input = Array4.fill(1, 1, 4, 8, (n, c, row, col) -> col < 4 ? 0 : 0.1234);
        var shown = SceneEdits.input(scene("05-vertical-edges"), input).scene();
        var gif = PlayedGif.of(written(plan(shown, ExportFormat.GIF, 0, ExportPlan.lastMoment(shown), 800), "a.gif"));
        assertThat(gif.frames().stream().map(ExporterTest::topOfOutput).distinct()).hasSize(1);
    }

    /// Finds the first row with a long line in the green of the output's frame.
    private static int topOfOutput(BufferedImage picture) {
        int green = Palette.of(false).output();
        return IntStream.range(0, picture.getHeight())
                .filter(y -> IntStream.range(0, picture.getWidth()).filter(x -> picture.getRGB(x, y) == green).count() > 60).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void aCancelledAnimationLeavesNothingBehind(int atFrame) {
        var plan = ExportPlan.of(at(SUM, Grain.TERM, 0), ExportFormat.GIF, false, Language.ENGLISH);
        assertThat(new Exporter(plan, FONTS).write(folder.resolve("a.gif"), (done, total) -> done < atFrame)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aCancelledAnimationKeepsTheFileThatWasThere() throws IOException {
        var file = Files.writeString(folder.resolve("a.gif"), "older");
        new Exporter(plan(SUM, ExportFormat.GIF, 0, 3, 320), FONTS).write(file, (done, total) -> false);
        assertThat(file).hasContent("older");
        assertThat(folder.toFile().list()).containsExactly("a.gif");
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"PNG", "SVG"})
    void aCancelledPictureLeavesNothingBehind(ExportFormat format) {
        var target = folder.resolve("a." + format.ending());
        assertThat(new Exporter(plan(SUM, format, 1, 1, 320), FONTS).write(target, (done, total) -> false)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = {"PNG", "SVG"})
    void aPictureThatIsWrittenCannotBeCancelledAnyMore(ExportFormat format) {
        var target = folder.resolve("a." + format.ending());
        assertThat(new Exporter(plan(SUM, format, 1, 1, 320), FONTS).write(target, (done, total) -> done < total)).isTrue();
        assertThat(target).isNotEmptyFile();
    }

    @Test
    void progressCountsEveryFrame() {
        var told = new ArrayList<String>();
        new Exporter(plan(SUM, ExportFormat.GIF, 1, 3, 320), FONTS).write(folder.resolve("a.gif"),
                (done, total) -> told.add(done + "/" + total));
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aPlaceWhereNothingCanBeWrittenIsOneSentence(ExportFormat format) throws IOException {
        Files.createFile(folder.resolve("file"));
        var exporter = new Exporter(plan(at(SUM, Grain.VALUE, 1), format, 1, 1, 320), FONTS);
        var name = "a." + format.ending();
        assertSentence(() -> exporter.write(folder.resolve("absent").resolve(name), Progress.NONE), "the folder", "does not exist");
        assertSentence(() -> exporter.write(folder.resolve("file").resolve(name), Progress.NONE), "a part of its path is a file");
        assertSentence(() -> exporter.write(folder, Progress.NONE), "is a folder and not a file");
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    /// In both languages, for the sentence is shown in either.
    private static void assertSentence(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ReadableException.class, e -> {
            assertThat(e.getMessage()).contains(parts).doesNotContain("\n").doesNotContain("{");
            assertThat(Texts.of(Language.CHINESE).get(e.problem())).containsPattern("\\p{IsHan}").doesNotContain("\n")
                    .doesNotContain("{");
        });
    }

    @Test
    void anSvgIsXmlWithTheTermsAndTheResultOfItsStep() throws Exception {
        var shown = at(SUM, Grain.VALUE, 2);
        var svg = Files.readString(written(plan(shown, ExportFormat.SVG, 2, 2, 960), "a.svg"));
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("a.svg").toFile());
        var texts = IntStream.range(0, document.getElementsByTagName("text").getLength())
                .mapToObj(i -> document.getElementsByTagName("text").item(i).getTextContent()).toList();
        var step = shown.walk().stages().getFirst().step(2);
        assertThat(step.value()).isEqualTo(37);
        var sum = new ArrayList<String>();
        step.terms().forEach(t -> sum.addAll(List.of(Numbers.display(t.first().value()), "·", Numbers.display(t.last().value()), "+")));
        sum.removeLast();
        sum.addAll(List.of("=", "37"));
        assertThat(texts).containsSubsequence(sum);
        assertThat(svg).startsWith("<?xml").contains("<title>A sum of products</title>");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 799, 960, 1920})
    void aPictureIsAsWideAsAskedFor(int width) throws Exception {
        var shown = scene("17-channels-and-filters");
        assertThat(ImageIO.read(written(plan(shown, ExportFormat.PNG, 4, 4, width), "a.png").toFile()).getWidth()).isEqualTo(width);
        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(written(plan(shown, ExportFormat.SVG, 4, 4, width), "a.svg").toFile()).getDocumentElement();
        assertThat(Double.parseDouble(svg.getAttribute("width"))).isEqualTo(width);
        assertThat(svg.getAttribute("viewBox")).startsWith("0 0 ");
    }

    @Test
    void aGifIsAsWideAsAskedFor() throws IOException {
        assertThat(PlayedGif.of(written(plan(SUM, ExportFormat.GIF, 0, 1, 500), "a.gif")).frames().getFirst().getWidth()).isEqualTo(500);
    }

    @Test
    void theThemeAndTheLanguageAreThoseOfThePlan() throws IOException {
        var light = ImageIO.read(written(ExportPlan.of(SUM, ExportFormat.PNG, false, Language.ENGLISH), "l.png").toFile());
        var dark = ImageIO.read(written(ExportPlan.of(SUM, ExportFormat.PNG, true, Language.ENGLISH), "d.png").toFile());
        assertThat(light.getRGB(0, 0) & 0xFF).isGreaterThan(200);
        assertThat(dark.getRGB(0, 0) & 0xFF).isLessThan(60);
        assertThat(Files.readString(written(ExportPlan.of(SUM, ExportFormat.SVG, false, Language.CHINESE), "z.svg"))).contains("卷积核")
                .doesNotContain("Kernel");
    }

    @Test
    void aTitleTooLongForThePictureIsShortened() throws IOException {
        var english = "A title that goes on and on ".repeat(8).strip();
        var named = SUM.withCaptions(new Caption(english, "题目".repeat(90)), SUM.note());
        var svg = Files.readString(written(plan(named, ExportFormat.SVG, 0, 0, 320), "a.svg"));
        assertThat(svg).containsPattern(">A title that goes on and on [^<]*…</text>");
    }

    @Test
    void everyExampleCanBeExportedInEveryFormat() {
        for (var entry : SceneCatalogue.entries())
            for (var format : ExportFormat.values()) {
                var shown = entry.load();
                int first = ExportPlan.presentMoment(shown);
                int last = format == ExportFormat.GIF ? Math.min(ExportPlan.lastMoment(shown), first + 1) : first;
                written(plan(shown, format, first, last, 320), entry.name() + "." + format.ending());
            }
        assertThat(folder.toFile().list()).hasSize(3 * SceneCatalogue.entries().size());
    }
}
