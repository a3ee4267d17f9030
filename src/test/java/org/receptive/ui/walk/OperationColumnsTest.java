package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.receptive.scene.SettingKind;

/// The two columns of the menu of operations, and how the arrows move in them.
class OperationColumnsTest {

    private static final OperationColumns ALL = OperationColumns.of(_ -> true);

    private static List<SettingKind> column(OperationColumns columns, int index) {
        return columns.columns().get(index).stream().flatMap(part -> part.kinds().stream()).toList();
    }

    @Test
    void everyOperationStandsInOneOfTwoColumnsOfAboutTheSameHeight() {
        assertThat(ALL.kinds()).containsExactlyInAnyOrder(SettingKind.values());
        assertThat(ALL.columns()).hasSize(2);
        assertThat(Math.abs(column(ALL, 0).size() - column(ALL, 1).size())).isLessThanOrEqualTo(4);
    }

    @Test
    void everyGroupIsListedOnceWithAllItsOperations() {
        var parts = ALL.columns().stream().flatMap(List::stream).toList();
        assertThat(parts).extracting(OperationColumns.Part::group).containsExactly(SettingKind.Group.values());
        assertThat(parts).allSatisfy(part -> assertThat(part.kinds()).isEqualTo(part.group().kinds()));
    }

    @Test
    void groupsWithoutAMatchVanishAndTheOthersStayInTheirColumn() {
        var losses = OperationColumns.of(kind -> kind.group() == SettingKind.Group.LOSS);
        assertThat(losses.columns().getFirst()).isEmpty();
        assertThat(losses.columns().getLast()).extracting(OperationColumns.Part::group).containsExactly(SettingKind.Group.LOSS);
        assertThat(losses.chosen()).contains(SettingKind.CROSS_ENTROPY);
    }

    @Test
    void downAndUpMoveInAColumnAndStopAtItsEnds() {
        for (int index = 0; index < 2; index++) {
            var column = column(ALL, index);
            var at = ALL.choosing(column.getFirst());
            for (var kind : column) {
                assertThat(at.chosen()).contains(kind);
                at = at.movedDown(1);
            }
            assertThat(at.chosen()).contains(column.getLast());
            assertThat(at.movedDown(-100).chosen()).contains(column.getFirst());
        }
    }

    @Test
    void acrossLeadsToTheEntryBesideAndBack() {
        var first = ALL.choosing(column(ALL, 0).getFirst());
        assertThat(first.movedAcross(-1)).isEqualTo(first);
        assertThat(first.movedAcross(1).chosen()).contains(column(ALL, 1).getFirst());
        assertThat(first.movedAcross(1).movedAcross(-1)).isEqualTo(first);
        var last = ALL.choosing(column(ALL, 0).getLast()).movedAcross(1);
        assertThat(column(ALL, 1)).contains(last.chosen().orElseThrow());
        assertThat(last.movedAcross(1)).isEqualTo(last);
    }

    @Test
    void acrossStaysWhereTheOtherColumnIsEmpty() {
        var losses = OperationColumns.of(kind -> kind.group() == SettingKind.Group.LOSS);
        assertThat(losses.movedAcross(-1)).isEqualTo(losses);
    }

    @Test
    void whereNothingIsListedNothingIsChosen() {
        var none = OperationColumns.of(_ -> false);
        assertThat(none.chosen()).isEmpty();
        assertThat(none.movedDown(1)).isEqualTo(none);
        assertThat(none.movedAcross(1)).isEqualTo(none);
    }

    @Test
    void everyOperationCanBeReachedWithTheArrows() {
        assertThat(Arrays.stream(SettingKind.values()).map(kind -> ALL.choosing(kind).movedAcross(1).movedAcross(-1).chosen()))
                .allSatisfy(chosen -> assertThat(column(ALL, 0)).contains(chosen.orElseThrow()));
    }
}
