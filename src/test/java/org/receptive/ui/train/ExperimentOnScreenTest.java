package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.receptive.session.Experiment;
import org.receptive.session.SmallEnvironment;

/// An experiment brings its own axis and its explanation, and takes both away with it.
@Timeout(60)
class ExperimentOnScreenTest extends TrainViewModelDriver {

    private static final Experiment OVERFITTING = new Experiment("overfitting", List.of(SmallEnvironment.setup().withEpochs(1)));

    private boolean log() {
        return model().runs().logAxisProperty().get();
    }

    private void run(Experiment experiment) {
        model().runs().run(experiment);
        runToTheEnd();
    }

    @Test
    void theAxisOfAnExperimentGoesWithIt() {
        assertThat(log()).isTrue();
        run(OVERFITTING);
        assertThat(log()).isFalse();
        assertThat(trainings().experiment()).contains(OVERFITTING);
        model().runs().start();
        runToTheEnd();
        assertThat(log()).isTrue();
        assertThat(trainings().experiment()).as("its explanation is no longer shown").isEmpty();
        model().runs().exchange();
        assertThat(log()).as("it is back with its axis").isFalse();
        assertThat(trainings().experiment()).contains(OVERFITTING);
        model().runs().exchange();
        assertThat(log()).isTrue();
        assertThat(trainings().experiment()).isEmpty();
    }

    @Test
    void theAxisThatOneChoseForOnesOwnRunsComesBackAfterExperiments() {
        model().runs().logAxisProperty().set(false);
        run(new Experiment("rate", OVERFITTING.setups()));
        assertThat(log()).isTrue();
        run(OVERFITTING);
        model().runs().stepBatch();
        assertThat(log()).isFalse();
        assertThat(trainings().experiment()).isEmpty();
    }

    @Test
    void aRunOfAnExperimentThatIsKeptForComparisonIsARunLikeAnyOther() {
        run(OVERFITTING);
        model().runs().keepForComparison();
        assertThat(trainings().experiment()).isEmpty();
        assertThat(log()).isTrue();
    }
}
