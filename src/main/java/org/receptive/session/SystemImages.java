package org.receptive.session;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.receptive.data.LabelledImages;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.folders.MnistFolder;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.generate.WritingStyle;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.StrokeLines;
import org.receptive.nn.WorkerPool;
import org.receptive.session.ImageSource.TrainingImages;
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

    /// What was loaded last; `examples` is 0 if it is all there is, and `files` tells the files from others of the same names.
    private record Kept(DataChoice choice, Set<String> files, int examples, TrainingImages images) {
        boolean serves(DataChoice wanted, int count, Set<String> now) {
            // files that have vanished are the same as far as can be told
            return choice.equals(wanted) && (now.isEmpty() || now.equals(files)) && (examples == 0 || (count != 0 && count <= examples));
        }
    }

    /// Looks for MNIST where `locator` says.
    public SystemImages(DataLocator locator) {
        this.locator = locator;
    }

    /// Only one training loads at a time; another that wants the same digits waits and shares them.
    @Override
    public synchronized TrainingImages load(DataChoice choice, int examples, WorkerPool workers, BooleanSupplier cancelled) {
        // the writer may be drawing more of them this very moment, and few digits are read quickly
        if (choice instanceof DataChoice.MyDigits(var file))
            return first(drawn(file, workers), examples);
        var files = files(choice);
        if (kept.isEmpty() || !kept.get().serves(choice, examples, files)) {
            // before the new digits take memory, the old ones give theirs back, unless a run still shows them
            kept = Optional.empty();
            var images = read(choice, examples, workers, cancelled);
            if (cancelled.getAsBoolean())
                return first(images, examples);
            // files are read whole
            kept = Optional.of(new Kept(choice, files, choice instanceof DataChoice.Generated ? examples : 0, images));
        }
        return first(kept.orElseThrow().images(), examples);
    }

    /// Describes name, size and time of the files of a chosen folder; nothing for other choices, and for a folder that is gone.
    private static Set<String> files(DataChoice choice) {
        var described = new HashSet<String>();
        if (choice instanceof DataChoice.Folder(var folder))
            try (var files = Files.newDirectoryStream(folder, "{train,t10k}*")) {
                for (var file : files)
                    described.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            } catch (IOException | DirectoryIteratorException e) {
                // reading will say what is wrong, unless the digits are in memory already
                return Set.of();
            }
        return described;
    }

    private static TrainingImages first(TrainingImages images, int examples) {
        int count = images.training().count();
        return examples == 0 || examples >= count ? images : new TrainingImages(images.training().slice(0, examples), images.test());
    }

    private TrainingImages read(DataChoice choice, int examples, WorkerPool workers, BooleanSupplier cancelled) {
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
                yield new TrainingImages(generate(TRAINING_SEED, count, workers, cancelled),
                        generate(TEST_SEED, GeneratedImages.TEST_COUNT, workers, cancelled));
            }
            case DataChoice.MyDigits(var file) -> drawn(file, workers);
        };
    }

    private static TrainingImages read(MnistFolder folder) {
        return new TrainingImages(folder.train(), folder.test());
    }

    /// Makes the same digits as [GeneratedImages], but with the training's own threads, and stops when no one waits for it any longer.
    private LabelledImages generate(long seed, int count, WorkerPool workers, BooleanSupplier cancelled) {
        int size = GeneratedDigits.ROWS * GeneratedDigits.COLS;
        var pixels = new byte[Math.multiplyExact(count, size)];
        var labels = new byte[count];
        workers.run((count + CHUNK - 1) / CHUNK, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK) && !cancelled.getAsBoolean(); i++) {
                digits.image(seed, i, pixels, i * size);
                labels[i] = (byte) digits.label(seed, i);
            }
        });
        return LabelledImages.of(GeneratedDigits.ROWS, GeneratedDigits.COLS, GeneratedDigits.CLASSES, pixels, labels);
    }

    private static TrainingImages drawn(java.nio.file.Path file, WorkerPool workers) {
        var drawings = StrokeLines.read(file).stream().filter(drawing -> drawing.label().isPresent() && drawing.pointCount() > 0).toList();
        if (drawings.size() < LEAST_OWN)
            throw ReadableException.of("study.fewDrawings", file, drawings.size(), LEAST_OWN);
        int size = InkPipeline.SIDE * InkPipeline.SIDE;
        var pixels = new byte[Math.multiplyExact(drawings.size(), size)];
        var labels = new byte[drawings.size()];
        workers.run(drawings.size(), i -> {
            InkPipeline.MNIST.run(drawings.get(i)).digit().toBytes(pixels, i * size);
            labels[i] = (byte) drawings.get(i).label().orElseThrow();
        });
        var split = LabelledImages.of(InkPipeline.SIDE, InkPipeline.SIDE, GeneratedDigits.CLASSES, pixels, labels)
                .split(Math.max(1, drawings.size() / OWN_TEST_SHARE), 1);
        return new TrainingImages(split.rest(), split.heldOut());
    }
}
