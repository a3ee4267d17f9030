package org.receptive.picture;

import java.awt.image.BufferedImage;

/// How far a picture is from its reference.
///
/// Two counts, because one alone is blind: a digit that is missing is fewer pixels than what another rasteriser may do to the edges of a
/// page of text, and a frame moved by one pixel lies wholly within its own neighbourhood.
///
/// @param sameSize whether both are equally large; if not, every pixel counts
/// @param pixels how many there are
/// @param different how many differ by more than [#CHANNEL] in a channel
/// @param lost how many are, by more than [#CHANNEL], outside the range of the nine pixels around the same place of the other picture: ink
/// that is only in one of both. Another antialiasing of the same edge stays within that range
public record PictureComparison(boolean sameSize, int pixels, int different, int lost) {

    /// The largest difference of a channel, of 255, that is taken for the same colour.
    static final int CHANNEL = 24;
    /// So many of a thousand pixels may be of another colour.
    static final int DIFFERENT_PER_MILLE = 1;
    /// So many pixels may be ink of one picture only: the smallest minus sign has more.
    static final int MOST_LOST = 3;

    private static final int[] SHIFTS = {16, 8, 0};

    /// Compares two pictures pixel by pixel.
    public static PictureComparison of(BufferedImage picture, BufferedImage reference) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        if (w != reference.getWidth() || h != reference.getHeight())
            return new PictureComparison(false, w * h, w * h, w * h);
        int different = 0;
        int lost = 0;
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) {
                if (distance(picture.getRGB(x, y), reference.getRGB(x, y)) > CHANNEL)
                    different++;
                if (isLost(picture, reference, x, y) || isLost(reference, picture, x, y))
                    lost++;
            }
        return new PictureComparison(true, w * h, different, lost);
    }

    /// Tells whether the picture passes for its reference.
    public boolean isAlike() {
        return sameSize && different * 1000L <= (long) DIFFERENT_PER_MILLE * pixels && lost <= MOST_LOST;
    }

    /// Draws where two pictures of any sizes differ: red what only one of them has, amber what is another shade, the rest pale.
    public static BufferedImage difference(BufferedImage picture, BufferedImage reference) {
        int w = Math.max(picture.getWidth(), reference.getWidth());
        int h = Math.max(picture.getHeight(), reference.getHeight());
        var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++)
                image.setRGB(x, y, shade(picture, reference, x, y));
        return image;
    }

    private static int shade(BufferedImage picture, BufferedImage reference, int x, int y) {
        if (!isIn(picture, x, y) || !isIn(reference, x, y) || isLost(picture, reference, x, y) || isLost(reference, picture, x, y))
            return 0xD00000;
        int distance = distance(picture.getRGB(x, y), reference.getRGB(x, y));
        if (distance > 0)
            return distance > CHANNEL ? 0xE08000 : 0xF0D890;
        int grey = 200 + 50 * channel(reference.getRGB(x, y), 8) / 255;
        return (grey << 16) | (grey << 8) | grey;
    }

    private static boolean isIn(BufferedImage image, int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    private static int channel(int rgb, int shift) {
        return (rgb >> shift) & 0xFF;
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift : SHIFTS)
            most = Math.max(most, Math.abs(channel(a, shift) - channel(b, shift)));
        return most;
    }

    /// Tells whether a pixel of `one` is like nothing around the same place of `other`.
    private static boolean isLost(BufferedImage one, BufferedImage other, int x, int y) {
        int rgb = one.getRGB(x, y);
        if (distance(rgb, other.getRGB(x, y)) <= CHANNEL)
            return false;
        for (int shift : SHIFTS) {
            int least = 255;
            int most = 0;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++)
                    if (isIn(other, x + dx, y + dy)) {
                        int value = channel(other.getRGB(x + dx, y + dy), shift);
                        least = Math.min(least, value);
                        most = Math.max(most, value);
                    }
            int value = channel(rgb, shift);
            if (value < least - CHANNEL || value > most + CHANNEL)
                return true;
        }
        return false;
    }
}
