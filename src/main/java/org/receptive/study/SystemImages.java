package org.receptive.study;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.receptive.data.DataLocation;
import org.receptive.data.DataLocator;
import org.receptive.data.LabelledImages;
import org.receptive.data.MnistFolder;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.StrokeLines;
import org.receptive.nn.Crew;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;

/// Gets digits from files or by drawing them, and keeps the last ones for the next training.
public final class SystemImages implements ImageSource {

    private static final int CHUNK = 50;
    private static final long TRAINING_SEED = 1;
    private static final long TEST_SEED = 2;
    private static final int LEAST_OWN = 10;
    private static final int OWN_TEST_SHARE = 5;

    private final DataLocator locator;
    private final GeneratedDigits digits = new GeneratedDigits(WritingStyle.VARIED);
    private Optional<Kept> kept = Optional.empty();

    /// What was loaded last; `examples` is 0 if it is all there is.
    private record Kept(DataChoice choice, int examples, TrainingImages images) {
        boolean serves(DataChoice wanted, int count) {
            return choice.equals(wanted) && (examples == 0 || (count != 0 && count <= examples));
        }
    }

    /// Looks for MNIST where `locator` says.
    public SystemImages(DataLocator locator) {
        this.locator = locator;
    }

    /// Only one training loads at a time; another that wants the same digits waits and shares them.
    @Override
    public synchronized TrainingImages load(DataChoice choice, int examples, Crew crew, BooleanSupplier cancelled) {
        if (kept.isEmpty() || !kept.get().serves(choice, examples)) {
            // before the new digits take memory, the old ones give theirs back
            kept = Optional.empty();
            var images = read(choice, examples, crew, cancelled);
            if (cancelled.getAsBoolean())
                return first(images, examples);
            // files are read whole, and so are one's own drawings
            kept = Optional.of(new Kept(choice, choice instanceof DataChoice.Generated ? examples : 0, images));
        }
        return first(kept.orElseThrow().images(), examples);
    }

    private static TrainingImages first(TrainingImages images, int examples) {
        int count = images.training().count();
        return examples == 0 || examples >= count ? images : new TrainingImages(images.training().slice(0, examples), images.test());
    }

    private TrainingImages read(DataChoice choice, int examples, Crew crew, BooleanSupplier cancelled) {
        return switch (choice) {
            case DataChoice.Mnist _ -> switch (locator.locate()) {
                case DataLocation.Found found -> read(found.folder());
                case DataLocation.Missing missing -> throw ReadableException.of("study.noData", missing.lacks());
            };
            case DataChoice.Folder(var folder) -> {
                if (!Files.isDirectory(folder))
                    throw ReadableException.of("study.noData", Message.of("data.lack.folder", folder));
                yield read(new MnistFolder(folder));
            }
            case DataChoice.Generated _ -> {
                int count = examples == 0 ? GeneratedImages.TRAINING_COUNT : Math.min(examples, GeneratedImages.TRAINING_COUNT);
                yield new TrainingImages(generate(TRAINING_SEED, count, crew, cancelled), generate(TEST_SEED, GeneratedImages.TEST_COUNT,
                        crew, cancelled));
            }
            case DataChoice.MyDigits(var file) -> drawn(file, crew);
        };
    }

    private static TrainingImages read(MnistFolder folder) {
        return new TrainingImages(folder.train(), folder.test());
    }

    /// Makes the same digits as [GeneratedImages], but with the training's own threads, and stops when nobody waits any more.
    private LabelledImages generate(long seed, int count, Crew crew, BooleanSupplier cancelled) {
        int size = GeneratedDigits.ROWS * GeneratedDigits.COLS;
        var pixels = new byte[Math.multiplyExact(count, size)];
        var labels = new byte[count];
        crew.run((count + CHUNK - 1) / CHUNK, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK) && !cancelled.getAsBoolean(); i++) {
                digits.image(seed, i, pixels, i * size);
                labels[i] = (byte) digits.label(seed, i);
            }
        });
        return LabelledImages.of(GeneratedDigits.ROWS, GeneratedDigits.COLS, GeneratedDigits.CLASSES, pixels, labels);
    }

    private static TrainingImages drawn(java.nio.file.Path file, Crew crew) {
        var drawings = StrokeLines.read(file).stream().filter(drawing -> drawing.label().isPresent() && drawing.pointCount() > 0).toList();
        if (drawings.size() < LEAST_OWN)
            throw ReadableException.of("study.fewDrawings", file, drawings.size(), LEAST_OWN);
        int size = InkPipeline.SIDE * InkPipeline.SIDE;
        var pixels = new byte[Math.multiplyExact(drawings.size(), size)];
        var labels = new byte[drawings.size()];
        crew.run(drawings.size(), i -> {
            InkPipeline.MNIST.run(drawings.get(i)).digit().toBytes(pixels, i * size);
            labels[i] = (byte) drawings.get(i).label().orElseThrow();
        });
        var split = LabelledImages.of(InkPipeline.SIDE, InkPipeline.SIDE, GeneratedDigits.CLASSES, pixels, labels).split(Math.max(1,
                drawings
                        .size() / OWN_TEST_SHARE), 1);
        return new TrainingImages(split.rest(), split.heldOut());
    }
}
