package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.receptive.session.BatchLesson;
import org.receptive.session.RunRecord.RunState;

/// What the last batch taught, without a window.
class LessonViewModelTest extends TrainViewModelDriver {

    private LessonViewModel.State now() {
        return model().lesson().stateProperty().get();
    }

    private BatchLesson lessonOf(long iteration) {
        pulseUntil(() -> now().lesson().filter(l -> l.iteration() == iteration).isPresent());
        return now().lesson().orElseThrow();
    }

    private void step(long iteration) {
        model().runs().stepBatch();
        pulseUntil(() -> state() == RunState.PAUSED && replayed().iteration() == iteration);
    }

    @Test
    void nothingIsComputedUntilItIsLookedAt() {
        step(1);
        model().pulse();
        assertThat(now().lesson()).isEmpty();
        assertThat(now().words().key()).isEqualTo("lesson.none");
        model().lesson().wantedProperty().set(true);
        model().pulse();
        assertThat(now().words().key()).isEqualTo("lesson.working");
        lessonOf(1);
    }

    @Test
    void aLessonIsOfTheShownWeightsAndOfNoOthers() {
        model().lesson().wantedProperty().set(true);
        step(1);
        lessonOf(1);
        step(2);
        lessonOf(2);
        replay().seek(1);
        model().pulse();
        assertThat(now().lesson()).as("that of iteration 2 is gone at once").isEmpty();
        var first = lessonOf(1);
        replay().chooseLayer("conv2");
        model().pulse();
        assertThat(now().lesson()).isEmpty();
        assertThat(lessonOf(1).before().slices()).isGreaterThan(first.before().slices());
        replay().seek(0);
        model().pulse();
        assertThat(now().lesson()).as("before the first batch there is none").isEmpty();
        assertThat(now().words().key()).isEqualTo("lesson.none");
    }

    @Test
    void whenTheTrainingGoesOnWhatIsBeingComputedIsGivenUp() {
        model().setup().change(s -> s.withEpochs(10_000));
        model().lesson().wantedProperty().set(true);
        step(1);
        model().runs().resume();
        pulseUntil(() -> state() == RunState.RUNNING);
        model().pulse();
        assertThat(now().lesson()).isEmpty();
        assertThat(now().words().key()).isEqualTo("lesson.none");
        model().runs().stop();
        runToTheEnd();
        model().pulse();
        lessonOf(replayed().iteration());
    }
}
