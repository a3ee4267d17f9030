package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.receptive.session.Curve;
import org.receptive.session.KeptRun.Unfinished;
import org.receptive.session.RunRecord;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.ScheduleChoice;
import org.receptive.session.TrainingSetup;
import org.receptive.text.Language;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// What is said of the trainings on screen.
class TrainingsTest {

    private static Trainings at(RunState activity, OptionalDouble secondsLeft) {
        var progress = new RunView.Progress(2, 5, 120, 938, 0.2, secondsLeft, 0);
        return new Trainings(List.of(), 0, activity, Optional.of(progress), false, Optional.empty(), false, Optional.empty());
    }

    private static Trainings unfinished(RunState activity) {
        return new Trainings(List.of(), 0, activity, Optional.empty(), false,
                Optional.of(new Unfinished(TrainingSetup.FIRST, OptionalLong.of(1200))), false, Optional.empty());
    }

    private static RunView run(TrainingSetup setup, int batchesPerEpoch) {
        return new RunView(Message.of("study.run.new"), setup, RunState.RUNNING, new Curve(0), 0, batchesPerEpoch, List.of(), List.of(),
                List.of(), Optional.empty());
    }

    private static Trainings of(RunView run) {
        return new Trainings(List.of(run), 0, RunState.RUNNING, Optional.empty(), false, Optional.empty(), false, Optional.empty());
    }

    @Test
    void whileItTrainsTheCountersAndTheTimeLeftAreSaid() {
        var training = at(RunState.RUNNING, OptionalDouble.of(42.4));
        assertThat(training.sentence()).isEqualTo(Message.of("training.progress", 2, 5, "120", "938"));
        assertThat(training.beside()).contains(Message.of("training.left", Message.of("training.seconds", 42L)));
    }

    @Test
    void aPauseStandsBesideTheCounters() {
        var paused = at(RunState.PAUSED, OptionalDouble.empty());
        assertThat(paused.sentence().key()).isEqualTo("training.progress");
        assertThat(paused.beside()).contains(Message.of("training.state.PAUSED"));
        assertThat(paused.canResume()).isTrue();
    }

    @Test
    void theEndIsSaidWithoutCounters() {
        var finished = at(RunState.FINISHED, OptionalDouble.of(0));
        assertThat(finished.sentence()).isEqualTo(Message.of("training.state.FINISHED"));
        assertThat(finished.beside()).isEmpty();
    }

    @Test
    void theTimeLeftIsSaidInTheUnitThatFits() {
        assertThat(left(0.2)).isEqualTo(Message.of("training.seconds", 1L));
        assertThat(left(119)).isEqualTo(Message.of("training.seconds", 119L));
        assertThat(left(120)).isEqualTo(Message.of("training.minutes", 2L));
        assertThat(left(7199)).isEqualTo(Message.of("training.minutes", 120L));
        assertThat(left(7200)).isEqualTo(Message.of("training.hours", 2L));
        assertThat(at(RunState.RUNNING, OptionalDouble.empty()).beside()).isEmpty();
    }

    private static Object left(double seconds) {
        return at(RunState.RUNNING, OptionalDouble.of(seconds)).beside().orElseThrow().args().getFirst();
    }

    @Test
    void whatWasStoppedCanGoOnAndSaysWhere() {
        assertThat(unfinished(RunState.IDLE).canResume()).isTrue();
        assertThat(unfinished(RunState.IDLE).resumes()).contains(Message.of("training.resumes", Numbers.grouped(1200)));
        assertThat(unfinished(RunState.RUNNING).canResume()).isFalse();
        assertThat(unfinished(RunState.RUNNING).resumes()).isEmpty();
    }

    @Test
    void theIterationIsCountedToThePlannedEnd() {
        assertThat(unfinished(RunState.IDLE).counter(0)).isEqualTo(Message.of("training.iteration", "0", "–"));
        var setup = TrainingSetup.FIRST.withEpochs(3);
        assertThat(of(run(setup, 100)).counter(17)).isEqualTo(Message.of("training.iteration", "17", "300"));
    }

    @Test
    void onlyOtherSettingsThanTheShownOnesAreTakenOver() {
        assertThat(of(run(TrainingSetup.FIRST, 1)).differFrom(TrainingSetup.FIRST)).isFalse();
        assertThat(of(run(TrainingSetup.FIRST, 1)).differFrom(TrainingSetup.FIRST.withSeed(9))).isTrue();
        assertThat(unfinished(RunState.IDLE).differFrom(TrainingSetup.FIRST)).isFalse();
    }

    @Test
    void theRateInForceIsThatOfTheScheduleFromTheRateThatWasSetLast() {
        var curve = new Curve(0);
        var setup = TrainingSetup.FIRST.withSchedule(ScheduleChoice.COSINE).withEpochs(4);
        var begun = new RunView(Message.of("study.run.new"), setup, RunState.RUNNING, curve, 0, 0, List.of(), List.of(), List.of(),
                Optional.empty());
        assertThat(begun.rateInForce()).as("nothing is known before the digits are read").isEmpty();
        var resumed = new Curve(200);
        var half = new RunView(Message.of("study.run.new"), setup, RunState.RUNNING, resumed, 0, 100, List.of(), List.of(),
                List.of(new RunRecord.RateChange(50, 0.4)), Optional.empty());
        assertThat(half.rateInForce().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(Texts.of(Language.ENGLISH).get(of(half).rateInForce().orElseThrow())).isEqualTo("η is 0.200 now");
    }
}
