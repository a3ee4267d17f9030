package org.receptive.data.ink;

import java.util.Optional;

/// Turns pen strokes or a picture into 28 × 28 ink, the way MNIST was made: crop to the ink, fit into 20 × 20 keeping the aspect ratio,
/// place so that the centre of mass is in the middle. Each stage can be switched off to see what it is for.
///
/// @param crop whether to cut away the paper around the ink
/// @param scale whether to fit what is left into 20 × 20; otherwise it keeps its proportion to the canvas, which becomes 28 × 28
/// @param centre whether to put the centre of mass at [#MIDDLE], by whole pixels; otherwise the middle of what was cropped lies there
/// @param pen how thick the strokes are
/// @param antialias whether a pixel covered in part is inked in part, when drawing and when scaling
/// @param canvasPx the side of the canvas that strokes are drawn on, in pixels
/// @see <a href="http://yann.lecun.com/exdb/mnist/">LeCun, Cortes and Burges, the MNIST database</a>
public record InkPipeline(boolean crop, boolean scale, boolean centre, PenWidth pen, boolean antialias, int canvasPx) {

    /// The side of the result, in pixels.
    public static final int SIDE = 28;
    /// The longest side of a scaled digit, in pixels.
    public static final int DIGIT_SIDE = 20;

    /// The thickness of MNIST's strokes as a share of a digit's longer side: the mean ratio of ink to outline of the result is MNIST's.
    public static final double MNIST_PEN = 0.125;

    /// Where the centre of mass comes to lie: in the middle of pixel 14, as measured on MNIST, which is half a pixel past the middle of 28.
    public static final double MIDDLE = 14.5;

    /// All stages as in MNIST.
    public static final InkPipeline MNIST = new InkPipeline(true, true, true, new PenWidth.OfDrawing(MNIST_PEN), true, 280);

    private static final int MOST_CANVAS_PX = 2000;

    /// Checks the size of the canvas.
    ///
    /// @throws IllegalArgumentException if it is not from 28 to 2000 pixels
    public InkPipeline {
        if (canvasPx < SIDE || canvasPx > MOST_CANVAS_PX)
            throw new IllegalArgumentException("the canvas must be " + SIDE + " to " + MOST_CANVAS_PX + " pixels a side, not " + canvasPx);
    }

    /// Returns this pipeline with another canvas.
    public InkPipeline withCanvas(int px) {
        return new InkPipeline(crop, scale, centre, pen, antialias, px);
    }

    /// Returns this pipeline with another pen.
    public InkPipeline withPen(PenWidth other) {
        return new InkPipeline(crop, scale, centre, other, antialias, canvasPx);
    }

    /// Draws `drawing` on a sheet that fits around it and takes it through all stages.
    public Stages run(StrokeDrawing drawing) {
        return run(drawing, Paper.around(drawing, pen));
    }

    /// Draws `drawing` where it lies on `sheet` and takes it through all stages; what lies beyond the sheet is lost.
    public Stages run(StrokeDrawing drawing, Paper sheet) {
        return run(draw(drawing, sheet));
    }

    /// Draws `drawing` where it lies on `sheet`; what lies beyond the sheet is lost.
    public InkPicture draw(StrokeDrawing drawing, Paper sheet) {
        double radiusPx = pen.thickness(drawing, sheet) / sheet.side() * canvasPx / 2;
        return new Pen(radiusPx, antialias).draw(drawing, sheet, canvasPx);
    }

    /// Returns this pipeline with its three stages switched.
    public InkPipeline withStages(boolean newCrop, boolean newScale, boolean newCentre) {
        return new InkPipeline(newCrop, newScale, newCentre, pen, antialias, canvasPx);
    }

    /// Takes a picture of ink through the stages after drawing.
    ///
    /// @see GreyPicture to make ink of a photograph
    public Stages run(InkPicture canvas) {
        var whole = new InkPicture.PixelBox(0, 0, canvas.rows(), canvas.cols());
        var box = crop ? canvas.inkBox().orElse(whole) : whole;
        var cropped = box.equals(whole) ? canvas : canvas.crop(box);
        var scaled = scaled(canvas, cropped);
        var mass = scaled.centreOfMass();
        int middle = (SIDE - scaled.rows()) / 2;
        int row = middle;
        int col = middle;
        if (centre && mass.isPresent()) {
            var ink = scaled.inkBox().orElseThrow();
            row = shift(mass.get().row(), ink.row(), ink.rows());
            col = shift(mass.get().col(), ink.col(), ink.cols());
        }
        return new Stages(canvas, box, cropped, scaled, mass, row, col, scaled.placedIn(SIDE, SIDE, row, col));
    }

    private InkPicture scaled(InkPicture canvas, InkPicture cropped) {
        var fit = fit(canvas, cropped);
        return antialias
                ? Resampling.average(cropped, fit.factor(), fit.row(), fit.col(), fit.side(), fit.side())
                : Resampling.nearest(cropped, fit.factor(), fit.row(), fit.col(), fit.side(), fit.side());
    }

    /// How the cropped ink lies in the square that it is scaled into: pixel r of it begins at `row + r·factor`.
    ///
    /// @param side the side of the square, in pixels
    /// @param factor the size of a cropped pixel there
    /// @param row where the first row begins
    /// @param col where the first column begins
    public record Fit(int side, double factor, int row, int col) {}

    /// Returns how the ink was scaled on its way through the stages.
    public Fit fit(Stages stages) {
        return fit(stages.canvas(), stages.cropped());
    }

    private Fit fit(InkPicture canvas, InkPicture cropped) {
        int side = scale ? DIGIT_SIDE : SIDE;
        var measured = scale ? cropped : canvas;
        double factor = (double) side / Math.max(measured.rows(), measured.cols());
        // by whole cells, so that a digit that has the right size stays sharp
        return new Fit(side, factor, (int) Math.floor((side - cropped.rows() * factor) / 2 + 1e-9),
                (int) Math.floor((side - cropped.cols() * factor) / 2 + 1e-9));
    }

    /// The whole number of pixels that brings the centre of mass nearest to the middle and loses no ink.
    private static int shift(double mass, int inkFirst, int inkCount) {
        int wanted = (int) Math.round(MIDDLE - mass);
        return Math.clamp(wanted, -inkFirst, SIDE - inkFirst - inkCount);
    }

    /// Holds a drawing after each stage on its way to 28 × 28.
    ///
    /// @param canvas the ink as it was drawn, or the picture that was given
    /// @param box the part of the canvas that goes on: around the ink, or all of it if the drawing is not cropped or empty
    /// @param cropped that part
    /// @param scaled the digit at its final size, in a square of 20 × 20; of 28 × 28 if the drawing is not scaled
    /// @param centre the centre of mass of `scaled`; none if nothing was drawn
    /// @param row where the first row of `scaled` comes to lie in the result; may be negative
    /// @param col where the first column of `scaled` comes to lie in the result; may be negative
    /// @param digit the result, 28 × 28
    public record Stages(InkPicture canvas, InkPicture.PixelBox box, InkPicture cropped, InkPicture scaled,
            Optional<InkPicture.MassCentre> centre, int row, int col, InkPicture digit) {

        /// Tells whether nothing was drawn; then every picture is bare paper.
        public boolean isEmpty() {
            return centre.isEmpty();
        }
    }
}
