package org.receptive.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.receptive.data.LabelledImages;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.nn.Parameters;
import org.receptive.session.FineTuning.KnownDigits;
import org.receptive.text.Message;

class FineTuningTest {

    private static final TrainedModel MODEL = TrainedModel.open("lenet5");
    private static final LabelledImages MINE = GeneratedImages.make(11, 12);
    private static final KnownDigits DIGITS = new KnownDigits(Message.of("mydigit.set.generated"), GeneratedImages.make(12, 100),
            GeneratedImages.make(13, 60));

    private static FineTuning.Work work(TuningScope scope, LabelledImages mine) {
        var standard = TuningSettings.standard(scope);
        return new FineTuning.Work(MODEL, mine, () -> Optional.of(DIGITS),
                new TuningSettings(scope, 2, 0.01, 5, 60, standard.augmentation(), 3));
    }

    private static FineTuning.Result.Tuned tuned(FineTuning.Work work) {
        return (FineTuning.Result.Tuned) FineTuning.run(work, 2, _ -> {});
    }

    private static float[] tensor(Parameters parameters, String name) {
        return parameters.tensor(parameters.layout().find(name).orElseThrow());
    }

    /// Returns digits whose labels are all moved by one: something that only learning can explain.
    private static LabelledImages renamed(LabelledImages images) {
        var labels = new byte[images.count()];
        for (int i = 0; i < labels.length; i++)
            labels[i] = (byte) ((images.label(i) + 1) % 10);
        return LabelledImages.of(images.rows(), images.cols(), images.classes(), images.pixelBytes(), labels);
    }

    @Test
    void frozenLayersStayAsTheyAreToTheBitAndTheOthersLearn() {
        var now = tuned(work(TuningScope.LAST_LAYERS, MINE)).tuned().parameters();
        for (var name : List.of("conv1.weight", "conv1.bias", "conv2.weight", "conv2.bias"))
            assertThat(tensor(now, name)).containsExactly(tensor(MODEL.parameters(), name));
        for (var name : List.of("fc1.weight", "fc2.weight", "fc3.weight"))
            assertThat(tensor(now, name)).isNotEqualTo(tensor(MODEL.parameters(), name));
    }

    @Test
    void slowLayersMoveLessThanFreeOnes() {
        assertThat(moved(TuningScope.SLOW_EARLY)).isGreaterThan(0).isLessThan(moved(TuningScope.ALL) / 3);
    }

    private static double moved(TuningScope scope) {
        var now = tensor(tuned(work(scope, MINE)).tuned().parameters(), "conv1.weight");
        var before = tensor(MODEL.parameters(), "conv1.weight");
        double sum = 0;
        for (int i = 0; i < now.length; i++)
            sum += Math.abs(now[i] - before[i]);
        return sum;
    }

    @Test
    void theModelThatWasGivenStaysAsItWas() {
        var before = MODEL.parameters().values().clone();
        tuned(work(TuningScope.ALL, MINE));
        assertThat(MODEL.parameters().values()).containsExactly(before);
    }

    @Test
    void newDigitsAreLearnedAndTheChangesCounted() {
        var mine = renamed(GeneratedImages.make(11, 60));
        var settings = new TuningSettings(TuningScope.ALL, 30, 0.02, 5, 0, TuningSettings.standard(TuningScope.ALL).augmentation(), 3);
        var found = tuned(new FineTuning.Work(MODEL, mine, Optional::empty, settings));
        assertThat(found.learned().accuracyBefore()).isLessThan(0.3);
        assertThat(found.learned().accuracyAfter()).isGreaterThan(0.9);
        assertThat(found.learned().changes()).hasSizeGreaterThan(7).allMatch(change -> change.before() != change.after());
        assertThat(found.test()).isEmpty();
        var heldOut = found.heldOut().orElseThrow();
        assertThat(found.learned().count() + heldOut.count()).isEqualTo(60);
        assertThat(heldOut.count()).isEqualTo(12);
        assertThat(heldOut.accuracyBefore()).isLessThan(0.3);
        assertThat(heldOut.accuracyAfter()).as("of digits that it never saw").isBetween(0.5, found.learned().accuracyAfter());
        assertThat(heldOut.outcome()).isEqualTo(TuningComparison.Outcome.BETTER);
    }

