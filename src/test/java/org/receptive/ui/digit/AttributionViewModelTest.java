package org.receptive.ui.digit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.receptive.data.LabelledImages;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.PadContent;
import org.receptive.explain.Unit;
import org.receptive.io.network.TrainedModel;
import org.receptive.scene.Caption;
import org.receptive.session.Attribution;
import org.receptive.session.ShownModel;
import org.receptive.text.ReadableException;

class AttributionViewModelTest {

    private static final ShownModel LENET = ShownModel.of(Caption.same("LeNet-5"), TrainedModel.open("lenet5"));
    private static final Optional<Attribution.Kind> GRADIENT = Optional.of(Attribution.Kind.GRADIENT);
    private static final Optional<Attribution.Kind> OCCLUSION = Optional.of(Attribution.Kind.OCCLUSION);

    private final Deque<Runnable> background = new ArrayDeque<>();

    private static DrawViewModels models(Executor background, Supplier<LabelledImages> samples) {
        return DrawViewModels.of(LENET, PadContent.EMPTY, new DrawViewModels.Samples(samples, new Random(1)), background,
                Runnable::run);
    }

    private static DrawViewModels models(Executor background) {
        return models(background, () -> GeneratedImages.make(1, 40));
    }

    private static void draw(DrawViewModels models, int seed) {
        models.pad().load(new GeneratedDigits(WritingStyle.VARIED).drawing(seed, 0));
        models.network().pulse();
    }

    private static AttributionViewModel.State state(DrawViewModels models) {
        return models.attribution().stateProperty().get();
    }

    @Test
    void changesOfLessThanAThousandthArePracticallyNoneAndStayPale() {
        var models = models(Runnable::run);
        draw(models, 3);
        var inspection = models.network().inspection();
        var small = new Attribution(inspection, Attribution.Kind.OCCLUSION, 3, new float[] {2e-5f, -9e-4f});
        assertThat(small.isPracticallyNothing()).isTrue();
        assertThat(small.leastScale()).isGreaterThan(0.009);
        assertThat(new Attribution(inspection, Attribution.Kind.OCCLUSION, 3, new float[] {0, -0.002f}).isPracticallyNothing()).isFalse();
        var gradient = new Attribution(inspection, Attribution.Kind.GRADIENT, 3, new float[] {2e-5f});
        assertThat(gradient.isPracticallyNothing()).isFalse();
        assertThat(gradient.leastScale()).isZero();
    }

    @Test
    void whatDecidedIsAnsweredForTheNewestDrawing() {
        var models = models(Runnable::run);
        draw(models, 3);
        models.attribution().ask(GRADIENT);
        assertThat(state(models).current().orElseThrow().values()).hasSize(28 * 28);
        draw(models, 4);
        assertThat(state(models).current().orElseThrow().inspection()).isEqualTo(models.network().inspection());
        models.attribution().ask(OCCLUSION);
        assertThat(state(models).current().orElseThrow().kind()).isEqualTo(Attribution.Kind.OCCLUSION);
        models.attribution().ask(Optional.empty());
        assertThat(state(models)).isEqualTo(new AttributionViewModel.State(Optional.empty(), Optional.empty()));
    }

    @Test
    void onlyTheNewestOfSeveralQuestionsIsWorkedOn() {
        var models = models(background::add);
        models.attribution().ask(GRADIENT);
        for (int seed = 0; seed < 5; seed++)
            draw(models, seed);
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(state(models).current().orElseThrow().inspection()).isEqualTo(models.network().inspection());
    }

    @Test
    void anAnswerThatComesAfterTheQuestionWasTakenBackIsDropped() {
        var screen = new ArrayDeque<Runnable>();
        var models = DrawViewModels.of(LENET, PadContent.EMPTY, new DrawViewModels.Samples(() -> GeneratedImages.make(1, 1), new Random(1)),
                Runnable::run, screen::add);
        models.attribution().ask(GRADIENT);
        models.attribution().ask(Optional.empty());
        screen.forEach(Runnable::run);
        assertThat(state(models).answer()).isEmpty();
    }

    @Test
    void anAnswerToTheQuestionBeforeIsNotShown() {
        var models = models(background::add);
        models.attribution().ask(GRADIENT);
        background.remove().run();
        models.attribution().ask(OCCLUSION);
        assertThat(state(models).answer()).isPresent();
        assertThat(state(models).current()).isEmpty();
        background.remove().run();
        assertThat(state(models).current()).isPresent();
    }

    @Test
    void aChosenOutputIsAskedAboutInPlaceOfTheAnswer() {
        var models = models(Runnable::run);
        draw(models, 3);
        models.attribution().ask(GRADIENT);
        assertThat(state(models).current().orElseThrow().digit()).isEqualTo(models.network().inspection().activations().predicted());
        int output = models.network().model().stages().size() - 1;
        for (int digit : new int[] {5, 8}) {
            models.network().select(Optional.of(new Unit(output, digit, 0, 0)));
            assertThat(state(models).current().orElseThrow().digit()).isEqualTo(digit);
        }
        models.network().select(Optional.of(new Unit(output - 1, 5, 0, 0)));
        assertThat(state(models).current().orElseThrow().digit()).isEqualTo(models.network().inspection().activations().predicted());
    }

    @Test
    void aSampleOfAClassIsPutOnThePad() {
        var models = models(Runnable::run);
        models.loadSample(7);
        assertThat(models.pad().content().picture()).isPresent();
        models.pad().undo();
        assertThat(models.pad().content().isEmpty()).isTrue();
        models.loadSample(DrawViewModels.ANY);
        assertThat(models.pad().content().picture()).isPresent();
    }

    @Test
    void samplesThatCannotBeReadBecomeAMessage() {
        var models = models(Runnable::run, () -> {
            throw ReadableException.of("error.mydigit.empty");
        });
        models.loadSample(3);
        assertThat(models.network().noticeProperty().get()).isPresent();
        assertThat(models.pad().content().isEmpty()).isTrue();
    }
}
