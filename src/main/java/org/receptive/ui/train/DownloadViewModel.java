package org.receptive.ui.train;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.data.fetch.DataDownload;
import org.receptive.data.folders.DataLocation;
import org.receptive.session.TrainingEnvironment;
import org.receptive.text.Message;

/// Fetches MNIST from the Train screen.
public final class DownloadViewModel {

    private final TrainingEnvironment place;
    private final Runnable begins;
    private final Consumer<Ended> ended;
    private final ReadOnlyObjectWrapper<Optional<DownloadProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Download> running = Optional.empty();

    /// How fetching ended.
    ///
    /// @param complete whether the files are there
    /// @param words what to say
    record Ended(boolean complete, Message words) {}

    /// Prepares.
    ///
    /// @param begins called before fetching
    /// @param ended called in [#pulse]
    DownloadViewModel(TrainingEnvironment place, Runnable begins, Consumer<Ended> ended) {
        this.place = place;
        this.begins = begins;
        this.ended = ended;
    }

    /// How much was fetched, while it is being fetched.
    public ReadOnlyObjectProperty<Optional<DownloadProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Tells whether the files of MNIST are there.
    public boolean hasMnist() {
        return place.locator().locate() instanceof DataLocation.Found;
    }

    /// Fetches, unless that is going on.
    public void start() {
        if (running.isPresent())
            return;
        begins.run();
        var download = new DataDownload(place.catalogue(), place.locator().target(), DataDownload.Timeouts.customary());
        running = Optional.of(new Download(download).started());
        pulse();
    }

    /// Stops fetching; what has arrived is kept.
    public void cancel() {
        running.ifPresent(Download::cancel);
    }

    /// Publishes how far it is.
    void pulse() {
        running.ifPresent(this::publish);
    }

    private void publish(Download download) {
        progress.set(Optional.of(download.progress()));
        download.end().ifPresent(end -> {
            running = Optional.empty();
            progress.set(Optional.empty());
            ended.accept(new Ended(download.isComplete(), end));
        });
    }

    /// Stops, even while it waits for the network; does not wait for the end.
    void interrupt() {
        running.ifPresent(Download::interrupt);
    }

    /// Waits for the end, but not longer than this.
    void end(Duration longest) {
        running.ifPresent(download -> download.end(longest));
    }
}
