package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.receptive.scene.Axes;
import org.receptive.scene.Edits;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.OperationKind;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.Side;
import org.receptive.spec.PaddingMode;
import org.receptive.trace.Cell;
import org.receptive.trace.Grain;

/// Commands that somebody could give, sensible or not.
final class RandomCommands {

    private static final String[] TYPED = {"3", "−0.5", "abc", "", "1e30", "1/3"};
    private static final String[] MAPS = {"x", "w", "b", "y"};

    private RandomCommands() {}

    static Consumer<ConvolveViewModel> any(Random random) {
        int number = random.nextInt(-2, 20);
        var axes = one(random, Axes.values());
        var cell = new Cell(one(random, MAPS), random.nextInt(3), random.nextInt(-2, 9), random.nextInt(-2, 9));
        return switch (random.nextInt(24)) {
            case 0 -> m -> m.change(s -> Edits.kernel(s, axes, number));
            case 1 -> m -> m.change(s -> Edits.stride(s, axes, number));
            case 2 -> m -> m.change(s -> Edits.dilation(s, axes, number));
            case 3 -> m -> m.change(s -> Edits.inputSize(s, axes, number));
            case 4 -> {
                var mode = one(random, PaddingMode.values());
                yield m -> m.change(s -> Edits.padding(s, mode));
            }
            case 5 -> {
                var side = one(random, Side.values());
                yield m -> m.change(s -> Edits.padding(s, side, number));
            }
            case 6 -> m -> m.change(s -> Edits.inChannels(s, number / 4));
            case 7 -> m -> m.change(s -> Edits.outChannels(s, number / 4));
            case 8 -> m -> m.change(s -> Edits.groups(s, number / 4));
            case 9 -> m -> m.change(s -> Edits.bias(s, number % 2 == 0));
            case 10 -> {
                var kind = one(random, OperationKind.values());
                yield m -> m.change(s -> Edits.operation(s, kind));
            }
            case 11 -> {
                var text = one(random, TYPED);
                yield m -> m.type(cell, text);
            }
            case 12 -> m -> m.beginStroke(cell);
            case 13 -> m -> m.paint(List.of(cell));
            case 14 -> ConvolveViewModel::undo;
            case 15 -> ConvolveViewModel::redo;
            case 16 -> {
                var grain = one(random, Grain.values());
                yield m -> m.setGrain(grain);
            }
            case 17 -> m -> m.player().seek(number * 3);
            case 18 -> m -> m.pointing().hover(Optional.of(cell));
            case 19 -> m -> m.togglePin(cell);
            case 20 -> m -> m.pointing().moveCursor(number % 3 - 1, number % 2);
            case 21 -> m -> m.pointing().nextSlice();
            case 22 -> {
                var preset = one(random, KernelPreset.values());
                yield m -> m.fillKernel(preset);
            }
            case 23 -> {
                var preset = one(random, InputPreset.values());
                yield number < 0 ? m -> m.change(SceneEdits::clearInput) : m -> m.fillInput(preset);
            }
            default -> throw new AssertionError();
        };
    }

    private static <T> T one(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