    @Test
    void whatIsHeldOutIsAFifthAndNeverTheOnlyOneOfItsDigit() {
        var labels = new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 1, 1, 7};
        var digits = LabelledImages.of(1, 1, 10, new byte[labels.length], labels);
        var split = HeldOutDigits.of(digits);
        assertThat(split.heldOut().count()).isEqualTo(2);
        assertThat(List.of(split.heldOut().label(0), split.heldOut().label(1))).as("one of each before two of one").containsExactly(1, 7);
        assertThat(split.learned().count()).isEqualTo(12);
        assertThat(HeldOutDigits.of(digits.slice(0, 10)).heldOut().count()).as("each is the only one").isZero();
        assertThat(HeldOutDigits.of(digits.slice(4, 13)).heldOut().count()).as("too few").isZero();
    }

    @Test
    void anAccuracyThatFellIsNoSuccess() {
        var labels = new int[] {1, 2};
        var name = Message.of("mydigit.set.learned");
        assertThat(TuningComparison.of(name, labels, new int[] {1, 2}, new int[] {1, 3}).outcome())
                .isEqualTo(TuningComparison.Outcome.WORSE);
        assertThat(TuningComparison.of(name, labels, new int[] {1, 3}, new int[] {1, 3}).outcome())
                .isEqualTo(TuningComparison.Outcome.SAME);
        assertThat(TuningComparison.of(name, labels, new int[] {1, 3}, new int[] {1, 2}).outcome())
                .isEqualTo(TuningComparison.Outcome.BETTER);
    }

    @Test
    void theSameWorkGivesTheSameWeightsOnAnyNumberOfThreads() {
        var one = (FineTuning.Result.Tuned) FineTuning.run(work(TuningScope.ALL, MINE), 1, _ -> {});
        assertThat(one.tuned().parameters().values()).containsExactly(tuned(work(TuningScope.ALL, MINE)).tuned().parameters().values());
    }

    @Test
    void itRunsInTheBackgroundAndTellsHowFarItIs() throws Exception {
        var ended = new CompletableFuture<FineTuning.Result>();
        var shares = Collections.synchronizedList(new ArrayList<Double>());
        FineTuning.start(work(TuningScope.LAST_LAYERS, MINE), shares::add, ended::complete);
        assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(FineTuning.Result.Tuned.class);
        assertThat(shares).isSorted().endsWith(1.0).hasSizeGreaterThan(3);
    }

    @Test
    void itCanBeCancelled() throws Exception {
        var ended = new CompletableFuture<FineTuning.Result>();
        var begun = new CompletableFuture<Double>();
        var endless = new TuningSettings(TuningScope.ALL, 10_000, 0.001, 5, 60, TuningSettings.standard(TuningScope.ALL).augmentation(), 3);
        var tuning = FineTuning.start(new FineTuning.Work(MODEL, MINE, () -> Optional.of(DIGITS), endless), begun::complete,
                ended::complete);
        begun.get(60, TimeUnit.SECONDS);
        tuning.cancel();
        assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(new FineTuning.Result.Cancelled());
    }

    @Test
    void withoutDigitsThereIsNothingToLearn() {
        assertThat(FineTuning.run(work(TuningScope.ALL, MINE.slice(0, 0)), 1, _ -> {}))
                .isEqualTo(new FineTuning.Result.Failed(Message.of("error.mydigit.none")));
    }

    @Test
    void theEarlyLayersAreThoseBeforeTheFirstDenseOne() {
        assertThat(TuningScope.LAST_LAYERS.rateFactors(Models.require("lenet5").network())).isEqualTo(Map.of("conv1", 0.0, "conv2", 0.0));
        assertThat(TuningScope.SLOW_EARLY.rateFactors(Models.require("lenet5-1998").network()))
                .isEqualTo(Map.of("c1", 0.1, "s2", 0.1, "c3", 0.1, "s4", 0.1, "c5", 0.1));
        assertThat(TuningScope.ALL.rateFactors(Models.require("lenet5").network())).isEmpty();
    }

    @Test
    void theNetworkOf1998IsTunedToo() {
        var network = Models.require("lenet5-1998");
        var model = new TrainedModel(network.network(), network.recipe().initialiser().draw(network.network(), 1),
                TrainedModel.normalisation(network.recipe().normalisation(), List.of()));
        var settings = new TuningSettings(TuningScope.SLOW_EARLY, 1, 0.005, 2, 20, TuningSettings.standard(TuningScope.ALL).augmentation(),
                3);
        assertThat(FineTuning.run(new FineTuning.Work(model, MINE, () -> Optional.of(DIGITS), settings), 2, _ -> {}))
                .isInstanceOf(FineTuning.Result.Tuned.class);
    }
}
