package org.receptive.session;

import org.receptive.data.LabelledImages;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.text.Message;

/// The digits that a network is expected to know: what it must not forget while it learns others, and by what that is judged.
///
/// @param name what the test examples are called
/// @param training some of which are mixed in
/// @param test never learned from
public record KnownDigits(Message name, LabelledImages training, LabelledImages test) {

    private static final int GENERATED = 2000;

    /// Reads MNIST where it is found, or generates a few digits where it is not. Takes up to a second.
    ///
    /// @throws org.receptive.text.ReadableException if MNIST is there and cannot be read
    public static KnownDigits load(DataLocator locator) {
        return switch (locator.locate()) {
            case DataLocation.Found found -> new KnownDigits(Message.of("mydigit.set.mnist"), found.folder().train(), found.folder()
                    .test());
            case DataLocation.Missing _ -> new KnownDigits(Message.of("mydigit.set.generated"), GeneratedImages.make(1, GENERATED),
                    GeneratedImages.make(2, GENERATED));
        };
    }
}
