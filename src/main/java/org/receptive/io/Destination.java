package org.receptive.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;

/// The file that something of a known format is written to after a name was chosen for it: the format decides the ending, and a file that
/// no one was asked about is not overwritten.
///
/// @param file what is written
/// @param done what is said when it is written
public record Destination(Path file, Notice done) {

    /// What a name may end in that is given another ending; anything else behind a dot is part of the name.
    private static final Set<String> PICTURES = Set.of("gif", "png", "svg", "jpg", "jpeg", "bmp", "webp");

    /// Gives a chosen file the ending of its format; the ending of a picture of another format is replaced.
    ///
    /// @param ending of the format, in small letters and without the dot
    /// @throws ReadableException if that is another file than the chosen one, and exists
    public static Destination of(Path chosen, String ending) {
        var name = String.valueOf(chosen.getFileName());
        int dot = name.lastIndexOf('.');
        var present = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (present.equals(ending))
            return new Destination(chosen, Notice.success("file.saved", chosen));
        var file = chosen.resolveSibling((dot > 0 && PICTURES.contains(present) ? name.substring(0, dot) : name) + "." + ending);
        var format = ending.toUpperCase(Locale.ROOT);
        // whoever was asked whether a file may be overwritten was asked about the chosen one
        if (Files.exists(file))
            throw ReadableException.of("file.exists", file.getFileName(), format);
        return new Destination(file, dot < 0 ? Notice.success("file.saved", file) : Notice.success("file.renamed", file, format));
    }
}
