package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.trace.NamedMap.Role;

class ReachTest {

    static Stream<String> chains() {
        return SceneCatalogue.entries().stream().map(SceneCatalogue.Entry::name).filter(name -> walk(name).stages().size() > 1);
    }

    private static Walk walk(String name) {
        return SceneCatalogue.entries().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow().load().walk();
    }

    private static int forward(Walk walk) {
        return (int) walk.stages().stream().takeWhile(s -> !s.output().isGradient()).count();
    }

    /// Returns the cells that a value is made of, found by asking every stage before it again and again.
    private static Set<Cell> standsOn(Walk walk, Cell cell) {
        var found = new HashSet<>(Set.of(cell));
        for (var stage : walk.stages().subList(0, forward(walk)).reversed())
            for (int i = 0; i < stage.stepCount(); i++)
                if (found.contains(stage.y().cell(i)))
                    for (var term : stage.step(i).terms())
                        for (var factor : term.factors())
                            factor.source().filter(s -> stage.map(s.map()).role() == Role.INPUT).ifPresent(found::add);
        return found;
    }

    private static Set<Cell> all(Walk walk, Reach reach) {
        var cells = new HashSet<Cell>();
        for (var stage : walk.stages().subList(0, forward(walk)))
            for (var map : stage.maps())
                for (int i = reach.next(map.id(), 0); i >= 0; i = reach.next(map.id(), i + 1))
                    cells.add(map.cell(i));
        return cells;
    }

    @ParameterizedTest
    @MethodSource("chains")
    void aValueStandsOnWhatItsTermsReadThroughAllStages(String name) {
        var walk = walk(name);
        for (var stage : walk.stages().subList(0, forward(walk)))
            for (int i = 0; i < stage.stepCount(); i++)
                assertThat(all(walk, Reach.before(walk, stage.y().cell(i)))).isEqualTo(standsOn(walk, stage.y().cell(i)));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void aCellReachesTheValuesThatStandOnIt(String name) {
        var walk = walk(name);
        var last = walk.stages().get(forward(walk) - 1).y();
        var x = walk.stages().getFirst().maps(Role.INPUT).getFirst();
        var stands = IntStream.range(0, last.values().count()).mapToObj(j -> standsOn(walk, last.cell(j))).toList();
        for (int i = 0; i < x.values().count(); i++) {
            var cell = x.cell(i);
            var reach = Reach.of(walk, cell);
            for (int j = 0; j < stands.size(); j++)
                assertThat(reach.holds(last.id(), j)).isEqualTo(stands.get(j).contains(cell));
        }
    }

    @Test
    void aPooledValueOfAStrokeStandsOnAWindowAsLargeAsTheLayersMakeIt() {
        var walk = walk("21-from-stroke-to-summary");
        var p = walk.stages().getLast().y();
        var reach = Reach.before(walk, p.cell(0));
        var z = walk.stages().getFirst();
        int kernel = z.maps(Role.PARAMETER).getFirst().rows();
        assertThat(reach.count(z.output())).as("a window of 2 by 2").isEqualTo(4);
        assertThat(reach.count(MapId.of("x"))).isEqualTo((kernel + 1) * (kernel + 1));
    }

    @Test
    void gradientsAreFollowedOnTheWayBackAlone() {
        var walk = walk("23-the-way-back");
        var back = walk.stages().subList(forward(walk), walk.stages().size());
        var reach = Reach.of(walk, back.getFirst().y().cell(0));
        assertThat(back.stream().map(Operation::output)).allMatch(reach::touches);
        assertThat(IntStream.range(0, forward(walk)).mapToObj(i -> walk.stages().get(i).output()))
                .as("the loss is where the way back begins").filteredOn(reach::touches).hasSizeLessThan(forward(walk));
    }

    @Test
    void aCellThatIsNotThereStandsOnNothing() {
        var walk = walk("23-the-way-back");
        assertThat(Reach.of(walk, new Cell(MapId.of("nothing"), 0, 0, 0))).isEqualTo(Reach.NOTHING);
        assertThat(Reach.of(walk, new Cell(MapId.of("x"), 0, 99, 0))).isEqualTo(Reach.NOTHING);
    }
}
