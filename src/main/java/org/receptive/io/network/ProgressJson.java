package org.receptive.io.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonNumbers;
import org.receptive.io.json.JsonValue;
import org.receptive.train.Checkpoint;
import org.receptive.train.EpochReport;
import org.receptive.train.EvaluationReport.Score;

/// Turns how far a training has come, and the reports of its epochs, into JSON and back, exactly.
final class ProgressJson {

    private ProgressJson() {}

    static JsonValue json(Checkpoint.TrainingPosition position) {
        return new JsonNumbers().put("epoch", position.epoch()).put("batch", position.batch()).putLong("iteration", position.iteration())
                .putLong("optimizerSteps", position.optimizerSteps()).put("lossSum", position.lossSum()).put("correct", position.correct())
                .put("seen", position.seen()).put("seconds", position.seconds()).put("batchesHigh", position.batchesHigh()).json();
    }

    static Checkpoint.TrainingPosition position(JsonField f) {
        return new Checkpoint.TrainingPosition(JsonNumbers.whole(f, "epoch"), JsonNumbers.whole(f, "batch"),
                JsonNumbers.longNumber(f, "iteration"), JsonNumbers.longNumber(f, "optimizerSteps"),
                JsonNumbers.real(f, "lossSum"), JsonNumbers.whole(f, "correct"),
                JsonNumbers.whole(f, "seen"), JsonNumbers.real(f, "seconds"), JsonNumbers.whole(f, "batchesHigh"));
    }

    static JsonValue history(List<EpochReport> history) {
        return new JsonValue.Items(history.stream().map(ProgressJson::json).toList());
    }

    private static JsonValue json(EpochReport report) {
        var out = new JsonNumbers().put("epoch", report.epoch()).putLong("iteration", report.iteration()).put("seconds", report.seconds())
                .put("training", json(report.training()));
        report.validation().ifPresent(score -> out.put("validation", json(score)));
        report.test().ifPresent(score -> out.put("test", json(score)));
        return out.json();
    }

    private static JsonValue json(Score score) {
        return new JsonNumbers().put("correct", score.correct()).put("count", score.count()).put("loss", score.loss()).json();
    }

    static List<EpochReport> history(JsonField field) {
        var history = new ArrayList<EpochReport>();
        if (field.value() instanceof JsonValue.Items items && items.values().isEmpty())
            return history;
        for (var f : field.entries())
            history.add(new EpochReport(JsonNumbers.whole(f, "epoch"), JsonNumbers.longNumber(f, "iteration"), score(f.require("training")),
                    optionalScore(f, "validation"), optionalScore(f, "test"), JsonNumbers.real(f, "seconds")));
        return history;
    }

    private static Optional<Score> optionalScore(JsonField f, String name) {
        return f.find(name).map(ProgressJson::score);
    }

    private static Score score(JsonField f) {
        return new Score(JsonNumbers.whole(f, "correct"), JsonNumbers.whole(f, "count"), JsonNumbers.real(f, "loss"));
    }
}
