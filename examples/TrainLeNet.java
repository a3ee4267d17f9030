// Trains LeNet-5 on 12,800 digits with the fast engine, in a few seconds: MNIST if it is there, generated digits if not.
// Another number of digits may be given on the command line.

import org.receptive.data.LabelledImages;
import org.receptive.data.folders.DataLocation;
import org.receptive.data.folders.DataLocator;
import org.receptive.data.generate.GeneratedImages;
import org.receptive.data.normalise.Normalisation;
import org.receptive.model.Models;
import org.receptive.nn.Network;
import org.receptive.nn.WorkerPool;
import org.receptive.train.ImageExamples;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingPlan;
import org.receptive.train.TrainingTask;

record Digits(String name, LabelledImages training, LabelledImages test) {
}

void main(String[] args) {
    var digits = digits(args.length > 0 ? Integer.parseInt(args[0]) : 12_800);
    IO.println("LeNet-5 learns " + digits.training().count() + " " + digits.name() + ".");
    var lenet = Models.require("lenet5").network();
    var plan = TrainingPlan.standard().withEpochs(2).withSeed(1);
    var task = new TrainingTask(new Network(lenet), plan, examples(digits.training()), Optional.of(examples(digits.test())));
    // The same seed gives the same weights, to the bit, on any number of threads.
    try (var threads = new WorkerPool(Runtime.getRuntime().availableProcessors())) {
        var trainer = new Trainer(task, threads);
        while (!trainer.isOver()) {
            trainer.step();
            if (trainer.iteration() % trainer.batchesPerEpoch() == 0) {
                var report = trainer.history().getLast();
                IO.println(String.format(Locale.ROOT, "epoch %d: loss %.3f, %.1f %% of the test digits right", report.epoch() + 1,
                        report.training().loss(), 100 * report.test().orElseThrow().accuracy()));
            }
        }
    }
}

Digits digits(int count) {
    return switch (DataLocator.of(Optional.empty(), System.getenv()).locate()) {
        case DataLocation.Found found -> {
            var mnist = found.folder();
            yield new Digits("digits of MNIST", mnist.train().slice(0, count), mnist.test().slice(0, 2_000));
        }
        case DataLocation.Missing _ -> new Digits("generated digits", GeneratedImages.make(1, count), GeneratedImages.make(2, 2_000));
    };
}

ImageExamples examples(LabelledImages images) {
    return ImageExamples.plain(images, Normalisation.MeanAndDeviation.MNIST, 0);
}
