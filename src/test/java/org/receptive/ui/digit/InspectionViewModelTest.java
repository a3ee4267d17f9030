package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.draw.scene.SmallFormula;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.nn.Initialiser;
import org.receptive.scene.Caption;
import org.receptive.session.Inspection.Verdict;
import org.receptive.session.ShownModel;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.spec.Shape;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class InspectionViewModelTest {

    private static final TrainedModel LENET = TrainedModel.open("lenet5");

    private final PadViewModel pad = new PadViewModel(PadContent.EMPTY);
    private final InspectionViewModel model = new InspectionViewModel(pad, ShownModel.of(Caption.same("LeNet-5"), LENET));

    private void draw(int seed) {
        var drawing = PadContent.of(new GeneratedDigits(WritingStyle.VARIED).drawing(seed, 0)).fitted(0.7);
        for (var stroke : drawing.strokes()) {
            pad.press(stroke.points().getFirst().x(), stroke.points().getFirst().y());
            stroke.points().forEach(p -> pad.drag(p.x(), p.y()));
            pad.release();
        }
        model.pulse();
    }

    private InspectionViewModel.State state() {
        return model.stateProperty().get();
    }

    @Test
    void anEmptyPadHasNoAnswer() {
        assertThat(model.inspection().verdict()).isEqualTo(new Verdict.Empty());
        assertThat(model.copy(model.walk(new Unit(2, 0, 0, 0)))).isPresent();
    }

    @Test
    void theStrongestPathIsDrawnWhenAUnitIsChosenUnlessItIsSaidOtherwise() {
        assertThat(model.path().units()).isEmpty();
        draw(3);
        assertThat(state().showsPath()).isFalse();
        assertThat(model.path().units()).isEmpty();
        var unit = new Unit(4, 7, 0, 0);
        model.select(Optional.of(unit));
        assertThat(state().showsPath()).isTrue();
        assertThat(model.path().units().getFirst()).isEqualTo(unit);
        model.togglePath();
        assertThat(model.path().units()).isEmpty();
        model.togglePath();
        model.select(Optional.empty());
        assertThat(state().showsPath()).isFalse();
        model.togglePath();
        assertThat(model.path().units().getFirst()).isEqualTo(new Unit(6, model.inspection().activations().predicted(), 0, 0));
        assertThat(model.path().units().getLast().stage()).isEqualTo(Stage.INPUT);
        model.togglePath();
        model.select(Optional.of(unit));
        assertThat(state().showsPath()).as("what was switched off without a unit is as if nothing had been said").isTrue();
    }

    @Test
    void theStrongestPathFollowsThePenAndAnEmptyPadHasNone() {
        model.showPath(true);
        draw(3);
        var before = model.path();
        assertThat(model.path()).isSameAs(before);
        pad.clear();
        model.pulse();
        assertThat(model.path().units()).isEmpty();
        draw(4);
        assertThat(model.path().units().getFirst().channel()).isEqualTo(model.inspection().activations().predicted());
    }

    @Test
    void aDrawnDigitIsRecognised() {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        int right = 0;
        for (int seed = 0; seed < 40; seed++) {
            pad.clear();
            draw(seed);
            if (model.inspection().activations().predicted() == digits.label(seed, 0))
                right++;
        }
        assertThat(right).isGreaterThanOrEqualTo(36);
    }

    @Test
    void theNetworkRunsOnceAFrameHoweverOftenThePenMoves() {
        int[] runs = {0};
        model.stateProperty().subscribe((before, now) -> runs[0]++);
        pad.press(0.2, 0.2);
        for (int i = 0; i < 50; i++)
            pad.drag(0.2 + i * 0.01, 0.3);
        assertThat(runs[0]).isZero();
        model.pulse();
        model.pulse();
        assertThat(runs[0]).isEqualTo(1);
    }

    @Test
    void anotherToolRunsNothing() {
        draw(3);
        var before = state();
        pad.use(PadViewModel.Tool.ERASER);
        model.pulse();
        assertThat(state()).isSameAs(before);
    }

    @Test
    void theArithmeticOfEveryUnitEndsAtTheValueOnTheMap() {
        draw(3);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var stage = state().stages().get(random.nextInt(state().stages().size()));
            var shape = stage.shape();
            var unit = new Unit(stage.index(), random.nextInt(shape.channels()), random.nextInt(shape.rows()),
                    random.nextInt(shape.cols()));
            float value = model.inspection().value(unit);
            assertThat(model.walk(unit).value()).as(unit.toString()).isCloseTo(value, within(1e-4));
        }
    }

    @Test
    void everyLayerCanBeWalkedThroughAndConvolutionsCanBeCopied() {
        for (var stage : state().stages()) {
            var walk = model.walk(new Unit(stage.index(), 0, 0, 0));
            assertThat(walk.walk().stages()).as(stage.label()).hasSize(stage.activation().isPresent() ? 2 : 1);
            assertThat(model.copy(walk).isPresent()).as(stage.label()).isEqualTo(stage.label().startsWith("C"));
            assertThat(model.title(walk).isEmpty()).isFalse();
            boolean single = stage.shape().rows() * stage.shape().cols() == 1;
            assertThat(model.path(walk.unit())).hasSize(single ? 2 : 3);
        }
    }

    @Test
    void theNoteOfAUnitThatReadsTheDrawingSaysWhyItsNumbersAreNotThoseOfTheInk() {
        var ink = Caption.of(model.model().inputNote()).in(Language.ENGLISH);
        assertThat(model.note(model.walk(new Unit(0, 0, 3, 3))).in(Language.ENGLISH)).endsWith(ink);
        assertThat(model.note(model.walk(new Unit(1, 0, 3, 3))).in(Language.ENGLISH)).doesNotContain(ink);
    }

    @Test
    void theCardOfEveryUnitGivesItsValueAndItsStrongestTerms() {
        draw(3);
        for (var texts : new Texts[] {Texts.of(Language.ENGLISH), Texts.of(Language.CHINESE)})
            for (var stage : state().stages()) {
                var walk = model.walk(new Unit(stage.index(), 0, 0, 0));
                var formula = new SmallFormula(walk.walk(), walk.moment(), Palette.of(false), Sizes.normal(), texts,
                        (text, size) -> text.length() * size.sizePx());
                var card = UnitCardText.of(model.inspection(), walk, formula, texts);
                assertThat(card.name()).isNotBlank();
                assertThat(card.value()).startsWith("= ");
                assertThat(card.head()).isNotBlank();
                assertThat(card.after().contains("ReLU")).isEqualTo(stage.activation().isPresent());
                if (stage.label().startsWith("S"))
                    assertThat(card.strongest()).as("a maximum has no weights").isEmpty();
                else
                    assertThat(card.strongest()).isNotEmpty().hasSizeLessThanOrEqualTo(6);
            }
    }

    @Test
    void onlyAUnitOfTheFirstLayerReadsTheInputItself() {
        assertThat(model.walk(new Unit(0, 0, 3, 3)).readsInput()).isTrue();
        assertThat(model.walk(new Unit(1, 0, 3, 3)).readsInput()).isFalse();
    }

    @Test
    void anotherNetworkReadsTheSameDrawing() {
        draw(3);
        model.select(Optional.of(new Unit(1, 0, 0, 0)));
        var content = pad.content();
        var network = Models.require("lenet5-1998").network();
        var drawn = Models.require("lenet5-1998").recipe().initialiser().draw(network, 1);
        model.use(Caption.same("1998"), new TrainedModel(network, drawn, LENET.normalisation()));
        assertThat(pad.content()).isEqualTo(content);
        assertThat(model.inspection().content()).isEqualTo(content);
        assertThat(model.inspection().activations().input()).hasSize(32 * 32);
        assertThat(state().stages()).extracting(Stage::label).contains("C1", "S2", "C3", "S4", "C5");
        assertThat(state().selected()).as("a unit of the network before").isEmpty();
    }

    @Test
    void aNetworkOfTheSameLayersKeepsTheChoice() {
        var unit = Optional.of(new Unit(1, 0, 0, 0));
        model.select(unit);
        model.enlarge(Optional.of(1));
        model.use(Caption.same("again"), LENET);
        assertThat(state().selected()).isEqualTo(unit);
        assertThat(state().enlarged()).contains(1);
    }

    @Test
    void aNetworkThatReadsOtherPicturesIsRefusedAndTheOldOneStays() {
        var small = NetworkSpec.chain("small", new Shape(3, 8, 8), Map.of("fc", new DenseSpec(192, 10, true)));
        var before = state();
        model.use(Caption.same("small"), new TrainedModel(small, Initialiser.PYTORCH.draw(small, 1), LENET.normalisation()));
        assertThat(model.noticeProperty().get()).isPresent();
        assertThat(state()).isEqualTo(before);
        model.dismiss();
        assertThat(model.noticeProperty().get()).isEmpty();
    }

    @Test
    void poolingKeepsMoreOfAMovedDigitThanTheLayerBeforeIt() {
        double lost = 0;
        for (int seed = 0; seed < 20; seed++) {
            pad.clear();
            draw(seed);
            pad.change(s -> s.withMovement(0, 2, 0));
            model.pulse();
            lost += model.inspection().similarity(1) - model.inspection().similarity(0);
            pad.change(s -> s.withMovement(0, 0, 0));
            model.pulse();
            assertThat(model.inspection().similarity(0)).isCloseTo(1, within(1e-9));
        }
        assertThat(lost / 20).isPositive();
    }

    @Test
    void theChoiceMovesWithinItsMapAndFromLayerToLayer() {
        model.select(Optional.of(new Unit(0, 5, 27, 27)));
        model.moveSelection(1, 1, 0);
        assertThat(state().selected()).contains(new Unit(0, 5, 27, 27));
        model.moveToStage(1);
        assertThat(state().selected()).contains(new Unit(1, 5, 13, 13));
        model.moveToStage(9);
        assertThat(state().selected()).contains(new Unit(state().stages().size() - 1, 5, 0, 0));
    }

    @Test
    void theFirstKeyChoosesWhereTheKeysBeginSoThatNoMapIsPassedOver() {
        model.moveSelection(1, 0, 0);
        assertThat(state().selected()).contains(new Unit(0, 0, 0, 0));
        model.moveSelection(1, 0, 0);
        assertThat(state().selected()).contains(new Unit(0, 1, 0, 0));
        model.select(Optional.empty());
        model.moveToStage(1);
        assertThat(state().selected()).contains(new Unit(0, 0, 0, 0));
    }

    @Test
    void inALayerThatIsEnlargedTheKeysBeginThereAndTheEnlargementFollowsTheLayer() {
        model.enlarge(Optional.of(2));
        model.moveSelection(0, 0, 1);
        assertThat(state().selected()).contains(new Unit(2, 0, 0, 0));
        model.moveSelection(0, 0, 1);
        assertThat(state().selected()).contains(new Unit(2, 0, 0, 1));
        model.moveToStage(-1);
        assertThat(state().enlarged()).contains(1);
        model.enlarge(Optional.of(99));
        assertThat(state().enlarged()).isEmpty();
    }

    @Test
    void theUnitThatIsPointedAtIsHighlightedBeforeTheOneThatWasClicked() {
        var clicked = new Unit(1, 0, 0, 0);
        var pointed = new Unit(2, 0, 5, 5);
        model.select(Optional.of(clicked));
        assertThat(state().highlighted()).contains(clicked);
        model.hover(Optional.of(pointed));
        assertThat(state().highlighted()).contains(pointed);
        assertThat(state().receptiveField().get(Stage.INPUT)).isEqualTo(new ReadCells(new Region(8, 21, 8, 21), Set.of(0)));
        assertThat(state().receptiveFieldOnPad()).hasSize(4);
        model.hover(Optional.empty());
        model.select(Optional.empty());
        assertThat(state().receptiveField()).isEmpty();
        assertThat(state().receptiveFieldOnPad()).isEmpty();
    }

    @Test
    void theWayToAUnitNamesNetworkLayerAndMap() {
        assertThat(model.path(new Unit(2, 5, 3, 4)).stream().map(name -> name.in(Language.ENGLISH))).containsExactly("LeNet-5", "C3",
                "feature map 5");
        assertThat(model.path(new Unit(6, 5, 0, 0)).stream().map(name -> name.in(Language.CHINESE))).containsExactly("LeNet-5", "输出");
    }
}
