package org.receptive.ui.walk;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.receptive.explain.GradientCheck;
import org.receptive.scene.Scene;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.Cell;
import org.receptive.trace.Walk;

/// The value of a gradient at which one looks, compared with what the loss does when the value is nudged: the pinned one, else that of the
/// step.
public final class CheckedGradient {

    /// What can be said of the gradient at which one looks.
    ///
    /// @param cell the gradient
    /// @param check the comparison; none as long as it takes too long to be made at every step and was not asked for
    public record State(Cell cell, Optional<GradientCheck> check) {}

    /// What a comparison was made of.
    private record Made(Scene scene, Walk walk, Cell cell, int exponent, GradientCheck check) {

        boolean isOf(Scene otherScene, Walk otherWalk, Cell otherCell, int otherExponent) {
            return walk.isSame(otherWalk) && exponent == otherExponent && cell.equals(otherCell) && scene.sameArithmetic(otherScene);
        }
    }

    private static final double RAISED = 0.01;
    private static final int LEAST = 1;
    private static final int MOST = 12;

    private final WalkPlayer player;
    private final EditedScene edited;
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<State>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int exponent = 4;
    private Optional<Made> made = Optional.empty();

    CheckedGradient(WalkPlayer player, EditedScene edited) {
        this.player = player;
        this.edited = edited;
        // every step is one of the scene, too
        edited.sceneProperty().subscribe(s -> refresh());
        edited.activeProperty().subscribe(a -> refresh());
        open.subscribe(o -> refresh());
    }

    // Properties

    /// What can be said of the gradient at which one looks; none where one looks at no gradient of the scene.
    public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the comparison is shown number by number.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Returns k of the nudge `ε = 10⁻ᵏ`.
    public int exponent() {
        return exponent;
    }

    /// Gives the sign of a gradient a meaning.
    ///
    /// @param name what the nudged value is called
    static Message says(GradientCheck check, String name) {
        double change = RAISED * check.gradient();
        var key = change > 0 ? "check.says.rises" : change < 0 ? "check.says.falls" : "check.says.nothing";
        return Message.of(key, name, Numbers.display(RAISED), Numbers.significant(Math.abs(change), 2));
    }

    // Commands

    /// Shows the comparison number by number, or puts it away.
    public void toggle() {
        open.set(!open.get());
    }

    /// Makes the nudge ten times smaller, or larger, so often.
    void finer(int by) {
        exponent = Math.clamp((long) exponent + by, LEAST, MOST);
        refresh();
    }

    private void refresh() {
        var place = player.placeProperty().get();
        var scene = edited.sceneProperty().get();
        state.set(edited.activeProperty().get() && place.walk().stages().size() > scene.stages().size()
                ? cell(place, scene).map(cell -> new State(cell, check(scene, place.walk(), cell)))
                : Optional.empty());
    }

    /// Finds the gradient at which one looks: the pinned one, else the one that the step has made, or reads.
    private static Optional<Cell> cell(WalkPlayer.Place place, Scene scene) {
        var walk = place.walk();
        var pinned = place.view().pin().filter(cell -> isThere(place, cell) && GradientCheck.nudgedBy(scene, walk, cell).isPresent());
        if (pinned.isPresent())
            return pinned;
        var moment = place.moment();
        var target = moment.step().target();
        if (GradientCheck.nudgedBy(scene, walk, target).isPresent())
            return moment.complete() ? Optional.of(target) : Optional.empty();
        if (target.map().isGradient())
            return Optional.empty();
        return moment.step().terms().stream().flatMap(t -> t.factors().stream()).map(f -> f.shown())
                .filter(cell -> GradientCheck.nudgedBy(scene, walk, cell).isPresent()).findFirst();
    }

    /// Tells whether a gradient is made already.
    private static boolean isThere(WalkPlayer.Place place, Cell cell) {
        var stages = place.walk().stages();
        for (int s = 0; s < stages.size(); s++)
            if (stages.get(s).y().holds(cell))
                return s < place.view().stage() || (s == place.view().stage() && place.moment().isFinished(stages.get(s).stepOf(cell)));
        return false;
    }

    private Optional<GradientCheck> check(Scene scene, Walk walk, Cell cell) {
        var known = made.filter(m -> m.isOf(scene, walk, cell, exponent)).map(Made::check);
        if (known.isPresent() || !(open.get() || GradientCheck.isQuick(scene, walk)))
            return known;
        var check = GradientCheck.of(scene, walk, cell, Math.pow(10, -exponent));
        made = Optional.of(new Made(scene, walk, cell, exponent, check));
        return Optional.of(check);
    }
}
