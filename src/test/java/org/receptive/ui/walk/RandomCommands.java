package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.receptive.scene.Axes;
import org.receptive.scene.InputEdits;
import org.receptive.scene.InputPreset;
import org.receptive.scene.KernelPreset;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.OperationKind;
import org.receptive.scene.SceneEdits;
import org.receptive.scene.Side;
import org.receptive.trace.Cell;
import org.receptive.trace.Timeline.Grain;

/// Commands that someone could give, sensible or not.
final class RandomCommands {

    private static final String[] TYPED = {"3", "−0.5", "abc", "", "1e30", "1/3"};
    private static final String[] MAPS = {"x", "w", "b", "y"};

    private RandomCommands() {}

    static Consumer<WalkViewModel> any(Random random) {
        int number = random.nextInt(-2, 20);
        var axes = one(random, Axes.values());
        var cell = new Cell(one(random, MAPS), random.nextInt(3), random.nextInt(-2, 9), random.nextInt(-2, 9));
        return switch (random.nextInt(24)) {
            case 0 -> m -> m.editor().change(s -> KnobEdits.number(s, "kernel", axes, number));
            case 1 -> m -> m.editor().change(s -> KnobEdits.number(s, "stride", axes, number));
            case 2 -> m -> m.editor().change(s -> KnobEdits.number(s, "dilation", axes, number));
            case 3 -> m -> m.editor().change(s -> InputEdits.size(s, axes, number));
            case 4 -> {
                var mode = one(random, new String[] {"narrow", "equalWidth", "wide", "sides"});
                yield m -> m.editor().change(s -> KnobEdits.choose(s, "paddingMode", mode));
            }
            case 5 -> {
                var side = one(random, Side.values());
                yield m -> m.editor().change(s -> KnobEdits.side(s, "sides", side, number));
            }
            case 6 -> m -> m.editor().change(s -> InputEdits.channels(s, number / 4));
            case 7 -> m -> m.editor().change(s -> KnobEdits.number(s, "outChannels", number / 4));
            case 8 -> m -> m.editor().change(s -> KnobEdits.number(s, "groups", number / 4));
            case 9 -> m -> m.editor().change(s -> KnobEdits.flag(s, "bias", number % 2 == 0));
            case 10 -> {
                var kind = one(random, OperationKind.values());
                yield m -> m.editor().change(s -> KnobEdits.choose(s, "kind", kind.id()));
            }
            case 11 -> {
                var text = one(random, TYPED);
                yield m -> m.editor().type(cell, text);
            }
            case 12 -> m -> m.brush().begin(cell);
            case 13 -> m -> m.brush().paint(List.of(cell));
            case 14 -> m -> m.editor().undo();
            case 15 -> m -> m.editor().redo();
            case 16 -> {
                var grain = one(random, Grain.values());
                yield m -> m.walk().setGrain(grain);
            }
            case 17 -> m -> m.walk().player().seek(number * 3);
            case 18 -> m -> m.pointing().hover(Optional.of(cell));
            case 19 -> m -> m.walk().togglePin(cell);
            case 20 -> m -> m.pointing().moveCursor(number % 3 - 1, number % 2);
            case 21 -> m -> m.pointing().nextSlice();
            case 22 -> {
                var preset = one(random, KernelPreset.values());
                yield m -> m.editor().fillKernel(preset);
            }
            case 23 -> {
                var preset = one(random, InputPreset.values());
                yield number < 0 ? m -> m.editor().change(SceneEdits::clearInput) : m -> m.editor().fillInput(preset);
            }
            default -> throw new AssertionError();
        };
    }

    private static <T> T one(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
