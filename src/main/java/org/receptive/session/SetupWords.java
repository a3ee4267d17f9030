package org.receptive.session;

import org.receptive.model.InputNormalisation;
import org.receptive.model.LayerKind;
import org.receptive.model.Models;
import org.receptive.nn.Schedule;
import org.receptive.session.TrainingSetup.ActivationChoice;
import org.receptive.spec.ActivationSpec;
import org.receptive.spec.NetworkSpec;
import org.receptive.text.Message;
import org.receptive.text.Numbers;

/// Says what choices come to: *recommended* has values, and so has a schedule.
public final class SetupWords {

    private SetupWords() {}

    /// Names the activation function, also where the recommended one was chosen.
    public static Message activation(TrainingSetup setup) {
        return setup.activation() == ActivationChoice.RECIPE
                ? Message.of("training.recommended", LayerKind.of(function(setup)).title())
                : setup.activation().title();
    }

    /// Returns the function of all layers but the last, of which the recipe's may be the same as the chosen one.
    static ActivationSpec function(TrainingSetup setup) {
        return setup.network().nodes().stream().map(NetworkSpec.Node::layer).filter(ActivationSpec.class::isInstance)
                .map(ActivationSpec.class::cast).findFirst().orElseThrow();
    }

    /// Says what the network reads of a pixel.
    public static Message input(TrainingSetup setup) {
        return switch (setup.normalisation()) {
            case RECIPE -> input(Models.require(setup.model()).recipe().normalisation());
            case UNIT -> input(InputNormalisation.unitRange());
            case MEAN -> Message.of("training.input.fitted");
            case PCA, ZCA -> Message.of("training.input.whitened");
        };
    }

    private static Message input(InputNormalisation of) {
        if (!of.kind().equals(InputNormalisation.MEAN_AND_DEVIATION))
            return Message.of("training.input.unit");
        double mean = of.numbers().getFirst();
        return Message.of(mean < 0 ? "training.input.plus" : "training.input.minus", Numbers.display(Math.abs(mean)),
                Numbers.display(of.numbers().getLast()));
    }

    /// Says how the learning rate goes from the beginning to the end.
    public static Message pace(TrainingSetup setup) {
        double rate = setup.learningRate();
        var highest = Numbers.display(rate);
        return switch (setup.schedule().schedule()) {
            case Schedule.Constant _ -> Message.of("training.pace.constant", highest);
            case Schedule.StepDecay step when setup.epochs() <= step.every() -> Message.of("training.pace.constant", highest);
            case Schedule.StepDecay step -> Message.of("training.pace.down", highest,
                    Numbers.display(rate * step.factor(setup.epochs() - 1.0, setup.epochs())));
            case Schedule.Cosine cosine -> Message.of("training.pace.down", highest, Numbers.display(rate * cosine.floor()));
            case Schedule.OneCycle cycle -> Message.of("training.pace.cycle", Numbers.display(rate * cycle.start()), highest,
                    Numbers.display(rate * cycle.end()));
        };
    }
}
