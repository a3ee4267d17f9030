package org.receptive.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.receptive.text.Texts;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;

/// Writes which keys give commands, as the list of keys does.
final class KeyNames {

    private KeyNames() {}

    /// Returns what stands in the list: by the key of the words, the keystrokes of the commands that share them.
    static Map<String, List<Keystroke>> rows(List<Command> table) {
        var rows = new LinkedHashMap<String, List<Keystroke>>();
        for (var command : table)
            rows.merge(command.textKey(), List.of(command.keys().getFirst()), (some, more) -> IntStream.range(0, some.size() + 1)
                    .mapToObj(i -> i < some.size() ? some.get(i) : more.getFirst()).toList());
        return rows;
    }

    /// Writes keystrokes behind each other: `← →`, `Ctrl Z, Ctrl Y`, `0 … 9, Enter`.
    static String of(List<Keystroke> keys, Texts texts) {
        var out = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var name = key.name(texts);
            boolean goesOn = i > 0 && isSign(name) && isSign(keys.get(i - 1).name(texts))
                    && key.held(texts).equals(keys.get(i - 1).held(texts));
            if (isInRange(keys, i)) {
                if (!isInRange(keys, i - 1))
                    out.append(" …");
                continue;
            }
            out.append(i == 0 ? "" : goesOn ? " " : ", ").append(goesOn ? "" : key.held(texts)).append(name);
        }
        return out.toString();
    }

    private static boolean isSign(String name) {
        return name.length() == 1 && !Character.isLetter(name.charAt(0));
    }

    /// Tells whether a character is neither the first nor the last of a range of them.
    private static boolean isInRange(List<Keystroke> keys, int i) {
        return i > 0 && i + 1 < keys.size() && IntStream.rangeClosed(i - 1, i + 1).allMatch(k -> keys.get(k) instanceof Keystroke.Typed);
    }
}
