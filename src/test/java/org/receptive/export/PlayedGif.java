package org.receptive.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageInputStream;

/// An animation as a player shows it.
///
/// @param frames every frame composed over those before it
/// @param delays how long each stays, in 1/100 s
public record PlayedGif(List<BufferedImage> frames, List<Integer> delays) {

    /// Reads a file.
    public static PlayedGif of(Path file) throws IOException {
        var frames = new ArrayList<BufferedImage>();
        var delays = new ArrayList<Integer>();
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            var canvas = new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var place = (IIOMetadataNode) tree.getElementsByTagName("ImageDescriptor").item(0);
                canvas.createGraphics().drawImage(reader.read(i), number(place, "imageLeftPosition"), number(place, "imageTopPosition"),
                        null);
                var copy = new BufferedImage(canvas.getWidth(), canvas.getHeight(), BufferedImage.TYPE_INT_RGB);
                copy.createGraphics().drawImage(canvas, 0, 0, null);
                frames.add(copy);
                delays.add(number((IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0), "delayTime"));
            }
        } finally {
            reader.dispose();
        }
        return new PlayedGif(frames, delays);
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }

    /// Counts the pixels of frame `i` that differ from frame `j`.
    public long difference(int i, int j) {
        int[] one = pixels(frames.get(i));
        int[] other = pixels(frames.get(j));
        long count = 0;
        for (int k = 0; k < one.length; k++)
            if (one[k] != other[k])
                count++;
        return count;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
