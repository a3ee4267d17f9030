package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Timeline.Grain;

/// Stages over named maps, and the one timeline that runs through them.
class WalkTest {

    private static final int CHAINS = 60;
    private static final int RESIDUALS = 40;

    private static Stream<RandomNetworks.Network> networks(long seed) {
        return Stream.concat(RandomNetworks.chains(seed, CHAINS), RandomNetworks.residuals(seed, RESIDUALS));
    }

    private static Stream<Timeline> timelines(long seed) {
        return networks(seed).map(RandomNetworks.Network::walk).flatMap(walk -> Stream.of(Grain.values()).map(g -> new Timeline(walk, g)));
    }

    @Test
    void everyStageMakesWhatTheNetworkMakes() {
        networks(1).forEach(network -> {
            var outputs = network.outputs();
            for (var stage : network.walk().stages()) {
                var name = stage.output().stage();
                assertThat(stage.y().values().toArray()).as("%s of %s", name, network.spec())
                        .isEqualTo(Objects.requireNonNull(outputs.get(name)).toArray());
            }
        });
    }

    @Test
    void oneTimelineRunsThroughAllStages() {
        timelines(2).forEach(t -> {
            long length = 0;
            for (int s = 0; s < t.walk().stages().size(); s++) {
                var alone = new Timeline(t.walk().stages().get(s), t.grain());
                assertThat(t.indexOf(s, 0, 0)).as("where stage %s begins", s).isEqualTo(length);
                for (long k = 0; k < alone.length(); k++) {
                    var moment = t.at(length + k);
                    assertThat(moment.stage()).isEqualTo(s);
                    assertThat(moment.operation()).isSameAs(t.walk().stages().get(s));
                    var there = alone.at(k);
                    assertThat(moment.step()).isEqualTo(there.step());
                    assertThat(moment.termsDone()).isEqualTo(there.termsDone());
                    assertThat(moment.complete()).isEqualTo(there.complete());
                }
                length += alone.length();
            }
            assertThat(t.length()).isEqualTo(length);
        });
    }

    @Test
    void stageStepAndOffsetNameTheIndex() {
        timelines(3).forEach(t -> {
            for (long k = 0; k < t.length(); k++) {
                assertThat(t.indexOf(t.stageAt(k), t.stepAt(k), t.offsetAt(k))).isEqualTo(k);
                assertThat(t.offsetAt(k)).isBetween(0, t.momentsPerStep(t.stageAt(k), t.stepAt(k)) - 1);
            }
        });
    }

    @Test
    void aMomentSoughtIsTheOneReachedForwardAndTheOneReachedBackAcrossStages() {
        timelines(4).forEach(t -> {
            var forward = new ArrayList<Moment>();
            for (long k = 0; k < t.length(); k++)
                forward.add(t.at(k));
            var back = new ArrayList<Moment>();
            for (long k = t.length() - 1; k >= 0; k--)
                back.addFirst(t.at(k));
            assertThat(back).isEqualTo(forward);
            long k = t.length() / 3;
            assertThat(new Timeline(t.walk(), t.grain()).at(k)).isEqualTo(forward.get((int) k));
        });
    }

