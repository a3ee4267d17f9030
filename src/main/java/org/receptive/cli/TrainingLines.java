package org.receptive.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.train.BatchReport;
import org.receptive.train.EpochReport;
import org.receptive.train.Trainer;
import org.receptive.train.TrainingListener;

/// Tells of a training: progress within each epoch, and a line when it has ended.
final class TrainingLines implements TrainingListener {

    private final Trainer trainer;
    private final PrintWriter out;
    private final Texts texts;
    private final ProgressLine progress;

    TrainingLines(Trainer trainer, PrintWriter out, Texts texts) {
        this.trainer = trainer;
        this.out = out;
        this.texts = texts;
        progress = ProgressLine.of(out, texts);
    }

    private int epochs() {
        return trainer.task().plan().epochs();
    }

    @Override
    public void batch(BatchReport report) {
        if (Terminal.isInteractive())
            progress.show(texts.get("train.epoch", report.epoch() + 1, epochs()), report.batch() + 1, report.batches());
    }

    @Override
    public void epoch(EpochReport report) {
        progress.end();
        var line = new StringBuilder(texts.get("train.line", report.epoch() + 1, epochs(), four(report.training().loss()),
                EvalCommand.percent(report.training().accuracy())));
        report.validation().ifPresent(score -> line.append(texts.get("train.line.validation", EvalCommand.percent(score.accuracy()))));
        report.test().ifPresent(score -> line.append(texts.get("train.line.test", EvalCommand.percent(score.accuracy()))));
        line.append(texts.get("train.line.speed", String.format(Locale.ROOT, "%.2f", report.seconds()),
                Numbers.grouped(Math.round(report.examplesPerSecond()))));
        out.println(line);
        out.flush();
    }

    @Override
    public AfterFailure checkpointFailed(Message problem) {
        progress.end();
        out.println(texts.get(problem));
        out.flush();
        return AfterFailure.GO_ON;
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
