package org.receptive.ui.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.session.DataChoice;
import org.receptive.session.Download;
import org.receptive.session.TrainingEnvironment;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Which digits the next training learns from, and fetching MNIST.
public final class DataViewModel {

    private static final int MNIST_TRAINING = 60_000;
    private static final int MNIST_TEST = 10_000;

    private final TrainingEnvironment environment;
    private final SetupViewModel setup;
    private final MessageViewModel message;
    private final ReadOnlyObjectWrapper<State> state;
    private Optional<Download> running = Optional.empty();

    /// What is known of the digits.
    ///
    /// @param choice which
    /// @param counts how many there are, or what is to be said instead
    /// @param missing whether they are those of MNIST, and not here
    /// @param fetching how much of MNIST was fetched, while it is being fetched
    public record State(DataChoice choice, Message counts, boolean missing, Optional<Download.Progress> fetching) {}

    DataViewModel(TrainingEnvironment environment, SetupViewModel setup, MessageViewModel message) {
        this.environment = environment;
        this.setup = setup;
        this.message = message;
        state = new ReadOnlyObjectWrapper<>(look());
        setup.setupProperty().subscribe(s -> state.set(look()));
    }

    private State look() {
        var choice = setup.setupProperty().get().data();
        boolean missing = choice instanceof DataChoice.Mnist && !environment.hasMnist();
        return new State(choice, missing ? Message.of("training.counts.missing") : counts(choice), missing,
                running.map(Download::progress));
    }

    private static Message counts(DataChoice choice) {
        return switch (choice) {
            case DataChoice.Mnist _ -> Message.of("training.counts", Numbers.grouped(MNIST_TRAINING), Numbers.grouped(MNIST_TEST));
            case DataChoice.Generated _ ->
                Message.of("training.counts", Numbers.grouped(GeneratedImages.TRAINING_COUNT), Numbers.grouped(GeneratedImages.TEST_COUNT));
            case DataChoice.Folder _ -> Message.of("training.counts.folder");
            case DataChoice.MyDigits _ -> Message.of("training.counts.drawings");
        };
    }

    // Properties

    /// What is known of the digits.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    // Commands

    /// Takes MNIST.
    public void useMnist() {
        use(new DataChoice.Mnist());
    }

    /// Takes generated digits instead of files.
    public void useGenerated() {
        use(new DataChoice.Generated());
    }

    /// Takes the four files in a folder.
    public void useFolder(Path folder) {
        use(new DataChoice.Folder(folder));
    }

    /// Takes labelled drawings.
    public void useDrawings(Path file) {
        use(new DataChoice.MyDigits(file));
    }

    private void use(DataChoice choice) {
        setup.change(s -> s.withData(choice));
    }

    /// Fetches MNIST, unless that is going on.
    public void fetch() {
        if (running.isPresent())
            return;
        message.dismiss();
        running = Optional.of(environment.fetchMnist());
        pulse();
    }

    /// Stops fetching; what has arrived is kept.
    public void cancelFetching() {
        running.ifPresent(Download::cancel);
    }

    /// Publishes how far fetching is.
    void pulse() {
        running.ifPresent(download -> {
            var end = download.end();
            if (end.isPresent())
                running = Optional.empty();
            if (!running.map(Download::progress).equals(state.get().fetching()))
                state.set(look());
            end.ifPresent(said -> {
                if (download.isComplete())
                    useMnist();
                message.say(said);
            });
        });
    }

    /// Stops, even while it waits for the network; does not wait for the end.
    void cancel() {
        running.ifPresent(Download::interrupt);
    }

    /// Waits for the end, but not longer than this.
    void awaitEnd(Duration longest) {
        running.ifPresent(download -> download.awaitEnd(longest));
    }
}
