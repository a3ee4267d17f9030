package org.receptive.draw.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of curves that grow from frame to frame: what was sorted into columns for an earlier frame is not looked at again, so a
/// long training costs a frame no more than a short one.
public final class GrowingColumns {

    private Map<Key, PixelColumns> kept = new HashMap<>();

    private record Key(Object source, long before, long iterations, int columns) {}

    /// Makes an empty memory.
    public GrowingColumns() {
    }

    /// Returns the columns of every run of a chart, and forgets those of others.
    List<PixelColumns> of(CurveChart chart, int columns) {
        var now = new HashMap<Key, PixelColumns>();
        var result = chart.runs().stream().map(run -> {
            var samples = run.samples();
            var key = new Key(samples.source(), samples.before(), chart.iterations(), columns);
            var all = grown(key, samples);
            now.put(key, all);
            return all;
        }).toList();
        kept = now;
        return result;
    }

    private PixelColumns grown(Key key, PointSeries samples) {
        var before = Optional.ofNullable(kept.get(key)).filter(columns -> columns.values() <= samples.size());
        before.ifPresent(columns -> columns.extend(samples));
        return before.orElseGet(() -> PixelColumns.of(samples, key.iterations(), key.columns()));
    }
}
