package org.receptive.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.receptive.data.LabelledImages;
import org.receptive.data.augment.Augmentation;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.io.network.TrainedModel;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Network;
import org.receptive.nn.Parameters;
import org.receptive.nn.WorkerPool;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.BatchReport;
import org.receptive.train.CheckpointStore;
import org.receptive.train.ExampleSet;
import org.receptive.train.ImageExamples;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingControl;
import org.receptive.train.TrainingListener;
import org.receptive.train.TrainingRun;
import org.receptive.train.TrainingRun.StopReason;
import org.receptive.train.TrainingTask;

/// Goes on training a network on one writer's digits, in the background, and compares it with what it was: on digits of the writer that
/// were held out, on those that it learned from, and on the test examples. The model that is given stays as it is.
public final class FineTuning {

    private static final int BATCH = 512;

    private final TrainingControl control = new TrainingControl();
    private final Work work;
    private final HeldOutDigits mine;

    /// What is tuned, and on what.
    ///
    /// @param model the trained network
    /// @param mine the digits to learn, of which some are held out if they are enough
    /// @param known gets the digits that it must not forget, of which some are mixed in and some judge it; asked on the training's thread
    /// @param settings how
    public record Work(TrainedModel model, LabelledImages mine, Supplier<Optional<KnownDigits>> known, TuningSettings settings) {}

    /// How it ended.
    public sealed interface Result {

        /// The network has learned the digits.
        ///
        /// @param tuned the network as it is now
        /// @param learned what changed on the digits that it learned from
        /// @param heldOut what changed on the writer's other digits, if some were held out
        /// @param test what changed on the test examples, if there were some
        record Tuned(TrainedModel tuned, TuningComparison learned, Optional<TuningComparison> heldOut,
                Optional<TuningComparison> test) implements Result {}

        /// It was stopped by hand; nothing has changed.
        record Cancelled() implements Result {}

        /// It was not possible.
        ///
        /// @param problem the reason and the way out
        record Failed(Message problem) implements Result {}
    }

    private FineTuning(Work work) {
        this.work = work;
        mine = HeldOutDigits.of(work.mine());
    }

    /// Starts in the background, on all processors but never holding up the end of the program.
    ///
    /// @param progress is told the share that is done, 0 to 1, on the training's thread
    /// @param ended is told how it ended, on the same thread
    public static FineTuning start(Work work, DoubleConsumer progress, Consumer<Result> ended) {
        var tuning = new FineTuning(work);
        Thread.ofPlatform().daemon().name("fine-tuning")
                .start(() -> ended.accept(tuning.run(Runtime.getRuntime().availableProcessors(), progress)));
        return tuning;
    }

    /// Tunes on the calling thread and its workers; the result does not depend on the number of threads.
    public static Result run(Work work, int threads, DoubleConsumer progress) {
        return new FineTuning(work).run(threads, progress);
    }

    /// Stops after the batch that is being computed.
    public void cancel() {
        control.cancel();
    }

    /// Stands still for a moment, as [TrainingControl#makeWay] says.
    public void makeWay(Duration moment) {
        control.makeWay(moment);
    }

    private Result run(int threads, DoubleConsumer progress) {
        if (work.mine().count() == 0)
            return new Result.Failed(Message.of("error.mydigit.none"));
        try (var workers = new WorkerPool(threads)) {
            return tune(workers, progress, work.known().get());
        } catch (ReadableException problem) {
            return new Result.Failed(problem.problem());
        } catch (RuntimeException | Error e) {
            // No one foresaw it, but who waits must be told that it is over, and the log keeps where it was.
            FailureLog.write("the tuning failed", e);
            return new Result.Failed(Message.of("error.mydigit.failed", e));
        }
    }

    private Result tune(WorkerPool workers, DoubleConsumer progress, Optional<KnownDigits> known) {
        var model = work.model();
        var network = new Network(model.network());
        var plan = work.settings().plan(model.network());
        var trainer = new Trainer(TrainingTask.of(network, plan, examples(known)), model.parameters(), workers);
        double batches = (double) plan.epochs() * trainer.batchesPerEpoch();
        var listener = new TrainingListener() {
            @Override
            public void batch(BatchReport report) {
                progress.accept(Math.min(1, trainer.iteration() / batches));
            }
        };
        var reason = new TrainingRun(trainer, listener, CheckpointStore.none(), control).run();
        return switch (reason) {
            case StopReason.Finished _ -> compared(network, workers, trainer.parameters(), known);
            case StopReason.Cancelled _ -> new Result.Cancelled();
            case StopReason.Diverged _ -> new Result.Failed(Message.of("error.mydigit.diverged"));
            case StopReason.NotKept(Message problem) -> new Result.Failed(problem);
        };
    }

    /// My digits, each several times and every time changed otherwise, and examples of the data set as they are.
    private ExampleSet examples(Optional<KnownDigits> digits) {
        var settings = work.settings();
        var learned = mine.learned();
        var copies = learned.select(IntStream.range(0, learned.count() * settings.copies()).map(i -> i % learned.count()).toArray());
        var parts = new ArrayList<ExampleSet>();
        parts.add(placed(copies, settings.augmentation()));
        digits.map(KnownDigits::training).filter(known -> settings.mixed() > 0 && known.count() > 0)
                .ifPresent(known -> parts.add(
                        placed(known.select(new SplittableRandom(settings.seed()).ints(settings.mixed(), 0, known.count()).toArray()),
                                Augmentation.NONE)));
        return new MixedExamples(parts);
    }

    private ImageExamples placed(LabelledImages images, Augmentation augmentation) {
        var model = work.model();
        return new ImageExamples(images, model.normalisation(), TrainedModel.margin(model.network(), images.rows(), images.cols()),
                augmentation, work.settings().seed());
    }

    private Result compared(Network network, WorkerPool workers, Parameters tuned, Optional<KnownDigits> known) {
        var engine = new InferenceEngine(network, workers, BATCH);
        return new Result.Tuned(new TrainedModel(work.model().network(), tuned, work.model().normalisation()),
                comparison(engine, tuned, Message.of("mydigit.set.learned"), mine.learned()),
                Optional.of(mine.heldOut()).filter(digits -> digits.count() > 0)
                        .map(digits -> comparison(engine, tuned, Message.of("mydigit.set.heldOut"), digits)),
                known.map(digits -> comparison(engine, tuned, digits.name(), digits.test())));
    }

    private TuningComparison comparison(InferenceEngine engine, Parameters tuned, Message name, LabelledImages images) {
        var set = placed(images, Augmentation.NONE);
        return TuningComparison.of(name, IntStream.range(0, set.count()).map(set::label).toArray(),
                predicted(engine, work.model().parameters(), set), predicted(engine, tuned, set));
    }

    private static int[] predicted(InferenceEngine engine, Parameters parameters, ExampleSet set) {
        var predicted = new int[set.count()];
        for (int first = 0; first < predicted.length; first += BATCH) {
            int count = Math.min(BATCH, predicted.length - first);
            engine.compute(parameters, set.from(first), count);
            for (int i = 0; i < count; i++)
                predicted[first + i] = engine.predicted(i);
        }
        return predicted;
    }

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
                case DataLocation.Found found ->
                    new KnownDigits(Message.of("mydigit.set.mnist"), found.folder().train(), found.folder().test());
                case DataLocation.Missing _ -> new KnownDigits(Message.of("mydigit.set.generated"), GeneratedImages.make(1, GENERATED),
                        GeneratedImages.make(2, GENERATED));
            };
        }
    }
}
