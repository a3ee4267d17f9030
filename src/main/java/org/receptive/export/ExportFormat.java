package org.receptive.export;

import java.util.Arrays;
import java.util.Locale;
import org.receptive.text.ReadableException;

/// The kinds of file that a scene can be exported to.
public enum ExportFormat {
    /// An animation of a range of steps.
    GIF,
    /// A picture of one step.
    PNG,
    /// A vector picture of one step.
    SVG;

    /// Returns the ending of such files, without the dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Tells the format by a file's name.
    ///
    /// @throws ReadableException if the name ends in none of the known endings
    public static ExportFormat ofName(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> name.endsWith("." + f.ending())).findFirst()
                .orElseThrow(() -> ReadableException.of("export.format", fileName));
    }
}
