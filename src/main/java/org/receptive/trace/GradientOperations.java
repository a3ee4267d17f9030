package org.receptive.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.receptive.spec.JoinSpec;
import org.receptive.trace.NamedMap.Role;

/// Makes the operations of a stage's way back: the gradient of everything that it learned, then of what it reads, from δ, the gradient of
/// what
/// it made.
final class GradientOperations {

    private static final Reduction SUM = new Reduction.Sum();

    private final Operation forward;
    private final NamedMap delta;
    private final Predicate<MapId> wanted;
    private final List<Operation> made = new ArrayList<>();

    private GradientOperations(Operation forward, NamedMap delta, Predicate<MapId> wanted) {
        this.forward = forward;
        this.delta = delta;
        this.wanted = wanted;
    }

    /// Makes the gradients of a stage, in the order weight, bias, input.
    ///
    /// @param delta the gradient of what the stage made; a loss has none, and is where the way back begins
    /// @param wanted which of the maps that the stage reads get a gradient
    static List<Operation> of(Operation forward, NamedMap delta, Predicate<MapId> wanted) {
        var operations = new GradientOperations(forward, delta.as(Role.PARAMETER), wanted);
        operations.make();
        return operations.made;
    }

    private void make() {
        switch (forward.reads()) {
            case ConvolutionReads reads -> {
                add("gradient-of-kernel", reads.w(), List.of(reads.x(), delta), new ConvolutionGradientReads.OfKernel(reads, delta));
                reads.b().ifPresent(b -> add("gradient-of-bias", b, List.of(delta.as(Role.INPUT)), new GradientReads.OfBias(delta)));
                add("gradient-of-input", reads.x(), List.of(delta.as(Role.INPUT), reads.w()),
                        new ConvolutionGradientReads.OfSlidingInput(reads, delta));
            }
            case CircleConvolution(var reads) -> add("gradient-of-input", reads.x(), List.of(delta.as(Role.INPUT), reads.w()),
                    new ConvolutionGradientReads.OfSlidingInput(reads, delta));
            case WeightReads.Dense reads when forward.reduction() instanceof Reduction.Sum -> {
                add("gradient-of-weights", reads.w(), List.of(reads.x(), delta), new GradientReads.OfDenseWeight(reads.x(), delta));
                reads.b().ifPresent(b -> add("gradient-of-bias", b, List.of(delta.as(Role.INPUT)), new GradientReads.OfBias(delta)));
                add("gradient-of-input", reads.x(), List.of(delta.as(Role.INPUT), reads.w()),
                        new GradientReads.OfDenseInput(reads.x(), reads.w(), delta));
            }
            case PoolingReads reads -> {
                var gate = Gates.of(forward, reads.spec());
                add("gradient-of-pooling", reads.x(), List.of(delta.as(Role.INPUT), gate), new GradientReads.OfPooled(reads, delta, gate));
            }
            case LayerReads.Pointwise reads when forward.reduction() instanceof Reduction.Function(var function) -> {
                var gate = Gates.of(forward, function);
                add("gradient-of-activation", reads.x(), List.of(delta.as(Role.INPUT), gate), new GradientReads.Gated(delta, gate, 1));
            }
            case LayerReads.Maxout reads -> {
                var gate = Gates.ofMaxout(forward);
                add("gradient-of-maxout", reads.x(), List.of(delta.as(Role.INPUT), gate),
                        new GradientReads.Gated(delta, gate, reads.pieces()));
            }
            case LayerReads.Softmax reads when forward.reduction() instanceof Share share && !share.logarithm()
                    && share.temperature() == 1 -> {
                var q = forward.y().as(Role.PARAMETER);
                made(folded("gradient-of-softmax", List.of(delta.as(Role.INPUT), q), like(reads.x()),
                        new GradientReads.OfShares(reads, q, delta), new ShareGradient()), reads.x());
            }
            case LayerReads.Join reads -> join(reads);
            case GradientReads.Gated reads -> add("gradient-of-dropout", reads.delta(), List.of(delta.as(Role.INPUT), reads.gate()),
                    new GradientReads.Gated(delta, reads.gate(), 1));
            case Losses.Pairs reads -> {
                var q = reads.kind() == Losses.Kind.SOFTMAX_CROSS_ENTROPY
                        ? Losses.probabilities(reads, new MapId(forward.output().stage(), "q"))
                        : reads.q();
                made(folded("gradient-of-loss", List.of(q, reads.y()), like(reads.q()),
                        new LossGradients.PairsBack(reads.kind(), q, reads.y()),
                        LossGradients.OfLossGradient.of(reads)), reads.q());
            }
            case Reads _ -> invert();
        }
    }

    private void join(LayerReads.Join reads) {
        int first = 0;
        for (var branch : reads.branches()) {
            boolean sum = reads.kind() == JoinSpec.Kind.SUM;
            add("gradient-of-branch", branch, List.of(delta.as(Role.INPUT)), new GradientReads.OfBranch(delta, sum ? 0 : first));
            first += branch.shape().channels();
        }
    }

    private void invert() {
        for (var role : new Role[] {Role.PARAMETER, Role.BIAS, Role.INPUT})
            for (var map : forward.maps(role))
                if (wanted.test(map.id())) {
                    var reads = InvertedReads.of(forward, map, delta);
                    var read = new ArrayList<>(List.of(delta.as(Role.INPUT)));
                    if (reads.gate().isPresent())
                        read.add(reads.gate().get());
                    else
                        forward.maps().stream().filter(m -> m.role() != Role.OUTPUT && !m.id().equals(map.id()) && m.role() != Role.BIAS)
                                .map(m -> m.as(Role.PARAMETER)).forEach(read::add);
                    add("gradient", map, read, reads);
                }
    }

    private void add(String id, NamedMap of, List<NamedMap> read, Reads reads) {
        if (wanted.test(of.id()))
            made.add(folded(id, read, like(of), reads, SUM));
    }

    private void made(Operation operation, NamedMap of) {
        if (wanted.test(of.id()))
            made.add(operation);
    }

    /// Returns the gradient of a map before it has values: named after it and laid out as it is.
    private static NamedMap like(NamedMap of) {
        return new NamedMap(of.id().gradient(), Role.OUTPUT, of.form(), of.values(), Border.none(of.rows(), of.cols()), of.flipped(),
                of.part());
    }

    /// Makes an operation whose values are what its own terms come to.
    static Operation folded(String id, List<NamedMap> read, NamedMap like, Reads reads, Reduction reduction) {
        var maps = new ArrayList<>(read);
        maps.add(like);
        var unfinished = new Operation(id, maps, like.id(), reads, reduction);
        var values = new double[like.values().count()];
        for (int i = 0; i < values.length; i++)
            values[i] = unfinished.step(i).value();
        maps.set(maps.size() - 1,
                new NamedMap(like.id(), like.role(), like.form(), like.values().withValues(values),
                        like.border(), like.flipped(), like.part()));
        return new Operation(id, maps, like.id(), reads, reduction);
    }
}
