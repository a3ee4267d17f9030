package org.receptive.io.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reduces many colours to few by halving the widest box of them again and again.
///
/// @see <a href="https://doi.org/10.1145/965145.801294">Heckbert, Color image quantization for frame buffer display</a>
final class MedianCut {

    /// A colour `0xRRGGBB` and on how many pixels it stands.
    record Weighted(int rgb, int count) {
        int channel(int shift) {
            return (rgb >> shift) & 0xFF;
        }
    }

    private MedianCut() {}

    /// Finds at most `most` colours that stand for all of `colours`.
    static List<Integer> reduce(List<Weighted> colours, int most) {
        if (colours.isEmpty() || most <= 0)
            return List.of();
        List<Box> boxes = new ArrayList<>(List.of(new Box(colours)));
        while (boxes.size() < most) {
            Box widest = boxes.stream().max(Comparator.comparingDouble(Box::spread)).orElseThrow();
            if (widest.colours.size() < 2)
                break;
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        return boxes.stream().map(Box::mean).toList();
    }

    private static final class Box {
        private final List<Weighted> colours;
        private final int longestShift;
        private final double spread;

        Box(List<Weighted> colours) {
            this.colours = colours;
            int longest = 0;
            int shift = 0;
            for (int s = 0; s <= 16; s += 8) {
                int range = range(colours, s);
                if (range > longest) {
                    longest = range;
                    shift = s;
                }
            }
            this.longestShift = shift;
            // The root keeps a large flat area from taking every place.
            this.spread = longest * Math.sqrt((double) weight(colours));
        }

        double spread() {
            return colours.size() < 2 ? -1 : spread;
        }

        private static int range(List<Weighted> colours, int shift) {
            var span = colours.stream().mapToInt(c -> c.channel(shift)).summaryStatistics();
            return span.getMax() - span.getMin();
        }

        private static long weight(List<Weighted> colours) {
            return colours.stream().mapToLong(Weighted::count).sum();
        }

        List<Box> halves() {
            List<Weighted> sorted = new ArrayList<>(colours);
            sorted.sort(Comparator.comparingInt(c -> c.channel(longestShift)));
            long half = weight(sorted) / 2;
            long seen = 0;
            int cut = 0;
            while (cut < sorted.size() - 1 && (cut == 0 || seen + sorted.get(cut).count() <= half))
                seen += sorted.get(cut++).count();
            return List.of(new Box(sorted.subList(0, cut)), new Box(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            return (mean(16) << 16) | (mean(8) << 8) | mean(0);
        }

        private int mean(int shift) {
            long sum = colours.stream().mapToLong(c -> (long) c.channel(shift) * c.count()).sum();
            return (int) Math.round((double) sum / weight(colours));
        }
    }
}
