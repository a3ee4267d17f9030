package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.session.Replay.LayerMaps;
import org.receptive.session.RunRecord.RunState;
import org.receptive.session.SmallEnvironment;
import org.receptive.train.ParameterHistory;

/// A view model in a small place of its own, moved by hand as the window's clock would.
abstract class TrainViewModelDriver {

    @TempDir
    Path folder = Path.of("");

    Optional<TrainViewModel> made = Optional.empty();

    @BeforeEach
    void open() {
        made = Optional.of(new TrainViewModel(SmallEnvironment.in(folder)));
        model().setup().change(_ -> SmallEnvironment.setup());
    }

    @AfterEach
    void close() {
        model().close();
    }

    final TrainViewModel model() {
        return made.orElseThrow();
    }

    final ReplayViewModel replay() {
        return model().replay();
    }

    final void pulseUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        for (model().pulse(); !condition.getAsBoolean(); model().pulse()) {
            if (System.nanoTime() > end)
                fail("waited in vain");
            LockSupport.parkNanos(1_000_000);
        }
    }

    final RunState state() {
        return trainings().activity();
    }

    final void runToTheEnd() {
        pulseUntil(() -> !state().isLive());
    }

    final RunView last() {
        return trainings().runs().getLast();
    }

    final String messageKey() {
        return model().message().noticeProperty().get().orElseThrow().words().key();
    }

    final Trainings trainings() {
        return model().runs().stateProperty().get();
    }

    final ReplayViewModel.State replayed() {
        return replay().stateProperty().get();
    }

    final List<Long> recorded() {
        return replayed().snapshots().stream().map(ParameterHistory.Snapshot::iteration).toList();
    }

    final Optional<Results.ShownEvaluation> evaluation() {
        return model().results().stateProperty().get().evaluation();
    }

    final Optional<Results.OpenedCell> opened() {
        return model().results().stateProperty().get().opened();
    }

    final Optional<Probe> probe() {
        return model().probe().stateProperty().get().probe();
    }

    final Optional<LayerMaps> gradients() {
        return model().probe().stateProperty().get().gradients();
    }
}
