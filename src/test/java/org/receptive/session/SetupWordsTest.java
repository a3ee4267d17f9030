package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Texts;

/// What was chosen is shown with its values, and every rule of the engine can be chosen.
class SetupWordsTest {

    private static final TrainingSetup LENET = TrainingSetup.FIRST;
    private static final TrainingSetup D2L = TrainingSetup.ofRecipe("lenet-d2l", new DataChoice.Mnist());

    private static String said(Message message) {
        return Texts.of(Language.ENGLISH).get(message);
    }

    @Test
    void recommendedShowsItsValues() {
        assertThat(said(SetupWords.activation(LENET))).isEqualTo("ReLU (recommended)");
        assertThat(said(SetupWords.activation(D2L))).isEqualTo("Sigmoid (recommended)");
        assertThat(said(SetupWords.activation(D2L.withActivation(ActivationChoice.RELU)))).isEqualTo("ReLU");
        assertThat(said(SetupWords.input(LENET))).isEqualTo("x = (p − 0.1307) / 0.3081, p from 0 to 1");
        assertThat(said(SetupWords.input(D2L))).isEqualTo("x = p, from 0 to 1");
        assertThat(said(SetupWords.input(LENET.withNormalisation(NormalisationChoice.MEAN)))).contains("of the training digits");
    }

    @Test
    void aScheduleSaysHowTheRateGoes() {
        assertThat(said(SetupWords.pace(LENET))).isEqualTo("η 0.002 → 0.02 → 0.00002");
        assertThat(said(SetupWords.pace(LENET.withSchedule(ScheduleChoice.COSINE)))).isEqualTo("η 0.02 → 0");
        assertThat(said(SetupWords.pace(D2L))).isEqualTo("η stays 0.9");
        var halved = LENET.withSchedule(ScheduleChoice.STEP);
        assertThat(said(SetupWords.pace(halved))).as("with five epochs nothing changes").isEqualTo("η stays 0.02");
        assertThat(said(SetupWords.pace(halved.withEpochs(11)))).isEqualTo("η 0.02 → 0.005");
    }

    @ParameterizedTest
    @EnumSource(OptimizerChoice.class)
    void everyRuleIsFoundAgainAndComesWithItsUsualRate(OptimizerChoice choice) {
        assertThat(OptimizerChoice.of(choice.spec(0))).isEqualTo(choice);
        double rate = LENET.learningBy(choice).learningRate();
        assertThat(rate).isEqualTo(switch (choice) {
            case SGD, MOMENTUM, NESTEROV -> 0.02;
            case ADAGRAD -> 0.01;
            case ADADELTA -> 1;
            case ADAM, ADAMW, RMSPROP -> 0.001;
        });
        for (var texts : Language.all().stream().map(Texts::of).toList())
            assertThat(texts.get("tip." + choice.title().key()).lines()).hasSizeGreaterThan(2);
    }
}
