package org.receptive.ui.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.session.DataChoice;
import org.receptive.session.Download;
import org.receptive.session.TrainingEnvironment;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Which digits the next training learns from, and fetching MNIST.
public final class DataViewModel {

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
        var now = setup.setupProperty().get();
        var choice = now.data();
        boolean missing = choice instanceof DataChoice.Mnist && !environment.hasMnist();
        return new State(choice, missing ? Message.of("training.counts.missing") : counts(choice, now.examples()), missing,
                running.map(Download::progress));
    }

    private Message counts(DataChoice choice, int examples) {
        return environment.counts(choice).map(found -> found.words(examples)).orElseGet(() -> untold(choice, examples));
    }

    /// What is said where the digits cannot be counted without reading them all.
    private static Message untold(DataChoice choice, int examples) {
        var all = choice instanceof DataChoice.MyDigits ? "training.counts.drawings" : "training.counts.folder";
        return examples == 0 ? Message.of(all) : Message.of("training.counts.first", Numbers.grouped(examples), Message.of(all));
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
