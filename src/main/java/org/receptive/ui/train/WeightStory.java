package org.receptive.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.explain.NetworkWalk;
import org.receptive.explain.UpdateWalk;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.View;
import org.receptive.session.IterationReplay;
import org.receptive.session.OptimizerChoice;
import org.receptive.session.TrainedIteration;
import org.receptive.text.FailureLog;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.text.ReadableException;
import org.receptive.trace.Walk;
import org.receptive.train.ParameterHistory.Snapshot;

/// Tells why a weight changed, on one thread. The iteration that was computed last is kept, so that another example of its batch is there
/// at once.
final class WeightStory {

    /// Something that is being computed, as both threads see it.
    static final class Ticket {
        private volatile boolean cancelled;
        private volatile double progress;

        void cancel() {
            cancelled = true;
        }

        double progress() {
            return progress;
        }
    }

    /// What is asked.
    ///
    /// @param replay what is known of the training
    /// @param snapshot the weights that are shown
    /// @param layer the layer of the weight
    /// @param index its place among the weights of the layer
    /// @param example the example of the batch to walk through
    /// @param from where one stands in a walk that this one replaces, if there is one
    /// @param threads how many threads may work
    /// @param ticket what tells how far it is
    record Request(IterationReplay replay, Snapshot snapshot, String layer, int index, int example, Optional<View> from, int threads,
            Ticket ticket) {

        /// Returns the iteration in question: that which made the weights; of those at the beginning, the first.
        long iteration() {
            return Math.max(1, snapshot.iteration());
        }

        /// Asks the same of another example.
        Request of(int other, View now) {
            return new Request(replay, snapshot, layer, index, other, Optional.of(now), threads, new Ticket());
        }
    }

    /// What is answered.
    sealed interface Reply {
        /// Returns what was asked.
        Request request();

        /// The walk was made.
        record Told(Request request, CaptionedWalk walk, List<Caption> path, List<Caption> examples) implements Reply {
        }

        /// It cannot be told.
        record Impossible(Request request, Message problem) implements Reply {
        }

        /// No one waits any longer.
        record GivenUp(Request request) implements Reply {
        }
    }

    private record Kept(IterationReplay replay, TrainedIteration iteration, NetworkWalk network) {
        boolean suits(Request request) {
            return iteration.iteration() == request.iteration() && replay.prepared().equals(request.replay().prepared())
                    && replay.starts().equals(request.replay().starts());
        }
    }

    private Optional<Kept> last = Optional.empty();

    Reply tell(Request request) {
        if (!UpdateWalk.isPossible(request.replay().prepared().task().plan().loss()))
            return new Reply.Impossible(request, Message.of("error.replay.loss"));
        try {
            var kept = last.filter(k -> k.suits(request)).or(() -> computed(request));
            last = kept;
            return kept.<Reply>map(k -> told(request, k)).orElseGet(() -> new Reply.GivenUp(request));
        } catch (ReadableException e) {
            return new Reply.Impossible(request, e.problem());
        } catch (RuntimeException | Error e) {
            FailureLog.write("the change of a weight could not be explained", e);
            return new Reply.Impossible(request, Message.of("study.failed", e));
        }
    }

    private static Optional<Kept> computed(Request request) {
        var ticket = request.ticket();
        var expected = Optional.of(request.snapshot()).filter(s -> s.iteration() == request.iteration()).map(Snapshot::values);
        return request.replay().compute(request.iteration(), expected, request.threads(), share -> ticket.progress = share,
                () -> ticket.cancelled)
                .map(found -> new Kept(request.replay(), found,
                        new NetworkWalk(found.prepared().task().network().spec(), found.before())));
    }

    private static Reply told(Request request, Kept kept) {
        var found = kept.iteration();
        var slice = found.before().layout().find(request.layer() + ".weight").orElseThrow();
        var update = found.update(slice);
        var labels = found.labels();
        int example = Math.clamp(request.example(), 0, labels.size() - 1);
        var walk = UpdateWalk.of(kept.network(), found.activations(example), found.prepared().task().plan().loss(), labels.get(example),
                update);
        var opened = UpdateWalk.at(kept.network(), update, request.index(), walk);
        var view = request.from().map(now -> now.within(walk)).orElse(opened);
        var name = name(walk, request.index());
        var title = Caption.of(Message.of("training.why.title", name, Numbers.grouped(found.iteration() - 1),
                Numbers.grouped(found.iteration())));
        var examples = IntStream.range(0, labels.size())
                .mapToObj(i -> Caption.of(Message.of("training.why.example", i + 1, labels.size(), labels.get(i)))).toList();
        var network = found.prepared().task().network().spec().name();
        var iteration = Message.of("training.why.iteration", Numbers.grouped(found.iteration() - 1), Numbers.grouped(found.iteration()));
        return new Reply.Told(request, new CaptionedWalk(walk, view, title, Caption.of(note(request, found))),
                List.of(Caption.same(network), Caption.of(iteration)), examples);
    }

    private static String name(Walk walk, int index) {
        var updated = walk.stages().getLast().y();
        var symbol = updated.symbol(updated.cell(index)).replace("′", "");
        return (updated.id().stage() + " " + symbol).strip();
    }

    private static Message note(Request request, TrainedIteration found) {
        var rule = OptimizerChoice.of(found.prepared().task().plan().optimizer()).title();
        var checked = found.isRecorded() ? Message.of("training.why.recorded") : Message.of("training.why.notRecorded");
        return Message.of(request.snapshot().iteration() == 0 ? "training.why.note.first" : "training.why.note", found.batch().count(),
                rule,
                checked);
    }
}
