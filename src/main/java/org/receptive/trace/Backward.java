package org.receptive.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.receptive.spec.JoinSpec;
import org.receptive.text.ReadableException;
import org.receptive.trace.NamedMap.Role;

/// The way back through a walk, and the update, as stages that follow those of the walk: so one training iteration is one timeline.
///
/// From the last stage, a loss, to the first: each sends the gradient of what it made to what it learned and to what it reads. A map that
/// several stages read has the sum of what they send. ∂L/∂x of the input is made only when asked for.
public final class Backward {

    /// The letter of the learning rate.
    public static final String RATE = "η";

    private static final String FORK = "gradient-of-fork";

    private final Walk forward;
    private final Set<MapId> wanted;
    private final Map<MapId, List<NamedMap>> contributions = new LinkedHashMap<>();
    private final SequencedMap<MapId, NamedMap> gradients = new LinkedHashMap<>();
    private final List<Operation> stages = new ArrayList<>();

    private Backward(Walk forward, boolean inputGradient) {
        this.forward = forward;
        wanted = wanted(forward, inputGradient);
    }

    /// Makes the stages of the way back.
    ///
    /// @param forward a walk that ends in a loss
    /// @param inputGradient whether the gradient of the input is made, too
    /// @throws ReadableException if the walk does not end in a single number
    public static Backward of(Walk forward, boolean inputGradient) {
        if (forward.stages().getLast().y().values().count() != 1)
            throw ReadableException.of("error.backward.loss");
        var backward = new Backward(leading(forward), inputGradient);
        backward.make();
        return backward;
    }

    /// Tells whether a walk ends in a loss, so that there is a way back.
    public static boolean isPossible(Walk forward) {
        return forward.stages().getLast().reads() instanceof Losses.Pairs;
    }

    /// Returns the stage of the way forward to which a stage belongs: itself on the way forward, the one whose way back it is part of, and
    /// the loss, which says how one updates, for an update. The sum of what several stages send back belongs to the stage that made what
    /// they read, or to the first of them where that came in from outside.
    ///
    /// @param walk the way forward, what follows on the way back, and updates
    /// @param forward how many stages lead forward
    /// @param stage which stage of the walk
    public static int forwardStage(Walk walk, int forward, int stage) {
        if (stage < forward)
            return stage;
        var made = walk.stages().get(stage);
        // a loss begins the way back without a gradient
        return IntStream.range(0, forward).filter(i -> belongs(made, walk.stages().get(i).output())).findFirst()
                .orElseGet(() -> made.id().equals(FORK) ? firstSender(walk, forward, made) : forward - 1);
    }

    private static int firstSender(Walk walk, int forward, Operation sum) {
        var sent = sum.maps(Role.INPUT).stream().map(NamedMap::id).collect(Collectors.toSet());
        return IntStream.range(forward, walk.stages().size()).filter(i -> sent.contains(walk.stages().get(i).output()))
                .map(i -> forwardStage(walk, forward, i)).min().orElseThrow();
    }

    private static boolean belongs(Operation made, MapId output) {
        if (!made.output().isGradient())
            return false;
        return made.id().equals(FORK)
                ? made.output().equals(output.gradient())
                : made.maps().stream().anyMatch(m -> m.role() != Role.OUTPUT && m.id().equals(output.gradient()));
    }

    /// Returns the stages that the loss stands on; a branch that does not lead to it has no way back.
    private static Walk leading(Walk forward) {
        var read = new HashSet<MapId>();
        var stages = new ArrayDeque<Operation>();
        for (var stage : forward.stages().reversed())
            if (stages.isEmpty() || read.contains(stage.output())) {
                stages.addFirst(stage);
                stage.maps().stream().filter(m -> m.role() != Role.OUTPUT).forEach(m -> read.add(m.id()));
            }
        return new Walk(List.copyOf(stages));
    }

    /// Lists what gets a gradient: what is learned, and all between that and the loss.
    private static Set<MapId> wanted(Walk forward, boolean inputGradient) {
        var wanted = new HashSet<MapId>();
        for (var stage : forward.stages()) {
            boolean reaches = inputGradient;
            for (var map : stage.maps()) {
                if (isLearned(stage, map))
                    wanted.add(map.id());
                if (map.role() == Role.INPUT && inputGradient)
                    wanted.add(map.id());
                reaches |= map.role() != Role.OUTPUT && wanted.contains(map.id());
            }
            if (reaches)
                wanted.add(stage.output());
        }
        return wanted;
    }

