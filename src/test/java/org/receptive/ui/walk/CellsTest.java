package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.scene.OperationKind;
import org.receptive.trace.Cell;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// The way from a cell that was typed into to the next.
class CellsTest {

    private static final int CELLS = 2 * 5 * 4 + 4 * 3 * 2 + 2;

    private static Cells of(OperationKind kind) {
        var model = new WalkViewModel(new SceneBuilder().input(5, 4).kernel(3, 2).channels(2, 2, 1).bias().kind(kind).build(),
                new Player());
        var place = model.walk().placeProperty().get();
        return new Cells(place.walk(), place.moment());
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void onLeadsThroughEveryNumberThatCanBeChangedAndBackLeadsTheSameWayBack(OperationKind kind) {
        var cells = of(kind);
        var seen = new HashSet<Cell>();
        var at = new Cell("x", 0, 0, 0);
        for (int i = 0; i < CELLS; i++) {
            assertThat(cells.isEditable(at)).as(at.toString()).isTrue();
            assertThat(seen.add(at)).as("%s is met once", at).isTrue();
            var next = cells.next(at, Cells.Way.ON, cells::isEditable).orElseThrow();
            assertThat(cells.next(next, Cells.Way.BACK, cells::isEditable)).contains(at);
            at = next;
        }
        assertThat(at).as("the last leads to the first").isEqualTo(new Cell("x", 0, 0, 0));
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void aRotatedKernelIsReadAsItIsSeen(OperationKind kind) {
        var cells = of(kind);
        boolean rotated = kind == OperationKind.CONVOLUTION;
        var middle = new Cell("w", 1, 1, 0);
        assertThat(cells.next(middle, Cells.Way.ON, _ -> true)).contains(rotated ? new Cell("w", 1, 0, 1) : new Cell("w", 1, 1, 1));
        assertThat(cells.next(middle, Cells.Way.DOWN, _ -> true)).contains(new Cell("w", 1, rotated ? 0 : 2, 0));
        assertThat(cells.next(middle, Cells.Way.UP, _ -> true)).contains(new Cell("w", 1, rotated ? 2 : 0, 0));
        var lowest = new Cell("w", 1, rotated ? 0 : 2, 0);
        assertThat(cells.next(lowest, Cells.Way.DOWN, _ -> true)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(OperationKind.class)
    void aSliceThatIsNotInThePictureIsPassedOver(OperationKind kind) {
        var cells = of(kind);
        assertThat(cells.next(new Cell("x", 0, 4, 3), Cells.Way.ON, c -> cells.isEditable(c) && !(c.map().letter().equals("x")
                && c.channel() == 1)).map(c -> c.map().letter())).contains("w");
    }
}
