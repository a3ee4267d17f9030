package org.receptive.io.scene;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.receptive.io.json.JsonField;
import org.receptive.io.json.JsonValue;
import org.receptive.io.network.WindowReader;
import org.receptive.scene.Axes;
import org.receptive.scene.Knob;
import org.receptive.scene.Setting;
import org.receptive.scene.Side;
import org.receptive.text.ReadableException;

/// Reads and writes what is set about a stage, each knob as a field of its name; what a knob is decides how it looks.
final class KnobFields {

    private KnobFields() {
    }

    /// Sets the knobs that the object names, in the order of the setting; one may bring another with it.
    ///
    /// @throws org.receptive.text.ReadableException if a field is no knob of the setting, or has no possible value
    static Setting read(JsonField field, Setting setting) {
        var changed = setting;
        var read = new LinkedHashSet<String>();
        // which knobs there are may depend on one that is read before
        for (var knob = next(changed, read); knob.isPresent(); knob = next(changed, read)) {
            read.add(knob.get().id());
            var found = field.find(knob.get().id());
            if (found.isPresent())
                changed = changed.with(read(found.get(), knob.get()));
        }
        var known = Stream.concat(setting.knobs().stream(), changed.knobs().stream()).filter(KnobFields::isWritten);
        field.allowOnly(known.map(Knob::id).distinct().toArray(String[]::new));
        return changed;
    }

    private static Optional<Knob> next(Setting setting, Set<String> read) {
        return setting.knobs().stream().filter(k -> isWritten(k) && !read.contains(k.id())).findFirst();
    }

    private static Knob read(JsonField field, Knob knob) {
        return switch (knob) {
            case Knob.Whole(var id, var section, _, int least, int most) ->
                new Knob.Whole(id, section, field.whole(least, most), least, most);
            case Knob.Real(var id, var section, _, double least, double most) -> {
                double value = field.number();
                if (!(value >= least && value <= most))
                    throw ReadableException.of("error.scene.real", field.path(), value, least, most);
                yield new Knob.Real(id, section, value, least, most);
            }
            case Knob.PerAxis axes -> {
                var pair = WindowReader.pair(field, axes.least(), axes.most());
                yield axes.with(Axes.ROWS, pair.rows()).with(Axes.COLS, pair.cols());
            }
            case Knob.Sides sides -> {
                field.allowOnly("top", "bottom", "left", "right");
                var changed = sides;
                for (var side : Side.values())
                    changed = changed.with(side, field.find(word(side)).map(f -> f.whole(0, sides.most())).orElse(0));
                yield changed;
            }
            case Knob.Choice choice -> {
                if (!choice.options().contains(field.text()))
                    throw field.noWord(choice.options());
                yield choice.with(field.text());
            }
            case Knob.Flag(var id, var section, _) -> new Knob.Flag(id, section, field.flag());
        };
    }

    private static String word(Side side) {
        return switch (side) {
            case TOP -> "top";
            case BOTTOM -> "bottom";
            case LEFT -> "left";
            case RIGHT -> "right";
        };
    }

    /// Writes the knobs of a setting; those that only say again what others say are left out.
    static JsonValue json(Setting setting) {
        var fields = new LinkedHashMap<String, JsonValue>();
        for (var knob : setting.knobs())
            if (isWritten(knob) && !(knob instanceof Knob.Sides sides && !sides.open()))
                fields.put(knob.id(), json(knob));
        return new JsonValue.Fields(fields);
    }

    /// The operation is said by the stage's word, and a number for both axes at once by the sides.
    private static boolean isWritten(Knob knob) {
        return !knob.section().equals("operation") && !(knob instanceof Knob.PerAxis axes && !axes.apart());
    }

    private static JsonValue json(Knob knob) {
        return switch (knob) {
            case Knob.Whole number -> new JsonValue.Num(number.value());
            case Knob.Real number -> new JsonValue.Num(number.value());
            case Knob.PerAxis axes -> new JsonValue.Items(List.of(new JsonValue.Num(axes.rows()), new JsonValue.Num(axes.cols())));
            case Knob.Sides sides -> {
                var fields = new LinkedHashMap<String, JsonValue>();
                for (var side : Side.values())
                    fields.put(word(side), new JsonValue.Num(sides.value(side)));
                yield new JsonValue.Fields(fields);
            }
            case Knob.Choice choice -> new JsonValue.Text(choice.value());
            case Knob.Flag flag -> new JsonValue.Flag(flag.value());
        };
    }
}
