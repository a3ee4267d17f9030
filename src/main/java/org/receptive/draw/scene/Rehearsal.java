package org.receptive.draw.scene;

import org.receptive.draw.surface.Stops;
import org.receptive.draw.surface.Surface;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.Scene;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.StepText;

/// Draws a scene where no one sees it, to find out whether it can be drawn.
public final class Rehearsal {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 700;
    private static final double FORMULA = 120;

    private Rehearsal() {
    }

    /// Draws the scene as the window would, its words included.
    ///
    /// @throws RuntimeException if it cannot be drawn
    public static void of(Scene scene) {
        var texts = Texts.of(Language.ENGLISH);
        var frame = Frame.of(scene, scene.walk(), Palette.light(), Sizes.normal(), texts);
        var told = new StepText(texts);
        var blank = new Blank();
        blank.text(told.general(frame.operation()) + told.formula(frame.moment()), 0, 0, TextStyle.ofSize(frame.sizes().formula()), 0);
        new ExportFrame(blank, frame, told.sentence(frame.moment(), frame.timeline()), WIDTH, HEIGHT, FORMULA).paint();
    }

    /// Takes every drawing command and draws nothing.
    private static final class Blank implements Surface {

        private static final double CHARACTER_EM = 0.56;

        @Override
        public void fillRect(double x, double y, double w, double h, int argb) {
            // nothing is seen
        }

        @Override
        public void strokeRect(double x, double y, double w, double h, int argb, double width) {
            // nothing is seen
        }

        @Override
        public void roundRect(double x, double y, double w, double h, double radius, int fillArgb, int strokeArgb, double strokeWidth) {
            // nothing is seen
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, int argb, double width, Dash dash) {
            // nothing is seen
        }

        @Override
        public void polygon(double[] xs, double[] ys, int fillArgb, int strokeArgb, double strokeWidth) {
            Stops.checkCorners(xs, ys);
        }

        @Override
        public void hatch(double x, double y, double w, double h, int argb, double spacing) {
            // nothing is seen
        }

        @Override
        public void crossHatch(double x, double y, double w, double h, int argb, double spacing) {
            // nothing is seen
        }

        @Override
        public void gradientRect(double x, double y, double w, double h, int[] argbStops) {
            Stops.check(argbStops);
        }

        @Override
        public void text(String s, double x, double y, TextStyle style, int argb) {
            // nothing is seen
        }

        @Override
        public double textWidth(String s, TextStyle style) {
            return s.length() * style.sizePx() * CHARACTER_EM;
        }
    }
}
