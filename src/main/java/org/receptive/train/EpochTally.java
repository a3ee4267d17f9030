package org.receptive.train;

import org.receptive.nn.TrainingEngine;
import org.receptive.train.EvaluationReport.Score;

/// How far the training has come, and the sums of the current epoch.
final class EpochTally {
    private int epoch;
    private int batch;
    private long iteration;
    private double lossSum;
    private int correct;
    private int seen;
    private double seconds;

    EpochTally(Checkpoint.TrainingPosition position) {
        epoch = position.epoch();
        batch = position.batch();
        iteration = position.iteration();
        lossSum = position.lossSum();
        correct = position.correct();
        seen = position.seen();
        seconds = position.seconds();
    }

    int epoch() {
        return epoch;
    }

    int batch() {
        return batch;
    }

    long iteration() {
        return iteration;
    }

    double seconds() {
        return seconds;
    }

    void addSeconds(double more) {
        seconds += more;
    }

    void add(TrainingEngine.BatchResult outcome) {
        lossSum += outcome.loss() * outcome.count();
        correct += outcome.correct();
        seen += outcome.count();
        batch++;
        iteration++;
    }

    void beginEpoch() {
        epoch++;
        batch = 0;
        lossSum = 0;
        correct = 0;
        seen = 0;
        seconds = 0;
    }

    Score score() {
        return new Score(correct, seen, lossSum / seen);
    }

    Checkpoint.TrainingPosition position(long optimizerSteps, int batchesHigh) {
        return new Checkpoint.TrainingPosition(epoch, batch, iteration, optimizerSteps, lossSum, correct, seen, seconds, batchesHigh);
    }
}
