package org.receptive.draw.surface;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.receptive.text.FailureLog;

/// Loads the bundled fonts and measures text, for every surface alike: a
/// formula wraps at the same term on screen and in an export.
///
/// Safe for use by several threads. Loading reads two files of about a megabyte:
/// load once and pass it on.
public final class PaintFonts {

    /// How text is measured and drawn: antialiased, with widths that scale evenly
    /// with the size.
    static final FontRenderContext CONTEXT = new FontRenderContext(null, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.VALUE_FRACTIONALMETRICS_ON);

    private static final String FOLDER = "/org/receptive/draw/theme/fonts/";
    /// Widths are measured once at this size and scaled.
    private static final int REFERENCE_PX = 100;
    private static final int MOST_REMEMBERED = 20_000;

    private final Face regular;
    private final Face bold;

    private PaintFonts(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /// Loads the bundled fonts. A build without them takes the system's sans serif
    /// in their place.
    public static PaintFonts load() {
        return new PaintFonts(new Face(bundled("NotoSansCJKsc-Regular.otf", Font.PLAIN), Font.PLAIN),
                new Face(bundled("NotoSansCJKsc-Bold.otf", Font.BOLD), Font.BOLD));
    }

    private static Font bundled(String file, int systemStyle) {
        try (InputStream in = PaintFonts.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? system(systemStyle) : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            FailureLog.write("the bundled font " + file + " is unreadable", e);
            return system(systemStyle);
        }
    }

    private static Font system(int style) {
        return new Font(Font.SANS_SERIF, style, 1);
    }

    /// Measures the width of one line of text in px.
    public double width(String s, TextStyle style) {
        return face(style.bold()).width(s) * style.sizePx() / REFERENCE_PX;
    }

    /// Finds how far the baseline lies below the middle of digits and capitals,
    /// in px.
    public double baselineBelowMiddle(TextStyle style) {
        return face(style.bold()).digitHeight * style.sizePx() / REFERENCE_PX / 2;
    }

    /// Finds the font that has every character of `s`, at `devicePx` pixels of
    /// the device.
    Font font(String s, boolean boldWeight, double devicePx) {
        return face(boldWeight).sized(s, (float) devicePx);
    }

    private Face face(boolean boldWeight) {
        return boldWeight ? bold : regular;
    }

    /// One weight, with what was asked before: a redraw writes the same few hundred
    /// numbers again and again.
    private static final class Face {
        private final Font bundled;
        private final Font system;
        private final double digitHeight;
        private final Map<String, Double> widths = new ConcurrentHashMap<>();
        private final Map<String, Boolean> covered = new ConcurrentHashMap<>();
        private final Map<Float, Font> bundledSizes = new ConcurrentHashMap<>();
        private final Map<Float, Font> systemSizes = new ConcurrentHashMap<>();

        Face(Font bundled, int style) {
            this.bundled = bundled;
            this.system = PaintFonts.system(style);
            this.digitHeight = bundled.deriveFont((float) REFERENCE_PX).createGlyphVector(CONTEXT, "0")
                    .getVisualBounds().getHeight();
        }

        double width(String s) {
            forgetWhenFull(widths);
            return widths.computeIfAbsent(s, this::measured);
        }

        private double measured(String s) {
            return sized(s, REFERENCE_PX).getStringBounds(s, CONTEXT).getWidth();
        }

        Font sized(String s, float px) {
            forgetWhenFull(covered);
            // The bundled fonts are subsets: a rare character must appear as itself and not
            // as a box.
            boolean complete = covered.computeIfAbsent(s, text -> bundled.canDisplayUpTo(text) == -1);
            return complete
                    ? bundledSizes.computeIfAbsent(px, bundled::deriveFont)
                    : systemSizes.computeIfAbsent(px, system::deriveFont);
        }

        private static void forgetWhenFull(Map<?, ?> remembered) {
            if (remembered.size() > MOST_REMEMBERED) { remembered.clear(); }
        }
    }
}
