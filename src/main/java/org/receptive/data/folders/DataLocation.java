package org.receptive.data.folders;

import java.nio.file.Files;
import java.util.List;
import org.receptive.text.Message;
import org.receptive.text.ProgramCall;
import org.receptive.text.ReadableException;

/// Tells where the images are, or where they were looked for without success.
public sealed interface DataLocation {

    /// All four files lie in one folder.
    ///
    /// @param folder the folder
    /// @param origin who named it
    record Found(MnistFolder folder, DataLocator.Origin origin) implements DataLocation {}

    /// No folder has all four files.
    ///
    /// @param looked the folders that were looked in
    record Missing(List<MnistFolder> looked) implements DataLocation {

        /// Keeps the list from changing.
        public Missing {
            looked = List.copyOf(looked);
        }

        /// Says what is missing where, and the ways out.
        public Message problem() {
            return Message.of("data.missing", lacks(), ProgramCall.of("data fetch"));
        }

        /// Says what is missing where.
        public Message lacks() {
            return looked.stream().map(Missing::lack).reduce((one, other) -> Message.of("data.clauses", one, other)).orElseThrow();
        }

        private static Message lack(MnistFolder looked) {
            var missing = looked.missing();
            if (!Files.isDirectory(looked.folder()))
                return Message.of("data.lack.folder", looked.folder());
            if (missing.size() == MnistPart.values().length)
                return Message.of("data.lack.all", looked.folder());
            return Message.of("data.lack.some", looked.folder(), missing.stream().map(MnistPart::packedName).toList());
        }
    }

    /// Returns the folder that was found.
    ///
    /// @throws ReadableException if none was, saying where it was looked for
    default MnistFolder orThrow() {
        return switch (this) {
            case Found found -> found.folder();
            case Missing missing -> throw new ReadableException(missing.problem());
        };
    }
}
