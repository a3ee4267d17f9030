package org.receptive.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.receptive.scene.Caption;

class ShelfTest {

    private static Shelf.Group group(String name, int size) {
        return new Shelf.Group(Caption.same(name), IntStream.range(0, size).mapToObj(i -> scene(name + i)).toList());
    }

    private static ShelvedScene scene(String id) {
        return new ShelvedScene(id, Caption.same(id), Caption.same(""), List.of(), Optional.empty(), Optional.empty(), id);
    }

    private static List<List<List<String>>> rows(Shelf shelf) {
        return shelf.rows().stream().map(r -> r.parts().stream().map(p -> p.scenes().stream().map(ShelvedScene::id).toList()).toList())
                .toList();
    }

    private static String chosen(Shelf shelf) {
        return shelf.chosen().orElseThrow().id();
    }

    @Test
    void groupsThatFitStandBesideEachOther() {
        assertThat(rows(Shelf.of(List.of(group("a", 2), group("b", 2), group("c", 1)), 4)))
                .containsExactly(List.of(List.of("a0", "a1"), List.of("b0", "b1")), List.of(List.of("c0")));
    }

    @Test
    void aGroupIsNotBrokenWhereTheNextRowHoldsIt() {
        assertThat(rows(Shelf.of(List.of(group("a", 2), group("b", 3)), 4)))
                .containsExactly(List.of(List.of("a0", "a1")), List.of(List.of("b0", "b1", "b2")));
    }

    @Test
    void aLargeGroupGoesOnWithoutASecondHeadingAndTheNextStandsBehindIt() {
        var shelf = Shelf.of(List.of(group("a", 5), group("b", 1)), 3);
        assertThat(rows(shelf)).containsExactly(List.of(List.of("a0", "a1", "a2")), List.of(List.of("a3", "a4"), List.of("b0")));
        assertThat(shelf.rows().get(1).parts()).extracting(p -> p.heading().isPresent()).containsExactly(false, true);
    }

    @Test
    void nothingIsChosenOfNothing() {
        var empty = Shelf.of(List.of(), 3);
        assertThat(empty.chosen()).isEmpty();
        assertThat(empty.movedAlong(1)).isEqualTo(empty);
        assertThat(empty.movedDown(1)).isEqualTo(empty);
        assertThat(empty.choosing("a0")).isEqualTo(empty);
    }

    @Test
    void theFirstIsChosenAndArrowsGoAlongRowsAndStopAtTheEnds() {
        var shelf = Shelf.of(List.of(group("a", 2), group("b", 1)), 2);
        assertThat(chosen(shelf)).isEqualTo("a0");
        assertThat(chosen(shelf.movedAlong(1))).isEqualTo("a1");
        assertThat(chosen(shelf.movedAlong(2))).isEqualTo("b0");
        assertThat(chosen(shelf.movedAlong(9))).isEqualTo("b0");
        assertThat(chosen(shelf.movedAlong(-1))).isEqualTo("a0");
    }

    @Test
    void downKeepsTheColumnWhereTheRowHasOne() {
        var shelf = Shelf.of(List.of(group("a", 3), group("b", 1), group("c", 3)), 3);
        var last = shelf.choosing("a2");
        assertThat(chosen(last.movedDown(1))).isEqualTo("b0");
        assertThat(chosen(last.movedDown(2))).isEqualTo("c2");
        assertThat(chosen(last.movedDown(9))).isEqualTo("c2");
        assertThat(chosen(last.movedDown(-1))).isEqualTo("a2");
    }

    @Test
    void whatIsNotThereIsNotChosen() {
        assertThat(chosen(Shelf.of(List.of(group("a", 2)), 3).choosing("z"))).isEqualTo("a0");
    }
}
