package org.receptive.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.receptive.data.LabelledImages;
import org.receptive.data.generate.GeneratedDigits;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.random.SplitMix64;
import org.receptive.io.network.CheckpointFile;
import org.receptive.io.network.NetworkFile;
import org.receptive.io.network.TrainedModel;
import org.receptive.model.Models;
import org.receptive.nn.Network;
import org.receptive.nn.Parameters;
import org.receptive.nn.WorkerPool;
import org.receptive.session.NormalisationChoice;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.train.CheckpointStore;
import org.receptive.train.ImageExamples;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingControl;
import org.receptive.train.TrainingRun;
import org.receptive.train.TrainingRun.StopReason;
import org.receptive.train.TrainingTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Trains a network.
@Command(name = "train", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class TrainCommand extends LocalisedCommand implements Callable<Integer> {

    /// Four times MNIST.
    private static final int MOST_GENERATED = 240_000;
    /// Keeps the mixture apart from what else the seed decides.
    private static final long MIXTURE = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--model", paramLabel = "NAME|FILE")
    private String model = "lenet5";

    @Mixin
    private ImagesOption images = new ImagesOption();

    @Mixin
    private TrainOptions options = new TrainOptions();

    @Option(names = "--mix-generated", paramLabel = "N")
    private int generated;

    @Option(names = "--normalise", paramLabel = "recipe|unit|mean|pca|zca")
    private NormalisationChoice normalise = NormalisationChoice.RECIPE;

    @Option(names = "--start", paramLabel = "MODEL")
    private Optional<String> start = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--checkpoint", paramLabel = "FILE")
    private Optional<Path> checkpoint = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        file.ifPresent(TrainCommand::requireFolder);
        checkpoint.ifPresent(TrainCommand::requireFolder);
        var begun = start.map(TrainedModel::open);
        var network = begun.map(TrainedModel::network).orElseGet(this::network);
        var recipe = Models.find(model).filter(named -> begun.isEmpty() || named.network().equals(network))
                .orElseGet(() -> Models.require("lenet5")).recipe();
        var read = images.read(notice -> out.println(texts().get(notice)));
        var digits = mixed(read.train());
        int margin = TrainedModel.margin(network, digits.rows(), digits.cols());
        var normalisation = begun.map(TrainedModel::normalisation).orElseGet(() -> normalise.fit(recipe, digits, margin));
        var plan = options.plan(recipe);
        var training = new ImageExamples(digits, normalisation, margin, options.augmentation(), options.seed());
        var test = ImageExamples.plain(read.test(), normalisation, margin);
        try (var workers = new WorkerPool(threads)) {
            var task = new TrainingTask(new Network(network), plan, training, Optional.of(test));
            plan.check(network, training);
            var trainer = trainer(task, begun.map(TrainedModel::parameters), workers, out);
            var ending = run(trainer, out);
            var last = trainer.best().filter(_ -> options.heldOut() > 0)
                    .map(best -> new Parameters(task.network().layout(), best.parameters().toArray())).orElseGet(trainer::parameters);
            return end(ending, trainer, new TrainedModel(network, last, normalisation), out);
        }
    }

    /// Adds generated digits to what is trained on; which ones depends on the seed of the training.
    private LabelledImages mixed(LabelledImages read) {
        if (generated == 0)
            return read;
        if (generated < 0 || generated > MOST_GENERATED)
            throw ReadableException.of("error.cli.mix", MOST_GENERATED);
        if (read.rows() != GeneratedDigits.ROWS || read.cols() != GeneratedDigits.COLS || read.classes() != GeneratedDigits.CLASSES)
            throw ReadableException.of("error.cli.mixSize", read.rows(), read.cols(), read.classes());
        return read.with(GeneratedImages.ofManyHands(SplitMix64.mix(options.seed(), MIXTURE), generated));
    }

    private static void requireFolder(Path path) {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder))
            throw ReadableException.of("error.cli.folder", folder, path.getFileName());
    }

    private NetworkSpec network() {
        return Models.find(model).map(named -> named.network())
                .orElseGet(() -> model.endsWith(".json") ? NetworkFile.read(Path.of(model)) : Models.require(model).network());
    }

    /// Goes on from the checkpoint if there is one, begins otherwise.
    private Trainer trainer(TrainingTask task, Optional<Parameters> begun, WorkerPool workers, PrintWriter out) {
        var kept = checkpoint.flatMap(path -> new CheckpointFile(path).load());
        if (kept.isPresent()) {
            var position = kept.get().position();
            out.println(texts().get("train.resumed", position.epoch() + 1, position.batch()));
            return Trainer.resume(task, kept.get(), workers);
        }
        return begun.map(parameters -> new Trainer(task, parameters, workers)).orElseGet(() -> new Trainer(task, workers));
    }

    private StopReason run(Trainer trainer, PrintWriter out) {
        CheckpointStore store = checkpoint.<CheckpointStore>map(CheckpointFile::new).orElse(CheckpointStore.none());
        var control = new TrainingControl();
        var run = new TrainingRun(trainer, new TrainingLines(trainer, out, texts()), store, control);
        return Interruption.guard(control::cancel, run::run);
    }

    private int end(StopReason ending, Trainer trainer, TrainedModel trained, PrintWriter out) {
        switch (ending) {
            case StopReason.Finished _ -> {
                // the lines of the epochs have said everything
            }
            case StopReason.Cancelled _ -> out.println(texts().get(checkpoint.isPresent()
                    ? Message.of("train.stoppedKept", checkpoint.get())
                    : Message.of("train.stopped")));
            case StopReason.Diverged(var divergence) -> out.println(texts().get(divergence.message()));
            case StopReason.NotKept(var problem) -> out.println(texts().get(problem));
        }
        file.ifPresent(path -> {
            trained.toFile(state(trainer)).write(path);
            out.println(texts().get("train.written", path));
        });
        out.flush();
        return ending instanceof StopReason.Finished ? 0 : Commands.FAILURE;
    }

    private Map<String, String> state(Trainer trainer) {
        var last = trainer.history().isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", trainer.history().getLast().training().accuracy());
        return Map.of("epochs", String.valueOf(trainer.epochsEnded()), "seed", String.valueOf(options.seed()), "training_accuracy", last);
    }
}
