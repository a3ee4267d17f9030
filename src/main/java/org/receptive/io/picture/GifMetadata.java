package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// Builds the two metadata trees through which the JDK's writer is told about size, colours, delays and repetition.
///
/// @see <a href="https://docs.oracle.com/en/java/javase/25/docs/api/java.desktop/javax/imageio/metadata/doc-files/gif_metadata.html">The
///     trees and their attributes</a>
final class GifMetadata {

    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final String IMAGE = "javax_imageio_gif_image_1.0";
    /// Sub-block 1 of the Netscape extension: repeat 0 times, which means for ever.
    private static final byte[] FOR_EVER = {1, 0, 0};

    private GifMetadata() {}

    /// Describes the whole file: the size of the picture and the colours of all frames.
    static IIOMetadata ofStream(ImageWriter writer, GifFrame frame, IndexColorModel model) throws IOException {
        var root = new IIOMetadataNode(STREAM);
        root.appendChild(node("Version", Map.of("value", "89a")));
        root.appendChild(node("LogicalScreenDescriptor", Map.of("logicalScreenWidth", frame.width(), "logicalScreenHeight",
                frame.height(), "colorResolution", 8, "pixelAspectRatio", 0)));
        var table = node("GlobalColorTable",
                Map.of("sizeOfGlobalColorTable", model.getMapSize(), "backgroundColorIndex", 0, "sortFlag", "FALSE"));
        for (int i = 0; i < model.getMapSize(); i++) {
            table.appendChild(node("ColorTableEntry",
                    Map.of("index", i, "red", model.getRed(i), "green", model.getGreen(i), "blue", model.getBlue(i))));
        }
        root.appendChild(table);
        var metadata = writer.getDefaultStreamMetadata(null);
        metadata.setFromTree(STREAM, root);
        return metadata;
    }

    /// Describes one frame: where its changed rectangle lies and for how many 1/100 s it stays.
    static IIOMetadata ofFrame(ImageWriter writer, GifFrame frame, IndexColorModel model, int delay) throws IOException {
        var changes = frame.changes();
        var root = new IIOMetadataNode(IMAGE);
        root.appendChild(node("ImageDescriptor", Map.of("imageLeftPosition", changes.x(), "imageTopPosition", changes.y(), "imageWidth",
                changes.width(), "imageHeight", changes.height(), "interlaceFlag", "FALSE")));
        root.appendChild(node("GraphicControlExtension", Map.of("disposalMethod", "doNotDispose", "userInputFlag", "FALSE",
                "transparentColorFlag", changes.partial() ? "TRUE" : "FALSE", "delayTime", delay, "transparentColorIndex",
                changes.partial() ? GifPalette.AS_BEFORE : 0)));
        if (!changes.partial()) {
            var extensions = new IIOMetadataNode("ApplicationExtensions");
            var repeat = node("ApplicationExtension", Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
            repeat.setUserObject(FOR_EVER.clone());
            extensions.appendChild(repeat);
            root.appendChild(extensions);
        }
        var metadata = writer.getDefaultImageMetadata(
                new ImageTypeSpecifier(model, new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED, model).getSampleModel()), null);
        metadata.setFromTree(IMAGE, root);
        return metadata;
    }

    private static IIOMetadataNode node(String name, Map<String, Object> attributes) {
        var node = new IIOMetadataNode(name);
        attributes.forEach((key, value) -> node.setAttribute(key, value.toString()));
        return node;
    }
}
