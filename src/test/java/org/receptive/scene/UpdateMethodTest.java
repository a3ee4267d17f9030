package org.receptive.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.io.scene.SceneFile;
import org.receptive.nn.Optimizer;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.ParameterLayout;
import org.receptive.reference.Optimizers;
import org.receptive.reference.Optimizers.LearnedNumber;
import org.receptive.reference.UpdateRule;
import org.receptive.spec.ParameterSpec;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.MapId;
import org.receptive.trace.Operation;
import org.receptive.trace.StepText;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.UpdateMemory;
import org.receptive.trace.UpdateMethod;
import org.receptive.trace.UpdateMethod.Kind;
import org.receptive.trace.Walk;

/// Momentum and Adam as stages of a walk, held against the textbook engine and the fast one.
class UpdateMethodTest {

    private static final int ITERATIONS = 4;
    private static final List<MapId> LEARNED = List.of(new MapId("dense", "W"), new MapId("dense", "b"), new MapId("convolution", "w"),
            new MapId("convolution", "b"));

    @TempDir
    private Path folder = Path.of("");

    private static Scene scene(Kind kind) {
        var chain = SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("24-")).findFirst().orElseThrow().load();
        var chosen = KnobEdits.choose(chain.withView(View.START.at(Grain.VALUE, 5, 0, 0)), "optimizer", kind.word()).scene();
        return KnobEdits.real(chosen, "rate", 0.05).scene();
    }

    private static double[] values(Walk walk, MapId id) {
        return walk.map(id).values().toArray();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyParameterMovesAsInTheTextbookEngine(Kind kind) {
        moveAsInTheTextbookEngine(kind, scene(kind));
    }

    private static UpdateRule rule(UpdateMethod method) {
        return switch (method.kind()) {
            case SGD -> UpdateRule.Sgd.plain(method.rate());
            case MOMENTUM -> new UpdateRule.Sgd(method.rate(), method.momentum(), 0, 0, false);
            case ADAM -> new UpdateRule.Adam(method.rate(), method.beta1(), method.beta2(), method.epsilon(), 0, false);
        };
    }

    private static void moveAsInTheTextbookEngine(Kind kind, Scene first) {
        var scene = first;
        var rule = rule(((LossSetting) scene.stages().getLast().setting()).method());
        var numbers = new HashMap<MapId, LearnedNumber[]>();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            var walk = scene.walk();
            for (var id : LEARNED) {
                var before = values(walk, id);
                var known = numbers.computeIfAbsent(id, _ -> Arrays.stream(before).mapToObj(LearnedNumber::of)
                        .toArray(LearnedNumber[]::new));
                var gradient = values(walk, id.gradient());
                var after = values(walk, id.updated());
                for (int i = 0; i < before.length; i++) {
                    assertThat(before[i]).isCloseTo(known[i].value(), within(1e-12));
                    known[i] = Optimizers.step(rule, known[i], gradient[i]);
                    assertThat(after[i]).as("%s %s[%s]", kind, id, i).isCloseTo(known[i].value(), within(1e-12));
                }
            }
            scene = scene.nextIteration();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyParameterMovesAsInTheFastEngine(Kind kind) {
        var scene = scene(kind);
        var spec = switch (kind) {
            case SGD -> new OptimizerSpec.Sgd(0, 0, false, 0);
            case MOMENTUM -> new OptimizerSpec.Sgd(0.9, 0, false, 0);
            case ADAM -> new OptimizerSpec.Adam(0.9, 0.999, 1e-8, 0);
        };
        var id = LEARNED.get(2);
        var fast = floats(values(scene.walk(), id));
        var layout = new ParameterLayout(List.of(new ParameterLayout.Slice("layer", ParameterSpec.weight(1, 1, fast.length), 0)),
                fast.length);
        var optimizer = new Optimizer(spec, layout);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            var walk = scene.walk();
            optimizer.beginStep();
            optimizer.update(fast, floats(values(walk, id.gradient())), 0.05, 0, fast.length);
            var after = values(walk, id.updated());
            for (int i = 0; i < fast.length; i++)
                assertThat((double) fast[i]).as("%s [%s]", kind, i).isCloseTo(after[i], within(2e-6));
            scene = scene.nextIteration();
        }
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (int i = 0; i < floats.length; i++)
            floats[i] = (float) values[i];
        return floats;
    }

    @Test
    void whatIsRememberedBeginsAtZeroAndIsCarriedOn() {
        var first = scene(Kind.MOMENTUM);
        assertThat(first.stage().setting().memory()).isEqualTo(UpdateMemory.NONE);
        var v = new MapId("convolution", "v(w)");
        assertThat(values(first.walk(), v)).containsOnly(0);
        var velocity = values(first.walk(), v.updated());
        assertThat(velocity).containsExactly(values(first.walk(), new MapId("convolution", "∂L/∂w")));
        assertThat(values(first.nextIteration().walk(), v)).containsExactly(velocity);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileKeepsTheOptimizerAndWhatItRemembers(Kind kind) throws IOException {
        var file = folder.resolve("scene.json");
        var later = scene(kind).nextIteration().nextIteration();
        SceneFile.write(later, file);
        assertThat(SceneFile.read(file)).isEqualTo(later);
    }

    @Test
    void whatIsNotUpdatedRemembersNothing() {
        var scene = scene(Kind.MOMENTUM).nextIteration();
        int remembering = 0;
        for (var stage : scene.stages()) {
            var setting = stage.setting();
            if (setting.memory().steps() > 0) {
                remembering++;
                assertThat(setting.withMemory(UpdateMemory.NONE).memory()).isEqualTo(UpdateMemory.NONE);
                assertThat(setting.withMemory(UpdateMemory.NONE).withMemory(setting.memory())).isEqualTo(setting);
            } else
                assertThat(setting.withMemory(scene.stages().getLast().setting().memory())).isEqualTo(setting);
        }
        assertThat(remembering).isEqualTo(1);
    }

    @Test
    void anotherOptimizerRemembersNothing() {
        var later = scene(Kind.ADAM).nextIteration();
        var there = later.withView(View.START.at(Grain.VALUE, 5, 0, 0));
        assertThat(there.stage().setting().memory().steps()).isEqualTo(1);
        var changed = KnobEdits.choose(there, "optimizer", "momentum").scene();
        assertThat(changed.stage().setting().memory()).isEqualTo(UpdateMemory.NONE);
    }

    /// Adam counts its iterations for all maps, so what is remembered of the others would be corrected wrongly beside a new one.
    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "SGD")
    void anOptimizerBeginsAnewWhereALearnedMapHasAnotherShape(Kind kind) {
        var later = scene(kind).nextIteration().nextIteration();
        assertThat(later.stages().getLast().setting().memory().steps()).isEqualTo(2);
        var changed = KnobEdits.number(later.withView(View.START.at(Grain.VALUE, 3, 0, 0)), "outputs", 2).scene();
        var letters = kind == Kind.ADAM ? List.of("m", "s") : List.of("v");
        for (var letter : letters) {
            assertThat(values(changed.walk(), new MapId("dense", letter + "(W)"))).hasSize(8).containsOnly(0);
            assertThat(values(changed.walk(), new MapId("dense", letter + "(b)"))).containsOnly(0);
            assertThat(values(changed.walk(), new MapId("convolution", letter + "(w)"))).containsOnly(0);
        }
        moveAsInTheTextbookEngine(kind, changed);
        assertThat(changed.nextIteration().stages().getLast().setting().memory().steps()).isEqualTo(1);
        var back = KnobEdits.number(changed.withView(View.START.at(Grain.VALUE, 3, 0, 0)), "outputs", 3).scene();
        assertThat(values(back.walk(), new MapId("convolution", letters.getFirst() + "(w)"))).as("as long as it made no iteration")
                .doesNotContain(0);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "SGD")
    void anOptimizerBeginsAnewWhereAKernelIsTurnedOnItsSide(Kind kind) {
        var convolution = scene(kind).withView(View.START.at(Grain.VALUE, 0, 0, 0));
        var wide = KnobEdits.kernel(convolution, 1, 2).scene().nextIteration().nextIteration();
        var high = KnobEdits.kernel(wide.withView(View.START.at(Grain.VALUE, 0, 0, 0)), 2, 1).scene();
        assertThat(high.walk().map(new MapId("convolution", "w")).rows()).isEqualTo(2);
        moveAsInTheTextbookEngine(kind, high);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyStepOfAnUpdateIsToldInEveryLanguageAndItsTermsComeToItsValue(Kind kind) {
        var walk = scene(kind).nextIteration().walk();
        for (var grain : Grain.values()) {
            var timeline = new Timeline(walk, grain);
            for (long i = timeline.indexOf(6, 0, 0); i < timeline.length(); i++) {
                var moment = timeline.at(i);
                for (var language : Language.all())
                    assertThat(new StepText(Texts.of(language)).sentence(moment, timeline)).doesNotContain("{", "reduction.");
                if (moment.complete())
                    assertThat(moment.step().running(moment.step().terms().size())).isCloseTo(moment.step().value(), within(1e-12));
            }
        }
    }

    @Test
    void adamHasFourStagesForEveryLearnedMap() {
        assertThat(scene(Kind.ADAM).walk().stages()).filteredOn(s -> s.output().stage().equals("convolution")).map(Operation::id)
                .contains("first-moment", "second-moment", "direction", "update");
        assertThat(Map.of(Kind.SGD, 20, Kind.MOMENTUM, 24, Kind.ADAM, 32))
                .allSatisfy((kind, stages) -> assertThat(scene(kind).walk().stages()).hasSize(stages));
    }
}
