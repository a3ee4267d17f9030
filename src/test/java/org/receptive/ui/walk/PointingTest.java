package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.scene.Axes;
import org.receptive.scene.InputEdits;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.OperationKind;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Step;
import org.receptive.trace.Term;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// What the pointer, the pin and the keyboard's cell light; the truth is taken from the terms of all steps.
class PointingTest {

    private static final Cell INPUT = new Cell("x", 0, 2, 2);
    private static final Cell OUTPUT = new Cell("y", 0, 1, 1);

    private WalkViewModel model = new WalkViewModel(new SceneBuilder().build(), new Player());

    private static WalkViewModel complicated(OperationKind kind) {
        return new WalkViewModel(new SceneBuilder().input(9, 8).kernel(3, 2).stride(2).dilation(2).zeros(1).channels(2, 2, 1).bias()
                .kind(kind).build(), new Player());
    }

    private Set<Cell> lit() {
        return model.pointing().litProperty().get().linked();
    }

    @Test
    void aBiasLightsItsWholeMapWithASingleFrame() {
        model = complicated(OperationKind.CROSS_CORRELATION);
        hover(new Cell("b", 1, 0, 0));
        var now = model.pointing().litProperty().get();
        assertThat(now.wholes()).contains(new Cell("y", 1, 0, 0)).doesNotContain(new Cell("y", 0, 0, 0));
        assertThat(now.single()).noneMatch(cell -> cell.map().letter().equals("y"));
        assertThat(now.linked()).contains(new Cell("y", 1, 0, 1));
        hover(new Cell("y", 0, 1, 1));
        assertThat(model.pointing().litProperty().get().single()).anyMatch(cell -> cell.map().letter().equals("x"));
    }

    private Optional<Cell> focus() {
        return model.pointing().litProperty().get().focus();
    }

    private Optional<Cell> cursor() {
        return model.pointing().cursorProperty().get();
    }

    private void hover(Cell cell) {
        model.pointing().hover(Optional.of(cell));
    }

