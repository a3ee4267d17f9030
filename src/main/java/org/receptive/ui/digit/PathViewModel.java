package org.receptive.ui.digit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.receptive.draw.network.StageTitles;
import org.receptive.explain.TrainingWalk;
import org.receptive.explain.Unit;
import org.receptive.explain.WholePath;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.View;
import org.receptive.session.Inspection;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.text.Texts;
import org.receptive.trace.Walk;

/// The whole way from the drawing through the network, at the place of a unit; with the digit that the drawing should be, the way back and
/// the update, too. It is made in the background.
public final class PathViewModel {

    /// The learning rate of the update: nothing is trained here, so it is a customary one.
    public static final double RATE = 0.01;

    private static final double PATIENCE_SECONDS = 0.1;
    private static final Notice BUSY = Notice.advice("draw.path.busy");

    /// A way that was made.
    ///
    /// @param walk the way, where it opens, and what it is called
    /// @param path the names that lead to it
    /// @param question what asks for the digit, and the answers: none, and every class; empty where the network names no classes
    /// @param label the digit that it should be, if that was said
    /// @param isFirst whether it was asked for on the Draw screen, and not in the way itself
    /// @param choose asks for the same way with another digit, from where one stands
    public record Path(CaptionedWalk walk, List<Caption> path, List<Caption> question, OptionalInt label, boolean isFirst,
            BiConsumer<OptionalInt, View> choose) {
        /// Copies the lists.
        public Path {
            path = List.copyOf(path);
            question = List.copyOf(question);
        }
    }

    /// What a way is made of.
    ///
    /// @param inspection the network's answer to a drawing
    /// @param unit where to stand
    /// @param names the names that lead there
    /// @param isProbability whether to stand at the probability that becomes of it, an output
    private record Subject(Inspection inspection, Unit unit, List<Caption> names, boolean isProbability) {
        Subject {
            names = List.copyOf(names);
        }
    }

    private final InspectionViewModel network;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Path> made;
    private final AtomicLong newest = new AtomicLong();
    private int working;
    private double waited;

    /// Makes it; nothing is asked yet.
    ///
    /// @param background runs the work, one task at a time
    /// @param screen runs what changes properties
    /// @param made is given every way, by `screen`
    public PathViewModel(InspectionViewModel network, Executor background, Executor screen, Consumer<Path> made) {
        this.network = network;
        this.background = background;
        this.screen = screen;
        this.made = made;
    }

    // Commands

    /// Asks for the way of the chosen unit, if there is one.
    public void open() {
        network.stateProperty().get().selected().ifPresent(this::open);
    }

    /// Asks for the way of a unit.
    public void open(Unit unit) {
        open(unit, false);
    }

    /// Asks for the way to the probability of a class, at the softmax; where there is none, to the output.
    public void openProbability(int label) {
        var output = network.model().stages().getLast();
        int cells = output.shape().rows() * output.shape().cols();
        open(new Unit(output.index(), label / cells, label % cells / output.shape().cols(), label % output.shape().cols()), true);
    }

    private void open(Unit unit, boolean isProbability) {
        network.pulse();
        var names = List.of(network.model().name(), Caption.of(Message.of("draw.path.whole")));
        ask(new Subject(network.inspection(), unit, names, isProbability), OptionalInt.empty(), View.START, true);
    }

    /// Says, after a moment, that something is being made.
    public void pulse(double seconds) {
        if (working == 0)
            return;
        boolean patient = waited < PATIENCE_SECONDS;
        waited += seconds;
        if (patient && waited >= PATIENCE_SECONDS)
            network.say(BUSY);
    }

    private void ask(Subject subject, OptionalInt label, View now, boolean isFirst) {
        working++;
        waited = 0;
        long mine = newest.incrementAndGet();
        background.execute(() -> {
            // of several that were asked for in a row only the last is waited for
            if (newest.get() != mine) {
                screen.execute(() -> end(() -> {
                }));
                return;
            }
            try {
                var path = make(subject, label, now, isFirst);
                screen.execute(() -> end(() -> ifNewest(mine, () -> made.accept(path))));
            } catch (ReadableException e) {
                screen.execute(() -> end(() -> ifNewest(mine, () -> network.report(e.problem()))));
            } catch (RuntimeException | Error e) {
                FailureLog.write("the way through the network failed", e);
                screen.execute(() -> end(() -> ifNewest(mine, () -> network.report(Message.of("study.failed", e)))));
            }
        });
    }

    /// Nobody waits for what came of one that was asked for before the newest.
    private void ifNewest(long asked, Runnable then) {
        if (newest.get() == asked)
            then.run();
    }

    private void end(Runnable then) {
        working--;
        if (network.noticeProperty().get().filter(BUSY::equals).isPresent())
            network.dismiss();
        then.run();
    }

    private Path make(Subject subject, OptionalInt label, View now, boolean isFirst) {
        var model = subject.inspection().model();
        var walker = model.walk();
        var activations = subject.inspection().activations();
        var walk = label.isPresent()
                ? TrainingWalk.of(walker, model.trained().parameters(), activations, label.getAsInt(), RATE)
                : WholePath.of(walker, activations);
        var view = isFirst ? first(subject, walk) : now.within(walk);
        var stage = model.stages().get(subject.unit().stage());
        var title = Caption.each(language -> Texts.of(language).get("draw.path.title",
                StageTitles.unit(stage, subject.unit(), Texts.of(language)), model.name().in(language)));
        var note = label.isPresent()
                ? Message.of("draw.path.note.label", label.getAsInt(), Numbers.display(RATE))
                : Message.of("draw.path.note");
        return new Path(new CaptionedWalk(walk, view, title, Caption.of(note)), subject.names(), options(subject.inspection()), label,
                isFirst, (other, from) -> ask(subject, other, from, false));
    }

    private static View first(Subject subject, Walk walk) {
        var model = subject.inspection().model();
        var unit = subject.unit();
        var shape = model.stages().get(unit.stage()).shape();
        int label = (unit.channel() * shape.rows() + unit.row()) * shape.cols() + unit.col();
        var probability = subject.isProbability()
                ? WholePath.atProbability(model.trained().network(), label, walk)
                : Optional.<View>empty();
        return probability.orElseGet(() -> WholePath.at(model.walk(), unit, walk));
    }

    private static List<Caption> options(Inspection inspection) {
        var network = inspection.model().trained().network();
        if (!WholePath.isClassifier(network))
            return List.of();
        var options = new ArrayList<>(List.of(Caption.of(Message.of("draw.path.label.none"))));
        IntStream.range(0, (int) network.output().count()).forEach(k -> options.add(Caption.same(String.valueOf(k))));
        return options;
    }
}
