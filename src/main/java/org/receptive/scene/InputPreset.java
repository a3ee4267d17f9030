package org.receptive.scene;

import java.util.Random;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.spec.Shape;
import org.receptive.text.Message;

/// Inputs worth looking at, in any size: whole numbers from 0 to 9.
public enum InputPreset {
    /// The digit 0, drawn by hand.
    DIGIT_0("digit0", Kind.DIGIT),
    /// The digit 1.
    DIGIT_1("digit1", Kind.DIGIT),
    /// The digit 2.
    DIGIT_2("digit2", Kind.DIGIT),
    /// The digit 3.
    DIGIT_3("digit3", Kind.DIGIT),
    /// The digit 4.
    DIGIT_4("digit4", Kind.DIGIT),
    /// The digit 5.
    DIGIT_5("digit5", Kind.DIGIT),
    /// The digit 6.
    DIGIT_6("digit6", Kind.DIGIT),
    /// The digit 7.
    DIGIT_7("digit7", Kind.DIGIT),
    /// The digit 8.
    DIGIT_8("digit8", Kind.DIGIT),
    /// The digit 9.
    DIGIT_9("digit9", Kind.DIGIT),
    /// A house with roof and door.
    HOUSE("house", Kind.SHAPE),
    /// A heart.
    HEART("heart", Kind.SHAPE),
    /// A five-pointed star.
    STAR("star", Kind.SHAPE),
    /// The letter A.
    LETTER("letter", Kind.SHAPE),
    /// The character 中.
    CHARACTER("character", Kind.SHAPE),
    /// A disc.
    CIRCLE("circle", Kind.SHAPE),
    /// From 0 on the left to 9 on the right.
    RAMP("ramp", Kind.SHAPE),
    /// Squares of 0 and 9 in turn.
    CHECKERBOARD("checkerboard", Kind.SHAPE),
    /// One 1 in the middle of zeros: the output shows the kernel.
    IMPULSE("impulse", Kind.SHAPE),
    /// 0 on the left, 9 on the right.
    VERTICAL_EDGE("verticalEdge", Kind.SHAPE),
    /// 0 above, 9 below.
    HORIZONTAL_EDGE("horizontalEdge", Kind.SHAPE),
    /// 0 at the upper left, 9 at the lower right.
    DIAGONAL_EDGE("diagonalEdge", Kind.SHAPE),
    /// A signal that jumps from 2 to 7.
    STEP("step", Kind.SIGNAL),
    /// Two periods of a sine.
    SINE("sine", Kind.SIGNAL),
    /// Two periods of a sine, sampled with noise that is always the same.
    NOISY_SINE("noisySine", Kind.SIGNAL),
    /// A rise with chance added.
    NOISY_RAMP("noisyRamp", Kind.SIGNAL),
    /// A low signal with one high value.
    SPIKE("spike", Kind.SIGNAL),
    /// Zeros, to draw on.
    BLANK("blank", Kind.PLAIN),
    /// Numbers by chance.
    RANDOM("random", Kind.PLAIN);

    /// What a preset is good for.
    public enum Kind {
        /// A digit drawn by hand.
        DIGIT,
        /// An image.
        SHAPE,
        /// A signal: one row of numbers; in an image every row is alike.
        SIGNAL,
        /// A start for something else, in one row or many.
        PLAIN
    }

    private static final int LARGEST = 9;
    private static final int LEAST_DRAWN = 9;
    private static final long SAME_NOISE = 3;

    private final String id;
    private final Kind kind;

