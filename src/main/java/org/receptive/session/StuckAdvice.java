package org.receptive.session;

import java.util.Optional;
import org.receptive.nn.LossSpec;
import org.receptive.spec.Activation;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.Numbers;
import org.receptive.train.Standstill.Sign;
import org.receptive.train.UsualRate;

/// What is said of a training that does not get on, and what to try: the most likely cause, one at a time.
///
/// @param setup what is trained, with its learning rate as it is now
/// @param classes how many classes there are
/// @param dead the layer with the most dead units, if that could be counted
record StuckAdvice(TrainingSetup setup, int classes, Optional<DeadUnits> dead) {

    private static final double MUCH_DECAY = 0.02;
    private static final double MANY = 0.5;
    /// As far as this from the usual rate, the rate is the first suspect.
    private static final double FAR = 3;
    /// A loss nearer to that of guessing than this is hardly another.
    private static final double NEAR = 0.02;
    /// A loss above that of guessing comes from updates that are too large.
    private static final double ABOVE = 1.003;
    private static final int LOSS_DIGITS = 4;

    /// Says it. A sign that something is wrong stays until something else is said.
    Notice of(Sign sign) {
        return switch (sign) {
            case Sign.Guessing guessing ->
                Notice.problem(Message.of("study.stuck.guessing", guess(guessing), cause(guessing.loss(), guessing.forgot())));
            case Sign.Plateau(double loss, int batches) -> Notice.problem(
                    Message.of("study.stuck.plateau", Numbers.significant(loss, LOSS_DIGITS), Numbers.grouped(batches), plateau()));
            case Sign.GoesOn(double loss) -> Notice.success("study.stuck.goesOn", Numbers.significant(loss, LOSS_DIGITS));
        };
    }

    private Message guess(Sign.Guessing sign) {
        var loss = Numbers.significant(sign.loss(), LOSS_DIGITS);
        if (!isEntropy())
            return Message.of("study.stuck.accuracy", Numbers.percent(sign.accuracy()), classes);
        double unknowing = Math.log(classes);
        var limit = Numbers.significant(unknowing, LOSS_DIGITS);
        if (loss.equals(limit))
            return Message.of("study.stuck.equal", loss, classes);
        return Message.of(Math.abs(sign.loss() - unknowing) < NEAR ? "study.stuck.near" : "study.stuck.unequal", loss, classes, limit);
    }

    /// Names the most likely cause of guessing and what to try. The rate is the highest of the schedule: near the end of some it is tiny
    /// and explains nothing.
    ///
    /// @param loss the mean loss now
    /// @param forgot whether the network knew more before
    Message cause(double loss, boolean forgot) {
        if (setup.weightDecay() >= MUCH_DECAY)
            return Message.of("study.try.decay", Numbers.display(setup.weightDecay()));
        if (many().isPresent())
            return Message.of("study.try.dead", many().get(), Numbers.display(smaller()));
        boolean above = isEntropy() && loss > ABOVE * Math.log(classes);
        if (forgot || above || setup.learningRate() > FAR * usual())
            return Message.of("study.try.smaller", Numbers.display(setup.learningRate()), Numbers.display(smaller()));
        if (setup.learningRate() < usual() / FAR)
            return Message.of("study.try.larger", Numbers.display(setup.learningRate()), Numbers.display(usual()));
        return Message.of(isSigmoid() ? "study.try.sigmoid" : "study.try.wait");
    }

    private Message plateau() {
        if (setup.weightDecay() >= MUCH_DECAY)
            return Message.of("study.try.decay", Numbers.display(setup.weightDecay()));
        if (many().isPresent())
            return Message.of("study.try.dead", many().get(), Numbers.display(smaller()));
        if (setup.learningRate() > FAR * usual())
            return Message.of("study.try.smaller", Numbers.display(setup.learningRate()), Numbers.display(usual()));
        return setup.learningRate() < usual() / FAR
                ? Message.of("study.try.larger", Numbers.display(setup.learningRate()), Numbers.display(usual()))
                : Message.of("study.try.schedule");
    }

    private double usual() {
        return UsualRate.of(setup.plan().optimizer(), setup.network());
    }

    private double smaller() {
        return UsualRate.after(setup.learningRate(), setup.plan().optimizer(), setup.network());
    }

    private boolean isEntropy() {
        return setup.plan().loss() instanceof LossSpec.CrossEntropy;
    }

    private Optional<Message> many() {
        return dead.filter(counted -> counted.share() >= MANY)
                .map(counted -> Message.of("study.dead", counted.layer(), counted.dead(), counted.units(), counted.digits()));
    }

    private boolean isSigmoid() {
        return setup.network().nodes().stream().anyMatch(
                node -> node.layer() instanceof ActivationSpec activation && activation.function() instanceof Activation.Sigmoid);
    }
}
