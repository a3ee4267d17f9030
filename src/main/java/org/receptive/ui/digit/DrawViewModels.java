package org.receptive.ui.digit;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.PadContent;
import org.receptive.session.ShownModel;
import org.receptive.text.ReadableException;

/// The view models of the Draw screen, connected: the network reads the pad, and the attribution explains its answer.
///
/// @param pad the drawing
/// @param network what the network makes of it
/// @param attribution which part of it decided
/// @param samples digits that someone else wrote
public record DrawViewModels(PadViewModel pad, InspectionViewModel network, AttributionViewModel attribution, Samples samples) {

    /// Stands for a sample of any class.
    public static final int ANY = -1;

    /// Opens a pad with something on it, read by a network.
    ///
    /// @param samples digits that someone else wrote
    /// @param background runs what takes long, one task at a time
    /// @param screen runs what changes properties
    public static DrawViewModels of(ShownModel model, PadContent first, Samples samples, Executor background, Executor screen) {
        var pad = new PadViewModel(first);
        var network = new InspectionViewModel(pad, model);
        var subject = network.stateProperty().map(now -> new AttributionViewModel.Subject(now.inspection(), now.explainedClass()));
        return new DrawViewModels(pad, network, new AttributionViewModel(subject, background, screen), samples);
    }

    /// Puts a digit that someone else wrote on the pad: one of a class, or of any for [#ANY].
    public void loadSample(int digit) {
        try {
            samples.next(digit).ifPresent(pad::load);
        } catch (ReadableException e) {
            network.report(e.problem());
        }
    }

    /// Digits to try the network on.
    public static final class Samples {

        private final Supplier<LabelledImages> source;
        private final RandomGenerator random;
        private Optional<LabelledImages> images = Optional.empty();

        /// Takes digits of `source`, which is asked when the first one is wanted.
        public Samples(Supplier<LabelledImages> source, RandomGenerator random) {
            this.source = source;
            this.random = random;
        }

        /// Returns some digit of a class, of any class for [#ANY]; none if there is no such digit.
        Optional<InkPicture> next(int digit) {
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
}
