package org.receptive.ui.shell;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.receptive.session.DataChoice;
import org.receptive.session.RunRecord.RunState;
import org.receptive.ui.SceneBuilder;
import org.receptive.ui.train.TrainViewModel;

/// A test in a window that trains: it has a folder of its own, and its trainings end with it. Its method with `@Start`
/// opens the workshop.
abstract class WorkshopFixture extends WindowFixture {

    private static final int LONGEST_SECONDS = 60;

    @TempDir
    private Path folder = Path.of("");

    /// Opens it.
    final void openWorkshop(Stage stage) {
        open(new WindowDriver(stage, new SceneBuilder().build(), WindowDriver.workshop(folder)));
    }

    @AfterEach
    final void close() {
        window().onFx(() -> {
            window().shell().close();
            return true;
        });
    }

    /// Returns the Train screen's view model.
    final TrainViewModel training() {
        return window().shell().pages().train().model();
    }

    /// Chooses generated digits, so many of them for so many epochs.
    final void setUp(int examples, int epochs) {
        window().onFx(() -> {
            training().setup().change(s -> s.withData(new DataChoice.Generated()).withExamples(examples).withEpochs(epochs));
            return true;
        });
    }

    /// Waits until the training is in a state.
    final void await(RunState state) {
        window().waitFor(() -> training().runs().stateProperty().get().activity() == state, LONGEST_SECONDS);
    }
}
