package org.receptive.draw.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.receptive.draw.chart.WeightBars.Bar;
import org.receptive.draw.scene.RecordingSurface;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// What sharing saves, as bars and as a map.
class SharingChartsTest {

    private static final double WIDTH = 270;

    private static Bar bar(String key, long count, boolean present) {
        return new Bar(Message.of(key), count, present);
    }

    @Test
    void barsAreAsLongAsTheirCountsAndTheirTextsDoNotMeet() {
        var bars = new WeightBars(List.of(bar("sharing.dense", 16_777_216, false), bar("sharing.local", 4_194_304, false),
                bar("sharing.shared", 9, true)));
        for (var style : Charts.looks()) {
            var on = new RecordingSurface();
            bars.paint(on, WIDTH, style);
            var lengths = on.boxes().stream().filter(b -> b.argb() != style.palette().panel()).map(RecordingSurface.Box::w).toList();
            assertThat(lengths).containsExactly(WIDTH, WIDTH / 4, 2.0);
            assertThat(on.texts().stream().map(RecordingSurface.Text::text)).contains(Numbers.grouped(16_777_216),
                    Numbers.grouped(4_194_304), "9");
            assertThat(on.texts()).allMatch(t -> t.bounds().getMaxY() <= bars.height(style));
        }
    }

    @Test
    void everyCellOfAMapSaysHowOftenItIsRead() {
        var map = new ReadMap(6, Stream.of(1, 2, 3, 3, 2, 1).flatMap(r -> Stream.of(r, 2 * r, 3 * r, 3 * r, 2 * r, r)).toList());
        for (var style : Charts.looks()) {
            var on = new RecordingSurface();
            map.paint(on, WIDTH, style);
            assertThat(on.texts()).hasSize(36);
            assertThat(on.texts().stream().filter(t -> t.text().equals("9"))).hasSize(4);
            assertThat(on.texts().stream().filter(t -> t.text().equals("1"))).hasSize(4);
            assertThat(on.boxes().stream().mapToDouble(b -> b.bounds().getMaxY()).max().orElseThrow())
                    .isLessThanOrEqualTo(map.height(WIDTH, style));
        }
    }

    @Test
    void aLargeMapIsColouredWithoutNumbersAndFitsInWidthAndHeight() {
        var map = new ReadMap(64, Collections.nCopies(64 * 64, 9));
        for (var style : Charts.looks()) {
            var on = new RecordingSurface();
            map.paint(on, WIDTH, style);
            assertThat(on.texts()).isEmpty();
            assertThat(on.boxes()).allMatch(b -> b.bounds().getMaxX() <= WIDTH);
            assertThat(map.height(WIDTH, style)).isLessThanOrEqualTo(style.sizes().small() * 15 + 3);
            assertThat(map.height(WIDTH, style)).isCloseTo(
                    on.boxes().stream().mapToDouble(b -> b.bounds().getMaxY()).max().orElseThrow(), within(2.5));
        }
    }
}
