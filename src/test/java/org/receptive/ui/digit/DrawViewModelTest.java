package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.WritingStyle;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.scene.Caption;

class DrawViewModelTest {

    private static final TrainedModel LENET = TrainedModel.open("lenet5");

    private DrawViewModel model = pad();

    private static DrawViewModel pad() {
        return new DrawViewModel(ShownModel.of(Caption.same("LeNet-5"), LENET), PadContent.EMPTY, Runnable::run, Runnable::run);
    }

    @BeforeEach
    void emptyPad() {
        model = pad();
    }

    private void draw(int seed) {
        var drawing = PadContent.of(new GeneratedDigits(WritingStyle.VARIED).drawing(seed, 0)).fitted(0.7);
        for (var stroke : drawing.strokes()) {
            model.press(stroke.points().getFirst().x(), stroke.points().getFirst().y());
            stroke.points().forEach(p -> model.drag(p.x(), p.y()));
            model.release();
        }
        model.pulse();
    }

    @Test
    void anEmptyPadHasNoAnswer() {
        assertThat(model.lookProperty().get().verdict()).isEqualTo(new Verdict.Empty());
        assertThat(model.walk(new Unit(2, 0, 0, 0))).isPresent();
    }

    @Test
    void aDrawnDigitIsRecognised() {
        var digits = new GeneratedDigits(WritingStyle.VARIED);
        int right = 0;
        for (int seed = 0; seed < 40; seed++) {
            model.clear();
            draw(seed);
            if (model.lookProperty().get().pass().predicted() == digits.label(seed, 0))
                right++;
        }
        assertThat(right).isGreaterThanOrEqualTo(36);
    }

    @Test
    void theNetworkLooksOnceAFrameHoweverOftenThePenMoves() {
        int[] looks = {0};
        model.lookProperty().subscribe((before, now) -> looks[0]++);
        model.press(0.2, 0.2);
        for (int i = 0; i < 50; i++)
            model.drag(0.2 + i * 0.01, 0.3);
        assertThat(looks[0]).isZero();
        model.pulse();
        model.pulse();
        assertThat(looks[0]).isEqualTo(1);
    }

    @Test
    void eachStrokeIsOneUndoAndClearingToo() {
        model.press(0.2, 0.2);
        model.drag(0.3, 0.3);
        model.drag(0.4, 0.3);
        model.release();
        var one = model.content();
        model.clear();
        assertThat(model.content().isEmpty()).isTrue();
        model.undo();
        assertThat(model.content()).isEqualTo(one);
        model.undo();
        assertThat(model.content().isEmpty()).isTrue();
        assertThat(model.canUndoProperty().get()).isFalse();
        model.redo();
        assertThat(model.content()).isEqualTo(one);
    }

    @Test
    void theArithmeticOfEveryUnitEndsAtTheValueOnTheMap() {
        draw(3);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var stage = model.stages().get(random.nextInt(model.stages().size()));
            var shape = stage.shape();
            var unit = new Unit(stage.index(), random.nextInt(shape.channels()), random.nextInt(shape.rows()), random.nextInt(shape
                    .cols()));
            assertThat(model.arithmetic(unit).value()).as(unit.toString()).isCloseTo(model.value(unit), within(1e-4));
            model.walk(unit).ifPresent(walk -> {
                var operation = walk.scene().walk().stages().getFirst();
                double sum = operation.step(walk.scene().view().step()).value();
                double shown = walk.activation().map(f -> org.receptive.reference.ActivationFunction.value(f, sum)).orElse(sum);
                assertThat(shown).isCloseTo(model.value(unit), within(1e-4));
            });
        }
    }

    @Test
    void convolutionsCanBeWalkedThroughAndMaximaNot() {
        for (var stage : model.stages())
            assertThat(model.walk(new Unit(stage.index(), 0, 0, 0)).isPresent()).as(stage.label()).isEqualTo(stage.label().startsWith("C"));
    }

    @Test
    void anotherNetworkLooksAtTheSameDrawing() {
        draw(3);
        var content = model.content();
        var network = Models.require("lenet5-1998").network();
        var drawn = Models.require("lenet5-1998").recipe().initialiser().draw(network, 1);
        model.use(Caption.same("1998"), new TrainedModel(network, drawn, LENET.normalisation()));
        assertThat(model.content()).isEqualTo(content);
        assertThat(model.lookProperty().get().pass().input()).hasSize(32 * 32);
        assertThat(model.stages()).extracting(Stage::label).contains("C1", "S2", "C3", "S4", "C5");
    }

    @Test
    void aNetworkThatReadsOtherPicturesIsRefusedAndTheOldOneStays() {
        var small = org.receptive.spec.NetworkSpec.chain("small", new org.receptive.spec.Shape(3, 8, 8), java.util.Map.of("fc",
                new org.receptive.spec.DenseSpec(192, 10, true)));
        var before = model.lookProperty().get();
        model.use(Caption.same("small"), new TrainedModel(small, org.receptive.nn.Initialiser.PYTORCH.draw(small, 1), LENET
                .normalisation()));
        assertThat(model.messageProperty().get()).isPresent();
        assertThat(model.lookProperty().get()).isEqualTo(before);
    }

    @Test
    void poolingKeepsMoreOfAMovedDigitThanTheLayerBeforeIt() {
        double lost = 0;
        for (int seed = 0; seed < 20; seed++) {
            model.clear();
            draw(seed);
            model.change(s -> s.withMovement(0, 2, 0));
            model.pulse();
            var look = model.lookProperty().get();
            lost += look.kept(1) - look.kept(0);
            model.change(s -> s.withMovement(0, 0, 0));
            model.pulse();
            assertThat(model.lookProperty().get().kept(0)).isCloseTo(1, within(1e-9));
        }
        assertThat(lost / 20).isPositive();
    }

    @Test
    void whatDecidedIsAnsweredForTheNewestDrawing() {
        draw(3);
        model.decide(AttributionKind.GRADIENT);
        assertThat(model.decider().answerProperty().get().orElseThrow().values()).hasSize(28 * 28);
        draw(4);
        assertThat(model.decider().answerProperty().get().orElseThrow().look()).isEqualTo(model.lookProperty().get());
        model.decide(AttributionKind.OCCLUSION);
        assertThat(model.decider().answerProperty().get().orElseThrow().asked()).isEqualTo(AttributionKind.OCCLUSION);
        model.decide(AttributionKind.NOTHING);
        assertThat(model.decider().answerProperty().get()).isEmpty();
    }

    @Test
    void theChoiceMovesWithinItsMapAndFromLayerToLayer() {
        model.select(Optional.of(new Unit(0, 5, 27, 27)));
        model.moveSelection(1, 1, 0);
        assertThat(model.selectedProperty().get()).contains(new Unit(0, 5, 27, 27));
        model.moveToStage(1);
        assertThat(model.selectedProperty().get()).contains(new Unit(1, 5, 13, 13));
        model.moveToStage(9);
        assertThat(model.selectedProperty().get()).contains(new Unit(model.stages().size() - 1, 5, 0, 0));
    }
}
