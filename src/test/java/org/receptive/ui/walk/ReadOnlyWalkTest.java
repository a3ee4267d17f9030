package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.receptive.array.Array4;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Caption;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.View;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.PoolKind;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.MapId;
import org.receptive.trace.Moment;
import org.receptive.trace.NamedMap;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operations;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Walk;
import org.receptive.ui.player.Player;

class ReadOnlyWalkTest {

    private static final Caption TITLE = Caption.same("S2 · map 0");
    private static final MapId X = new MapId("C1", "a");
    private static final MapId P = new MapId("S2", "p");
    private static final MapId A = new MapId("S2", "a");

    private final Scene scene = SceneCatalogue.entries().getFirst().load();
    private final WalkViewModel model = new WalkViewModel(scene, new Player());

    private static Walk walk() {
        var x = NamedMap.example(X, Role.INPUT, Array4.fill(1, 1, 4, 4, (_, _, row, col) -> row * 4 + col - 8));
        var pool = new PoolSpec(PoolKind.MAX, new Window(new WindowAxis(2, 2, 0, 0, 1), new WindowAxis(2, 2, 0, 0, 1)), false, true);
        var pooled = Operations.of(pool, List.of(x), Map.of(), P);
        return new Walk(List.of(pooled, Operations.of(ActivationSpec.relu(), List.of(pooled.y()), Map.of(), A)));
    }

    @BeforeEach
    void show() {
        model.show(walk(), View.START.at(Grain.VALUE, 0, 2, 0), TITLE, Caption.same("note"));
    }

    private Moment moment() {
        return model.walk().placeProperty().get().moment();
    }

    @Test
    void itStandsWhereItWasOpenedAndItsTimelineRunsThroughAllStages() {
        assertThat(model.walk().player().indexProperty().get()).isEqualTo(2);
        assertThat(model.walk().player().lengthProperty().get()).isEqualTo(8);
        assertThat(moment().step().value()).isEqualTo(5);
        model.walk().player().last();
        assertThat(moment().stage()).isEqualTo(1);
        assertThat(model.walk().placeProperty().get().view().stage()).isEqualTo(1);
        assertThat(model.headProperty().get().title()).isEqualTo(TITLE);
        assertThat(model.edited().activeProperty().get()).isFalse();
    }

    @Test
    void grainSymbolsPinAndPointingWorkAsInEveryScene() {
        model.walk().setGrain(Grain.TERM);
        assertThat(model.walk().player().lengthProperty().get()).isEqualTo(16 + 4);
        assertThat(moment().step().index()).isEqualTo(2);
        model.walk().setSymbols(true);
        model.walk().goTo(new Cell(A, 0, 1, 1));
        assertThat(moment().step().value()).isEqualTo(7);
        var pin = new Cell(P, 0, 1, 0);
        model.walk().togglePin(pin);
        assertThat(model.pointing().litProperty().get().focus()).contains(pin);
        var frame = model.frame(Palette.of(false), Sizes.normal(), Texts.of(Language.ENGLISH));
        assertThat(frame.view().symbols()).isTrue();
        assertThat(frame.operation().y().id()).isEqualTo(A);
    }

    @Test
    void nothingChangesItsNumbersAndAMessageSaysWhy() {
        assertThat(model.editor().isEditable(new Cell(X, 0, 0, 0))).isFalse();
        model.editor().change(s -> SceneEdits.paint(s, new Cell("x", 0, 0, 0), 3));
        assertThat(model.editor().noticeProperty().get()).isPresent();
        model.editor().dismiss();
        model.brush().begin(new Cell(X, 0, 0, 0));
        model.brush().paint(List.of(new Cell(X, 0, 0, 1)));
        model.brush().end();
        model.editor().undo();
        model.editor().redo();
        assertThat(model.edited().sceneProperty().get()).isEqualTo(scene);
        assertThat(model.edited().activeProperty().get()).isFalse();
    }

    @Test
    void walkingInItLeavesTheSceneWhereItWas() {
        model.walk().player().last();
        model.walk().setGrain(Grain.TERM);
        model.back();
        assertThat(model.edited().sceneProperty().get()).isEqualTo(scene);
        assertThat(model.headProperty().get().title()).isEqualTo(scene.title());
        assertThat(model.walk().placeProperty().get().walk()).isEqualTo(scene.walk());
        assertThat(model.edited().activeProperty().get()).isTrue();
    }

    @Test
    void editsFromBeforeCanBeUndoneAfterwards() {
        model.back();
        model.editor().change(s -> SceneEdits.paint(s, new Cell("x", 0, 0, 0), 5));
        show();
        assertThat(model.edited().canUndoProperty().get()).isFalse();
        model.back();
        assertThat(model.edited().canUndoProperty().get()).isTrue();
        model.editor().undo();
        assertThat(model.edited().sceneProperty().get().sameArithmetic(scene)).isTrue();
    }

    @Test
    void openingASceneEndsIt() {
        var other = SceneCatalogue.entries().get(1).load();
        model.open(other);
        assertThat(model.edited().activeProperty().get()).isTrue();
        assertThat(model.headProperty().get().title()).isEqualTo(other.title());
        assertThat(moment().operation()).isEqualTo(other.walk().stages().getFirst());
    }
}