    InputPreset(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /// Returns what the preset is good for.
    public Kind kind() {
        return kind;
    }

    /// Returns the name that keys and tests know the preset by.
    public String id() {
        return id;
    }

    /// Returns the preset's name, for a person.
    public Message label() {
        return Message.of("preset.input." + id);
    }

    /// Returns the size at which the preset looks best: 14×14, or one row of 16 for a signal.
    public Shape suggestedShape() {
        return kind == Kind.SIGNAL ? new Shape(1, 1, 16) : new Shape(1, 14, 14);
    }

    /// Puts the preset into every input channel of a scene.
    ///
    /// The input keeps its size if the preset can be recognised in it, and takes the suggested size otherwise: a digit needs nine rows, a
    /// signal is one row.
    ///
    /// @param seed as for [#values]; each channel has a seed of its own
    public Edit applyTo(Scene scene, long seed) {
        var now = scene.inputShape();
        boolean suits = switch (kind) {
            case SIGNAL -> now.rows() == 1;
            case PLAIN -> true;
            case DIGIT, SHAPE -> Math.min(now.rows(), now.cols()) >= LEAST_DRAWN;
        };
        var shape = suits ? now : suggestedShape();
        var channels = IntStream.range(0, now.channels()).mapToObj(c -> input(shape.rows(), shape.cols(), seed + c)).toList();
        return SceneEdits.input(scene,
                Array4.fill(1, now.channels(), shape.rows(), shape.cols(), (n, c, row, col) -> channels.get(c).get(0, 0, row, col)));
    }

    /// Returns the numbers row by row.
    ///
    /// @param rows how many rows, at least 1
    /// @param cols how many columns, at least 1
    /// @param seed decides the numbers of [#RANDOM] and the noise of [#NOISY_RAMP]; the others do not read it
    public double[] values(int rows, int cols, long seed) {
        return input(rows, cols, seed).toArray();
    }

    /// Returns the numbers as an input (1, 1, rows, cols); the parameters are those of [#values].
    public Array4 input(int rows, int cols, long seed) {
        return switch (this) {
            case DIGIT_0, DIGIT_1, DIGIT_2, DIGIT_3, DIGIT_4, DIGIT_5, DIGIT_6, DIGIT_7, DIGIT_8, DIGIT_9, HOUSE, HEART,
                    STAR, LETTER, CHARACTER, CIRCLE ->
                Drawings.ink(id, rows, cols);
            case RAMP -> signal(rows, cols, (t, n) -> rise(t, n));
            case CHECKERBOARD -> {
                int tile = Math.max(1, Math.min(rows, cols) / 5);
                yield fill(rows, cols, (r, c) -> (r / tile + c / tile) % 2 * LARGEST);
            }
            case IMPULSE -> fill(rows, cols, (r, c) -> r == AxisKernel.middle(rows) && c == AxisKernel.middle(cols) ? 1 : 0);
            case VERTICAL_EDGE -> fill(rows, cols, (_, c) -> c < cols / 2 ? 0 : LARGEST);
            case HORIZONTAL_EDGE -> fill(rows, cols, (r, _) -> r < rows / 2 ? 0 : LARGEST);
            case DIAGONAL_EDGE -> fill(rows, cols, (r, c) -> (r + 0.5) / rows + (c + 0.5) / cols < 1 ? 0 : LARGEST);
            case STEP -> signal(rows, cols, (t, n) -> t < n / 2 ? 2 : 7);
            case SINE -> signal(rows, cols, (t, n) -> Math.round(4.5 + 4.4 * Math.sin(4 * Math.PI * (t + 0.5) / n)));
            case NOISY_SINE -> {
                var noise = new Random(SAME_NOISE).doubles(Math.max(rows, cols), -2, 2).toArray();
                yield signal(rows, cols,
                        (t, n) -> Math.clamp(Math.round(4.5 + 3.2 * Math.sin(4 * Math.PI * (t + 0.5) / n) + noise[t]), 0, LARGEST));
            }
            case NOISY_RAMP -> {
                var random = new Random(seed);
                var noise = random.ints(Math.max(rows, cols), -1, 2).toArray();
                yield signal(rows, cols, (t, n) -> Math.clamp(rise(t, n) + noise[t], 0, LARGEST));
            }
            case SPIKE -> signal(rows, cols, (t, n) -> t == n / 2 ? LARGEST : 1);
            case BLANK -> fill(rows, cols, (_, _) -> 0);
            case RANDOM -> {
                var random = new Random(seed);
                yield fill(rows, cols, (_, _) -> random.nextInt(LARGEST + 1));
            }
        };
    }

    private interface Filler {
        double at(int row, int col);
    }

    private interface Signal {
        double at(int t, int length);
    }

    private static Array4 fill(int rows, int cols, Filler filler) {
        return Array4.fill(1, 1, rows, cols, (_, _, r, c) -> filler.at(r, c));
    }

    /// Lays a signal along the columns, or down a single column.
    private static Array4 signal(int rows, int cols, Signal signal) {
        return fill(rows, cols, (r, c) -> cols == 1 ? signal.at(r, rows) : signal.at(c, cols));
    }

    private static double rise(int t, int length) {
        return length == 1 ? 0 : Math.round(LARGEST * t / (length - 1.0));
    }
}
