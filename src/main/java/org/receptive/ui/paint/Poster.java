package org.receptive.ui.paint;

import org.receptive.text.Numbers;

/// Draws a whole picture for taking away: title, maps, caption and formula, at any size.
///
/// @param surface where to draw
/// @param frame what is shown
/// @param title the scene's name
/// @param width the picture's width in px
/// @param height the picture's height in px
public record Poster(Surface surface, Frame frame, String title, double width, double height) {

    private static final double MARGIN = 24;

    /// Chooses a height that leaves the maps enough room without empty bands: for a width of 960 px, about 440 px for images and 300 px for
    /// signals, and the lines of the formula, at most four.
    public static double height(Frame frame, double width, TextMeasure measure) {
        boolean signal = frame.operation().x().h() == 1 && frame.operation().x().c() == 1;
        double maps = width * (signal ? 0.34 : 0.46);
        double formula = FormulaLayout.of(frame, width - 2 * MARGIN, measure).height();
        double lines = Math.min(formula, 4 * FormulaLayout.lineHeight(frame.sizes()));
        return Math.rint(frame.sizes().title() + 24 + maps + frame.sizes().small() + 14 + lines + 16);
    }

    /// Draws the picture.
    public void paint() {
        var palette = frame.palette();
        surface.fillRect(0, 0, width, height, palette.background());
        double titleHeight = frame.sizes().title() + 24;
        var formula = FormulaLayout.of(frame, width - 2 * MARGIN, surface::textWidth);
        var painter = new FormulaPainter(surface, frame);
        double room = Math.min(formula.height(), 4 * FormulaLayout.lineHeight(frame.sizes()));
        double formulaBlock = painter.headHeight() + room + 16;
        double mapsHeight = height - titleHeight - formulaBlock;
        var maps = new ShiftedSurface(surface, 0, titleHeight);
        new ScenePainter(maps, frame, width, mapsHeight).paint();
        surface.text(title, MARGIN, titleHeight / 2 + 4, new TextStyle(frame.sizes().title() + 2, true, Align.LEFT),
                palette.textPrimary());
        double top = height - formulaBlock;
        surface.fillRect(0, top, width, formulaBlock, palette.background());
        surface.line(0, top, width, top, palette.panelBorder(), 1, Dash.SOLID);
        painter.head(MARGIN, top + 4);
        double first = top + 4 + painter.headHeight();
        double line = FormulaLayout.lineHeight(frame.sizes());
        double scroll = formula.height() <= room ? 0 : Math.floor(Math.min(formula.now(), formula.height() - room) / line) * line;
        painter.chips(formula, MARGIN, first - scroll, first, first + room);
        if (formula.height() > room)
            result(top + 4 + painter.headHeight() / 2);
    }

    /// A sum too long for the picture still shows what it comes to, at the right of its head line.
    private void result(double y) {
        var value = frame.moment().runningSum();
        var sign = Numbers.isShownExactly(value) ? "= " : "≈ ";
        surface.text(sign + Numbers.display(value), width - MARGIN, y, new TextStyle(frame.sizes().formula(), true, Align.RIGHT),
                frame.palette().outputText());
    }
}
