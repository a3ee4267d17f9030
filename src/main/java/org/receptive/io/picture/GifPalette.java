package org.receptive.io.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses the at most 255 colours that all frames of an animation share, so that a surface which does not change does not flicker; the
/// last of the 256 entries means "as before".
///
/// Not for use by several threads: it remembers the nearest entry of the colours it has met.
public final class GifPalette {

    static final int AS_BEFORE = 255;
    private static final int MOST = 255;
    private static final int MOST_REMEMBERED = 1 << 18;
    /// A colour on more than this share of the pixels is a flat area, which must keep its colour exactly.
    private static final double FLAT_SHARE = 0.0005;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private GifPalette(int[] colours) {
        this.colours = colours;
    }

    /// Chooses the colours for an animation.
    ///
    /// Kept exactly: the given colours, then those of flat areas, most frequent first. What remains of the 255 places is filled by median
    /// cut.
    ///
    /// @param samples pictures like those to come, best spread over the whole animation
    /// @param exact packed colours that must be kept, at most 255; their alpha is ignored
    /// @throws IllegalArgumentException if more than 255 exact colours are given, or neither samples nor colours
    public static GifPalette of(List<BufferedImage> samples, int... exact) {
        Set<Integer> chosen = new LinkedHashSet<>();
        for (int argb : exact)
            chosen.add(argb & 0xFFFFFF);
        if (chosen.size() > MOST)
            throw new IllegalArgumentException(chosen.size() + " exact colours: a GIF holds at most " + MOST);
        Map<Integer, Integer> counts = new HashMap<>();
        for (BufferedImage image : samples)
            count(image, counts);
        List<MedianCut.Weighted> rest = new ArrayList<>();
        counts.forEach((rgb, count) -> rest.add(new MedianCut.Weighted(rgb, count)));
        rest.sort(Comparator.comparingInt(MedianCut.Weighted::count).reversed().thenComparingInt(MedianCut.Weighted::rgb));
        long all = rest.stream().mapToLong(MedianCut.Weighted::count).sum();
        // Half of the free places stay for the mixtures along edges and in text.
        int mostFlat = chosen.size() + (MOST - chosen.size()) / 2;
        boolean fewColours = rest.size() + chosen.size() <= MOST;
        for (MedianCut.Weighted w : rest) {
            boolean flat = w.count() > all * FLAT_SHARE && chosen.size() < mostFlat;
            if (fewColours || flat)
                chosen.add(w.rgb());
        }
        rest.removeIf(w -> chosen.contains(w.rgb()));
        chosen.addAll(MedianCut.reduce(rest, MOST - chosen.size()));
        if (chosen.isEmpty())
            throw new IllegalArgumentException("no samples and no colours: give at least one of them");
        return new GifPalette(chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Counts runs and not pixels: pictures here are mostly flat.
    private static void count(BufferedImage image, Map<Integer, Integer> counts) {
        int[] pixels = pixels(image);
        int start = 0;
        for (int i = 1; i <= pixels.length; i++) {
            if (i == pixels.length || pixels[i] != pixels[start]) {
                counts.merge(pixels[start] & 0xFFFFFF, i - start, Integer::sum);
                start = i;
            }
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// Gives the colour table as Java and GIF want it: 256 entries, the unused ones black.
    IndexColorModel model() {
        int[] table = Arrays.copyOf(colours, MOST + 1);
        return new IndexColorModel(8, table.length, table, 0, false, AS_BEFORE, DataBuffer.TYPE_BYTE);
    }

    /// Finds the entry for every pixel of a picture, row by row.
    byte[] indices(BufferedImage image) {
        int[] pixels = pixels(image);
        byte[] indices = new byte[pixels.length];
        int last = -1;
        int lastIndex = 0;
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i] & 0xFFFFFF;
            if (rgb != last) {
                last = rgb;
                lastIndex = index(rgb);
            }
            indices[i] = (byte) lastIndex;
        }
        return indices;
    }

    private int index(int rgb) {
        if (nearest.size() > MOST_REMEMBERED)
            nearest.clear();
        return nearest.computeIfAbsent(rgb, this::search);
    }

    private int search(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = distance(colours[i], rgb);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /// Weighs the channels roughly as the eye does.
    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = ((one >> 8) & 0xFF) - ((other >> 8) & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return 3 * red * red + 6 * green * green + blue * blue;
    }
}
