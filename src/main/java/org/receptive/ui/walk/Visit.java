package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.receptive.explain.UnitOperation;
import org.receptive.scene.Caption;
import org.receptive.scene.CaptionedWalk;
import org.receptive.scene.Scene;
import org.receptive.scene.View;

/// A walk that was entered from another screen, to which a path leads back.
///
/// @param shown what is walked through
/// @param unit the unit of a network whose value it is, if it is that of a single one
/// @param copy the same as a scene that may be changed, if there is one
/// @param from the screen
/// @param path the names that lead to it from there, the outermost first
/// @param question what can be chosen beside the path, if something can
public record Visit(CaptionedWalk shown, Optional<UnitOperation> unit, Optional<Scene> copy, Origin from, List<Caption> path,
        Optional<Question> question) {

    /// A screen from which walks are entered.
    public enum Origin {
        /// Where one draws.
        DRAW("screen.draw"),
        /// Where networks are trained.
        TRAIN("screen.train");

        private final String title;

        Origin(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// What can be chosen of a walk: it is then made again, and shown in place of this one.
    ///
    /// @param text what is asked
    /// @param options what can be chosen
    /// @param chosen which is
    /// @param choose takes another one, and where one stands
    public record Question(Caption text, List<Caption> options, int chosen, BiConsumer<Integer, View> choose) {
        /// Copies the list.
        public Question {
            options = List.copyOf(options);
        }
    }

    /// Copies the list.
    public Visit {
        path = List.copyOf(path);
    }

    /// Tells whether it can ask for another walk in place of it.
    boolean asks() {
        return question.isPresent();
    }

    /// Makes the visit of one unit's arithmetic.
    public static Visit of(UnitOperation unit, Caption title, Caption note, Optional<Scene> copy, List<Caption> path) {
        return new Visit(new CaptionedWalk(unit.walk(), unit.view(), title, note), Optional.of(unit), copy, Origin.DRAW, path,
                Optional.empty());
    }
}