    private void forAllTerms(BiConsumer<Step, Term> visitor) {
        var operation = model.walk().placeProperty().get().walk().stages().getFirst();
        for (int i = 0; i < operation.stepCount(); i++) {
            var step = operation.step(i);
            step.terms().forEach(t -> visitor.accept(step, t));
        }
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void aKernelWeightLightsExactlyTheInputsThatItMultiplies(OperationKind kind) {
        model = complicated(kind);
        for (int slice = 0; slice < 4; slice++)
            for (int row = 0; row < 3; row++)
                for (int col = 0; col < 2; col++) {
                    var weight = new Cell("w", slice, row, col);
                    var multiplied = new HashSet<Cell>();
                    forAllTerms((_, term) -> {
                        if (term.last().shown().equals(weight))
                            multiplied.add(term.first().shown());
                    });
                    hover(weight);
                    assertThat(lit()).as(weight.toString()).isEqualTo(multiplied).isNotEmpty();
                }
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void anInputCellLightsExactlyTheOutputsThatItReaches(OperationKind kind) {
        model = complicated(kind);
        for (int row = -1; row < 10; row++)
            for (int col = -1; col < 9; col++) {
                var cell = new Cell("x", 1, row, col);
                var reached = new HashSet<Cell>();
                forAllTerms((step, term) -> {
                    if (term.first().shown().equals(cell))
                        reached.add(step.target());
                });
                hover(cell);
                assertThat(lit()).as(cell.toString()).isEqualTo(reached);
            }
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void anOutputCellLightsExactlyItsWindowItsWeightsAndItsBias(OperationKind kind) {
        model = complicated(kind);
        var operation = model.walk().placeProperty().get().walk().stages().getFirst();
        for (int i = 0; i < operation.stepCount(); i++) {
            var step = operation.step(i);
            var read = new HashSet<>(Set.of(new Cell("b", step.target().channel(), 0, 0)));
            step.terms().forEach(t -> read.addAll(List.of(t.first().shown(), t.last().shown())));
            hover(step.target());
            assertThat(lit()).as(step.target().toString()).isEqualTo(read);
        }
    }

    @Test
    void aBiasLightsItsWholeFeatureMap() {
        model = complicated(OperationKind.CROSS_CORRELATION);
        hover(new Cell("b", 1, 0, 0));
        var y = model.edited().sceneProperty().get().outputShape();
        assertThat(lit()).hasSize(y.rows() * y.cols()).allMatch(c -> c.map().equals(MapId.of("y")) && c.channel() == 1);
    }

    @Test
    void nothingIsLitWhenThePointerLeaves() {
        hover(OUTPUT);
        model.pointing().hover(Optional.empty());
        assertThat(focus()).isEmpty();
        assertThat(lit()).isEmpty();
    }

    @Test
    void aPinStaysLitUnderAMovingPointerUntilItIsLetGo() {
        model.walk().togglePin(OUTPUT);
        assertThat(focus()).contains(OUTPUT);
        hover(INPUT);
        assertThat(focus()).contains(INPUT);
        model.pointing().hover(Optional.empty());
        assertThat(focus()).contains(OUTPUT);
        model.walk().player().forward();
        assertThat(focus()).contains(OUTPUT);
        model.walk().togglePin(OUTPUT);
        assertThat(focus()).isEmpty();
    }

    @Test
    void pinningAnotherCellMovesThePin() {
        model.walk().togglePin(OUTPUT);
        model.walk().togglePin(INPUT);
        assertThat(model.edited().sceneProperty().get().view().pin()).contains(INPUT);
        model.walk().unpin();
        assertThat(model.edited().sceneProperty().get().view().pin()).isEmpty();
        assertThat(focus()).isEmpty();
    }

    @Test
    void whatIsLitFollowsTheSetting() {
        model.walk().togglePin(OUTPUT);
        model.editor().change(s -> KnobEdits.number(s, "dilation", Axes.BOTH, 2));
        assertThat(lit()).contains(new Cell("x", 0, 5, 5)).doesNotContain(new Cell("x", 0, 2, 2));
    }

    @Test
    void theFirstMoveOfTheCursorPutsItOnTheWindow() {
        model.walk().goTo(new Cell("y", 0, 2, 3));
        model.pointing().moveCursor(0, 1);
        assertThat(cursor()).contains(new Cell("x", 0, 2, 3));
        assertThat(focus()).contains(new Cell("x", 0, 2, 3));
    }

    @Test
    void theFirstMoveOnAWindowInThePaddingPutsTheCursorOnTheNearestCell() {
        model.editor().change(s -> KnobEdits.number(s, "padding", 2));
        model.pointing().moveCursor(1, 0);
        assertThat(cursor()).contains(new Cell("x", 0, 0, 0));
    }

    @Test
    void theCursorMovesByCellsAndStopsAtTheEdges() {
        model.pointing().put(new Cell("x", 0, 5, 5));
        model.pointing().moveCursor(0, 1);
        model.pointing().moveCursor(1, 0);
        assertThat(cursor()).contains(new Cell("x", 0, 6, 6));
        model.pointing().moveCursor(1, 1);
        assertThat(cursor()).contains(new Cell("x", 0, 6, 6));
        for (int i = 0; i < 9; i++)
            model.pointing().moveCursor(-1, -1);
        assertThat(cursor()).contains(new Cell("x", 0, 0, 0));
    }

    @Test
    void theCursorGoesFromSliceToSliceAndRoundAgain() {
        model = complicated(OperationKind.CONVOLUTION);
        var visited = new ArrayList<String>();
        for (int i = 0; i < 11; i++) {
            model.pointing().nextSlice();
            visited.add(cursor().map(c -> c.map().letter() + c.channel()).orElse("nowhere"));
        }
        assertThat(visited).containsExactly("x0", "x1", "w0", "w1", "w2", "w3", "b0", "b1", "y0", "y1", "x0");
    }

    @Test
    void aCursorOnACellThatIsGoneIsTakenAwayAndLightsNothing() {
        model.pointing().put(new Cell("x", 0, 6, 6));
        model.editor().change(s -> InputEdits.size(s, Axes.BOTH, 4));
        assertThat(cursor()).isEmpty();
        assertThat(focus()).isEmpty();

        model.editor().change(s -> KnobEdits.flag(s, "bias", true));
        model.pointing().put(new Cell("b", 0, 0, 0));
        model.editor().change(s -> KnobEdits.flag(s, "bias", false));
        assertThat(cursor()).isEmpty();
    }

    @Test
    void aCursorOnACellThatIsStillThereStays() {
        model.pointing().put(INPUT);
        model.editor().change(s -> KnobEdits.number(s, "kernel", Axes.BOTH, 5));
        assertThat(cursor()).contains(INPUT);
    }
}
