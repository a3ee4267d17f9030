package org.receptive.data.fetch;

import java.io.IOException;
import java.nio.file.Path;
import org.receptive.data.folders.MnistFolder;
import org.receptive.data.idx.IdxFile;
import org.receptive.data.idx.PackedFile;
import org.receptive.text.ReadableException;

/// Compares the files of a folder with those of a catalogue.
///
/// @param folder the folder to look at
/// @param catalogue what is expected there
public record FolderStatus(MnistFolder folder, DataCatalogue catalogue) {

    /// What a file turned out to be.
    public enum State {
        /// The file of the catalogue, by its digest.
        RIGHT,
        /// An intact file of another data set.
        OTHER,
        /// It cannot be read.
        DAMAGED,
        /// It is not there.
        MISSING
    }

    /// Judges one file by the digest of its content.
    public State of(DataCatalogue.RemoteFile file) {
        return folder.find(file.part()).map(path -> judged(path, file)).orElse(State.MISSING);
    }

    private static State judged(Path path, DataCatalogue.RemoteFile file) {
        try {
            if (new PackedFile(path).sha256(file.bytes()).filter(file.sha256()::equalsIgnoreCase).isPresent())
                return State.RIGHT;
            new IdxFile(path).check(file.part().kind());
            return State.OTHER;
        } catch (IOException | ReadableException _) {
            return State.DAMAGED;
        }
    }
}
