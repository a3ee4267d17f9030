package org.receptive.cli;

import org.receptive.data.LabelledImages;
import org.receptive.data.ink.InkPicture;
import org.receptive.io.network.TrainedModel;
import org.receptive.nn.InferenceEngine;
import org.receptive.nn.Network;
import org.receptive.nn.WorkerPool;

/// Says what digit a picture shows.
final class Recognizer {

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
