package org.receptive.ui.digit;

import java.util.List;
import java.util.Optional;
import org.receptive.draw.network.StageTitles;
import org.receptive.explain.ReadCells;
import org.receptive.explain.ReceptiveField;
import org.receptive.explain.Stage;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitArithmetic;
import org.receptive.explain.UnitTerm;
import org.receptive.model.LayerKind;
import org.receptive.session.Inspection;
import org.receptive.spec.ActivationSpec;
import org.receptive.text.Numbers;
import org.receptive.text.Texts;

/// What the card of a unit says. Nothing else on the Draw screen knows how a unit's arithmetic is put into words.
///
/// @param name which unit
/// @param value its value
/// @param receptiveField which part of the input it reads
/// @param arithmetic how the value comes about
/// @param strongest the terms that contribute most
record UnitCardText(String name, String value, String receptiveField, String arithmetic, List<Term> strongest) {

    private static final int TERMS = 6;

    /// One term in words.
    ///
    /// @param source where the value comes from
    /// @param value the value that is read
    /// @param sign what is done with the weight
    /// @param weight what it is multiplied by or compared with
    /// @param product what it contributes
    record Term(String source, String value, String sign, String weight, String product) {}

    /// Puts a unit into words.
    static UnitCardText of(Inspection inspection, Unit unit, Texts texts) {
        var stages = inspection.model().stages();
        var stage = stages.get(unit.stage());
        var arithmetic = arithmetic(inspection, unit);
        var sum = arithmetic(stage, arithmetic, texts);
        return new UnitCardText(StageTitles.unit(stage, unit, texts), "= " + Numbers.display(inspection.value(unit)),
                receptiveField(inspection, unit, texts),
                arithmetic.readsInput() ? sum + "\n" + texts.get(inspection.model().inputNote()) : sum,
                arithmetic.strongest(TERMS).stream().map(term -> term(stages, arithmetic.kind(), term, texts)).toList());
    }

    /// Tells whether a unit reads the network's input itself.
    static boolean readsInput(Inspection inspection, Unit unit) {
        return arithmetic(inspection, unit).readsInput();
    }

    private static UnitArithmetic arithmetic(Inspection inspection, Unit unit) {
        var model = inspection.model();
        return UnitArithmetic.of(model.trained().network(), model.stages(), model.trained().parameters(), inspection.activations(), unit);
    }

    private static String receptiveField(Inspection inspection, Unit unit, Texts texts) {
        var model = inspection.model();
        var read = ReceptiveField.of(model.trained().network(), model.stages(), unit);
        return Optional.ofNullable(read.get(Stage.INPUT)).map(ReadCells::region)
                .map(r -> texts.get("draw.unit.sees", r.rows(), r.cols(), r.firstRow(), r.lastRow(), r.firstCol(), r.lastCol()))
                .orElse("");
    }

    private static Term term(List<Stage> stages, UnitArithmetic.Kind kind, UnitTerm term, Texts texts) {
        var source = term.stage() == Stage.INPUT ? texts.get("draw.map.input") : place(stages.get(term.stage()), term, texts);
        return new Term(source, Numbers.display(term.value(), 3), sign(kind), Numbers.display(term.weight(), 3),
                Numbers.display(term.product(), 3));
    }

    private static String place(Stage stage, UnitTerm term, Texts texts) {
        var name = StageTitles.title(stage, texts);
        return stage.shape().rows() * stage.shape().cols() == 1 ? name + "[" + term.channel() + "]"
                : name + "[" + term.channel() + "," + term.row() + "," + term.col() + "]";
    }

    private static String sign(UnitArithmetic.Kind kind) {
        return switch (kind) {
            case WEIGHTED_SUM, SUBSAMPLING, MEAN, MAXIMUM, PLAIN_SUM, SHARE -> "×";
            case DISTANCE -> "−";
        };
    }

    private static String arithmetic(Stage stage, UnitArithmetic a, Texts texts) {
        int count = a.terms().size();
        var result = Numbers.display(a.sum());
        var sum = switch (a.kind()) {
            case WEIGHTED_SUM, SUBSAMPLING -> texts.get("draw.unit.sum", count, Numbers.display(a.bias()), result);
            case MEAN -> texts.get("draw.unit.mean", count, result);
            case MAXIMUM -> texts.get("draw.unit.maximum", count, result);
            case DISTANCE -> texts.get("draw.unit.distance", count, result);
            case PLAIN_SUM -> texts.get("draw.unit.plain", count, result);
            case SHARE -> texts.get("draw.unit.share", result);
        };
        return stage.activation().map(f -> sum + "\n" + texts.get("trail.passes", texts.get(LayerKind.of(new ActivationSpec(f)).title()),
                result, Numbers.display(a.value()))).orElse(sum);
    }
}
