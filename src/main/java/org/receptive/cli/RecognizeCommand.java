package org.receptive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPicture;
import org.receptive.data.ink.InkPipeline;
import org.receptive.data.ink.StrokeLines;
import org.receptive.io.network.TrainedModel;
import org.receptive.io.picture.InkImport;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Network;
import org.receptive.nn.WorkerPool;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Recognizes digits: pen strokes or pictures, through the pipeline of the drawing pad.
@Command(name = "recognize", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class RecognizeCommand extends LocalisedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--model", paramLabel = "MODEL")
    private String model = "lenet5";

    @Option(names = "--quiet")
    private boolean quiet;

    @Option(names = "--no-crop")
    private boolean noCrop;

    @Option(names = "--no-scale")
    private boolean noScale;

    @Option(names = "--no-centre")
    private boolean noCentre;

    private int labelled;
    private int right;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var recognizer = new Recognizer(TrainedModel.open(model));
        for (var file : files)
            if (isStrokes(file))
                recognizeStrokes(file, recognizer, out);
            else
                recognizePicture(file, recognizer, out);
        if (labelled > 0)
            out.println(texts().get("recognize.accuracy", EvalCommand.percent((double) right / labelled), Numbers.grouped(right),
                    Numbers.grouped(labelled)));
        out.flush();
        return 0;
    }

    private InkPipeline pipeline() {
        var all = InkPipeline.MNIST;
        return new InkPipeline(!noCrop, !noScale, !noCentre, all.pen(), all.antialias(), all.canvasPx());
    }

    private static boolean isStrokes(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
    }

    private void recognizeStrokes(Path file, Recognizer recognizer, PrintWriter out) {
        var drawings = StrokeLines.read(file);
        if (drawings.isEmpty())
            throw ReadableException.of("error.recognize.empty", file);
        var pipeline = pipeline();
        for (int i = 0; i < drawings.size(); i++)
            tell(out, file + ":" + (i + 1), recognizer, pipeline.run(drawings.get(i)), drawings.get(i).label());
    }

    private void recognizePicture(Path file, Recognizer recognizer, PrintWriter out) {
        var ink = InkImport.read(file);
        if (ink.isPresent())
            tell(out, file.toString(), recognizer, pipeline().run(ink.get()), OptionalInt.empty());
        else
            out.println(file + ": " + texts().get("picture.noPaper"));
    }

    private void tell(PrintWriter out, String name, Recognizer recognizer, InkPipeline.Stages stages, OptionalInt label) {
        if (stages.isEmpty()) {
            out.println(name + ": " + texts().get("recognize.empty"));
            return;
        }
        var answer = recognizer.recognize(stages.digit());
        label.ifPresent(wanted -> {
            labelled++;
            right += wanted == answer.digit() ? 1 : 0;
        });
        if (quiet)
            return;
        var sure = Numbers.probability(answer.probability());
        var second = Numbers.probability(answer.secondProbability());
        var message = label.isPresent() && label.getAsInt() != answer.digit()
                ? Message.of("recognize.wrong", answer.digit(), sure, label.getAsInt())
                : Message.of("recognize.answer", answer.digit(), sure, answer.second(), second);
        out.println(name + ": " + texts().get(message));
    }

    /// Says what digit a picture shows.
    private static final class Recognizer {

        private final TrainedModel model;
        private final InferenceEngine engine;

        /// What the network says.
        ///
        /// @param digit the likeliest
        /// @param probability how likely
        /// @param second the next
        /// @param secondProbability how likely
        record Recognition(int digit, double probability, int second, double secondProbability) {}

        Recognizer(TrainedModel model) {
            this.model = model;
            // one picture at a time keeps one thread busy
            engine = new InferenceEngine(new Network(model.network()), new WorkerPool(1), 1);
        }

        Recognition recognize(InkPicture digit) {
            var bytes = new byte[digit.rows() * digit.cols()];
            digit.toBytes(bytes, 0);
            var images = LabelledImages.of(digit.rows(), digit.cols(), engine.classes(), bytes, new byte[1]);
            engine.compute(model.parameters(), model.examples(images).from(0), 1);
            var p = engine.probabilities();
            int best = 0;
            for (int k = 1; k < engine.classes(); k++)
                best = p[k] > p[best] ? k : best;
            int second = best == 0 ? 1 : 0;
            for (int k = 0; k < engine.classes(); k++)
                second = k != best && p[k] > p[second] ? k : second;
            return new Recognition(best, p[best], second, p[second]);
        }
    }
}
