package org.receptive.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.receptive.text.Message;
import org.receptive.text.Notice;
import org.receptive.text.ReadableException;

/// A whole number that someone asks a setting to become.
///
/// @param setting the key of the setting's name
/// @param current what it is now
/// @param wanted what it should become; any number
/// @param least the smallest that the limits allow
/// @param most the largest that the limits allow
record NearestValue(String setting, int current, int wanted, int least, int most) {

    /// Builds the scene with the wanted value, or with the nearest that makes a possible scene.
    ///
    /// What is possible is known to the scene alone: `build` is asked for one value after another, and the first failure is kept as the
    /// reason. Where no value will do, the scene stays as it is.
    ///
    /// @param build makes the scene with a value; throws a [ReadableException] if there is none
    Edit grant(Scene scene, IntFunction<Scene> build) {
        var reason = Optional.<Message>empty();
        for (int value : candidates()) {
            try {
                var built = build.apply(value);
                return value == wanted ? Edit.done(built) : Edit.adjusted(built, nearest(reason.orElseGet(this::range), value));
            } catch (ReadableException impossible) {
                if (reason.isEmpty())
                    reason = Optional.of(impossible.problem());
            }
        }
        return Edit.refused(scene, reason.orElseGet(this::range));
    }

    private Message range() {
        return Message.of("error.spec.range", Message.of(setting), wanted, least, most);
    }

    /// Returns the sentence that another value was taken, and why.
    static Notice nearest(Message reason, Object taken) {
        return Notice.advice("edit.nearest", reason, taken);
    }

    /// Lists the values to try: the wanted one within its limits, then the others by their distance from it, those towards the current
    /// value first.
    private List<Integer> candidates() {
        int start = Math.clamp(wanted, least, most);
        int back = start > current ? -1 : 1;
        var values = new ArrayList<Integer>();
        values.add(start);
        // A stepper asks for the very next number. Where that one is impossible and a later one is not (3 groups of 4 channels, but 4),
        // going back would leave the stepper stuck for ever.
        if (Math.abs(start - current) == 1)
            for (int value = start - back; value >= least && value <= most; value -= back)
                values.add(value);
        for (int distance = 1; distance <= most - least; distance++)
            for (int value : new int[] {start + back * distance, start - back * distance})
                if (value >= least && value <= most)
                    values.add(value);
        return values;
    }
}
