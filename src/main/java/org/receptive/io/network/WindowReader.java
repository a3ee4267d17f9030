package org.receptive.io.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.receptive.array.Array4;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.scene.SceneLimits;
import org.receptive.spec.PaddingMode;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;
import org.receptive.text.ReadableException;

/// Reads how the kernel slides.
///
/// @param window the numbers
/// @param padding whether the padding has a name
public record WindowReader(Window window, PaddingMode padding) {

    /// A number for each axis.
    public record Pair(int rows, int cols) {
    }

    /// Reads the field `window`; without it the kernel slides by one, undilated and without padding.
    ///
    /// @throws ReadableException if a number is beyond its limit or the kernel size is not that of `weight`
    public static WindowReader window(Optional<JsonField> field, Array4 weight) {
        field.ifPresent(f -> f.allowOnly("kernel", "stride", "dilation", "padding"));
        field.flatMap(f -> f.find("kernel")).ifPresent(f -> requireSize(f, weight));
        var stride = pair(field.flatMap(f -> f.find("stride")), SceneLimits.STRIDE);
        var dilation = pair(field.flatMap(f -> f.find("dilation")), SceneLimits.DILATION);
        var bare = new Window(new WindowAxis(weight.h(), stride.rows(), 0, 0, dilation.rows()),
                new WindowAxis(weight.w(), stride.cols(), 0, 0, dilation.cols()));
        return field.flatMap(f -> f.find("padding")).map(p -> padded(bare, p, SceneLimits.PADDING))
                .orElse(new WindowReader(bare, PaddingMode.NARROW));
    }

    private static void requireSize(JsonField field, Array4 weight) {
        var size = pair(Optional.of(field), SceneLimits.KERNEL);
        if (size.rows() != weight.h() || size.cols() != weight.w())
            throw ReadableException.of("error.scene.disagree", field.path(), size.rows() + "×" + size.cols(), "kernel",
                    weight.h() + "×" + weight.w());
    }

    private static Pair pair(Optional<JsonField> field, int most) {
        if (field.isEmpty())
            return new Pair(1, 1);
        return pair(field.get(), 1, most);
    }

    /// Reads two numbers, or one for both axes.
    public static Pair pair(JsonField both, int least, int most) {
        if (both.value() instanceof JsonValue.Num)
            return new Pair(both.whole(least, most), both.whole(least, most));
        var entries = both.entries();
        if (entries.size() != 2)
            throw ReadableException.of("error.scene.pair", both.path(), entries.size());
        return new Pair(entries.get(0).whole(least, most), entries.get(1).whole(least, most));
    }

    /// Pads a window as a name or the sides of an object say, each side by at most `most`.
    public static WindowReader padded(Window bare, JsonField field, int most) {
        if (!(field.value() instanceof JsonValue.Fields)) {
            var mode = named(field);
            return new WindowReader(mode.applyTo(bare), mode);
        }
        field.allowOnly("top", "bottom", "left", "right");
        var sides = List.of("top", "bottom", "left", "right").stream()
                .map(s -> field.find(s).map(f -> f.whole(0, most)).orElse(0)).toList();
        return new WindowReader(
                new Window(bare.rows().withPadding(sides.get(0), sides.get(1)), bare.cols().withPadding(sides.get(2), sides.get(3))),
                PaddingMode.CUSTOM);
    }

    /// Describes the padding of each side.
    public static JsonValue sides(Window window) {
        var fields = new LinkedHashMap<String, JsonValue>();
        fields.put("top", new JsonValue.Num(window.rows().padBefore()));
        fields.put("bottom", new JsonValue.Num(window.rows().padAfter()));
        fields.put("left", new JsonValue.Num(window.cols().padBefore()));
        fields.put("right", new JsonValue.Num(window.cols().padAfter()));
        return new JsonValue.Fields(fields);
    }

    private static PaddingMode named(JsonField field) {
        return switch (field.text()) {
            case "narrow" -> PaddingMode.NARROW;
            case "equal-width" -> PaddingMode.EQUAL_WIDTH;
            case "wide" -> PaddingMode.WIDE;
            default ->
                throw field.noChoice(
                        List.of("\"narrow\"", "\"equal-width\"", "\"wide\"", "{\"top\": 0, \"bottom\": 0, \"left\": 0, \"right\": 0}"));
        };
    }
}
