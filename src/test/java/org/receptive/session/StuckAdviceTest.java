package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.io.network.TrainedModel;
import org.receptive.nn.Parameters;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.TrainingSession.Start;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.train.ImageExamples;
import org.receptive.train.Standstill.Sign;

/// What is said of a training that does not get on.
class StuckAdviceTest {

    private static final TrainingSetup SETUP = TrainingSetup.FIRST;
    private static final Sign GUESSING = new Sign.Guessing(2.3031, 0.1, false);

    @TempDir
    private Path folder = Path.of("");

    private static String said(TrainingSetup setup, double rate, Optional<DeadUnits> dead, Sign sign) {
        return Texts.of(Language.ENGLISH).get(new StuckAdvice(setup.withLearningRate(rate), 10, dead).of(sign).words()).replace('\u2009',
                ',');
    }

    private static String said(UnaryOperator<TrainingSetup> change, double rate) {
        return said(change.apply(SETUP), rate, Optional.empty(), GUESSING);
    }

    @Test
    void aGuessingNetworkHasTheLossOfNotKnowing() {
        assertThat(said(s -> s, 0.02)).startsWith("Loss 2.303 = ln 10: the network is guessing.");
        assertThat(said(SETUP, 0.02, Optional.empty(), new Sign.Guessing(2.308, 0.1, false))).startsWith("Loss 2.308 ≈ ln 10 = 2.303:");
        assertThat(said(SETUP, 0.5, Optional.empty(), new Sign.Guessing(2.35, 0.1, true)))
                .isEqualTo("Loss 2.350, and ln 10 = 2.303: the network is guessing. "
                        + "With a learning rate of 0.5 the updates are too large: start again with 0.02.");
        var codes = TrainingSetup.ofRecipe("lenet5-1998", new DataChoice.Generated());
        assertThat(said(codes, codes.learningRate(), Optional.empty(), new Sign.Guessing(74, 0.098, false)))
                .startsWith("Accuracy 9.8 % among 10 classes: the network is guessing.");
    }

    @Test
    void theMostLikelyCauseIsNamedAndWhatToTry() {
        assertThat(said(s -> s, 0.0001)).endsWith("A learning rate of 0.0001 is small: try 0.02.");
        assertThat(said(s -> s, 2)).endsWith("With a learning rate of 2 the updates are too large: start again with 0.02.");
        assertThat(said(s -> s.learningBy(OptimizerChoice.ADAM), 0.02)).endsWith("start again with 0.001.");
        assertThat(said(s -> s.withWeightDecay(0.5), 0.02)).endsWith("A weight decay of 0.5 pulls all weights to 0: try 0.0005.");
        assertThat(said(s -> s.withActivation(ActivationChoice.SIGMOID), 0.02)).contains("Sigmoids pass little gradient back");
        assertThat(said(s -> s, 0.02)).contains("Wait for another epoch");
        var dead = Optional.of(new DeadUnits("F5 · fc1", 90, 120, 200));
        assertThat(said(SETUP, 0.4, dead, GUESSING)).endsWith("F5 · fc1: 90 of 120 units are dead (0 for each of 200 digits), "
                + "and no gradient passes them. Start again with a learning rate of 0.02.");
    }

    @Test
    void aPlateauIsNamedWithItsLossAndLength() {
        assertThat(said(SETUP, 0.02, Optional.empty(), new Sign.Plateau(0.52134, 1850)))
                .startsWith("A plateau: the loss has stayed at 0.5213 for 1,850 batches. Try a schedule");
        assertThat(said(SETUP, 0.02, Optional.empty(), new Sign.GoesOn(0.3))).isEqualTo("It learns: the loss is 0.3000 now.");
    }

    @Test
    void aUnitIsDeadIfItGivesNothingForAnyDigit() {
        var model = TrainedModel.open("lenet5");
        var digits = SmallEnvironment.images(50).training();
        var examples = ImageExamples.plain(digits, model.normalisation(), 0);
        List<float[]> inputs = IntStream.range(0, 50).mapToObj(i -> {
            var input = new float[28 * 28];
            examples.copy(i, 0, 0, input, 0, 1);
            return input;
        }).toList();
        var healthy = DeadUnits.most(model.network(), model.parameters(), inputs).orElseThrow();
        assertThat(healthy.share()).isLessThan(0.5);
        var parameters = new Parameters(model.parameters().layout(), model.parameters().values().clone());
        var biases = parameters.layout().find("fc1.bias").orElseThrow();
        for (int unit = 0; unit < 90; unit++)
            parameters.values()[biases.offset() + unit] = -1000;
        var counted = DeadUnits.most(model.network(), parameters, inputs).orElseThrow();
        assertThat(counted.layer()).isEqualTo("F5 · fc1");
        assertThat(counted.dead()).isBetween(90, 119);
        assertThat(counted.units()).isEqualTo(120);
        assertThat(counted.digits()).isEqualTo(50);
        var sigmoid = SETUP.withActivation(ActivationChoice.SIGMOID).network();
        assertThat(DeadUnits.most(sigmoid, model.parameters(), inputs)).as("only ReLU can die").isEmpty();
    }

    @Test
    void aTrainingThatHasNotBegunToLearnSaysSoWhileItRuns() throws Exception {
        var setup = SmallEnvironment.setup().withLearningRate(1e-7).withEpochs(100);
        var session = TrainingSession.start(setup, SmallEnvironment.in(folder), 1, Optional.empty(), Start.PAUSED);
        for (int i = 0; i < 299; i++)
            session.control().step();
        session.control().awaitPause();
        assertThat(session.record().note()).isEmpty();
        session.control().step();
        session.control().awaitPause();
        assertThat(session.record().state()).isEqualTo(RunState.PAUSED);
        assertThat(Texts.of(Language.ENGLISH).get(session.record().note().orElseThrow().words())).contains("the network is guessing")
                .endsWith("A learning rate of 0.0000001 is small: try 0.02.");
        session.close();
    }
}
