package org.receptive.ui.shell;

/// Names of files that are written, made of words.
final class FileNames {

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
}
