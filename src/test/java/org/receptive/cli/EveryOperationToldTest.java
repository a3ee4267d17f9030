package org.receptive.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.array.Array4;
import org.receptive.export.PlayedGif;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.scene.Caption;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.LossSetting;
import org.receptive.scene.MatrixView;
import org.receptive.scene.Scene;
import org.receptive.scene.Scene.Passes;
import org.receptive.scene.SceneStage;
import org.receptive.scene.SettingKind;
import org.receptive.scene.View;
import org.receptive.text.Numbers;
import org.receptive.trace.Operation;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.UpdateMethod;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/// `trace` and `export` know every prepared scene, every operation that a stage can be, and every pass.
class EveryOperationToldTest {

    @TempDir
    private Path folder;

    /// A scene and its name.
    record Told(String name, Scene scene) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Told> scenes() {
        var prepared = SceneCatalogue.entries().stream().map(e -> new Told(e.name(), e.load()));
        var made = Arrays.stream(SettingKind.values()).flatMap(EveryOperationToldTest::ofKind);
        return Stream.of(prepared, made, Stream.of(forkOfTheInput()), forms()).flatMap(s -> s);
    }

    /// The gradient of an input that two stages read.
    private static Told forkOfTheInput() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("85-")).findFirst().orElseThrow().load();
        int loss = scene.stages().size() - 1;
        return new Told("a fork of the input",
                KnobEdits.flag(scene.withView(scene.view().at(Grain.VALUE, loss, 0, 0)), "inputGradient", true).scene());
    }

    /// An operation as it begins behind another one; behind a loss every pass and every rule of the update is walked.
    private static Stream<Told> ofKind(SettingKind kind) {
        var random = new Random(kind.word().hashCode());
        var input = Array4.fill(1, 2, 5, 6, (_, _, _, _) -> random.nextInt(-4, 9) / 2.0);
        var first = new SceneStage("first", SettingKind.CROSS_CORRELATION.begin(List.of(input.shape())), List.of(SceneStage.INPUT));
        var shape = first.setting().outputShape(List.of(input.shape()));
        var shapes = IntStream.range(0, kind.inputs()).mapToObj(_ -> shape).toList();
        var scene = new Scene(Caption.same(kind.word()), Caption.same(""), input,
                List.of(first, new SceneStage("second", kind.begin(shapes), shapes.stream().map(_ -> "first").toList())), Passes.FORWARD,
                View.START.at(Grain.VALUE, 1, 0, 0));
        var all = new ArrayList<>(List.of(new Told(kind.word(), scene)));
        if (scene.stage().setting() instanceof LossSetting) {
            all.add(new Told(kind.word() + " backward", scene.with(Passes.BACKWARD)));
            for (var rule : UpdateMethod.Kind.values())
                all.add(new Told(kind.word() + " " + rule.word(),
                        KnobEdits.choose(scene.with(Passes.ITERATION), "optimizer", rule.word()).scene()));
        }
        return all.stream();
    }

    /// One convolution in every form in which it can be drawn.
    private static Stream<Told> forms() {
        var scene = SceneCatalogue.entries().stream().filter(e -> e.name().equals("37-convolution-as-a-matrix")).findFirst().orElseThrow()
                .load();
        return Stream.concat(
                Arrays.stream(MatrixView.Look.values())
                        .map(look -> new Told(look.word(), scene.withView(scene.view().withMatrix(MatrixView.SLIDING.with(look))))),
                Arrays.stream(View.Ways.values()).map(ways -> new Told(ways.word(), scene.withView(scene.view().withWays(ways)))));
    }

    private String file(Told told) {
        var file = folder.resolve("scene.json");
        SceneFile.write(told.scene(), file);
        return file.toString();
    }

    private static String out(String... args) {
        var ran = Ran.of(args);
        assertThat(ran.err()).as(String.join(" ", args)).isEmpty();
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    /// The numbers of the last steps of the stages, from 1, with the stage.
    private static List<Integer> lastSteps(Scene scene) {
        int done = 0;
        var last = new ArrayList<Integer>();
        for (var stage : scene.walk().stages())
            last.add(done += stage.stepCount());
        return last;
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theTraceEndsEveryStageWithTheValueOfTheWalk(Told told) {
        var stages = told.scene().walk().stages();
        var last = lastSteps(told.scene());
        var file = file(told);
        for (var language : List.of("en", "zh"))
            for (var grain : List.of("value", "multiply-add"))
                if (language.equals("en") || grain.equals("value"))
                    text(stages, last, out("trace", file, "--grain", grain, "--lang", language));
        var json = JsonMapper.shared().readTree(out("trace", file, "--json"));
        assertThat(json.size()).isEqualTo(last.getLast());
        for (int s = 0; s < stages.size(); s++) {
            var step = json.get(last.get(s) - 1);
            var stage = stages.get(s);
            assertThat(step.path("operation").asString()).isEqualTo(stage.id());
            assertThat(step.path("target").path("map").asString()).isEqualTo(stage.output().toString());
            assertThat(step.path("value").asDouble(Double.NaN)).as(stage.output() + "").isEqualTo(value(stage));
            assertThat(step.path("terms").size()).isEqualTo(stage.step(stage.stepCount() - 1).terms().size());
        }
    }

    private static double value(Operation stage) {
        var values = stage.y().values().toArray();
        return values[values.length - 1];
    }

    /// The formula of a stage's last step ends with its value.
    private static void text(List<Operation> stages, List<Integer> last, String out) {
        assertThat(out).doesNotContain("{0}", "??", "Optional[", "null");
        var lines = out.lines().toList();
        for (int s = 0; s < stages.size(); s++) {
            var begin = last.get(s) + ". ";
            var at = lines.stream().filter(l -> l.startsWith(begin)).toList();
            assertThat(at).as(begin).isNotEmpty();
            assertThat(lines.get(lines.lastIndexOf(at.getLast()) + 1)).as(stages.get(s).output() + "")
                    .endsWith("= " + Numbers.exact(value(stages.get(s))));
        }
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everySceneIsAPicture(Told told) throws IOException {
        var png = folder.resolve("a.png");
        out("export", file(told), png.toString(), "--width", "320");
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(320);
    }

    /// Each kind of step once in each form in which it is drawn, at its last moment.
    @Test
    void everyOperationIsAVectorPictureInEveryForm() throws IOException {
        var drawn = new HashSet<String>();
        var svg = folder.resolve("a.svg");
        for (var told : scenes().toList()) {
            var view = told.scene().view();
            var timeline = new Timeline(told.scene().walk(), Grain.VALUE, view.ways().order());
            for (int s = 0; s < timeline.walk().stages().size(); s++)
                if (drawn.add(timeline.walk().stages().get(s).id() + " " + view.form())) {
                    long step = timeline.startOf(s, timeline.units(s));
                    out("export", file(told), svg.toString(), "--grain", "value", "--step", String.valueOf(step), "--lang",
                            s % 2 == 0 ? "en" : "zh");
                    assertThat(wellFormed(Files.readString(svg))).as("%s, stage %s", told, s).isTrue();
                }
        }
        assertThat(drawn).hasSizeGreaterThan(30);
    }

    private static boolean wellFormed(String document) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(document)))
                    .getDocumentElement().getElementsByTagName("*").getLength() > 20;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"26-low-frequencies-stay", "34-overlap-and-checkerboard", "38-im2col", "23-the-way-back", "43-adam"})
    void anAnimationShowsEveryFormAndPass(String scene) throws IOException {
        var gif = folder.resolve("a.gif");
        out("export", scene, gif.toString(), "--grain", "value", "--width", "320", "--from", "3", "--to", "9");
        assertThat(PlayedGif.of(gif).frames()).hasSize(7);
    }

    @Test
    void whatIsNotThereIsSaidInOneSentence() throws IOException {
        var scene = "24-one-training-iteration";
        int steps = lastSteps(SceneCatalogue.entries().stream().filter(e -> e.name().equals(scene)).findFirst().orElseThrow().load())
                .getLast();
        for (var language : List.of("en", "zh")) {
            for (var step : List.of("0", String.valueOf(steps + 1))) {
                sentence("trace", scene, "--step", step, "--lang", language);
                sentence("export", scene, folder.resolve("a.svg").toString(), "--grain", "value", "--step", step, "--lang", language);
            }
            var text = Files.readString(Path.of("examples", scene + ".json"));
            assertThat(sentence("trace", broken(text, "\"stage\": \"loss.L′\"", "\"stage\": \"nowhere\""), "--lang", language))
                    .contains("nowhere");
            assertThat(sentence("export", broken(text, "\"inputs\": [\"pooling\"]", "\"inputs\": [\"nowhere\"]"),
                    folder.resolve("a.png").toString(), "--lang", language)).contains("nowhere");
        }
        assertThat(folder.resolve("a.svg")).doesNotExist();
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    private String broken(String text, String was, String now) throws IOException {
        assertThat(text).contains(was);
        return Files.writeString(folder.resolve("broken.json"), text.replace(was, now)).toString();
    }

    private static String sentence(String... args) {
        var ran = Ran.of(args);
        assertThat(ran.code()).as(String.join(" ", args)).isNotZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain("Exception", "\tat ", "{0}");
        assertThat(ran.err().strip().lines()).hasSize(1);
        return ran.err();
    }
}
