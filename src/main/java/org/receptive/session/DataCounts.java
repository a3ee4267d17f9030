package org.receptive.session;

import java.util.Optional;
import org.receptive.data.folders.MnistFolder;
import org.receptive.data.folders.MnistPart;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// How many digits a choice of data has.
///
/// @param training to learn from
/// @param test to test with
public record DataCounts(int training, int test) {

    /// Counts what a folder has, if both its files of labels can be read.
    static Optional<DataCounts> of(MnistFolder folder) {
        var training = folder.promised(MnistPart.TRAIN_LABELS);
        var test = folder.promised(MnistPart.TEST_LABELS);
        return training.isPresent() && test.isPresent()
                ? Optional.of(new DataCounts(training.getAsInt(), test.getAsInt()))
                : Optional.empty();
    }

    /// Says how many a training uses.
    ///
    /// @param examples how many training examples are wanted; 0 for all
    public Message words(int examples) {
        var tested = Numbers.grouped(test);
        return examples == 0 || examples >= training
                ? Message.of("training.counts", Numbers.grouped(training), tested)
                : Message.of("training.counts.some", Numbers.grouped(examples), Numbers.grouped(training), tested);
    }
}
