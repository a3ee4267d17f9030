package org.receptive.draw.scene;

import java.util.Random;
import org.receptive.draw.surface.TextMeasure;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.scene.OperationKind;
import org.receptive.scene.Scene;
import org.receptive.scene.SceneLimits;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.trace.Timeline.Grain;
import org.receptive.ui.SceneBuilder;

/// Frames of scenes with one to four channels in and out, images and signals, and pictures of many sizes to draw them in.
final class RandomFrames {

    /// A frame and the size of the picture that it is drawn in.
    record Picture(Frame frame, Scene scene, double width, double height, String name) {
        SceneLayout layout() {
            return frame.layout(width, height);
        }

        RecordingSurface drawn(TextMeasure measure) {
            var surface = new RecordingSurface(measure);
            new ScenePainter(surface, frame, width, height).paint();
            return surface;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final Random random;

    RandomFrames(long seed) {
        random = new Random(seed);
    }

    /// Draws scenes until one is possible.
    Picture next() {
        while (true) {
            var builder = scene();
            if (builder.fits() && isWithinLimits(builder.spec().window()))
                return picture(builder);
        }
    }

    private static boolean isWithinLimits(Window window) {
        return Math.max(window.rows().padAfter(), window.cols().padAfter()) <= SceneLimits.PADDING;
    }

    private Picture picture(SceneBuilder builder) {
        var first = builder.build();
        int steps = (int) first.outputShape().count();
        int offsets = first.convolution().spec().termsPerOutput();
        boolean chosen = random.nextBoolean();
        var grain = chosen ? Grain.VALUE : Grain.TERM;
        var scene = builder.at(grain, random.nextInt(steps), chosen ? 0 : random.nextInt(offsets)).build();
        var sizes = random.nextInt(3) == 0 ? Sizes.present() : Sizes.normal();
        var language = random.nextBoolean() ? Language.ENGLISH : Language.CHINESE;
        var frame = Frame.of(scene, scene.walk(), Palette.of(random.nextBoolean()), sizes, Texts.of(language));
        double width = random.nextInt(900, 1901);
        double height = random.nextInt(460, 901);
        var name = "x " + scene.inputShape() + " " + scene.convolution().spec() + " " + scene.convolution().kind() + " " + grain + " in "
                + (int) width + "×" + (int) height + (sizes.equals(Sizes.present()) ? " present" : "") + " " + language.tag();
        return new Picture(frame, scene, width, height, name);
    }

    private SceneBuilder scene() {
        int in = 1 + random.nextInt(4);
        int out = 1 + random.nextInt(4);
        int groups = random.nextInt(4) == 0 && out % in == 0 ? in : 1;
        boolean signal = random.nextInt(4) == 0;
        boolean huge = random.nextInt(12) == 0;
        int side = 1 + random.nextInt(huge ? 64 : signal ? 40 : 20);
        int kernel = 1 + random.nextInt(Math.min(side, huge ? 15 : random.nextInt(4) == 0 ? 7 : 4));
        var builder = new SceneBuilder()
                .input(signal ? 1 : side, signal || random.nextBoolean() ? side : 1 + random.nextInt(28))
                .kernel(signal ? 1 : kernel, kernel)
                .stride(1 + random.nextInt(3))
                .dilation(1 + random.nextInt(3))
                .channels(in, out, groups)
                .kind(one(OperationKind.CROSS_CORRELATION, OperationKind.CONVOLUTION))
                .seed(random.nextLong());
        if (random.nextBoolean())
            builder.padding(one(PaddingMode.NARROW, PaddingMode.EQUAL_WIDTH, PaddingMode.WIDE));
        else
            builder.zeros(random.nextInt(huge ? 33 : 4));
        if (random.nextBoolean())
            builder.bias();
        if (random.nextInt(3) == 0)
            builder.fractions();
        if (random.nextInt(4) == 0)
            builder.indices();
        return random.nextInt(3) == 0 ? builder.signedInput() : builder;
    }

    @SafeVarargs
    private final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
