package org.receptive.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.reference.Conv2d;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.Window;
import org.receptive.text.ReadableException;

/// What every step of a sliding kernel must hold, over seeded random settings.
class SlidingOperationTest {

    private static final int SETTINGS = 1200;
    private static final int LINKED_SETTINGS = 1000;

    @Test
    void termsAndBiasReduceToTheValueAndToTheReferenceOutput() {
        RandomOperations.of(1, SETTINGS).forEach(op -> {
            var spec = RandomOperations.spec(op);
            var b = spec.bias() ? op.map("b").values() : Array4.fill(spec.outChannels(), 1, 1, 1, (o, i, row, col) -> 0);
            var y = op.isFlipped()
                    ? Conv2d.forwardFlipped(spec, op.map("x").values(), op.map("w").values(), b)
                    : Conv2d.forward(spec, op.map("x").values(), op.map("w").values(), b);
            assertThat(op.y().values()).isEqualTo(y);
            assertThat(op.stepCount()).isEqualTo(y.count());
            for (int i = 0; i < op.stepCount(); i++) {
                var step = op.step(i);
                double sum = 0;
                for (var term : products(op, step))
                    sum += term.first().value() * term.last().value();
                if (RandomOperations.spec(op).bias())
                    sum += op.map("b").value(step.target().channel(), 0, 0);
                assertThat(step.index()).isEqualTo(i);
                assertThat(step.value()).isEqualTo(sum)
                        .isEqualTo(y.get(0, step.target().channel(), step.target().row(), step.target().col()));
            }
        });
    }

    private static List<Term> products(Operation op, Step step) {
        return RandomOperations.spec(op).bias() ? step.terms().subList(0, step.terms().size() - 1) : step.terms();
    }

    @Test
    void termsReadTheCellsThatTheyName() {
        RandomOperations.of(2, SETTINGS).forEach(op -> {
            for (int i = 0; i < op.stepCount(); i++)
                for (var term : products(op, op.step(i))) {
                    assertThat(term.first().value()).isEqualTo(op.map("x").value(term.first().shown()));
                    assertThat(term.last().value()).isEqualTo(op.map("w").value(term.last().shown()));
                }
        });
    }

    @Test
    void aTermIsPaddingExactlyIfItsCellLiesOutsideTheInput() {
        RandomOperations.of(3, SETTINGS).forEach(op -> {
            for (int i = 0; i < op.stepCount(); i++)
                for (var term : products(op, op.step(i))) {
                    boolean inside = op.map("x").contains(term.first().shown().row(), term.first().shown().col());
                    assertThat(term.padding()).isEqualTo(!inside);
                    if (term.padding())
                        assertThat(term.first().value()).isZero();
                }
        });
    }

    @Test
    void everyStepReadsEveryWeightOfItsFilterOnce() {
        RandomOperations.of(4, SETTINGS).forEach(op -> {
            int perFilter = RandomOperations.spec(op).channelsPerFilter();
            for (int i = 0; i < op.stepCount(); i++) {
                var step = op.step(i);
                assertThat(products(op, step)).hasSize(perFilter * RandomOperations.spec(op).window().tapCount());
                assertThat(products(op, step).stream().map(t -> t.last().shown()).distinct()).hasSize(products(op, step).size())
                        .allMatch(w -> w.channel() / perFilter == step.target().channel());
            }
        });
    }

    @Test
    void convolutionMeetsTheLastWeightFirst() {
        var spec = ConvSpec.single(Window.valid(2, 3));
        var x = Array4.fill(1, 1, 4, 4, (n, c, row, col) -> 1);
        var w = Array4.fill(1, 1, 2, 3, (n, c, row, col) -> row * 3.0 + col);
        var b = Array4.of(1, 1, 1, 1, 0);
        assertThat(Operations.convolution(spec, x, w, b).step(0).terms().getFirst().last().shown()).isEqualTo(new Cell("w", 0, 1, 2));
        assertThat(Operations.crossCorrelation(spec, x, w, b).step(0).terms().getFirst().last().shown()).isEqualTo(new Cell("w", 0, 0, 0));
    }

    @Test
    void stepOfIsTheInverseOfStep() {
        RandomOperations.of(5, SETTINGS).forEach(op -> {
            for (int i = 0; i < op.stepCount(); i++)
                assertThat(op.stepOf(op.step(i).target())).isEqualTo(i);
        });
    }

