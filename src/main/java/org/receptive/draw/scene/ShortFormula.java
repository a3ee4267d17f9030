package org.receptive.draw.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.receptive.trace.Formula;
import org.receptive.trace.Moment;

/// A formula whose middle is left out where it is long: its first terms, …, the one that was chosen, if any, …, and the last, with the
/// bias.
///
/// @param moment the finished step
/// @param most how many terms are written in full, at most
record ShortFormula(Moment moment, int most) {

    private static final Formula.Sign DOTS = new Formula.Sign("…");

    Formula of(Formula formula) {
        return switch (formula) {
            case Formula.Row(var parts) -> new Formula.Row(shortened(parts));
            case Formula.Line _, Formula.Group _, Formula.Sign _, Formula.Value _, Formula.Constant _, Formula.Partial _, Formula.Carried _,
                    Formula.Result _ ->
                formula;
        };
    }

    private List<Formula> shortened(List<Formula> parts) {
        var terms = parts.stream().filter(Formula.Group.class::isInstance).map(g -> ((Formula.Group) g).term()).filter(t -> t >= 0)
                .toList();
        if (terms.size() <= most)
            return parts;
        var kept = new TreeSet<>(terms.subList(0, most - 1 - (moment.addsBias() ? 1 : 0)));
        kept.addAll(terms.subList(terms.size() - (moment.addsBias() ? 2 : 1), terms.size()));
        moment.step().reduction().chosen(moment.step(), moment.termsDone()).ifPresent(kept::add);
        var shorter = new ArrayList<Formula>();
        boolean leftOut = false;
        for (var part : parts) {
            boolean leaves = part instanceof Formula.Group(int term, var _) && term >= 0 && !kept.contains(term);
            if (!leaves)
                shorter.add(part);
            else
                if (!leftOut)
                    shorter.add(dots((Formula.Group) part));
            leftOut = leaves;
        }
        return shorter;
    }

    /// Stands for the terms that are left out, behind the sign of the first of them.
    private static Formula dots(Formula.Group first) {
        var sign = first.parts().getFirst();
        boolean joins = sign instanceof Formula.Sign(var text) && (text.equals("+") || text.equals(","));
        return new Formula.Group(-1, joins ? List.of(sign, DOTS) : List.of(DOTS));
    }
}
