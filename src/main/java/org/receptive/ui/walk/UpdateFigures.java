package org.receptive.ui.walk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.chart.LossStair;
import org.receptive.draw.chart.RateCurve;
import org.receptive.explain.UpdateCourse;
import org.receptive.scene.KnobEdits;
import org.receptive.scene.LossSetting;
import org.receptive.scene.Scene;
import org.receptive.text.Message;
import org.receptive.text.Numbers;
import org.receptive.trace.Walk;

/// What the update does to the loss, computed where one looks at an update.
public final class UpdateFigures {

    /// What is shown of an update.
    ///
    /// @param course the loss after every move
    /// @param stair the same, as far as one has walked
    /// @param curve the loss against the learning rate
    public record Figures(UpdateCourse course, LossStair stair, RateCurve curve) {

        /// Tells whether all parameters have moved and the loss was computed once more.
        public boolean isFinished() {
            return stair.done() == course.losses().size() - 1;
        }

        /// Returns the loss after the moves so far.
        public double now() {
            return stair.losses().get(stair.done());
        }

        /// Says how many moves there are, and whether each is that of a parameter or of a whole map.
        Message moves() {
            boolean single = course.groups().stream().anyMatch(g -> g.steps() > 1);
            return Message.of(single ? "update.each" : "update.eachMap", course.losses().size() - 1);
        }

        /// Sets what happened against what the slope predicted, once all have moved.
        Optional<Message> outcome() {
            if (!isFinished())
                return Optional.empty();
            double fell = course.first() - course.last();
            if (!Double.isFinite(fell))
                return Optional.of(Message.of("update.lost"));
            var key = fell > 0 ? "update.fell" : fell < 0 ? "update.rose" : "update.stayed";
            return Optional.of(
                    Message.of(key, Numbers.significant(Math.abs(fell), DIGITS), Numbers.significant(course.predictedDecrease(), DIGITS)));
        }
    }

    private record MadeCourse(Walk walk, Optional<UpdateCourse> course) {}

    private record MadeCurve(Walk walk, double most, List<Double> losses, double slope) {}

    private static final int DIGITS = 3;
    private static final int POINTS = 41;
    private static final double ROOM = 4;
    private static final double LEAST_RANGE = 0.01;
    private static final String RATE = "rate";

    private final WalkPlayer player;
    private final EditedScene edited;
    private final SceneEditor editor;
    private final ReadOnlyObjectWrapper<Optional<Figures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<MadeCourse> madeCourse = Optional.empty();
    private Optional<MadeCurve> madeCurve = Optional.empty();
    /// While the rate is dragged the axis stays.
    private OptionalDouble held = OptionalDouble.empty();

    UpdateFigures(WalkPlayer player, SceneEditor editor) {
        this.player = player;
        this.editor = editor;
        edited = editor.edited();
        // every step is one of the scene, too
        edited.sceneProperty().subscribe(s -> refresh());
        edited.activeProperty().subscribe(a -> refresh());
    }

    // Properties

    /// What is shown of the update at which one looks; none where one looks at none.
    public ReadOnlyObjectProperty<Optional<Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    // Commands

    /// Sets the learning rate, live; calls in a row are one undo, until [#endDrag].
    void drag(double rate) {
        figures.get().ifPresent(now -> {
            if (held.isEmpty())
                held = OptionalDouble.of(now.curve().most());
            editor.change("update.rate", s -> KnobEdits.real(s, RATE, Math.rint(rate / held.orElse(1) * 200) / 200 * held.orElse(1)));
        });
    }

    /// Ends the undo to which dragging adds.
    void endDrag() {
        held = OptionalDouble.empty();
        editor.endEntry();
        refresh();
    }

    private void refresh() {
        var place = player.placeProperty().get();
        var scene = edited.sceneProperty().get();
        var walk = place.walk();
        boolean there = edited.activeProperty().get() && scene.passes() == Scene.Passes.ITERATION
                && isUpdate(walk, scene, place.view().stage());
        figures.set(there ? figures(scene, place) : Optional.empty());
    }

    /// Tells whether a stage comes after the gradients.
    private static boolean isUpdate(Walk walk, Scene scene, int stage) {
        return stage >= scene.stages().size() && !walk.stages().get(stage).output().isGradient();
    }

    private Optional<Figures> figures(Scene scene, WalkPlayer.Place place) {
        var walk = place.walk();
        if (madeCourse.filter(m -> m.walk().isSame(walk)).isEmpty())
            madeCourse = Optional.of(new MadeCourse(walk, UpdateCourse.of(scene, walk)));
        return madeCourse.flatMap(MadeCourse::course).map(course -> {
            double rate = scene.stages().getLast().setting() instanceof LossSetting loss ? loss.rate() : 0;
            return new Figures(course, stair(course, place), curve(scene, walk, rate, course));
        });
    }

    private static LossStair stair(UpdateCourse course, WalkPlayer.Place place) {
        int done = course.movesAt(place.view().stage(), place.moment().complete() ? place.view().step() : place.view().step() - 1);
        var parts = course.groups().stream()
                .map(g -> new LossStair.Part(g.map().letter(), g.moves(), g.steps(), g.stage() == place.view().stage())).toList();
        return new LossStair(course.losses(), parts, done);
    }

    private RateCurve curve(Scene scene, Walk walk, double rate, UpdateCourse course) {
        double most = held.orElse(range(rate));
        // no direction depends on the rate, so what is dragged leaves the curve as it is
        if (madeCurve.filter(m -> (m.walk().isSame(walk) || held.isPresent()) && m.most() == most).isEmpty())
            madeCurve = Optional.of(new MadeCurve(walk, most,
                    IntStream.range(0, POINTS).mapToObj(i -> UpdateCourse.lossAt(scene, walk, most * i / (POINTS - 1))).toList(),
                    UpdateCourse.slope(walk)));
        var made = madeCurve.orElseThrow();
        return new RateCurve(made.losses(), most, made.slope(), rate, course.last());
    }

    /// Returns a round number that leaves room beyond the rate.
    private static double range(double rate) {
        double wanted = Math.max(LEAST_RANGE, rate * ROOM);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        return wanted <= 2 * power ? 2 * power : wanted <= 5 * power ? 5 * power : 10 * power;
    }
}
