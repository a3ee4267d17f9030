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
/// @param setup what is trained
/// @param classes how many classes there are
/// @param rate the learning rate in force
/// @param dead the layer with the most dead units, if that could be counted
record StuckAdvice(TrainingSetup setup, int classes, double rate, Optional<DeadUnits> dead) {

    private static final double MUCH_DECAY = 0.02;
    private static final double MANY = 0.5;
    /// As far as this from the usual rate, the rate is the first suspect.
    private static final double FAR = 3;
    /// A loss nearer to that of guessing than this is equal to it.
    private static final double NEAR = 0.01;
    private static final int LOSS_DIGITS = 4;

    /// Says it. A sign that something is wrong stays until something else is said.
    Notice of(Sign sign) {
        return switch (sign) {
            case Sign.Guessing guessing -> Notice.problem(Message.of("study.stuck.guessing", guess(guessing), cause(guessing.forgot())));
            case Sign.Plateau(double loss, int batches) -> Notice.problem(
                    Message.of("study.stuck.plateau", Numbers.significant(loss, LOSS_DIGITS), Numbers.grouped(batches), plateau()));
            case Sign.GoesOn(double loss) -> Notice.success("study.stuck.goesOn", Numbers.significant(loss, LOSS_DIGITS));
        };
    }

    private Message guess(Sign.Guessing sign) {
        var loss = Numbers.significant(sign.loss(), LOSS_DIGITS);
        if (!(setup.plan().loss() instanceof LossSpec.CrossEntropy))
            return Message.of("study.stuck.accuracy", Numbers.percent(sign.accuracy()), classes);
        double unknowing = Math.log(classes);
        return Math.abs(sign.loss() - unknowing) < NEAR
                ? Message.of("study.stuck.equal", loss, classes)
                : Message.of("study.stuck.unequal", loss, classes, Numbers.significant(unknowing, LOSS_DIGITS));
    }

    private Message cause(boolean forgot) {
        double usual = UsualRate.of(setup.plan().optimizer(), setup.network());
        if (setup.weightDecay() >= MUCH_DECAY)
            return Message.of("study.try.decay", Numbers.display(setup.weightDecay()));
        double smaller = UsualRate.after(rate, setup.plan().optimizer(), setup.network());
        var lost = many();
        if (lost.isPresent())
            return Message.of("study.try.dead", lost.get(), Numbers.display(smaller));
        if (forgot || rate > FAR * usual)
            return Message.of("study.try.smaller", Numbers.display(rate), Numbers.display(smaller));
        if (rate < usual / FAR)
            return Message.of("study.try.larger", Numbers.display(rate), Numbers.display(usual));
        return Message.of(isSigmoid() ? "study.try.sigmoid" : "study.try.wait");
    }

    private Message plateau() {
        double usual = UsualRate.of(setup.plan().optimizer(), setup.network());
        var lost = many();
        if (lost.isPresent())
            return Message.of("study.try.dead", lost.get(),
                    Numbers.display(UsualRate.after(rate, setup.plan().optimizer(), setup.network())));
        if (setup.weightDecay() >= MUCH_DECAY)
            return Message.of("study.try.decay", Numbers.display(setup.weightDecay()));
        if (rate > FAR * usual)
            return Message.of("study.try.smaller", Numbers.display(rate), Numbers.display(usual));
        return rate < usual / FAR
                ? Message.of("study.try.larger", Numbers.display(rate), Numbers.display(usual))
                : Message.of("study.try.schedule");
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
