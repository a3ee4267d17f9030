package org.receptive.draw.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.receptive.array.Maps;
import org.receptive.draw.chart.CurveChart.Mark;
import org.receptive.draw.chart.CurveChart.Measured;
import org.receptive.draw.chart.CurveChart.PointSeries;
import org.receptive.draw.theme.Palette;
import org.receptive.draw.theme.Sizes;
import org.receptive.text.Language;
import org.receptive.text.Texts;

/// Random things to draw, and looks to draw them with.
final class Charts {

    private static final double CHARACTER_EM = 0.55;

    private Charts() {}

    static ChartStyle look(boolean presenting) {
        return new ChartStyle(Palette.light(), Sizes.of(presenting), Texts.of(Language.ENGLISH),
                (s, font) -> s.length() * font.sizePx() * CHARACTER_EM);
    }

    static List<ChartStyle> looks() {
        return List.of(look(false), look(true));
    }

    /// A curve that falls like a loss, with noise.
    static double[] loss(int size, Random random) {
        var values = new double[size];
        for (int i = 0; i < size; i++)
            values[i] = (0.02 + 2.3 / (1 + i / 100.0)) * Math.exp(0.4 * random.nextGaussian());
        return values;
    }

    static PointSeries samples(double... values) {
        return new PointSeries(0, values.length, i -> values[i]);
    }

    static CurveChart chart(Random random) {
        int runCount = random.nextInt(3);
        int perEpoch = 1 + random.nextInt(900);
        int epochs = 1 + random.nextInt(30);
        boolean loss = random.nextBoolean();
        var runs = new ArrayList<CurveChart.Run>();
        for (int r = 0; r < runCount; r++) {
            int size = random.nextInt(perEpoch * epochs + 1);
            var values = loss(size, random);
            var tests = IntStream.rangeClosed(0, size / perEpoch)
                    .mapToObj(e -> new CurveChart.TestPoint((long) e * perEpoch, random.nextDouble())).toList();
            runs.add(new CurveChart.Run("run " + r, new PointSeries(0, size, i -> loss ? values[i] : Math.min(1, values[i])), tests,
                    List.of(new Mark(random.nextInt(size + 1), "η 0.01")),
                    random.nextBoolean() ? List.of(new Mark(size, "diverged")) : List.of()));
        }
        var ends = IntStream.rangeClosed(1, epochs).mapToObj(e -> new Mark((long) e * perEpoch, "epoch " + e)).toList();
        return new CurveChart(runs, loss ? Measured.LOSS : Measured.ACCURACY, random.nextBoolean(), (long) perEpoch * epochs, ends,
                random.nextBoolean() ? OptionalLong.of(random.nextInt(perEpoch * epochs)) : OptionalLong.empty());
    }

    static Maps stack(int filters, int slices, int rows, int cols, Random random) {
        return Maps.fill(filters, slices, rows, cols, (f, s, r, c) -> (float) random.nextGaussian());
    }

    static Film film(Random random) {
        int filters = 1 + random.nextInt(20);
        int slices = 1 + random.nextInt(9);
        int side = 1 + random.nextInt(7);
        int columns = 1 + random.nextInt(9);
        boolean gradients = random.nextBoolean();
        var all = new ArrayList<Film.Column>();
        for (int c = 0; c < columns; c++)
            all.add(new Film.Column(c == 0 ? "start" : String.valueOf(c * 100), stack(filters, slices, side, side, random),
                    gradients && c == columns - 1));
        return Film.of(all, IntStream.range(0, filters).mapToObj(i -> "kernel " + i).toList(), "conv1");
    }

    static SliceSheet sheet(Random random) {
        int filters = 1 + random.nextInt(24);
        int slices = 1 + random.nextInt(6);
        int side = 1 + random.nextInt(28);
        return SliceSheet.of("conv2", stack(filters, slices, side, side, random),
                IntStream.range(0, filters).mapToObj(i -> "map " + i).toList(),
                random.nextBoolean() ? SliceSheet.Kind.KERNELS : SliceSheet.Kind.MAPS);
    }
}
