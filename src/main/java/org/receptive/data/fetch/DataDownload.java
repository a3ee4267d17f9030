package org.receptive.data.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.receptive.data.folders.MnistFolder;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Fetches the files of a data set into a folder.
///
/// A file is there, under its own name, only after its digest was found right. What arrived of an unfinished one stays as `….part` and is
/// continued the next time, from whichever server answers.
///
/// @param catalogue what to fetch from where
/// @param folder where to; it is made if it does not exist
/// @param timeouts how long to wait
public record DataDownload(DataCatalogue catalogue, Path folder, Timeouts timeouts) {

    /// Says how long a server may keep us waiting.
    ///
    /// @param connect until the connection stands
    /// @param silence until its answer begins, and then between any two chunks of it
    public record Timeouts(Duration connect, Duration silence) {

        /// Returns what suits a slow line.
        public static Timeouts customary() {
            return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20));
        }
    }

    /// Follows the fetching of files, and can end it.
    public interface FetchProgress {

        /// Is told several times a second, also while a server is silent; returns whether to go on.
        ///
        /// @param file the name of the file that is being fetched
        /// @param doneBytes how much of it is there
        /// @param totalBytes its length as the server gives it, 0 as long as that is unknown
        boolean goesOn(String file, long doneBytes, long totalBytes);
    }

    /// Fetches every file that is missing or damaged.
    ///
    /// @return whether all files are there; false if `progress` said stop
    /// @throws ReadableException if no server provides a file, nothing can be stored, or the folder holds another data set
    public boolean fetch(FetchProgress progress) {
        var status = new FolderStatus(new MnistFolder(folder), catalogue);
        for (var file : catalogue.files())
            if (status.of(file) == FolderStatus.State.OTHER)
                throw ReadableException.of("data.fetch.other", folder, file.part().fileName());
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(timeouts.connect()).build()) {
            try {
                for (var file : catalogue.files())
                    if (status.of(file) != FolderStatus.State.RIGHT && !fetch(client, file, progress))
                        return false;
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                client.shutdownNow();
            }
        }
    }

    private boolean fetch(HttpClient client, DataCatalogue.RemoteFile file, FetchProgress progress) throws InterruptedException {
        var reasons = new ArrayList<Message>();
        try (var part = PartFile.open(folder, file)) {
            boolean whole = part.size() > 0 && part.isWhole();
            for (int i = 0; !whole && i < catalogue.mirrors().size(); i++) {
                try {
                    if (!fetch(client, catalogue.mirrors().get(i), file, part, progress))
                        return false;
                    whole = true;
                } catch (Transfer.MirrorFailure e) {
                    reasons.add(e.reason());
                }
            }
            if (!whole)
                throw ReadableException.of("data.fetch.nowhere", file.part().packedName(), joined(reasons), folder);
            part.commit();
            return true;
        }
    }

    /// Fetches a file from one server, a second time from its start if what was continued turns out not to fit together.
    private boolean fetch(HttpClient client, URI mirror, DataCatalogue.RemoteFile file, PartFile part, FetchProgress progress)
            throws Transfer.MirrorFailure, InterruptedException {
        boolean continued = part.size() > 0;
        var transfer = new Transfer(client, timeouts, mirror.resolve(file.part().packedName()), part, progress, file.part().packedName());
        try {
            if (!transfer.run())
                return false;
            if (part.isWhole())
                return true;
        } catch (Transfer.MirrorFailure e) {
            // A part that is kept fits; one that was dropped may have been the reason.
            if (!continued || part.size() > 0)
                throw e;
        }
        part.restart();
        if (continued && !transfer.run())
            return false;
        if (continued && part.isWhole())
            return true;
        part.restart();
        throw new Transfer.MirrorFailure("data.fetch.altered", mirror);
    }

    private static Message joined(List<Message> reasons) {
        return reasons.stream().reduce((one, other) -> Message.of("data.clauses", one, other)).orElseThrow();
    }
}
