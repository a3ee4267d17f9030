package org.receptive.scene;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.PaddingValues;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

/// Edits and moves that no one would think of: possible and impossible ones.
final class RandomEdits {

    private static final String[] MAPS = {"x", "w", "b", "y", "z"};

    private final Random random;

    RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /// Makes one edit of any kind.
    Edit edit(Scene scene) {
        var axes = any(Axes.values());
        return switch (random.nextInt(21)) {
            case 0 -> Edits.kernel(scene, axes, number(16));
            case 1 -> Edits.kernel(scene, number(8), number(8));
            case 2 -> Edits.stride(scene, axes, number(6));
            case 3 -> Edits.dilation(scene, axes, number(9));
            case 4 -> Edits.padding(scene, any(PaddingMode.values()));
            case 5 -> Edits.padding(scene, any(Side.values()), number(8));
            case 6 -> Edits.padding(scene, axes, number(33));
            case 7, 8 -> Edits.inputSize(scene, axes, number(14));
            case 9 -> Edits.operation(scene, any(OperationKind.values()));
            case 10 -> Edits.inChannels(scene, number(9));
            case 11 -> Edits.outChannels(scene, number(9));
            case 12 -> Edits.groups(scene, number(9));
            case 13 -> Edits.bias(scene, random.nextBoolean());
            case 14 -> SceneEdits.paint(scene, cell(), value());
            case 15 -> {
                var stroke = new ArrayList<Cell>();
                for (int i = random.nextInt(5); i >= 0; i--)
                    stroke.add(cell());
                yield SceneEdits.paint(scene, stroke, value());
            }
            case 16 -> SceneEdits.input(scene, Scenes.random(random, size(2), size(9), size(14), size(66)));
            case 17 -> SceneEdits.kernelValues(scene, Scenes.random(random, size(3), size(3), size(6), size(16)));
            case 18 -> SceneEdits.clearInput(scene);
            case 19 -> Edits.padding(scene, any(PaddingValues.values()));
            case 20 -> Edits.sameAs(scene, random.nextBoolean() ? "pytorch" : "tensorflow");
            default -> throw new AssertionError();
        };
    }

    /// Looks at the scene from anywhere.
    Scene look(Scene scene) {
        var grain = any(Grain.values());
        int offset = switch (grain) {
            case VALUE -> 0;
            case TERM -> random.nextInt(scene.convolution().spec().termsPerOutput());
        };
        var looked = scene.withView(scene.view()
                .at(grain, 0, random.nextInt((int) scene.outputShape().count()), offset)
                .withPin(random.nextBoolean() ? Optional.of(cell()) : Optional.empty()));
        // drops a pin on a cell that the scene does not have
        return Position.moved(looked, looked);
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Cell cell() {
        return new Cell(any(MAPS), random.nextInt(-1, 4), random.nextInt(-2, 8), random.nextInt(-2, 8));
    }

    private double value() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> 2e9;
            default -> random.nextInt(-9, 10);
        };
    }

    private int number(int most) {
        return switch (random.nextInt(12)) {
            case 0 -> Integer.MAX_VALUE;
            case 1 -> Integer.MIN_VALUE;
            default -> random.nextInt(-1, most + 2);
        };
    }

    private int size(int most) {
        return 1 + random.nextInt(most);
    }
}
