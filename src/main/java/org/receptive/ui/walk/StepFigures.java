package org.receptive.ui.walk;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.receptive.draw.chart.FunctionCurve;
import org.receptive.draw.chart.WinnerTiles;
import org.receptive.draw.chart.WinnerTiles.Look;
import org.receptive.draw.chart.WinnerTiles.Tile;
import org.receptive.explain.FunctionPoint;
import org.receptive.explain.Winners;

/// What a figure beside the maps shows of the step at which one stands: the curve of a function, or who won in every window.
public final class StepFigures {

    /// A figure.
    public sealed interface Figure {
    }

    /// The curve of an activation function.
    ///
    /// @param point where the value lies on it
    /// @param chart its picture
    public record Curve(FunctionPoint point, FunctionCurve chart) implements Figure {
    }

    /// Who won in every window.
    ///
    /// @param winners who won
    /// @param chart its picture
    public record Won(Winners winners, WinnerTiles chart) implements Figure {

        /// Returns how many cells of the window at work are alike, the winner among them; 1 if it is alone.
        int alike() {
            return winners.outputs().stream().filter(o -> o.state() == Winners.State.NOW).mapToInt(o -> o.equal().size() + 1).max()
                    .orElse(1);
        }

        /// Tells whether some window has cells that are alike.
        boolean hasTies() {
            return winners.outputs().stream().anyMatch(o -> o.state() != Winners.State.AHEAD && !o.equal().isEmpty());
        }
    }

    private static final int POINTS = 161;

    private final ReadOnlyObjectWrapper<Optional<Figure>> figure = new ReadOnlyObjectWrapper<>(Optional.empty());

    StepFigures(WalkPlayer player) {
        player.placeProperty().subscribe(place -> figure.set(figure(place)));
    }

    /// The figure of the step; none where the stage has none, or its matrix is beside the maps.
    public ReadOnlyObjectProperty<Optional<Figure>> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    private static Optional<Figure> figure(WalkPlayer.Place place) {
        if (place.view().matrix().kind(place.moment().operation()).isPresent())
            return Optional.empty();
        return FunctionPoint.of(place.walk(), place.moment()).<Figure>map(StepFigures::curve)
                .or(() -> Winners.of(place.walk(), place.moment()).map(StepFigures::won));
    }

    private static Curve curve(FunctionPoint point) {
        return new Curve(point, new FunctionCurve(point.curve(POINTS), point.slopes(POINTS), point.reach(), point.x(),
                point.known() || point.back() ? OptionalDouble.of(point.value()) : OptionalDouble.empty(), point.slope(), point.back()));
    }

    private static Won won(Winners winners) {
        var tiles = winners.outputs().stream().map(o -> new Tile(o.winner().orElse(-1), o.equal(), look(o.state()))).toList();
        return new Won(winners, new WinnerTiles(winners.cols(), winners.windowRows(), winners.windowCols(), tiles));
    }

    private static Look look(Winners.State state) {
        return switch (state) {
            case AHEAD -> Look.EMPTY;
            case KNOWN -> Look.PLAIN;
            case NOW -> Look.AT_WORK;
            case LOST -> Look.BESIDE;
        };
    }
}
