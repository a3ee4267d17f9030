package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;

/// Breaks a sentence into lines: at spaces, and where a language has none, anywhere but before a closing mark.
final class Wrapped {

    private static final String CLOSING = "，。；：、！？）,.;:!?)";

    private Wrapped() {
    }

    /// Returns the lines of a sentence, none wider than `room` px if that can be.
    static List<String> lines(String sentence, TextStyle style, double room, Surface surface) {
        var lines = new ArrayList<String>();
        var rest = sentence;
        while (!rest.isEmpty() && surface.textWidth(rest, style) > room) {
            int end = rest.length();
            while (end > 1 && surface.textWidth(rest.substring(0, end).strip(), style) > room)
                end = before(rest, end);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty())
            lines.add(rest);
        return lines;
    }

    /// Returns the next earlier place at which a sentence can be broken.
    private static int before(String text, int end) {
        for (int i = end - 1; i > 0; i--) {
            boolean wide = text.charAt(i) >= 0x2E80 || text.charAt(i - 1) >= 0x2E80;
            if (text.charAt(i - 1) == ' ' || (wide && CLOSING.indexOf(text.charAt(i)) < 0))
                return i;
        }
        return 1;
    }
}
