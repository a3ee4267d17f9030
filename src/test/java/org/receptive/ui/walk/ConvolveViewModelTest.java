package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.receptive.scene.Edits;
import org.receptive.scene.Edit;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.SceneLimits;
import org.receptive.scene.Side;
import org.receptive.spec.PaddingMode;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.player.Player;

/// Settings and values: what a command changes, and what an impossible one leaves alone.
class ConvolveViewModelTest {

    private final ConvolveViewModel model = new ConvolveViewModel(new SceneBuilder().build(), new Player());

    private Scene scene() {
        return model.sceneProperty().get();
    }

    private String messageKey() {
        return model.messageProperty().get().map(Message::key).orElse("");
    }

    private String english() {
        return model.messageProperty().get().map(Texts.of(Language.ENGLISH)::get).orElse("");
    }

    private void standAt(int row, int col) {
        model.goTo(new Cell("y", 0, row, col));
    }

    private Cell target() {
        return model.momentProperty().get().step().target();
    }

    @Test
    void aSettingChangesSceneArithmeticAndTimelineTogether() {
        model.change(s -> Edits.stride(s, Axes.BOTH, 2));

        assertThat(scene().convolution().spec().window().rows().stride()).isEqualTo(2);
        assertThat(model.walkProperty().get().stages().getFirst()).isEqualTo(scene().walk().stages().getFirst());
        assertThat(model.documentProperty().get()).isSameAs(scene());
        assertThat(model.player().lengthProperty().get()).isEqualTo(9).isEqualTo(model.timeline().length());
        assertThat(model.player().rowLengthProperty().get()).isEqualTo(3);
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void theOutputFollowsATypedNumberAtOnce() {
        model.type(new Cell("x", 0, 3, 3), "7.5");
        model.type(new Cell("w", 0, 0, 0), "−1/4");

        assertThat(scene().input().get(0, 0, 3, 3)).isEqualTo(7.5);
        assertThat(scene().convolution().weight().get(0, 0, 0, 0)).isEqualTo(-0.25);
        assertThat(model.walkProperty().get().stages().getFirst().y().values())
                .isEqualTo(Conv2d.forward(scene().convolution().spec(), scene().input(), scene().convolution().weight(), scene().convolution().bias()));
    }

    @Test
    void theBrushPaintsItsOwnValue() {
        model.brushProperty().set(-2);
        model.beginStroke(new Cell("x", 0, 1, 1));
        assertThat(scene().input().get(0, 0, 1, 1)).isEqualTo(-2);
    }

    @Test
    void theSameNumberTypedAgainIsNoEdit() {
        model.type(new Cell("x", 0, 0, 0), Double.toString(scene().input().get(0, 0, 0, 0)));
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1/0", "--3", "1e999", "∞", "3 4"})
    void whatIsNoNumberGivesAMessageAndTheOldPictureStays(String typed) {
        var before = scene();
        var operation = model.walkProperty().get().stages().getFirst();

        model.type(new Cell("x", 0, 2, 2), typed);

        assertThat(messageKey()).isEqualTo("error.number");
        assertThat(scene()).isSameAs(before);
        assertThat(model.walkProperty().get().stages().getFirst()).isSameAs(operation);
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        model.change(s -> Edits.padding(s, Axes.BOTH, 1));
        var before = scene();
        for (var cell : List.of(new Cell("y", 0, 0, 0), new Cell("x", 0, -1, 0), new Cell("b", 0, 0, 0), new Cell("w", 5, 0, 0))) {
            model.dismiss();
            model.type(cell, "3");
            assertThat(messageKey()).as(cell.toString()).isEqualTo("edit.refused");
            assertThat(scene()).isSameAs(before);
        }
    }

    @Test
    void theBrushIgnoresWhatItCannotPaint() {
        var before = scene();
        for (var cell : List.of(new Cell("y", 0, 0, 0), new Cell("x", 0, -1, 0), new Cell("b", 0, 0, 0), new Cell("x", 3, 0, 0),
                new Cell("?", 0, 0, 0))) {
            model.beginStroke(cell);
            model.endStroke();
            assertThat(model.isEditable(cell)).as(cell.toString()).isFalse();
        }
        assertThat(scene()).isSameAs(before);
    }

    @Test
    void aPictureThatIsMissingGivesAMessageAndTheOldPictureStays() {
        var before = scene();
        model.importImage(Path.of("no such picture.png"));
        assertThat(messageKey()).isEqualTo("image.missing");
        assertThat(scene()).isSameAs(before);
    }

    @Test
    void aKernelLargerThanTheInputBecomesTheLargestThatFits() {
        model.change(s -> Edits.kernel(s, Axes.BOTH, 9));
        assertThat(scene().convolution().spec().window().rows().kernel()).isEqualTo(7);
        assertThat(english()).contains("a kernel of extent 9 does not fit an input of 7").contains("7 is the nearest possible value");
    }

    @Test
    void aSettingBeyondItsLimitBecomesTheLimitAndTheMessageNamesIt() {
        model.change(s -> Edits.stride(s, Axes.BOTH, 99));
        assertThat(scene().convolution().spec().window().rows().stride()).isEqualTo(SceneLimits.STRIDE);
        assertThat(english()).contains(Integer.toString(SceneLimits.STRIDE));

        model.change(s -> Edits.outChannels(s, 0));
        assertThat(scene().convolution().spec().outChannels()).isEqualTo(1);
        assertThat(english()).contains("0").contains(Integer.toString(SceneLimits.CHANNELS));
    }

    @Test
    void aNumberBeyondTheLimitBecomesTheLimit() {
        model.type(new Cell("x", 0, 0, 0), "1e12");
        assertThat(scene().input().get(0, 0, 0, 0)).isEqualTo(SceneLimits.VALUE);
        assertThat(messageKey()).isEqualTo("edit.nearest");
    }

    @Test
    void theNextGrantedWishTakesTheMessageAway() {
        model.type(new Cell("x", 0, 0, 0), "abc");
        model.type(new Cell("x", 0, 0, 0), "8");
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void aMessageCanBeDismissed() {
        model.report(Message.of("error.number", "x"));
        model.dismiss();
        assertThat(model.messageProperty().get()).isEmpty();
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("kernel", s -> Edits.kernel(s, Axes.BOTH, 5)),
                setting("kernel, rows only", s -> Edits.kernel(s, Axes.ROWS, 7)),
                setting("stride", s -> Edits.stride(s, Axes.BOTH, 2)),
                setting("dilation", s -> Edits.dilation(s, Axes.COLS, 3)),
                setting("wide", s -> Edits.padding(s, PaddingMode.WIDE)),
                setting("equal width", s -> Edits.padding(s, PaddingMode.EQUAL_WIDTH)),
                setting("one side", s -> Edits.padding(s, Side.LEFT, 3)),
                setting("smaller input", s -> Edits.inputSize(s, Axes.BOTH, 4)),
                setting("larger input", s -> Edits.inputSize(s, Axes.COLS, 30)),
                setting("operation", s -> Edits.operation(s, OperationKind.CONVOLUTION)),
                setting("input channels", s -> Edits.inChannels(s, 3)),
                setting("output channels", s -> Edits.outChannels(s, 3)),
                setting("bias", s -> Edits.bias(s, true)),
                setting("clear", SceneEdits::clearInput));
    }

    private static Arguments setting(String name, Function<Scene, Edit> edit) {
        return Arguments.of(name, edit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingKeepsThePositionAsNearAsPossible(String name, Function<Scene, Edit> edit) {
        standAt(3, 4);
        model.change(edit);
        var y = scene().outputShape();
        assertThat(target()).isEqualTo(new Cell("y", 0, Math.min(3, y.rows() - 1), Math.min(4, y.cols() - 1)));
        assertThat(model.player().indexProperty().get()).isEqualTo(scene().view().step());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingDoesNotStopThePlayer(String name, Function<Scene, Edit> edit) {
        model.player().play();
        model.change(edit);
        assertThat(model.player().playingProperty().get()).isTrue();
    }

    @Test
    void aSettingKeepsThePlaceAmongTheMultiplyAdds() {
        model.setGrain(Grain.TERM);
        model.player().seek(Math.toIntExact(model.timeline().indexOf(0, 7, 4)));
        model.change(s -> Edits.padding(s, PaddingMode.EQUAL_WIDTH));
        assertThat(target()).isEqualTo(new Cell("y", 0, 1, 2));
        assertThat(model.momentProperty().get().termsDone()).isEqualTo(5);
    }

    @Test
    void theDocumentStandsStillWhileOneWalksAndPoints() {
        var documents = new ArrayList<Scene>();
        model.documentProperty().subscribe((_, now) -> documents.add(now));
        model.player().forward();
        model.pointing().hover(Optional.of(new Cell("x", 0, 0, 0)));
        model.togglePin(new Cell("x", 0, 0, 0));
        model.setSymbols(true);
        model.setGrain(Grain.TERM);
        assertThat(documents).isEmpty();
        model.change(SceneEdits::clearInput);
        assertThat(documents).hasSize(1);
    }

    @Test
    void aSceneThatDiffersInItsNoteAloneIsADocumentOfItsOwn() {
        var note = new Caption("Another note", "另一条说明");
        model.open(scene().withCaptions(scene().title(), note));
        assertThat(model.documentProperty().get().note()).isEqualTo(note);
    }

    @Test
    void everyMessageReadsWellInBothLanguages() {
        var met = new ArrayList<Message>();
        model.messageProperty().subscribe(m -> m.ifPresent(met::add));
        var random = new Random(5);
        for (int i = 0; i < 600; i++)
            RandomCommands.any(random).accept(model);

        assertThat(met.stream().map(Message::key).distinct()).hasSizeGreaterThanOrEqualTo(3);
        for (var language : Language.values())
            for (var message : met)
                assertThat(Texts.of(language).get(message)).as(message.key()).isNotBlank().doesNotContain("{").isNotEqualTo(message.key());
        assertThat(met.stream().map(Texts.of(Language.CHINESE)::get)).allMatch(t -> t.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void nothingThatCanBeCommandedThrowsAndThePictureIsAlwaysWhole() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            var some = new ConvolveViewModel(new SceneBuilder().seed(seed).channels(2, 2, 1).bias().build(), new Player());
            for (int i = 0; i < 150; i++) {
                RandomCommands.any(random).accept(some);
                var now = some.sceneProperty().get();
                assertThat(some.walkProperty().get().stages().getFirst()).isEqualTo(now.walk().stages().getFirst());
                assertThat(some.player().indexProperty().get())
                        .isEqualTo(some.timeline().indexOf(0, now.view().step(), now.view().offset()));
                assertThat(some.momentProperty().get()).isEqualTo(some.timeline().at(some.player().indexProperty().get()));
            }
        }
    }
}
