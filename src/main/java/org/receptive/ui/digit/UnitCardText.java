package org.receptive.ui.digit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.receptive.draw.network.StageTitles;
import org.receptive.draw.scene.SmallFormula;
import org.receptive.explain.ReceptiveField;
import org.receptive.explain.ReceptiveField.ReadCells;
import org.receptive.explain.Stage;
import org.receptive.explain.StrongestPath;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitOperation;
import org.receptive.model.LayerKind;
import org.receptive.session.Inspection;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;
import org.receptive.trace.Cell;

/// What the card of a unit says. Nothing else on the Draw screen knows how a unit's arithmetic is put into words.
///
/// @param name which unit
/// @param value its value
/// @param receptiveField which part of the input it reads
/// @param head which value the formula makes
/// @param after what becomes of that value, and what else there is to say; empty if nothing
/// @param strongest the terms that contribute most, where terms are products or distances
record UnitCardText(String name, String value, String receptiveField, String head, String after, List<Term> strongest) {

    private static final int TERMS = 6;

    /// One term in words.
    ///
    /// @param source where the value comes from
    /// @param formula the term by itself
    record Term(String source, String formula) {}

    /// Puts a unit into words.
    static UnitCardText of(Inspection inspection, UnitOperation operation, SmallFormula formula, Texts texts) {
        var unit = operation.unit();
        var after = passes(operation, texts);
        var ink = operation.readsInput() ? texts.get(inspection.model().inputNote()) : "";
        return new UnitCardText(StageTitles.unit(operation.stage(), unit, texts), "= " + Numbers.display(inspection.value(unit)),
                receptiveField(inspection, unit, texts), formula.head(),
                after.isEmpty() || ink.isEmpty() ? after + ink : after + "\n" + ink,
                operation.strongest(TERMS).stream().map(term -> new Term(source(operation, term.first().shown(), texts), formula.of(term)))
                        .toList());
    }

    /// Writes the units of a path one behind the other; nothing where there is none.
    static String path(StrongestPath path, List<Stage> stages, Texts texts) {
        return path.units().stream().map(unit -> {
            boolean input = unit.stage() == Stage.INPUT;
            var layer = input ? texts.get("draw.map.input") : StageTitles.title(stages.get(unit.stage()), texts);
            boolean single = !input && stages.get(unit.stage()).shape().rows() * stages.get(unit.stage()).shape().cols() == 1;
            var place = "[" + unit.row() + "," + unit.col() + "]";
            return layer + (single ? "[" + unit.channel() + "]" : input ? place : " " + unit.channel() + place);
        }).collect(Collectors.joining(" ← "));
    }

    private static String receptiveField(Inspection inspection, Unit unit, Texts texts) {
        var model = inspection.model();
        var read = ReceptiveField.of(model.trained().network(), model.stages(), unit);
        return Optional.ofNullable(read.get(Stage.INPUT)).map(ReadCells::region)
                .map(r -> texts.get("draw.unit.sees", r.rows(), r.cols(), r.firstRow(), r.lastRow(), r.firstCol(), r.lastCol()))
                .orElse("");
    }

    private static String passes(UnitOperation unit, Texts texts) {
        return unit.passes().map(f -> texts.get("trail.passes", texts.get(LayerKind.of(new ActivationSpec(f)).title()),
                Numbers.display(unit.moment().step().value()), Numbers.display(unit.value()))).orElse("");
    }

    /// Says which value of which layer is read.
    private static String source(UnitOperation unit, Cell cell, Texts texts) {
        var map = unit.operation().map(cell.map());
        var layer = map.id().stage();
        var name = map.symbol(cell);
        return layer.isEmpty()
                ? texts.get("draw.map.input") + name.substring(name.indexOf('['))
                : layer + name.substring(name.indexOf('['));
    }
}
