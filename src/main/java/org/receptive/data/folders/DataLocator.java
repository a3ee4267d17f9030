package org.receptive.data.folders;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.text.Message;

/// Knows where the images may lie and in which order to look.
///
/// @param chosen the folder that the user named; then only it counts, for anything else would be a surprise
/// @param environment the folder that the environment variable [#VARIABLE] names
/// @param application the folder of this application, into which images are fetched
public record DataLocator(Optional<Path> chosen, Optional<Path> environment, Path application) {

    /// The environment variable that names a folder of images.
    public static final String VARIABLE = "RECEPTIVE_DATA";

    /// Makes a locator for this machine.
    ///
    /// @param chosen the folder that the user named
    /// @param environment the environment variables
    public static DataLocator of(Optional<Path> chosen, Map<String, String> environment) {
        return new DataLocator(chosen, Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank()).map(Path::of),
                UserFolders.ofSystem().data().resolve("mnist"));
    }

    /// Tells who named a folder.
    public enum Origin {
        /// The user, on the command line or in a dialogue.
        CHOSEN("data.origin.chosen"),
        /// The environment variable.
        ENVIRONMENT("data.origin.environment"),
        /// No one: it is the application's own.
        APPLICATION("data.origin.application");

        private final String key;

        Origin(String key) {
            this.key = key;
        }

        /// Returns the origin in words.
        public Message words() {
            return Message.of(key);
        }
    }

    /// A folder to look in.
    ///
    /// @param origin who named it
    /// @param folder where it is
    public record Candidate(Origin origin, Path folder) {}

    /// Returns the folders to look in, in their order.
    public List<Candidate> candidates() {
        return chosen.map(path -> List.of(new Candidate(Origin.CHOSEN, path)))
                .orElseGet(() -> Stream.concat(environment.map(path -> new Candidate(Origin.ENVIRONMENT, path)).stream(),
                        Stream.of(new Candidate(Origin.APPLICATION, application))).toList());
    }

    /// Returns the folder to fetch images into: the first one that is looked in.
    public Path target() {
        return candidates().getFirst().folder();
    }

    /// Looks for a folder with all four files.
    public DataLocation locate() {
        return candidates().stream().filter(candidate -> new MnistFolder(candidate.folder()).missing().isEmpty()).findFirst()
                .<DataLocation>map(candidate -> new DataLocation.Found(new MnistFolder(candidate.folder()), candidate.origin()))
                .orElseGet(() -> new DataLocation.Missing(candidates().stream().map(Candidate::folder).map(MnistFolder::new).toList()));
    }
}
