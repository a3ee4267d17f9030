package org.receptive.io.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Plays an animation frame by frame: a frame covers a part of the whole picture and is laid over what the ones before it left.
///
/// @param reader has an animation as its input, with metadata
record GifFrames(ImageReader reader) {

    private static final int PAPER = 255;
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";

    /// Returns the whole picture as it is when first something is to be seen; none if that is never so.
    ///
    /// @param most so many frames are looked at
    Optional<BufferedImage> firstWithInk(int most, Predicate<BufferedImage> isBare) throws IOException {
        var screen = child(reader.getStreamMetadata().getAsTree(STREAM), "LogicalScreenDescriptor");
        int width = number(screen, "logicalScreenWidth");
        int height = number(screen, "logicalScreenHeight");
        if (ImageImport.isTooLarge(width, height))
            return Optional.empty();
        var shown = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var on = shown.createGraphics();
        on.setBackground(new Color(PAPER, PAPER, PAPER));
        on.clearRect(0, 0, width, height);
        try {
            for (int i = 0; i < Math.min(most, reader.getNumImages(true)); i++) {
                var tree = reader.getImageMetadata(i).getAsTree(IMAGE);
                var place = child(tree, "ImageDescriptor");
                if (ImageImport.isTooLarge(reader.getWidth(i), reader.getHeight(i)))
                    return Optional.empty();
                var frame = reader.read(i);
                on.drawImage(frame, number(place, "imageLeftPosition"), number(place, "imageTopPosition"), null);
                if (!isBare.test(shown))
                    return Optional.of(shown);
                // what was shown is bare, so what came before it and the background are alike
                if (disposal(tree).startsWith("restore"))
                    on.clearRect(0, 0, width, height);
            }
            return Optional.empty();
        } finally {
            on.dispose();
        }
    }

    private static String disposal(Node tree) {
        for (var child = tree.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && "GraphicControlExtension".equals(child.getNodeName()))
                return element.getAttribute("disposalMethod");
        return "none";
    }

    private static Element child(Node tree, String name) throws IOException {
        for (var child = tree.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && name.equals(child.getNodeName()))
                return element;
        throw new IOException("the GIF has no " + name);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }
}
