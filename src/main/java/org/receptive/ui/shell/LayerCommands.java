package org.receptive.ui.shell;

import static org.receptive.ui.control.Keystroke.shift;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.receptive.ui.control.Appearance;
import org.receptive.ui.control.Command;
import org.receptive.ui.control.Keystroke;
import org.receptive.ui.walk.LayerSteps;
import org.receptive.ui.walk.WalkScreen;
import org.receptive.ui.walk.WalkViewModel;

/// What changes the layer at work from the keyboard: each letter makes a number larger, with Shift smaller.
///
/// @param model what is changed
/// @param screen whose strip shows the same settings
/// @param appearance whether there is a hall
record LayerCommands(WalkViewModel model, WalkScreen screen, Appearance appearance) {

    /// Returns the commands in the order of the list of keys.
    List<Command> table() {
        var layer = new LayerSteps(model);
        var numbers = Stream.of(pair("stride", KeyCode.S, by -> layer.step("stride", by)),
                // zeros around the input
                pair("padding", KeyCode.Z, by -> layer.step("padding", by)),
                pair("dilation", KeyCode.D, by -> layer.step("dilation", by)),
                pair("kernel", KeyCode.K, by -> layer.step("kernel", by))).flatMap(List::stream);
        var pages = layer.severalPages();
        var rest = Stream.of(
                Command.of("flip", "keys.layer.flip", layer::flip, Keystroke.of(KeyCode.C)),
                Command.of("brushUp", "keys.layer.brush", () -> model.brush().stepValue(true), Keystroke.of(KeyCode.V)),
                Command.of("brushDown", "keys.layer.brush", () -> model.brush().stepValue(false), shift(KeyCode.V)),
                Command.of("pageForward", "keys.layer.page", () -> layer.turnPage(1), Keystroke.of(KeyCode.X)).when(pages),
                Command.of("pageBack", "keys.layer.page", () -> layer.turnPage(-1), shift(KeyCode.X)).when(pages),
                Command.of("strip", "keys.layer.strip", screen.strip()::toggle, Keystroke.of(KeyCode.L))
                        .when(appearance.presentingProperty()));
        return Stream.concat(numbers, rest).toList();
    }

    private static List<Command> pair(String id, KeyCode key, IntConsumer step) {
        return IntStream.of(1, -1).mapToObj(by -> Command.of(id + (by > 0 ? "Up" : "Down"), "keys.layer." + id, () -> step.accept(by),
                by > 0 ? Keystroke.of(key) : shift(key))).toList();
    }
}
