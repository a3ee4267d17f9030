package org.receptive.ui.train;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.session.RunState;
import org.receptive.session.SmallEnvironment;

/// A view model in a small place of its own, moved by hand as the window's clock would.
abstract class TrainViewModelDriver {

    @TempDir
    Path folder = Path.of("");

    Optional<TrainViewModel> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(new TrainViewModel(SmallEnvironment.in(folder)));
        model().changeSetup(_ -> SmallEnvironment.setup());
    }

    @AfterEach
    void close() {
        model().close();
    }

    final TrainViewModel model() {
        return opened.orElseThrow();
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
        return model().stateProperty().get();
    }

    final void runToTheEnd() {
        pulseUntil(() -> !state().isLive());
    }

    final RunView last() {
        return model().runsProperty().get().getLast();
    }

    final String messageKey() {
        return model().messageProperty().get().orElseThrow().key();
    }
}
