package org.receptive.trace;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.trace.Timeline.Grain;

/// The pages in which the many slices that one step reads are shown, and which of them is in the picture.
///
/// A page belongs to what one step reads: with groups, page 0 begins with the first channel of the group of the output at work. So every
/// page of every output shows at least one slice of its filter.
///
/// @param channels the channels of the first map that the step reads, ascending
/// @param size how many of them a page shows
public record SlicePages(List<Integer> channels, int size) {

    private static final int SIZE = 4;
    /// The slices of a single output may stand side by side.
    private static final int SIZE_OF_ONE = 8;

    /// Copies the channels.
    public SlicePages {
        channels = List.copyOf(channels);
    }

    /// Makes the pages of the step at work.
    public static SlicePages of(Moment moment) {
        var terms = moment.reading().summands();
        int size = moment.operation().y().channels() == 1 ? SIZE_OF_ONE : SIZE;
        if (terms.isEmpty())
            return new SlicePages(List.of(0), size);
        var map = terms.getFirst().first().shown().map();
        return new SlicePages(
                terms.stream().map(t -> t.first().shown()).filter(c -> c.map().equals(map)).map(Cell::channel).distinct().sorted().toList(),
                size);
    }

    /// Returns the page nearest to `page` of a convolution whose filters read `read` channels and make `outputs` maps.
    public static int nearest(int page, int read, int outputs) {
        return new SlicePages(IntStream.range(0, read).boxed().toList(), outputs == 1 ? SIZE_OF_ONE : SIZE).nearest(page);
    }

    /// Returns how many pages there are, at least 1.
    public int count() {
        return Math.max(1, (channels.size() + size - 1) / size);
    }

    /// Returns the page that exists and is nearest to `page`.
    public int nearest(int page) {
        return Math.clamp(page, 0, count() - 1);
    }

    /// Returns the page in the picture: the chosen one, or, walking by terms, the one at work.
    public int shown(Moment moment, Grain grain, int chosen) {
        return switch (grain) {
            case VALUE -> nearest(chosen);
            case TERM -> {
                var terms = moment.summands();
                int last = Math.min(moment.termsDone(), terms.size()) - 1;
                yield last < 0 ? 0 : nearest(Math.max(0, channels.indexOf(terms.get(last).first().shown().channel())) / size);
            }
        };
    }

    /// Returns the channels on a page.
    public List<Integer> on(int page) {
        int from = nearest(page) * size;
        return channels.subList(from, Math.min(channels.size(), from + size));
    }

    /// Returns which term of the step is the first on a page.
    public int firstTerm(Moment moment, int page) {
        int channel = on(page).getFirst();
        var terms = moment.summands();
        for (int i = 0; i < terms.size(); i++)
            if (terms.get(i).first().shown().channel() == channel)
                return i;
        return 0;
    }
}
