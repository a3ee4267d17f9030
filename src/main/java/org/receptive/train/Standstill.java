package org.receptive.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.receptive.nn.LossSpec;

/// Notices that a training does not get on: that the network guesses, or that its loss has stayed where it is for long. It looks at the
/// mean of every fifty batches, so that one of them says nothing.
public final class Standstill {

    /// How many batches are looked at together.
    static final int WINDOW = 50;
    /// Any training guesses at first: only after so many windows it is said.
    private static final int GUESSES_AT_FIRST = 6;
    private static final int GUESSES_AFTER_LEARNING = 2;
    /// So many times the share of one class is knowledge.
    private static final double KNOWLEDGE = 3;
    /// The loss of a network that has begun to learn is this much below that of guessing.
    private static final double BEGUN = 0.95;
    private static final int LEAST_PLATEAU = 6;
    private static final int MOST_PLATEAU = 40;
    /// A loss that falls by less than this over a plateau's length is none that falls.
    private static final double FALLEN = 0.98;
    private static final double FALLS_AGAIN = 0.85;
    /// Whoever is right as often as this is at the end of the way, not stuck on it.
    private static final double GOOD = 0.95;

    private final int classes;
    private final boolean entropy;
    private final int plateau;
    private final List<Double> losses = new ArrayList<>();
    private Phase phase = Phase.LEARNING;
    private double phaseLoss;
    private double lossSum;
    private double accuracySum;
    private int batches;
    private double best;
    private int guesses;

    private enum Phase {
        LEARNING, GUESSING, FLAT
    }

    /// What is noticed.
    public sealed interface Sign {

        /// The network gives every class the same chance, or the same class to every example.
        ///
        /// @param loss the mean loss now
        /// @param accuracy the share that is right now
        /// @param forgot whether it knew more before
        record Guessing(double loss, double accuracy, boolean forgot) implements Sign {}

        /// The loss has not fallen for long.
        ///
        /// @param loss where it stays
        /// @param batches for how many batches
        record Plateau(double loss, int batches) implements Sign {}

        /// What was noticed is over.
        ///
        /// @param loss the mean loss now
        record GoesOn(double loss) implements Sign {}
    }

    /// Begins.
    ///
    /// @param batchesPerEpoch how many batches an epoch has: a plateau is no shorter than two epochs, as far as they are not too long
    public Standstill(LossSpec loss, int classes, int batchesPerEpoch) {
        this.classes = classes;
        entropy = loss instanceof LossSpec.CrossEntropy;
        plateau = Math.clamp(2L * batchesPerEpoch / WINDOW, LEAST_PLATEAU, MOST_PLATEAU);
    }

    /// Looks at one more batch, and tells what changed with it.
    public Optional<Sign> add(double loss, double accuracy) {
        lossSum += loss;
        accuracySum += accuracy;
        if (++batches < WINDOW)
            return Optional.empty();
        double meanLoss = lossSum / WINDOW;
        double meanAccuracy = accuracySum / WINDOW;
        batches = 0;
        lossSum = 0;
        accuracySum = 0;
        losses.add(meanLoss);
        boolean guessing = meanAccuracy <= Guessing.most(classes) && !(entropy && meanLoss < BEGUN * Math.log(classes));
        guesses = guessing ? guesses + 1 : 0;
        var sign = switch (phase) {
            case LEARNING -> stuck(meanLoss, meanAccuracy);
            case GUESSING -> guessing ? Optional.<Sign>empty() : goesOn(meanLoss);
            case FLAT -> guesses > 0 || meanLoss < FALLS_AGAIN * phaseLoss ? left(meanLoss) : Optional.<Sign>empty();
        };
        best = Math.max(best, meanAccuracy);
        return sign;
    }

    /// Tells whether the network ever knew more than it could guess.
    public boolean hasKnown() {
        return best >= Math.min(KNOWLEDGE / classes, GOOD);
    }

    private Optional<Sign> stuck(double loss, double accuracy) {
        boolean forgot = hasKnown();
        if (guesses >= (forgot ? GUESSES_AFTER_LEARNING : GUESSES_AT_FIRST)) {
            phase = Phase.GUESSING;
            return Optional.of(new Sign.Guessing(loss, accuracy, forgot));
        }
        int count = losses.size();
        if (guesses > 0 || accuracy >= GOOD || count < 2 * plateau)
            return Optional.empty();
        double now = mean(count - plateau, count);
        if (now < FALLEN * mean(count - 2 * plateau, count - plateau))
            return Optional.empty();
        phase = Phase.FLAT;
        phaseLoss = now;
        return Optional.of(new Sign.Plateau(now, plateau * WINDOW));
    }

    private Optional<Sign> left(double loss) {
        // it may be left downwards, and upwards into guessing, which is said as soon as it is sure
        if (guesses == 0)
            return goesOn(loss);
        phase = Phase.LEARNING;
        return Optional.empty();
    }

    private Optional<Sign> goesOn(double loss) {
        phase = Phase.LEARNING;
        losses.clear();
        return Optional.of(new Sign.GoesOn(loss));
    }

    private double mean(int from, int end) {
        return losses.subList(from, end).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
