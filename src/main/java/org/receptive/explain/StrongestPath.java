package org.receptive.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.receptive.trace.Cell;
import org.receptive.trace.CorrectedMean;
import org.receptive.trace.LossGradients;
import org.receptive.trace.Losses;
import org.receptive.trace.NamedMap;
import org.receptive.trace.Normalised;
import org.receptive.trace.Reduction;
import org.receptive.trace.Root;
import org.receptive.trace.RootQuotient;
import org.receptive.trace.Share;
import org.receptive.trace.ShareGradient;
import org.receptive.trace.Step;
import org.receptive.trace.Term;
import org.receptive.trace.UpdateStep;

/// The way back from a unit to the input on which every unit is followed by the one that speaks most for its value.
///
/// Of a sum or a mean that is the greatest product of weight and value, of a pooling the winner, of a squared distance the nearest value;
/// what works place by place is followed to the same place. What speaks for a value below 0 is the least product, but the output is asked
/// what speaks for its class, whatever its sign. The way ends early where nothing speaks for a value but its bias.
///
/// @param units the units, the one that was asked about first; the last lies in the input ([Stage#INPUT]) if the way reaches it
public record StrongestPath(List<Unit> units) {

    /// No way.
    public static final StrongestPath NONE = new StrongestPath(List.of());

    /// Copies the list.
    public StrongestPath {
        units = List.copyOf(units);
    }

    /// Follows the way of a unit.
    ///
    /// @param activations what the network gave for the example
    /// @throws org.receptive.text.ReadableException if the network has no such unit
    public static StrongestPath of(NetworkWalk network, Activations activations, Unit from) {
        var units = new ArrayList<>(List.of(from));
        var next = new Link(network, activations, from).before();
        while (next.isPresent()) {
            units.add(next.get());
            next = next.filter(unit -> unit.stage() != Stage.INPUT).flatMap(unit -> new Link(network, activations, unit).before());
        }
        return new StrongestPath(units);
    }

    /// A unit of the way, and how its value comes about.
    private record Link(NetworkWalk network, UnitOperation walked, Step step, int sign) {

        Link(NetworkWalk network, Activations activations, Unit unit) {
            var walked = network.unit(activations, unit);
            boolean output = unit.stage() == network.stages().size() - 1;
            float value = activations.at(walked.stage().node(), unit.channel(), unit.row(), unit.col());
            this(network, walked, walked.moment().step(), value < 0 && !output ? -1 : 1);
        }

        /// Finds the unit that speaks most for this one.
        Optional<Unit> before() {
            var chosen = step.reduction().chosen(step, step.terms().size());
            return (chosen.isPresent() ? chosen : strongest()).stream().boxed().findFirst().flatMap(i -> source(step.terms().get(i)));
        }

        private OptionalInt strongest() {
            return switch (step.reduction()) {
                case Reduction.Sum _, Reduction.Mean _ -> greatest(term -> sign * term.product(), 0);
                case Reduction.SquaredDistance _ ->
                    greatest(term -> -Math.abs(term.first().value() - term.last().value()), Double.NEGATIVE_INFINITY);
                case Root _ -> greatest(term -> Math.abs(term.product()), 0);
                case Share _, Normalised.Response _ -> greatest(term -> isOwn(term.first().shown()) ? 1 : 0, 0);
                case Reduction.Maximum _, Reduction.Minimum _, Reduction.Function _, Normalised.Batch _, ShareGradient _, Losses.OfLoss _,
                        LossGradients.OfLossGradient _, UpdateStep _, CorrectedMean _, RootQuotient _ ->
                    greatest(_ -> 1, 0);
            };
        }

        /// Finds the first of the terms that read a unit for which most speaks, if that is more than `least`.
        private OptionalInt greatest(ToDoubleFunction<Term> speaks, double least) {
            var best = OptionalInt.empty();
            double most = least;
            for (int i = 0; i < step.terms().size(); i++) {
                var term = step.terms().get(i);
                double value = speaks.applyAsDouble(term);
                if (term.counts() && value > most && source(term).isPresent()) {
                    best = OptionalInt.of(i);
                    most = value;
                }
            }
            return best;
        }

        private boolean isOwn(Cell cell) {
            var target = step.target();
            return cell.channel() == target.channel() && cell.row() == target.row() && cell.col() == target.col();
        }

        /// Returns the unit that a term reads; none for a bias and for padding.
        private Optional<Unit> source(Term term) {
            return term.first().source().flatMap(cell -> {
                var id = cell.map().unstretched();
                var wiring = network.wiring();
                return wiring.sources(walked.stage()).stream().filter(stage -> network.name(wiring.node(stage)).equals(id)).findFirst()
                        .map(stage -> unit(stage, cell));
            });
        }

        private Unit unit(int stage, Cell cell) {
            var map = walked.operation().map(cell.map());
            var place = map.seenAt(cell).orElse(cell);
            return map.form() == NamedMap.Form.VECTOR
                    ? new Unit(stage, place.row() * map.cols() + place.col(), 0, 0)
                    : new Unit(stage, map.number(place.channel()), place.row(), place.col());
        }
    }
}
