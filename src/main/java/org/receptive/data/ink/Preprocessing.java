package org.receptive.data.ink;

/// What becomes of the pad on its way to the network: a pure function of content and settings.
///
/// @param settings the stages and the movement
/// @param sheet the part of the pad that the canvas shows
/// @param stages the ink after each stage
/// @param digit the last stage, moved and turned: what the network sees
public record Preprocessing(PadSettings settings, Paper sheet, InkPipeline.Stages stages, InkPicture digit) {

    /// Takes the pad through the stages.
    ///
    /// Strokes that are to be cropped and scaled are drawn on a sheet that fits around them, so where and how large someone draws changes
    /// nothing, not even by rounding.
    public static Preprocessing of(PadContent content, PadSettings settings) {
        var pipeline = settings.pipeline();
        boolean around = content.picture().isEmpty() && settings.crop() && settings.scale();
        var sheet = around ? Paper.around(content.drawing(), pipeline.pen()) : Paper.UNIT;
        var stages = content.picture().map(picture -> pipeline.run(content.strokes().isEmpty()
                ? picture
                : picture.resized(pipeline.canvasPx()).with(pipeline.draw(content.drawing(), sheet))))
                .orElseGet(() -> pipeline.run(content.drawing(), sheet));
        return new Preprocessing(settings, sheet, stages, stages.digit().moved(settings.down(), settings.right(), settings.degrees()));
    }

    /// Returns where on the pad a place of the digit came from: (row, col) run from 0 to 28 over the area, the result from 0 to 1 where it
    /// lies on the pad.
    public Stroke.Point onPad(double row, double col) {
        double middle = InkPipeline.SIDE / 2.0;
        double y = row - settings.down() - middle;
        double x = col - settings.right() - middle;
        double cos = Math.cos(Math.toRadians(settings.degrees()));
        double sin = Math.sin(Math.toRadians(settings.degrees()));
        var fit = settings.pipeline().fit(stages);
        double canvasRow = (middle + y * cos - x * sin - stages.row() - fit.row()) / fit.factor() + stages.box().row();
        double canvasCol = (middle + y * sin + x * cos - stages.col() - fit.col()) / fit.factor() + stages.box().col();
        return new Stroke.Point(sheet.left() + canvasCol / stages.canvas().cols() * sheet.side(),
                sheet.top() + canvasRow / stages.canvas().rows() * sheet.side());
    }
}
