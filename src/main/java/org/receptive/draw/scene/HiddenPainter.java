package org.receptive.draw.scene;

import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;

/// Writes what is not in the picture, with the buttons that turn its pages.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param controls whether there is a pointer for the buttons
record HiddenPainter(Surface surface, Frame frame, boolean controls) {

    private static final double LEAST_SIZE = 7;

    /// Writes a note that ends before `end`.
    void paint(HiddenNote note, double end) {
        boolean buttons = controls && note.hasButtons();
        if (buttons) {
            button(note, note.x(), "‹", note.page() > 0);
            button(note, note.forwardX(), "›", note.page() < note.pages() - 1);
        }
        double x = buttons ? note.textX() : note.x();
        var full = TextStyle.ofSize(frame.sizes().small());
        var text = surface.textWidth(note.texts().getFirst(), full) <= end - x ? note.texts().getFirst() : note.texts().getLast();
        var style = surface.fitted(text, full, end - x, LEAST_SIZE);
        double half = style.sizePx() / 2;
        surface.fillRect(x - 2, note.middle() - half, surface.textWidth(text, style) + 4, 2 * half, frame.palette().background());
        surface.text(text, x, note.middle(), style, frame.palette().textMuted());
    }

    private void button(HiddenNote note, double x, String sign, boolean leads) {
        var p = frame.palette();
        double side = note.side();
        surface.roundRect(x, note.middle() - side / 2, side, side, 4, p.panel(), leads ? p.textMuted() : p.gridLine(), 1);
        var style = new TextStyle(frame.sizes().body() + 2, true, Align.LEFT);
        surface.text(sign, x + (side - surface.textWidth(sign, style)) / 2, note.middle(), style, leads ? p.textPrimary() : p.gridLine());
    }
}
