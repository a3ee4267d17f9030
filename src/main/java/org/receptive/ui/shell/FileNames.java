package org.receptive.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Names of files that are written: made of words, and with the ending of what is in them.
final class FileNames {

    /// What a name of a picture may end in; anything else behind a dot is part of the name.
    private static final Set<String> PICTURES = Set.of("gif", "png", "svg", "jpg", "jpeg", "bmp", "webp");
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]+";
    private static final int LONGEST = 80;

    private FileNames() {}

    /// Makes a name of words: without characters that a file system refuses, not too long, and `other` where nothing is left.
    static String of(String words, String other) {
        var safe = words.replaceAll(FORBIDDEN, " ").replaceAll("\\s+", " ").strip().replaceFirst("^\\.+", "");
        var shorter = safe.substring(0, safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length()))));
        var name = shorter.replaceFirst("[ .]+$", "");
        return name.isEmpty() ? other : name;
    }

    /// Gives a picture the ending of its format; the ending of another format is replaced.
    static Path withEnding(Path file, String ending) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        var present = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (present.equals(ending))
            return file;
        return file.resolveSibling((dot > 0 && PICTURES.contains(present) ? name.substring(0, dot) : name) + "." + ending);
    }
}
