package org.receptive.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.text.Message;
import org.receptive.trace.NamedMap.Role;

/// The matrices of one operation, each written out when it is first asked for and kept from then on.
///
/// Only what adds products of input values and weights is a matrix. May be shared between threads.
public final class TermMatrices {

    /// A matrix with more rows or columns is not written out.
    private static final int LARGEST = 1024;

    /// Which way of writing an operation out.
    public enum Kind {
        /// `vec(y) = C · vec(x)`
        INPUT,
        /// The patches under the window as rows, times the weights.
        PATCHES,
        /// `Cᵀ · vec(y)`, the way back.
        TRANSPOSED
    }

    private record Key(Kind kind, int channel) {
    }

    private final Operation operation;
    private final Map<Key, TermMatrix> known = new HashMap<>();
    private Optional<Boolean> even = Optional.empty();

    TermMatrices(Operation operation) {
        this.operation = operation;
    }

    /// Tells whether an operation can be written out at all: it adds products of one input with its weights.
    public static boolean existFor(Operation operation) {
        return operation.reduction() instanceof Reduction.Sum && operation.maps(Role.INPUT).size() == 1
                && operation.maps(Role.PARAMETER).size() == 1 && !operation.output().isGradient()
                && operation.maps(Role.INPUT).getFirst().part().equals(NamedMap.Part.WHOLE);
    }

    /// Says why a matrix is not written out, if it is not.
    public Optional<Message> refusal(Kind kind) {
        int y = operation.stepCount();
        int x = operation.maps(Role.INPUT).getFirst().values().count();
        int perMap = y / operation.y().shape().channels();
        return switch (kind) {
            case INPUT -> tooLarge("C", y, x);
            case TRANSPOSED -> tooLarge("Cᵀ", x, y);
            case PATCHES -> tooLarge("P", perMap, operation.termCount(0) - operation.maps(Role.BIAS).size())
                    .or(() -> isEven() ? Optional.empty() : Optional.of(Message.of("matrix.uneven")));
        };
    }

    private static Optional<Message> tooLarge(String letter, int rows, int cols) {
        return rows > LARGEST || cols > LARGEST
                ? Optional.of(Message.of("matrix.tooLarge", letter, rows, cols, LARGEST))
                : Optional.empty();
    }

    /// Tells whether all values of a map multiply the same weights in the same order, as a window does.
    private synchronized boolean isEven() {
        if (even.isEmpty())
            even = Optional.of(IntStream.range(0, operation.y().shape().channels()).allMatch(this::isEven));
        return even.get();
    }

    private boolean isEven(int channel) {
        int perMap = operation.stepCount() / operation.y().shape().channels();
        var first = weights(channel * perMap);
        return IntStream.range(channel * perMap + 1, (channel + 1) * perMap).allMatch(step -> weights(step).equals(first));
    }

    private List<Cell> weights(int step) {
        return operation.step(step).terms().stream().map(term -> term.last().shown()).toList();
    }

    /// Returns the matrix at a step: of its output map, if each has one of its own.
    ///
    /// It must not be [#refusal refused].
    public synchronized TermMatrix at(Kind kind, Step step) {
        int channel = kind == Kind.PATCHES ? step.index() / (operation.stepCount() / operation.y().shape().channels()) : 0;
        var key = new Key(kind, channel);
        // not computeIfAbsent: one matrix is made from another
        var found = Optional.ofNullable(known.get(key));
        if (found.isPresent())
            return found.get();
        var made = switch (kind) {
            case INPUT -> TermMatrix.ofInput(operation);
            case PATCHES -> TermMatrix.ofPatches(operation, channel);
            case TRANSPOSED -> at(Kind.INPUT, step).transposed();
        };
        known.put(key, made);
        return made;
    }
}
