package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.text.Language;
import org.receptive.text.Texts;

class SetupDifferenceTest {

    private static final TrainingSetup USUAL = TrainingSetup.FIRST;

    @Test
    void everyChoiceNamesARunByItself() {
        Map<String, UnaryOperator<TrainingSetup>> changes = new LinkedHashMap<>();
        changes.put("generated digits", s -> s.withData(new DataChoice.Generated()));
        changes.put("letters", s -> s.withData(new DataChoice.Folder(Path.of("somewhere", "letters"))));
        changes.put("rate 0.5", s -> s.withLearningRate(0.5));
        changes.put("adam", s -> s.withOptimizer(OptimizerChoice.ADAM));
        changes.put("sigmoid", s -> s.withActivation(ActivationChoice.SIGMOID));
        changes.put("dropout 0.3", s -> s.withDropout(0.3));
        changes.put("decay 0.01", s -> s.withWeightDecay(0.01));
        changes.put("augmented", s -> s.withAugmentation(true));
        changes.put("batch 17", s -> s.withBatchSize(17));
        changes.put("33 epochs", s -> s.withEpochs(33));
        changes.put("schedule: halved every 5 epochs", s -> s.withSchedule(ScheduleChoice.STEP));
        changes.put("200 digits", s -> s.withExamples(200));
        changes.put("input 0 to 1", s -> s.withNormalisation(NormalisationChoice.UNIT));
        changes.put("seed 9", s -> s.withSeed(9));
        var texts = Texts.of(Language.ENGLISH);
        changes.forEach((words,
                change) -> assertThat(texts.get(SetupDifference.of(change.apply(USUAL), USUAL).orElseThrow()).toLowerCase(Locale.ROOT))
                        .isEqualTo(words));
    }

    @Test
    void equalSetupsDifferInNothing() {
        assertThat(SetupDifference.of(USUAL, USUAL)).isEmpty();
        var spelledOut = USUAL.withActivation(ActivationChoice.RELU);
        assertThat(SetupDifference.of(spelledOut, USUAL)).as("the recipe's own activation").isEmpty();
    }

    @Test
    void ofSeveralDifferencesTheFirstTwoAreNamedAndASignThatThereAreMore() {
        assertThat(named(USUAL.withLearningRate(0.5).withSeed(3))).isEqualTo("rate 0.5, seed 3");
        assertThat(named(USUAL.withLearningRate(0.5).withSeed(3).withBatchSize(8))).isEqualTo("rate 0.5, batch 8 …");
    }

    @Test
    void runsOfTwoOptimizersAreNamedByThemAndNotByTheRateThatCameWithIt() {
        var adam = USUAL.learningBy(OptimizerChoice.ADAM);
        assertThat(named(adam)).isEqualTo("Adam");
        assertThat(Texts.of(Language.ENGLISH).get(SetupDifference.of(USUAL, adam).orElseThrow())).isEqualTo("momentum 0.9");
        assertThat(named(adam.withLearningRate(0.003))).as("another rate than its own").isEqualTo("Adam, rate 0.003");
        assertThat(named(USUAL.learningBy(OptimizerChoice.SGD))).isEqualTo("SGD");
        assertThat(named(USUAL.learningBy(OptimizerChoice.ADAGRAD).withSeed(2))).isEqualTo("Adagrad, seed 2");
    }

    @Test
    void anotherNetworkIsNamedWithoutWhatItsRecipeBrings() {
        assertThat(named(USUAL.withModel("lenet-d2l"))).isEqualTo("LeNet (D2L)");
        assertThat(named(USUAL.withModel("lenet-d2l").withEpochs(3))).isEqualTo("LeNet (D2L), 3 epochs");
        assertThat(named(USUAL.withModel("lenet-d2l").learningBy(OptimizerChoice.ADAM))).isEqualTo("LeNet (D2L), Adam");
    }

    private static String named(TrainingSetup setup) {
        return Texts.of(Language.ENGLISH).get(SetupDifference.of(setup, USUAL).orElseThrow());
    }
}
