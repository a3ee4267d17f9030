package org.receptive.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.receptive.array.Array4;
import org.receptive.scene.ForwardPass;
import org.receptive.scene.Scene;
import org.receptive.scene.Scene.Passes;
import org.receptive.trace.Losses;
import org.receptive.trace.MapId;
import org.receptive.trace.NamedMap.Role;
import org.receptive.trace.Operation;
import org.receptive.trace.UpdateStep;
import org.receptive.trace.Walk;

/// What an update does to the loss: after every parameter that has moved, and along the way that all move together.
///
/// The loss after each is what it would be if the parameters moved one by one in the order of the walk; in truth all move together.
///
/// @param losses the loss before the update, and then after every move
/// @param groups the learned maps in the order of the walk
/// @param predictedDecrease by how much the slope alone says that the loss falls
/// @param before what came out before, and what it should be; none where the loss is no matter of classes
/// @param after what comes out afterwards
public record UpdateCourse(List<Double> losses, List<Group> groups, double predictedDecrease, Optional<Prediction> before,
        Optional<Prediction> after) {

    /// Above so many parameters all of a map move at once.
    static final int MOST_SINGLE = 500;
    /// Above so many products in all passes, too.
    private static final long MOST_PRODUCTS = 3_000_000;

    /// A learned map.
    ///
    /// @param stage which stage of the walk moves it
    /// @param map its name before the update
    /// @param moves after how many of the losses before it is the turn of this map
    /// @param steps how many moves it makes: one for every value, or one for all
    public record Group(int stage, MapId map, int moves, int steps) {}

    /// What a network says of an example.
    ///
    /// @param probabilities one for each class
    /// @param wanted the class that it should be
    public record Prediction(List<Double> probabilities, int wanted) {

        /// Copies the list.
        public Prediction {
            probabilities = List.copyOf(probabilities);
        }

        /// Returns the class with the greatest probability, the first of equal ones.
        public int said() {
            return largest(probabilities.stream().mapToDouble(Double::doubleValue).toArray());
        }

        /// Tells whether it is the class that it should be.
        public boolean isRight() {
            return said() == wanted;
        }
    }

    /// Copies the lists.
    public UpdateCourse {
        losses = List.copyOf(losses);
        groups = List.copyOf(groups);
    }

    /// Computes the course of the update of a scene; none where no update is walked.
    ///
    /// @param walk the walk of the scene
    public static Optional<UpdateCourse> of(Scene scene, Walk walk) {
        var updates = IntStream.range(0, walk.stages().size()).filter(s -> isUpdate(walk.stages().get(s))).boxed().toList();
        if (scene.passes() != Passes.ITERATION || updates.isEmpty())
            return Optional.empty();
        var pass = new ForwardPass(scene);
        boolean single = isSingle(scene, walk, updates);
        var losses = new ArrayList<Double>();
        losses.add(ForwardPass.loss(new Walk(GradientCheck.forward(scene, walk))));
        var groups = new ArrayList<Group>();
        var moved = new HashMap<MapId, Array4>();
        double predictedDecrease = 0;
        for (int s : updates) {
            var update = walk.stages().get(s);
            var theta = update.maps().getFirst();
            var to = update.y().values().toArray();
            var values = theta.values().toArray();
            var slope = walk.map(theta.id().gradient()).values().toArray();
            groups.add(new Group(s, theta.id(), losses.size() - 1, single ? values.length : 1));
            for (int i = 0; i < values.length; i++) {
                predictedDecrease += slope[i] * (values[i] - to[i]);
                values[i] = to[i];
                if (single || i == values.length - 1) {
                    moved.put(theta.id(), theta.values().withValues(values));
                    losses.add(pass.loss(moved));
                }
            }
        }
        return Optional.of(new UpdateCourse(losses, groups, predictedDecrease, prediction(walk, scene.stages().size() - 1),
                prediction(walk, walk.stages().size() - 1)));
    }

    private static boolean isUpdate(Operation stage) {
        return stage.reduction() instanceof UpdateStep;
    }

    private static boolean isSingle(Scene scene, Walk walk, List<Integer> updates) {
        long parameters = updates.stream().mapToLong(s -> walk.stages().get(s).stepCount()).sum();
        return parameters <= MOST_SINGLE && parameters * GradientCheck.products(scene, walk) <= MOST_PRODUCTS;
    }

    private static Optional<Prediction> prediction(Walk walk, int stage) {
        var loss = walk.stages().get(stage);
        if (!(loss.reads() instanceof Losses.Pairs(var kind, var q, var y)))
            return Optional.empty();
        var values = switch (kind) {
            case CROSS_ENTROPY -> q.values().toArray();
            case SOFTMAX_CROSS_ENTROPY -> Losses.probabilities(q.values().toArray());
            case SQUARED_ERROR, MEAN_SQUARED_ERROR -> new double[0];
        };
        if (values.length == 0)
            return Optional.empty();
        return Optional.of(new Prediction(Arrays.stream(values).boxed().toList(), largest(y.values().toArray())));
    }

    /// Returns where the largest value is, the first of equal ones.
    private static int largest(double... values) {
        int best = 0;
        for (int i = 1; i < values.length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }

    /// Returns the loss before the update.
    public double first() {
        return losses.getFirst();
    }

    /// Returns the loss after it.
    public double last() {
        return losses.getLast();
    }

    /// Counts the moves up to and with a step of a stage; all where the stage comes after the update.
    public int movesAt(int stage, int step) {
        for (var group : groups)
            if (stage <= group.stage())
                return stage < group.stage() ? group.moves() : group.moves() + (group.steps() == 1 ? 1 : step + 1);
        return losses.size() - 1;
    }

    /// Computes the loss for a learning rate: every parameter goes `η` times its direction.
    ///
    /// @param walk the walk of a scene with an update
    /// @param rate η
    public static double lossAt(Scene scene, Walk walk, double rate) {
        var moved = new HashMap<MapId, Array4>();
        for (var update : walk.stages())
            if (isUpdate(update)) {
                var theta = update.maps().getFirst();
                var direction = update.maps(Role.INPUT).get(1).values().toArray();
                var values = theta.values().toArray();
                for (int i = 0; i < values.length; i++)
                    values[i] -= rate * direction[i];
                moved.put(theta.id(), theta.values().withValues(values));
            }
        return new ForwardPass(scene).loss(Map.copyOf(moved));
    }

    /// Computes the slope of the loss at η = 0: minus the sum of gradient times direction.
    ///
    /// @param walk the walk of a scene with an update
    public static double slope(Walk walk) {
        double slope = 0;
        for (var update : walk.stages())
            if (isUpdate(update)) {
                var gradient = walk.map(update.maps().getFirst().id().gradient()).values().toArray();
                var direction = update.maps(Role.INPUT).get(1).values().toArray();
                for (int i = 0; i < gradient.length; i++)
                    slope -= gradient[i] * direction[i];
            }
        return slope;
    }
}
