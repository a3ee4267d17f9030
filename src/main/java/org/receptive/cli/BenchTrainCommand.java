package org.receptive.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.receptive.data.normalise.Normalisation;
import org.receptive.model.Models;
import org.receptive.nn.Network;
import org.receptive.nn.OptimizerSpec;
import org.receptive.nn.Schedule;
import org.receptive.nn.WorkerPool;
import org.receptive.train.EpochReport;
import org.receptive.train.ImageExamples;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingPlan;
import org.receptive.train.TrainingTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures training: LeNet-5 with momentum at a constant rate, every epoch on all images, the first one for warming up.
@Command(name = "train", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class BenchTrainCommand extends LocalisedCommand implements Callable<Integer> {

    private static final double RATE = 0.05;
    private static final double MOMENTUM = 0.9;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private ImagesOption images = new ImagesOption();

    @Option(names = "--batch", paramLabel = "N")
    private int batch = BenchOptions.BATCH;

    @Option(names = "--epochs", paramLabel = "N")
    private int epochs = 4;

    @Override
    public Integer call() {
        var data = images.read(notice -> spec.commandLine().getErr().println(texts().get(notice)));
        var training = ImageExamples.plain(data.train(), Normalisation.MeanAndDeviation.MNIST, 0);
        var plan = TrainingPlan.standard().withEpochs(epochs).withBatchSize(batch).withLearningRate(RATE)
                .withOptimizer(OptimizerSpec.Sgd.withMomentum(MOMENTUM)).withSchedule(new Schedule.Constant());
        var test = ImageExamples.plain(data.test(), Normalisation.MeanAndDeviation.MNIST, 0);
        var seconds = new ArrayList<Double>();
        var accuracy = new ArrayList<Double>();
        try (var workers = new WorkerPool(options.threads())) {
            var trainer = new Trainer(new TrainingTask(new Network(Models.require("lenet5").network()), plan, training, Optional.of(test)),
                    workers);
            while (!trainer.isOver())
                trainer.step();
            for (EpochReport report : trainer.history()) {
                seconds.add(report.seconds());
                report.test().ifPresent(score -> accuracy.add(score.accuracy()));
            }
        }
        var figures = new Figures();
        figures.add("threads", options.threads());
        figures.add("batch", batch);
        figures.add("epoch_seconds", texts().get("bench.train.seconds"), seconds, "s");
        figures.add("examples_per_second", texts().get("bench.train.rate"), training.count() / Collections.min(warm(seconds)), "/s", "");
        figures.add("test_accuracy", texts().get("bench.train.accuracy"), accuracy, "");
        figures.print(spec.commandLine().getOut(), options.json());
        return 0;
    }

    private static List<Double> warm(List<Double> seconds) {
        return seconds.size() > 1 ? seconds.subList(1, seconds.size()) : seconds;
    }
}
