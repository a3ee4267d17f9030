package org.receptive.session;

import java.time.Duration;
import java.util.Optional;
import org.receptive.data.fetch.DataDownload;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;

/// Fetches files in the background.
public final class Download {

    private static final int BYTES_PER_MB = 1_000_000;

    private final DataDownload files;
    private final Thread thread;
    private volatile Progress progress = new Progress("", 0, 0);
    private volatile Optional<Notice> end = Optional.empty();
    private volatile boolean complete;
    private volatile boolean cancelled;

    /// How much has been fetched.
    ///
    /// @param file the name of the file that is being fetched
    /// @param doneBytes how much of it is there
    /// @param totalBytes its length, 0 as long as that is unknown
    public record Progress(String file, long doneBytes, long totalBytes) {

        /// Returns the share of this file, 0 … 1.
        public double fraction() {
            return totalBytes == 0 ? 0 : Math.min(1, (double) doneBytes / totalBytes);
        }

        /// Returns it in words.
        public Message words() {
            return Message.of("training.fetching", file, megabytes(doneBytes), megabytes(totalBytes));
        }

        private static String megabytes(long bytes) {
            return Numbers.display(Math.rint(bytes * 10.0 / BYTES_PER_MB) / 10);
        }
    }

    private Download(DataDownload files) {
        this.files = files;
        thread = Thread.ofPlatform().name("download").daemon(true).unstarted(this::run);
    }

    /// Starts to fetch.
    static Download start(DataDownload files) {
        var download = new Download(files);
        download.thread.start();
        return download;
    }

    private void run() {
        var how = stopped();
        try {
            how = fetch();
        } finally {
            // whatever happens, the screen must not wait for ever
            end = Optional.of(how);
        }
    }

    private Notice fetch() {
        try {
            complete = files.fetch((file, done, total) -> {
                progress = new Progress(file, done, total);
                return !cancelled;
            });
            return complete ? Notice.success("data.fetch.done", files.folder()) : stopped();
        } catch (ReadableException e) {
            return Notice.problem(Message.of("study.downloadFailed", e.problem()));
        } catch (RuntimeException | Error e) {
            FailureLog.write("fetching failed", e);
            return Notice.problem(Message.of("study.downloadFailed", e));
        }
    }

    private Notice stopped() {
        return Notice.advice("study.downloadStopped", files.folder());
    }

    /// Returns how much has been fetched.
    public Progress progress() {
        return progress;
    }

    /// Returns how it ended, if it did.
    public Optional<Notice> end() {
        return end;
    }

    /// Tells whether all files are there.
    public boolean isComplete() {
        return complete;
    }

    /// Stops after what has arrived, which is kept.
    public void cancel() {
        cancelled = true;
    }

    /// Stops, even while it waits for the network; does not wait for the end.
    public void interrupt() {
        cancelled = true;
        thread.interrupt();
    }

    /// Stops at once and waits for the end, but not longer than this.
    public void awaitEnd(Duration longest) {
        interrupt();
        try {
            thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
