package org.receptive.cli;

import java.util.concurrent.Callable;
import org.receptive.data.normalise.Normalisation;
import org.receptive.model.Models;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Network;
import org.receptive.nn.SingleInference;
import org.receptive.nn.WorkerPool;
import org.receptive.train.ImageExamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Measures the answers of LeNet-5: one image, and a thousand.
@Command(name = "infer", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class BenchInferCommand extends LocalisedCommand implements Callable<Integer> {

    private static final int SINGLE_RUNS = 20_000;
    private static final int BATCH = 1000;
    private static final int BATCH_RUNS = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private ImagesOption images = new ImagesOption();

    @Override
    public Integer call() {
        var model = Models.require("lenet5");
        var parameters = model.recipe().initialiser().draw(model.network(), 1);
        var set = ImageExamples.plain(images.read(notice -> spec.commandLine().getErr().println(texts().get(notice))).test(),
                Normalisation.MeanAndDeviation.MNIST, 0);
        var single = new SingleInference(model.network());
        single.load(parameters);
        var image = new float[(int) model.network().input().count()];
        set.copy(0, 0, 0, image, 0, 1);
        var figures = new Figures();
        figures.add("threads", options.threads());
        figures.add("forward_1_us", texts().get("bench.infer.one"), Stopwatch.medianMicros(SINGLE_RUNS, () -> single.run(image)), "µs", "");
        int count = Math.min(BATCH, set.count());
        try (var workers = new WorkerPool(options.threads())) {
            var engine = new InferenceEngine(new Network(model.network()), workers, count);
            var examples = set.from(0);
            double micros = Stopwatch.medianMicros(BATCH_RUNS, () -> engine.compute(parameters, examples, count));
            figures.add("forward_" + count + "_us", texts().get("bench.infer.many", count), micros, "µs", "");
        }
        figures.print(spec.commandLine().getOut(), options.json());
        return 0;
    }
}
