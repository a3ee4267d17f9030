package org.receptive.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.scene.Scene;
import org.receptive.scene.SettingKind;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;
import org.receptive.ui.player.Player;
import org.receptive.ui.walk.OperationMenu.Way;

/// The menu of operations without a window: what it lists, what it shows and what it does.
class OperationMenuTest {

    /// Cross-correlation, ReLU, max pooling; the walk stands in the last.
    private final WalkViewModel model = new WalkViewModel(
            SceneCatalogue.entries().stream().filter(e -> e.name().startsWith("21")).findFirst().orElseThrow().load(), new Player());
    private final OperationMenu menu = new OperationMenu(model);

    private Scene scene() {
        return model.edited().sceneProperty().get();
    }

    private List<String> words() {
        return scene().stages().stream().map(s -> s.setting().word()).toList();
    }

    private List<SettingKind> listed(String query) {
        menu.queryProperty().set(query);
        return menu.columnsProperty().get().kinds();
    }

    @Test
    void itOpensWithTheOperationAtWorkChosen() {
        menu.open(Way.REPLACE);
        assertThat(menu.openProperty().get()).isTrue();
        assertThat(menu.columnsProperty().get().chosen()).contains(SettingKind.MAX_POOLING);
        assertThat(menu.nothing()).isEmpty();
    }

    @Test
    void typingFindsNamesInEveryLanguageAndTheWordsInFilesWhateverTheCase() {
        menu.open(Way.REPLACE);
        assertThat(listed("POOL")).containsExactly(SettingKind.MAX_POOLING, SettingKind.AVERAGE_POOLING, SettingKind.MIN_POOLING,
                SettingKind.L2_POOLING);
        assertThat(listed("池化")).isEqualTo(listed("pool"));
        assertThat(listed("转置")).containsExactly(SettingKind.TRANSPOSED_CONVOLUTION);
        assertThat(listed("softmax-cross")).containsExactly(SettingKind.SOFTMAX_CROSS_ENTROPY);
        assertThat(listed("  ")).containsExactlyInAnyOrder(SettingKind.values());
    }

    @ParameterizedTest
    @CsvSource({"konvolution,CONVOLUTION", "max poling,MAX_POOLING", "denze,DENSE", "sofmtax,SOFTMAX", "entopy,CROSS_ENTROPY",
        "kreuzkorrelation,CROSS_CORRELATION"})
    void whereNothingIsFoundTheNearestNameIsTold(String typed, SettingKind nearest) {
        menu.open(Way.REPLACE);
        menu.queryProperty().set(typed);
        assertThat(menu.columnsProperty().get().chosen()).isEmpty();
        assertThat(menu.nothing()).contains(Message.of("operations.none", typed, Message.of("operation." + nearest.word())));
        menu.take(false);
        assertThat(menu.openProperty().get()).as("nothing is chosen, so nothing is taken").isTrue();
    }

    @Test
    void distancesCountLetters() {
        assertThat(OperationNames.distance("kitten", "sitting", false)).isEqualTo(3);
        assertThat(OperationNames.distance("konvo", "a convolution", true)).isEqualTo(1);
        assertThat(OperationNames.distance("", "abc", false)).isEqualTo(3);
    }

    @Test
    void theArrowsShowWhatWouldComeOfItAndEscapeTakesItBack() {
        var before = scene();
        menu.open(Way.REPLACE);
        menu.moveDown(1);
        assertThat(words()).endsWith("average-pooling");
        menu.moveDown(1);
        assertThat(words()).endsWith("min-pooling");
        menu.close();
        assertThat(scene()).isEqualTo(before);
        assertThat(model.walk().placeProperty().get().walk()).isEqualTo(before.walk());
        assertThat(model.edited().canUndoProperty().get()).isFalse();
    }

    @Test
    void aLookLeavesWhatCanBeDoneAgain() {
        menu.open(Way.REPLACE);
        menu.choose(SettingKind.AVERAGE_POOLING);
        menu.take(false);
        model.editor().undo();
        menu.open(Way.REPLACE);
        menu.moveDown(2);
        menu.close();
        model.editor().redo();
        assertThat(words()).endsWith("average-pooling");
    }

    @Test
    void enterReplacesTheStageInOneStepBack() {
        var before = scene();
        menu.open(Way.REPLACE);
        menu.moveDown(1);
        menu.moveDown(1);
        menu.take(false);
        assertThat(menu.openProperty().get()).isFalse();
        assertThat(words()).containsExactly("cross-correlation", "activation", "min-pooling");
        model.editor().undo();
        assertThat(scene().sameArithmetic(before)).isTrue();
        assertThat(model.edited().canUndoProperty().get()).isFalse();
    }

    @Test
    void shiftEnterAddsAStageAfterIt() {
        menu.open(Way.REPLACE);
        menu.queryProperty().set("softmax");
        menu.take(true);
        assertThat(words()).containsExactly("cross-correlation", "activation", "max-pooling", "softmax");
    }

    @Test
    void openedToAddEnterAddsAndShiftEnterReplaces() {
        menu.open(Way.ADD);
        menu.choose(SettingKind.DENSE);
        assertThat(words()).as("what would come of it").endsWith("max-pooling", "dense");
        menu.take(true);
        assertThat(words()).containsExactly("cross-correlation", "activation", "dense");
    }

    @Test
    void whatDoesNotFitIsListedWithTheReasonAndIsNotTaken() {
        menu.open(Way.ADD);
        menu.choose(SettingKind.CROSS_ENTROPY);
        menu.take(false);
        menu.open(Way.ADD);
        assertThat(menu.columnsProperty().get().kinds()).contains(SettingKind.DENSE);
        assertThat(menu.refusal(SettingKind.DENSE)).isPresent();
        assertThat(menu.line(SettingKind.DENSE)).isEqualTo(menu.refusal(SettingKind.DENSE).orElseThrow());
        var before = scene();
        menu.choose(SettingKind.DENSE);
        menu.take(false);
        assertThat(menu.openProperty().get()).isTrue();
        assertThat(scene()).isEqualTo(before);
        assertThat(model.editor().noticeProperty().get()).isPresent();
    }

    @Test
    void anotherCommandTakesTheLookBackAndClosesTheMenu() {
        menu.open(Way.REPLACE);
        menu.moveDown(1);
        var other = SceneCatalogue.first();
        model.open(other);
        assertThat(menu.openProperty().get()).isFalse();
        assertThat(scene()).isEqualTo(other);
        model.editor().undo();
        assertThat(words()).endsWith("max-pooling");
    }

    @Test
    void nothingIsChangedWhereNothingCanBeEdited() {
        var scene = scene();
        model.show(scene.walk(), scene.view(), scene.title(), scene.note());
        menu.open(Way.REPLACE);
        assertThat(menu.openProperty().get()).isFalse();
        assertThat(model.editor().noticeProperty().get()).isPresent();
    }

    @Test
    void everyOperationAndGroupHasItsWordsInEveryLanguage() {
        menu.open(Way.REPLACE);
        for (var language : Language.all()) {
            var keys = Texts.of(language).keys();
            for (var kind : SettingKind.values())
                assertThat(keys).contains("operation." + kind.word(), "operations.line." + kind.word(),
                        "tip.operation." + kind.word(), "operations." + kind.group().word());
            assertThat(menu.spoken(Texts.of(language))).contains(Texts.of(language).get("operation.max-pooling"));
        }
    }
}
