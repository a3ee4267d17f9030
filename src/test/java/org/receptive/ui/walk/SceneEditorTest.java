package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.receptive.reference.Conv2d;
import org.receptive.scene.Axes;
import org.receptive.scene.Caption;
import org.receptive.scene.Edit;
import org.receptive.scene.InputEdits;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.Side;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// Settings and values: what a command changes, and what an impossible one leaves alone.
class SceneEditorTest {

    private final WalkViewModel model = new WalkViewModel(new SceneBuilder().build(), new Player());

    private Scene scene() {
        return model.edited().sceneProperty().get();
    }

    private String messageKey() {
        return model.editor().noticeProperty().get().map(n -> n.words().key()).orElse("");
    }

    private String english() {
        return model.editor().noticeProperty().get().map(n -> Texts.of(Language.ENGLISH).get(n.words())).orElse("");
    }

    private void standAt(int row, int col) {
        model.walk().goTo(new Cell("y", 0, row, col));
    }

    private Cell target() {
        return model.walk().placeProperty().get().moment().step().target();
    }

    @Test
    void aSettingChangesSceneArithmeticAndTimelineTogether() {
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 2));

        assertThat(scene().convolution().spec().window().rows().stride()).isEqualTo(2);
        assertThat(model.walk().placeProperty().get().walk().stages().getFirst()).isEqualTo(scene().walk().stages().getFirst());
        assertThat(model.edited().documentProperty().get()).isSameAs(scene());
        assertThat(model.walk().player().lengthProperty().get()).isEqualTo(9);
        assertThat(model.walk().placeProperty().get().timeline().length()).isEqualTo(9);
        model.walk().player().row(1);
        assertThat(model.walk().player().indexProperty().get()).as("a row of the smaller output").isEqualTo(3);
        assertThat(model.editor().noticeProperty().get()).isEmpty();
    }

    @Test
    void theOutputFollowsATypedNumberAtOnce() {
        model.editor().type(new Cell("x", 0, 3, 3), "7.5");
        model.editor().type(new Cell("w", 0, 0, 0), "−1/4");

        assertThat(scene().input().get(0, 0, 3, 3)).isEqualTo(7.5);
        assertThat(scene().convolution().weight().get(0, 0, 0, 0)).isEqualTo(-0.25);
        assertThat(model.walk().placeProperty().get().walk().stages().getFirst().y().values()).isEqualTo(Conv2d.forward(
                scene().convolution().spec(), scene().input(), scene().convolution().weight(), scene().convolution().bias()));
    }

    @Test
    void theBrushPaintsItsOwnValue() {
        model.brush().valueProperty().set(-2);
        model.brush().begin(new Cell("x", 0, 1, 1));
        assertThat(scene().input().get(0, 0, 1, 1)).isEqualTo(-2);
    }

    @Test
    void theSameNumberTypedAgainIsNoEdit() {
        model.editor().type(new Cell("x", 0, 0, 0), Double.toString(scene().input().get(0, 0, 0, 0)));
        assertThat(model.edited().canUndoProperty().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1/0", "--3", "1e999", "∞", "3 4"})
    void whatIsNoNumberGivesAMessageAndTheOldPictureStays(String typed) {
        var before = scene();
        var operation = model.walk().placeProperty().get().walk().stages().getFirst();

        model.editor().type(new Cell("x", 0, 2, 2), typed);

        assertThat(messageKey()).isEqualTo("error.number");
        assertThat(scene()).isSameAs(before);
        assertThat(model.walk().placeProperty().get().walk().stages().getFirst()).isSameAs(operation);
        assertThat(model.edited().canUndoProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        model.editor().change(s -> KnobEdits.number(s, "padding", 1));
        var before = scene();
        for (var cell : List.of(new Cell("y", 0, 0, 0), new Cell("x", 0, -1, 0), new Cell("b", 0, 0, 0), new Cell("w", 5, 0, 0))) {
            model.editor().dismiss();
            model.editor().type(cell, "3");
            assertThat(messageKey()).as(cell.toString()).isEqualTo("edit.refused");
            assertThat(scene()).isSameAs(before);
        }
    }

    @Test
    void theBrushIgnoresWhatItCannotPaint() {
        var before = scene();
        for (var cell : List.of(new Cell("y", 0, 0, 0), new Cell("x", 0, -1, 0), new Cell("b", 0, 0, 0), new Cell("x", 3, 0, 0),
                new Cell("?", 0, 0, 0))) {
            model.brush().begin(cell);
            model.brush().end();
            assertThat(model.editor().isEditable(cell)).as(cell.toString()).isFalse();
        }
        assertThat(scene()).isSameAs(before);
    }

    @Test
    void aKernelLargerThanTheInputBecomesTheLargestThatFits() {
        model.editor().change(s -> KnobEdits.number(s, "kernel", Axes.BOTH, 9));
        assertThat(scene().convolution().spec().window().rows().kernel()).isEqualTo(7);
        assertThat(english()).contains("a kernel spanning 9 cells does not fit an input of 7 cells")
                .contains("7 is the nearest possible value");
    }

    @Test
    void aSettingBeyondItsLimitBecomesTheLimitAndTheMessageNamesIt() {
        model.editor().change(s -> KnobEdits.number(s, "stride", Axes.BOTH, 99));
        assertThat(scene().convolution().spec().window().rows().stride()).isEqualTo(SceneLimits.STRIDE);
        assertThat(english()).contains(Integer.toString(SceneLimits.STRIDE));

        model.editor().change(s -> KnobEdits.number(s, "outChannels", 0));
        assertThat(scene().convolution().spec().outChannels()).isEqualTo(1);
        assertThat(english()).contains("0").contains(Integer.toString(SceneLimits.CHANNELS));
    }

    @Test
    void aNumberBeyondTheLimitBecomesTheLimit() {
        model.editor().type(new Cell("x", 0, 0, 0), "1e12");
        assertThat(scene().input().get(0, 0, 0, 0)).isEqualTo(SceneLimits.VALUE);
        assertThat(messageKey()).isEqualTo("edit.nearest");
    }

    @Test
    void theNextPossibleValueTakesTheMessageAway() {
        model.editor().type(new Cell("x", 0, 0, 0), "abc");
        model.editor().type(new Cell("x", 0, 0, 0), "8");
        assertThat(model.editor().noticeProperty().get()).isEmpty();
    }

    @Test
    void aMessageCanBeDismissed() {
        model.editor().report(Message.of("error.number", "x"));
        model.editor().dismiss();
        assertThat(model.editor().noticeProperty().get()).isEmpty();
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("kernel", s -> KnobEdits.number(s, "kernel", Axes.BOTH, 5)),
                setting("kernel, rows only", s -> KnobEdits.number(s, "kernel", Axes.ROWS, 7)),
                setting("stride", s -> KnobEdits.number(s, "stride", Axes.BOTH, 2)),
                setting("dilation", s -> KnobEdits.number(s, "dilation", Axes.COLS, 3)),
                setting("wide", s -> KnobEdits.choose(s, "paddingMode", "wide")),
                setting("equal width", s -> KnobEdits.choose(s, "paddingMode", "equalWidth")),
                setting("one side", s -> KnobEdits.side(s, "sides", Side.LEFT, 3)),
                setting("smaller input", s -> InputEdits.size(s, Axes.BOTH, 4)),
                setting("larger input", s -> InputEdits.size(s, Axes.COLS, 30)),
                setting("operation", s -> KnobEdits.choose(s, "kind", "convolution")),
                setting("input channels", s -> InputEdits.channels(s, 3)),
                setting("output channels", s -> KnobEdits.number(s, "outChannels", 3)),
                setting("bias", s -> KnobEdits.flag(s, "bias", true)),
                setting("clear", SceneEdits::clearInput));
    }

    private static Arguments setting(String name, Function<Scene, Edit> edit) {
        return Arguments.of(name, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingKeepsThePositionAsNearAsPossible(String name, Function<Scene, Edit> edit) {
        standAt(3, 4);
        model.editor().change(edit);
        var y = scene().outputShape();
        assertThat(target()).isEqualTo(new Cell("y", 0, Math.min(3, y.rows() - 1), Math.min(4, y.cols() - 1)));
        assertThat(model.walk().player().indexProperty().get()).isEqualTo(scene().view().step());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingDoesNotStopThePlayer(String name, Function<Scene, Edit> edit) {
        model.walk().player().play();
        model.editor().change(edit);
        assertThat(model.walk().player().playingProperty().get()).isTrue();
    }

    @Test
    void aSettingKeepsThePlaceAmongTheMultiplyAdds() {
        model.walk().setGrain(Grain.TERM);
        model.walk().player().seek(Math.toIntExact(model.walk().placeProperty().get().timeline().indexOf(0, 7, 4)));
        model.editor().change(s -> KnobEdits.choose(s, "paddingMode", "equalWidth"));
        assertThat(target()).isEqualTo(new Cell("y", 0, 1, 2));
        assertThat(model.walk().placeProperty().get().moment().termsDone()).isEqualTo(5);
    }

    @Test
    void theDocumentStandsStillWhileOneWalksAndPoints() {
        var documents = new ArrayList<Scene>();
        model.edited().documentProperty().subscribe((_, now) -> documents.add(now));
        model.walk().player().forward();
        model.pointing().hover(Optional.of(new Cell("x", 0, 0, 0)));
        model.walk().togglePin(new Cell("x", 0, 0, 0));
        model.walk().setSymbols(true);
        model.walk().setGrain(Grain.TERM);
        assertThat(documents).isEmpty();
        model.editor().change(SceneEdits::clearInput);
        assertThat(documents).hasSize(1);
    }

    @Test
    void aSceneThatDiffersInItsNoteAloneIsADocumentOfItsOwn() {
        var note = new Caption("Another note", "另一条说明");
        model.open(scene().withCaptions(scene().title(), note));
        assertThat(model.edited().documentProperty().get().note()).isEqualTo(note);
    }

    @Test
    void everyMessageReadsWellInBothLanguages() {
        var met = new ArrayList<Message>();
        model.editor().noticeProperty().subscribe(n -> n.ifPresent(said -> met.add(said.words())));
        var random = new Random(5);
        for (int i = 0; i < 600; i++)
            RandomCommands.any(random).accept(model);

        assertThat(met.stream().map(Message::key).distinct()).hasSizeGreaterThanOrEqualTo(3);
        for (var language : Language.all())
            for (var message : met)
                assertThat(Texts.of(language).get(message)).as(message.key()).isNotBlank().doesNotContain("{").isNotEqualTo(message.key());
        assertThat(met.stream().map(Texts.of(Language.CHINESE)::get)).allMatch(t -> t.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void nothingThatCanBeCommandedThrowsAndThePictureIsAlwaysWhole() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            var some = new WalkViewModel(new SceneBuilder().seed(seed).channels(2, 2, 1).bias().build(), new Player());
            for (int i = 0; i < 150; i++) {
                RandomCommands.any(random).accept(some);
                var now = some.edited().sceneProperty().get();
                var place = some.walk().placeProperty().get();
                int index = some.walk().player().indexProperty().get();
                assertThat(place.walk()).isEqualTo(now.walk());
                assertThat(place.view()).isEqualTo(now.view());
                assertThat(index).isEqualTo(place.timeline().indexOf(0, now.view().step(), now.view().offset()));
                assertThat(place.moment()).isEqualTo(place.timeline().at(index));
            }
        }
    }
}
