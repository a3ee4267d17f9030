package org.receptive.draw.scene;

import java.util.List;
import org.receptive.draw.surface.ShiftedSurface;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.surface.TextStyle.Align;

/// Draws a whole picture for taking away: title, maps, caption and formula, at any size.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param title the scene's name
/// @param width the picture's width in px
/// @param height the picture's height in px
/// @param formulaRoom the height of the formula's place, the same for all frames of an animation so that its maps stand still
public record ExportFrame(Surface surface, Frame frame, String title, double width, double height, double formulaRoom) {

    private static final double MARGIN = 24;
    private static final int MOST_LINES = 4;
    private static final double USUAL_WIDTH = 960;
    private static final double LEAST_TITLE = 12;
    /// The room of the maps is between these shares of the width.
    private static final double LEAST_MAPS = 0.34;
    private static final double MOST_MAPS = 0.46;
    private static final double ROOM_STEP = 8;

    /// Returns the room that the formula of a frame needs: its lines, at most four.
    public static double formulaRoom(Frame frame, double width, TextMeasure measure) {
        double formula = FormulaLayout.of(frame, width - 2 * MARGIN, measure).height();
        return Math.min(formula, MOST_LINES * FormulaLayout.lineHeight(frame.sizes()));
    }

    /// Chooses a height without empty bands: the formula, and the least room in which the maps are drawn as large as they would be in much
    /// room, about 330 to 440 px and growing with a width above 960 px.
    public static double height(Frame frame, double width, double formulaRoom) {
        double whole = Math.max(width, USUAL_WIDTH);
        double maps = whole * (ShownMatrix.kind(frame).isPresent() ? MOST_MAPS : LEAST_MAPS);
        var largest = cellSizes(frame, width, whole * MOST_MAPS);
        while (maps < whole * MOST_MAPS && !cellSizes(frame, width, maps).equals(largest))
            maps += ROOM_STEP;
        return Math.rint(frame.sizes().title() + 24 + Math.min(maps, whole * MOST_MAPS) + frame.sizes().small() + 14 + formulaRoom + 16);
    }

    private static List<Double> cellSizes(Frame frame, double width, double height) {
        return frame.layout(width, height).all().stream().map(Placement::cellPx).toList();
    }

    /// Draws the picture.
    public void paint() {
        var palette = frame.palette();
        surface.fillRect(0, 0, width, height, palette.background());
        double titleHeight = frame.sizes().title() + 24;
        var formula = FormulaLayout.of(frame, width - 2 * MARGIN, surface::textWidth);
        var painter = new FormulaPainter(surface, frame);
        double formulaBlock = painter.headHeight() + formulaRoom + 16;
        double mapsHeight = height - titleHeight - formulaBlock;
        var maps = new ShiftedSurface(surface, 0, titleHeight);
        new ScenePainter(maps, frame, width, mapsHeight).paintForTakingAway();
        title(titleHeight / 2 + 4);
        double top = height - formulaBlock;
        surface.fillRect(0, top, width, formulaBlock, palette.background());
        surface.line(0, top, width, top, palette.panelBorder(), 1, Dash.SOLID);
        painter.head(MARGIN, top + 4);
        double first = top + 4 + painter.headHeight();
        double line = FormulaLayout.lineHeight(frame.sizes());
        double scroll = formula.height() <= formulaRoom
                ? 0
                : Math.floor(Math.min(formula.now(), formula.height() - formulaRoom) / line) * line;
        painter.chips(formula, MARGIN, first - scroll, first, first + formulaRoom);
        if (formula.height() > formulaRoom) {
            int above = (int) Math.round(scroll / line);
            int shown = (int) Math.round(formulaRoom / line);
            int all = (int) Math.round(formula.height() / line);
            result(formula.result(), top + 4 + painter.headHeight() / 2, frame.texts().get("formula.lines", above + 1, above + shown, all));
        }
    }

    /// Writes the title smaller, and at last shortened, if it is too long for the picture.
    private void title(double y) {
        double room = width - 2 * MARGIN;
        var full = new TextStyle(frame.sizes().title() + 2, true, Align.LEFT);
        var style = surface.fitted(title, full, room, LEAST_TITLE);
        var text = title;
        while (surface.textWidth(text, style) > room && text.length() > 1)
            text = text.substring(0, text.offsetByCodePoints(text.length(), text.endsWith("…") ? -2 : -1)).strip() + "…";
        surface.text(text, MARGIN, y, style, frame.palette().textPrimary());
    }

    /// A sum too long for the picture still shows what it comes to, at the right of its head line, and which of its lines are shown.
    private void result(String text, double y, String lines) {
        var bold = new TextStyle(frame.sizes().formula(), true, Align.RIGHT);
        surface.text(text, width - MARGIN, y, bold, frame.palette().outputText());
        surface.text(lines, width - MARGIN - surface.textWidth(text, bold) - 16, y,
                new TextStyle(frame.sizes().small(), false, Align.RIGHT), frame.palette().textMuted());
    }
}
