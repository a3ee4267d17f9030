package org.receptive.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.receptive.io.network.TrainedModel;
import org.receptive.nn.LossSpec;
import org.receptive.nn.Network;
import org.receptive.nn.WorkerPool;
import org.receptive.spec.RbfSpec;
import org.receptive.text.Numbers;
import org.receptive.train.ConfusionMatrix;
import org.receptive.train.Evaluation;
import org.receptive.train.EvaluationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tests a trained network on labelled images.
@Command(name = "eval", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class EvalCommand extends LocalisedCommand implements Callable<Integer> {

    private static final int MISTAKES = 10;
    private static final double RUBBISH = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MODEL")
    private String model = "";

    @Mixin
    private ImagesOption images = new ImagesOption();

    @Option(names = "--train-images")
    private boolean trainImages;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var trained = TrainedModel.open(model);
        var read = images.read(notice -> out.println(texts().get(notice)));
        var set = trained.examples(trainImages ? read.train() : read.test());
        boolean distances = trained.network().nodes().getLast().layer() instanceof RbfSpec;
        LossSpec loss = distances ? new LossSpec.Competition(RUBBISH) : LossSpec.CrossEntropy.plain();
        try (var workers = new WorkerPool(threads)) {
            var report = new Evaluation(new Network(trained.network()), loss, workers).report(trained.parameters(), set, MISTAKES);
            print(out, report);
        }
        return 0;
    }

    private void print(PrintWriter out, EvaluationReport report) {
        out.println(texts().get("eval.accuracy", percent(report.accuracy()), Numbers.grouped(report.score().correct()),
                Numbers.grouped(report.score().count()), String.format(Locale.ROOT, "%.4f", report.score().loss())));
        out.println();
        out.println(texts().get("eval.confusion"));
        printConfusion(out, report.confusion());
        if (!report.surestMistakes().isEmpty()) {
            out.println();
            out.println(texts().get("eval.mistakes"));
            for (var mistake : report.surestMistakes())
                out.println("  " + texts().get("eval.mistake", mistake.example(), mistake.label(), mistake.predicted(),
                        Numbers.probability(mistake.probability())));
        }
        out.flush();
    }

    private static void printConfusion(PrintWriter out, ConfusionMatrix confusion) {
        var line = new StringBuilder("      ");
        for (int k = 0; k < confusion.classes(); k++)
            line.append(String.format(Locale.ROOT, "%6d", k));
        out.println(line);
        for (int actual = 0; actual < confusion.classes(); actual++) {
            line.setLength(0);
            line.append(String.format(Locale.ROOT, "%6d", actual));
            for (int k = 0; k < confusion.classes(); k++)
                line.append(String.format(Locale.ROOT, "%6d", confusion.at(actual, k)));
            var accuracy = confusion.accuracy(actual);
            out.println(line.append(accuracy.isPresent() ? "   " + percent(accuracy.getAsDouble()) : ""));
        }
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
