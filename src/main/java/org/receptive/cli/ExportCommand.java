package org.receptive.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.receptive.draw.surface.PaintFonts;
import org.receptive.export.ExportFormat;
import org.receptive.export.ExportPlan;
import org.receptive.export.Exporter;
import org.receptive.export.Exporter.Progress;
import org.receptive.scene.Scene;
import org.receptive.scene.View.Ways;
import org.receptive.text.Message;
import org.receptive.text.ReadableException;
import org.receptive.trace.Timeline.Grain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes an animation or a picture.
@Command(name = "export", mixinStandardHelpOptions = true, version = Commands.VERSION)
final class ExportCommand extends LocalisedCommand implements Callable<Integer> {

    private enum Theme {
        LIGHT, DARK
    }

    private static final int BAR = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "SCENE")
    private String scene = "";

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "N")
    private Optional<Integer> from = Optional.empty();

    @Option(names = "--to", paramLabel = "N")
    private Optional<Integer> to = Optional.empty();

    @Option(names = "--step", paramLabel = "N")
    private Optional<Integer> step = Optional.empty();

    @Option(names = "--fps", paramLabel = "F")
    private double fps = ExportPlan.DEFAULT_FPS;

    @Option(names = "--width", paramLabel = "PX")
    private int width = ExportPlan.DEFAULT_WIDTH;

    @Option(names = "--theme", paramLabel = "light|dark")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--grain", paramLabel = GrainConverter.WORDS, converter = GrainConverter.class)
    private Optional<Grain> grain = Optional.empty();

    @Option(names = "--order", paramLabel = WaysConverter.WORDS, converter = WaysConverter.class)
    private Optional<Ways> order = Optional.empty();

    @Override
    public Integer call() {
        long start = System.nanoTime();
        var plan = plan();
        var progress = Terminal.isInteractive() ? bar(spec.commandLine().getErr()) : Progress.NONE;
        if (!Interruption.guard(progress, guarded -> new Exporter(plan, PaintFonts.load()).write(file, guarded)))
            throw ReadableException.of("cli.cancelled", file);
        var seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
        var frames = Message.of(plan.frameCount() == 1 ? "count.frame" : "count.frames", plan.frameCount());
        var out = spec.commandLine().getOut();
        out.println(texts().get(plan.format() == ExportFormat.GIF
                ? Message.of("cli.exported.animation", file, frames, plan.widthPx(), seconds)
                : Message.of("cli.exported.picture", file, plan.widthPx(), seconds)));
        out.flush();
        return 0;
    }

    private ExportPlan plan() {
        var format = ExportFormat.ofName(file.toString());
        boolean animated = format == ExportFormat.GIF;
        if (animated && step.isPresent())
            throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.stepOfAnimation", step.orElseThrow()));
        if (!animated && to.isPresent())
            throw new UsageErrors.UsageException(spec.commandLine(), Message.of("cli.toOfPicture", to.orElseThrow()));
        var shown = grained(Scenes.find(scene));
        // a person counts steps from 1
        int first = animated
                ? from.orElse(1) - 1
                : step.or(() -> from).map(s -> s - 1).orElseGet(() -> ExportPlan.presentMoment(shown));
        int last = animated ? to.map(s -> s - 1).orElseGet(() -> ExportPlan.lastMoment(shown)) : first;
        return new ExportPlan(shown, format, first, last, fps, width, theme == Theme.DARK, language());
    }

    private Scene grained(Scene shown) {
        var view = order.map(shown.view()::withWays).orElse(shown.view());
        return shown.withView(grain.map(g -> view.at(g, view.stage(), view.step(), view.offset())).orElse(view));
    }

    private static Progress bar(PrintWriter err) {
        return (done, total) -> {
            int full = BAR * done / total;
            err.print("\r[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + done + "/" + total + (done == total ? "\n" : ""));
            err.flush();
            return true;
        };
    }
}