    /// Tells whether a map of a stage is learned; targets, running averages and codes are not.
    private static boolean isLearned(Operation stage, NamedMap map) {
        return switch (stage.reads()) {
            case Losses.Pairs _, CircleConvolution _ -> false;
            // a mask is drawn, not learned
            case GradientReads.Gated _ -> false;
            case NormalisationReads.Batch norm -> norm.w().filter(w -> w.id().equals(map.id())).isPresent() || map.role() == Role.BIAS;
            case Reads _ when stage.reduction() instanceof Reduction.SquaredDistance -> false;
            case Reads _ -> map.role() == Role.PARAMETER || map.role() == Role.BIAS;
        };
    }

    private void make() {
        for (var stage : forward.stages().reversed()) {
            var y = stage.y();
            if (!wanted.contains(y.id()))
                continue;
            boolean isLoss = stage.equals(forward.stages().getLast());
            var delta = isLoss ? y : gathered(y);
            for (var gradient : GradientOperations.of(stage, delta, wanted::contains))
                add(stage, gradient);
        }
        // no stage makes what comes in from outside, so none has asked for its sum
        for (var id : contributions.keySet())
            if (!gradients.containsKey(id))
                gathered(forward.map(id));
    }

    /// A map that several stages read gets one contribution of each, which are added up when the way back reaches it; an input's at the
    /// end.
    private void add(Operation stage, Operation gradient) {
        var of = stage.maps().stream().map(NamedMap::id).filter(id -> id.gradient().equals(gradient.output())).findFirst().orElseThrow();
        int readers = (int) forward.stages().stream()
                .filter(s -> s.maps().stream().anyMatch(m -> m.id().equals(of) && m.role() != Role.OUTPUT)).count();
        var named = readers > 1 ? renamed(gradient, new MapId(of.stage(), of.gradient().letter() + " ← " + stage.output())) : gradient;
        stages.add(named);
        if (readers > 1)
            contributions.computeIfAbsent(of, _ -> new ArrayList<>()).add(named.y());
        else
            gradients.put(of, named.y());
    }

    private static Operation renamed(Operation operation, MapId id) {
        var maps = new ArrayList<>(operation.maps());
        var y = operation.y();
        maps.replaceAll(
                m -> m.id().equals(y.id()) ? new NamedMap(id, m.role(), m.form(), m.values(), m.border(), m.flipped(), m.part()) : m);
        return new Operation(operation.id(), maps, id, operation.reads(), operation.reduction());
    }

    private NamedMap gathered(NamedMap map) {
        var sent = contributions.get(map.id());
        if (sent != null) {
            var branches = sent.stream().map(m -> m.as(Role.INPUT)).toList();
            var like = new NamedMap(map.id().gradient(), Role.OUTPUT, map.form(), map.values(), Border.none(map.rows(), map.cols()), false,
                    map.part());
            var sum = GradientOperations.folded(FORK, branches, like, new LayerReads.Join(JoinSpec.Kind.SUM, branches),
                    new Reduction.Sum());
            stages.add(sum);
            gradients.put(map.id(), sum.y());
        }
        var found = gradients.get(map.id());
        if (found == null)
            throw new IllegalStateException("no stage sends " + map.id() + " a gradient");
        return found;
    }

    /// Returns the stages of the way back, in their order.
    public List<Operation> stages() {
        return List.copyOf(stages);
    }

    /// Returns the gradients, by the maps whose they are, in the order in which they are made.
    public SequencedMap<MapId, NamedMap> gradients() {
        return Collections.unmodifiableSequencedMap(gradients);
    }

    /// Makes the stages of the update `θ′ = θ − η·∂L/∂θ`, one for every learned map, in the order in which their gradients are made.
    ///
    /// @param rate η
    public List<Operation> update(double rate) {
        return update(UpdateMethod.sgd(rate), UpdateMemory.NONE);
    }

    /// Makes the stages of the update, for every learned map in the order in which their gradients are made.
    ///
    /// @param method how parameters move
    /// @param memory what is remembered of the iterations before
    public List<Operation> update(UpdateMethod method, UpdateMemory memory) {
        var stages = new UpdateStages(method, memory);
        var updates = new ArrayList<Operation>();
        for (var entry : gradients.entrySet())
            for (var stage : forward.stages())
                for (var map : stage.maps())
                    if (map.id().equals(entry.getKey()) && isLearned(stage, map)) {
                        var theta = new NamedMap(map.id(), Role.INPUT, map.form(), map.values(), Border.none(map.rows(), map.cols()),
                                map.flipped(), map.part());
                        updates.addAll(stages.of(theta, entry.getValue().as(Role.INPUT)));
                    }
        return updates;
    }
}
