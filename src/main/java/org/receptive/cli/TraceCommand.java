package org.receptive.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.receptive.scene.Scene;
import org.receptive.text.ReadableException;
import org.receptive.trace.Timeline;
import org.receptive.trace.Timeline.Grain;
import org.receptive.trace.Timeline.Order;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints a scene's arithmetic.
@Command(name = "trace", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class TraceCommand extends LocalisedCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENE")
    private String scene = "";

    @Option(names = "--step", paramLabel = "N")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--grain", paramLabel = GrainConverter.WORDS, converter = GrainConverter.class)
    private Optional<Grain> grain = Optional.empty();

    @Option(names = "--order", paramLabel = OrderConverter.WORDS, converter = OrderConverter.class)
    private Order order = Order.GATHER;

    @Override
    public Integer call() {
        var shown = Scenes.find(scene);
        var timeline = new Timeline(shown.walk(), grain.orElse(Grain.VALUE), order);
        int last = Math.toIntExact(TraceText.units(timeline)) - 1;
        if (step.filter(s -> s < 1 || s > last + 1).isPresent())
            throw ReadableException.of("error.trace.step", step.orElseThrow(), last + 1);
        print(shown, timeline, step.map(s -> s - 1).orElse(0), step.map(s -> s - 1).orElse(last));
        return 0;
    }

    private void print(Scene shown, Timeline timeline, int first, int last) {
        var out = spec.commandLine().getOut();
        if (json)
            out.println(new StepJson(new Timeline(timeline.walk(), Grain.VALUE, timeline.order())).write(first, last));
        else {
            var text = new TraceText(texts(), false);
            out.println(text.heading(shown));
            for (int s = first; s <= last; s++)
                out.println(text.step(timeline, s));
        }
        out.flush();
    }
}
