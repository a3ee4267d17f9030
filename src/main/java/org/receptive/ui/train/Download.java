package org.receptive.ui.train;

import java.time.Duration;
import java.util.Optional;
import org.receptive.data.fetch.DataDownload;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Fetches files in the background.
final class Download {

    private final DataDownload files;
    private final Thread thread;
    private volatile DownloadProgress progress = new DownloadProgress("", 0, 0);
    private volatile Optional<Message> end = Optional.empty();
    private volatile boolean complete;
    private volatile boolean cancelled;

    /// Starts fetching.
    Download(DataDownload files) {
        this.files = files;
        thread = Thread.ofPlatform().name("download").daemon(true).unstarted(this::run);
    }

    Download started() {
        thread.start();
        return this;
    }

    private void run() {
        var how = Message.of("study.downloadStopped", files.folder());
        try {
            how = fetch();
        } finally {
            // whatever happens, the screen must not wait for ever
            end = Optional.of(how);
        }
    }

    private Message fetch() {
        try {
            complete = files.fetch((file, done, total) -> {
                progress = new DownloadProgress(file, done, total);
                return !cancelled;
            });
            return complete ? Message.of("data.fetch.done", files.folder()) : Message.of("study.downloadStopped", files.folder());
        } catch (ReadableException e) {
            return Message.of("study.downloadFailed", e.problem());
        } catch (RuntimeException | Error e) {
            FailureLog.write("fetching failed", e);
            return Message.of("study.downloadFailed", e);
        }
    }

    DownloadProgress progress() {
        return progress;
    }

    /// Returns how it ended, if it did.
    Optional<Message> end() {
        return end;
    }

    boolean isComplete() {
        return complete;
    }

    void cancel() {
        cancelled = true;
    }

    /// Stops, even while it waits for the network; does not wait for the end.
    void interrupt() {
        cancelled = true;
        thread.interrupt();
    }

    /// Stops at once and waits for the end, but not longer than this.
    void end(Duration longest) {
        interrupt();
        try {
            thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