    @Test
    void outsideTheTimelineThereIsNoMoment() {
        timelines(5).limit(10).forEach(t -> {
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> t.at(-1));
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> t.at(t.length()));
        });
    }

    @Test
    void theMapsMadeEarlierAreTheVeryMapsReadLater() {
        networks(6).forEach(network -> {
            var walk = network.walk();
            for (int s = 0; s < walk.stages().size(); s++) {
                var node = network.spec().nodes().get(s);
                var inputs = walk.stages().get(s).maps(Role.INPUT);
                assertThat(inputs.stream().map(m -> m.id().stage())).as("what %s reads", node).containsExactlyElementsOf(node.inputs());
                for (var input : inputs) {
                    if (input.id().stage().equals(NetworkSpec.INPUT))
                        continue;
                    var maker = walk.stages().stream().filter(o -> o.output().equals(input.id())).findFirst().orElseThrow();
                    assertThat(walk.stages().indexOf(maker)).isLessThan(s);
                    assertThat(input.values()).isSameAs(maker.y().values());
                    assertThat(input.form()).isEqualTo(maker.y().form());
                    assertThat(walk.map(input.id()).values()).isSameAs(maker.y().values());
                }
            }
        });
    }

    @Test
    void noTwoMapsOfAWalkHaveOneName() {
        networks(7).forEach(network -> {
            var walk = network.walk();
            var values = new HashSet<Object>();
            var ids = new HashSet<MapId>();
            for (var stage : walk.stages())
                for (var map : stage.maps()) {
                    values.add(List.of(map.values(), map.id()));
                    ids.add(map.id());
                }
            assertThat(ids).hasSameSizeAs(values);
            assertThat(ids).allSatisfy(id -> assertThat(walk.map(id).id()).isEqualTo(id));
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> walk.map(MapId.of("nowhere")));
        });
    }

    @Test
    void aStageGoesByItsLetterAndByItsNameWhereOthersHaveThatLetter() {
        assertThat(shortNames("31-depthwise-separable")).containsExactly("full", "depthwise", "pointwise");
        assertThat(shortNames("36-not-the-inverse")).as("no names of their own").containsExactly("z", "z");
        assertThat(shortNames("24-one-training-iteration")).startsWith("z", "a", "p", "s", "q", "L", "∂L/∂q").contains("∂L/∂w", "w′")
                .doesNotContain("convolution");
    }

    private static List<String> shortNames(String scene) {
        var walk = new SceneCatalogue.Entry(scene, List.of()).load().walk();
        return walk.stages().stream().map(walk::shortName).toList();
    }

    @Test
    void anOrderInWhichAMapIsReadBeforeItIsMadeIsRefused() {
        var random = new Random(8);
        networks(8).forEach(network -> {
            var stages = new ArrayList<>(network.walk().stages());
            for (int i = 0; i < 4; i++) {
                Collections.shuffle(stages, random);
                if (isInOrder(stages))
                    assertThat(new Walk(stages).stages()).isEqualTo(stages);
                else
                    assertThatIllegalArgumentException().isThrownBy(() -> new Walk(stages)).withMessageContaining("which is made later");
            }
        });
    }

    private static boolean isInOrder(List<Operation> stages) {
        for (int s = 0; s < stages.size(); s++)
            for (var later : stages.subList(s, stages.size()))
                if (stages.get(s).maps(Role.INPUT).stream().anyMatch(m -> m.id().equals(later.output())))
                    return false;
        return true;
    }

    @Test
    void noStageAndTwoThatMakeOneMapAreRefused() {
        var stage = RandomNetworks.chains(9, 1).findFirst().orElseThrow().walk().stages().getFirst();
        assertThatIllegalArgumentException().isThrownBy(() -> new Walk(List.of())).withMessage("a walk needs a stage");
        assertThatIllegalArgumentException().isThrownBy(() -> new Walk(List.of(stage, stage))).withMessageContaining("conv.y");
    }

    @Test
    void aCellIsLinkedToWhatItReadsAndToAllThatItReachesInEveryStage() {
        networks(10).forEach(network -> {
            var walk = network.walk();
            for (var stage : walk.stages())
                for (var map : stage.maps()) {
                    var cell = map.cell(map.values().count() / 2);
                    var expected = new HashSet<Cell>();
                    for (var other : walk.stages())
                        for (int i = 0; i < other.stepCount(); i++)
                            collect(other, other.step(i), cell, expected);
                    assertThat(walk.linked(cell)).as("links of %s in %s", cell, network.spec()).doesNotHaveDuplicates()
                            .hasSameElementsAs(expected);
                }
        });
    }

    private static void collect(Operation op, Step step, Cell cell, Set<Cell> links) {
        for (var term : step.terms())
            for (var factor : term.factors()) {
                if (step.target().equals(cell))
                    links.add(factor.shown());
                if (factor.shown().equals(cell))
                    links.add(op.map(cell.map()).role() == Role.PARAMETER ? term.first().shown() : step.target());
            }
    }

    @Test
    void aBranchIsReadByTheJoinAndByTheLayerBesideIt() {
        RandomNetworks.residuals(11, RESIDUALS).forEach(network -> {
            var links = network.walk().linked(new Cell(new MapId("act", "y"), 0, 1, 1));
            assertThat(links.stream().map(c -> c.map().stage()).distinct()).containsExactly("stem", "same", "join");
        });
    }

    @Test
    void theLastMomentOfAStageTellsWhichComesNext() {
        var en = new StepText(Texts.of(Language.ENGLISH));
        timelines(12).forEach(t -> {
            for (int s = 0; s < t.walk().stages().size(); s++) {
                long last = (s + 1 < t.walk().stages().size() ? t.indexOf(s + 1, 0, 0) : t.length()) - 1;
                assertThat(en.caption(t.at(last), t)).endsWith(s + 1 < t.walk().stages().size()
                        ? "Next, " + t.walk().shortName(t.walk().stages().get(s + 1)) + " begins."
                        : "This is the last value.");
            }
        });
    }

    @Test
    void aWalkMadeTwiceOfTheSameNumbersIsEqual() {
        networks(13).forEach(network -> {
            var walk = network.walk();
            assertThat(walk).isEqualTo(network.walk()).hasSameHashCodeAs(network.walk());
            assertThat(new Timeline(walk, Grain.TERM)).isEqualTo(new Timeline(network.walk(), Grain.TERM))
                    .isNotEqualTo(new Timeline(walk, Grain.VALUE));
        });
    }
}
