package org.receptive.ui.walk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.receptive.scene.SettingKind;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;

/// What operations are called: in every language, by the other names that their explanations begin with, and in files.
final class OperationNames {

    private OperationNames() {
    }

    /// The place of a match in a text.
    ///
    /// @param from where it begins
    /// @param to behind its last character
    record Match(int from, int to) {}

    /// Returns the key of the name.
    static String key(SettingKind kind) {
        return StageRows.OPERATION_TEXT + kind.word();
    }

    /// Lists what an operation is called.
    static List<String> of(SettingKind kind) {
        var tip = Appearance.tipKey(key(kind));
        return Stream.concat(
                Language.all().stream().map(Texts::of).flatMap(texts -> Stream.concat(Stream.of(texts.get(key(kind))),
                        texts.keys().contains(tip) ? texts.get(tip).lines().limit(1) : Stream.empty())),
                Stream.of(kind.word(), kind.word().replace('-', ' '))).toList();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Finds what is searched for in a text, whatever the case.
    static Optional<Match> match(String text, String query) {
        var sought = plain(query);
        int at = text.toLowerCase(Locale.ROOT).indexOf(sought);
        return sought.isEmpty() || at < 0 ? Optional.empty() : Optional.of(new Match(at, Math.min(text.length(), at + sought.length())));
    }

    /// Tells whether one of the names of an operation has what is searched for in it; nothing is in all.
    static boolean fits(SettingKind kind, String query) {
        return query.isBlank() || of(kind).stream().anyMatch(name -> match(name, query).isPresent());
    }

    /// Finds the operation with the name that is nearest to what is searched for: the fewest letters differ from a part of it, then from
    /// all of it.
    static SettingKind nearest(String query) {
        return Arrays.stream(SettingKind.values()).min(Comparator.<SettingKind>comparingInt(kind -> least(kind, query, true))
                .thenComparingInt(kind -> least(kind, query, false))).orElseThrow();
    }

    private static int least(SettingKind kind, String query, boolean part) {
        return of(kind).stream().mapToInt(name -> distance(plain(query), plain(name), part)).min().orElseThrow();
    }

    /// Counts the letters to insert, leave out or change so that one text becomes another, or any part of it.
    static int distance(String from, String to, boolean part) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++)
            before[j] = part ? 0 : j;
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++)
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1));
            before = now;
        }
        return part ? Arrays.stream(before).min().orElseThrow() : before[to.length()];
    }
}
