package org.receptive.ui.digit;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPicture;

/// Digits that somebody else wrote, to try the network on.
public final class SampleDigits {

    private final Supplier<LabelledImages> source;
    private final RandomGenerator random;
    private Optional<LabelledImages> images = Optional.empty();

    /// Takes digits of `source`, which is asked when the first one is wanted.
    public SampleDigits(Supplier<LabelledImages> source, RandomGenerator random) {
        this.source = source;
        this.random = random;
    }

    /// Returns some digit of a class, of any class for −1; none if there is no such digit.
    public Optional<InkPicture> next(int digit) {
        var all = images.orElseGet(source);
        images = Optional.of(all);
        if (all.count() == 0)
            return Optional.empty();
        int start = random.nextInt(all.count());
        for (int i = 0; i < all.count(); i++) {
            int index = (start + i) % all.count();
            if (digit < 0 || all.label(index) == digit)
                return Optional.of(InkPicture.ofBytes(all.rows(), all.cols(), all.image(index), 0));
        }
        return Optional.empty();
    }
}