    @Test
    void stepOfRefusesACellBesideTheOutput() {
        var op = RandomOperations.of(6, 1).findFirst().orElseThrow();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.stepOf(new Cell("y", 0, 0, op.y().cols())));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.stepOf(new Cell("y", 0, -1, 0)));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.stepOf(new Cell("y", op.y().channels(), 0, 0)));
    }

    @Test
    void thereIsNoStepBeyondTheLast() {
        var op = RandomOperations.of(7, 1).findFirst().orElseThrow();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.step(op.stepCount()));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> op.step(-1));
    }

    @Test
    void aStepAskedForTwiceIsEqual() {
        RandomOperations.of(8, 100).forEach(op -> assertThat(op.step(op.stepCount() / 2)).isEqualTo(op.step(op.stepCount() / 2)));
    }

    @Test
    void linksAreThoseOfAScanOverAllSteps() {
        RandomOperations.of(9, LINKED_SETTINGS).forEach(op -> {
            var links = scan(op);
            for (var map : op.maps()) {
                var border = map.border();
                for (int channel = 0; channel < map.channels(); channel++)
                    for (int row = -border.top(); row < map.rows() + border.bottom(); row++)
                        for (int col = -border.left(); col < map.cols() + border.right(); col++)
                            requireLinks(op, new Cell(map.id(), channel, row, col), links);
            }
        });
    }

    private static void requireLinks(Operation op, Cell cell, Map<Cell, Set<Cell>> links) {
        var found = op.linked(cell);
        assertThat(found).as("links of %s in %s", cell, RandomOperations.spec(op)).doesNotHaveDuplicates();
        assertThat(Set.copyOf(found)).as("links of %s in %s", cell, RandomOperations.spec(op))
                .isEqualTo(links.getOrDefault(cell, Set.of()));
    }

    /// Collects from all terms: y to x, w and b; x to y; w to x; b to y.
    private static Map<Cell, Set<Cell>> scan(Operation op) {
        var links = new LinkedHashMap<Cell, Set<Cell>>();
        for (int i = 0; i < op.stepCount(); i++) {
            var step = op.step(i);
            for (var term : products(op, step)) {
                link(links, step.target(), term.first().shown());
                link(links, step.target(), term.last().shown());
                link(links, term.first().shown(), step.target());
                link(links, term.last().shown(), term.first().shown());
            }
            if (RandomOperations.spec(op).bias()) {
                var bias = new Cell("b", step.target().channel(), 0, 0);
                link(links, step.target(), bias);
                link(links, bias, step.target());
            }
        }
        return links;
    }

    private static void link(Map<Cell, Set<Cell>> links, Cell from, Cell to) {
        links.computeIfAbsent(from, c -> new HashSet<>()).add(to);
    }

    @Test
    void aCellThatIsNotThereIsLinkedToNothing() {
        RandomOperations.of(10, 100).forEach(op -> {
            var absent = new ArrayList<Cell>();
            for (var map : List.of("x", "w", "b", "y"))
                absent.addAll(List.of(new Cell(map, 99, 0, 0), new Cell(map, -1, 0, 0), new Cell(map, 0, 99, 0), new Cell(map, 0, 0, 99)));
            absent.add(new Cell("z", 0, 0, 0));
            assertThat(absent).allSatisfy(cell -> assertThat(op.linked(cell)).as("%s", cell).isEmpty());
        });
    }

    @Test
    void theBorderHatchesExactlyTheCellsThatNoTermReads() {
        RandomOperations.of(11, SETTINGS).forEach(op -> {
            var read = new HashSet<Cell>();
            for (int i = 0; i < op.stepCount(); i++)
                for (var term : products(op, op.step(i)))
                    read.add(new Cell("x", 0, term.first().shown().row(), term.first().shown().col()));
            var x = op.map("x");
            var border = x.border();
            for (int row = -border.top(); row < x.rows() + border.bottom(); row++)
                for (int col = -border.left(); col < x.cols() + border.right(); col++)
                    assertThat(border.isReached(row, col)).isEqualTo(read.contains(new Cell("x", 0, row, col)));
            // only the input's own rows and columns count: no one misses a zero of the padding
            assertThat(border.uncoveredRows())
                    .isEqualTo((int) IntStream.range(0, x.rows()).filter(row -> read.stream().noneMatch(c -> c.row() == row)).count());
            assertThat(border.uncoveredCols())
                    .isEqualTo((int) IntStream.range(0, x.cols()).filter(col -> read.stream().noneMatch(c -> c.col() == col)).count());
        });
    }

    @Test
    void kernelAndOutputHaveNoBorder() {
        var op = RandomOperations.of(12, 1).findFirst().orElseThrow();
        assertThat(op.map("w").border()).isEqualTo(Border.none(op.map("w").rows(), op.map("w").cols()));
        assertThat(op.map("y").border().uncoveredRows()).isZero();
    }

    @Test
    void theBiasIsAMapOnlyIfThereIsOne() {
        RandomOperations.of(13, 50).forEach(op -> assertThat(op.maps().stream().map(m -> m.id().letter()))
                .containsExactlyElementsOf(RandomOperations.spec(op).bias() ? List.of("x", "w", "b", "y") : List.of("x", "w", "y")));
    }

    @Test
    void aBatchIsRefusedBecauseOneExampleIsWalked() {
        var two = Array4.fill(2, 1, 3, 3, (n, c, row, col) -> 0);
        var w = Array4.fill(1, 1, 2, 2, (n, c, row, col) -> 0);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Operations.crossCorrelation(ConvSpec.single(Window.valid(2, 2)), two, w, w))
                .withMessage("one example can be walked through, but the input holds 2: choose one of them");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Operations.convolution(ConvSpec.single(Window.valid(2, 2)), two, w, w));
    }
}
