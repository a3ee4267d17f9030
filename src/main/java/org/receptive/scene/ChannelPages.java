package org.receptive.scene;

import java.util.List;
import java.util.stream.IntStream;
import org.receptive.spec.ConvSpec;
import org.receptive.trace.Moment;

/// The pages in which the many input channels of a filter are shown, and which of them is in the picture.
///
/// A page belongs to what one filter reads: with groups, page 0 begins with the first channel of the group of the output at work. So every
/// page of every output shows at least one slice of its filter.
///
/// @param spec the hyperparameters
public record ChannelPages(ConvSpec spec) {

    private static final int SIZE = 4;
    /// The slices of a single filter may stand side by side.
    private static final int SIZE_OF_ONE = 8;

    /// Returns how many input channels are shown at once.
    public int size() {
        return spec.outChannels() == 1 ? SIZE_OF_ONE : SIZE;
    }

    /// Returns how many pages there are, at least 1.
    public int count() {
        return (spec.channelsPerFilter() + size() - 1) / size();
    }

    /// Returns the page that exists and is nearest to `page`.
    public int nearest(int page) {
        return Math.clamp(page, 0, count() - 1);
    }

    /// Returns the page in the picture: the chosen one, or, walking by multiply-adds, the one at work.
    public int shown(Moment moment, View view) {
        return switch (view.grain()) {
            case VALUE -> nearest(view.inputPage());
            case MULTIPLY_ADD -> (moment.lastTerm().left().channel() - first(moment)) / size();
        };
    }

    /// Returns the input channels on a page of the filter at work.
    public List<Integer> channels(Moment moment, int page) {
        int first = first(moment);
        int end = first + spec.channelsPerFilter();
        int from = first + nearest(page) * size();
        return IntStream.range(from, Math.min(end, from + size())).boxed().toList();
    }

    /// Returns which multiply-add of a filter is the first on a page.
    public int firstTerm(int page) {
        return nearest(page) * size() * spec.window().tapCount();
    }

    private int first(Moment moment) {
        return spec.firstInputChannel(moment.step().target().channel());
    }
}
