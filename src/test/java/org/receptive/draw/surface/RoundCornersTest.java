package org.receptive.draw.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundCornersTest {

    private static final int SIDE = 120;

    private static Graphics2D graphics(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.LIGHT_GRAY);
        g.fillRect(0, 0, SIDE, SIDE);
        return g;
    }

    @Test
    void copiedCornersGiveThePixelsOfTheShape() {
        var random = new Random(5);
        for (int round = 0; round < 400; round++) {
            var whole = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            var copied = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
            var g = graphics(whole);
            var other = graphics(copied);
            var corners = new RoundCorners();
            for (int i = 0; i < 6; i++) {
                double arc = random.nextInt(40) / 2.0;
                // some of them not on whole pixels
                double part = random.nextInt(4) == 0 ? 0.5 : 0;
                var shape = new RoundRectangle2D.Double(random.nextInt(50) + part, random.nextInt(50), random.nextInt(60),
                        random.nextInt(60),
                        arc, arc);
                int argb = random.nextBoolean() ? 0xFF000000 | random.nextInt(0xFFFFFF) : 0xFF3060C0;
                g.setColor(new Color(argb, true));
                g.fill(shape);
                other.setColor(new Color(argb, true));
                corners.fill(other, shape, argb);
            }
            assertThat(copied.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE)).isEqualTo(whole.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
        }
    }
}
