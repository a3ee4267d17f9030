package org.receptive.session;

import java.util.List;
import org.receptive.data.ink.PadContent;
import org.receptive.data.ink.PadSettings;
import org.receptive.data.ink.Preprocessing;
import org.receptive.data.ink.Stroke;
import org.receptive.explain.Activations;
import org.receptive.explain.ReceptiveField.Region;
import org.receptive.explain.Unit;
import org.receptive.explain.UnitOperation;

/// A network's answer to what lies on the pad: everything that the Draw screen shows is a function of this.
///
/// @param model the network
/// @param content what lies on the pad
/// @param preprocessing what becomes of it on its way to the network
/// @param activations every layer's values
/// @param unmoved every layer's values for the same digit, neither moved nor turned
/// @param verdict what is said about it
public record Inspection(ShownModel model, PadContent content, Preprocessing preprocessing, Activations activations, Activations unmoved,
        Verdict verdict) {

    /// What is said about a drawing.
    public sealed interface Verdict {

        /// The likeliest class needs this probability to be named without doubt.
        double SURE = 0.6;

        /// Nothing is drawn, so nothing is said.
        record Empty() implements Verdict {}

        /// No class is likely enough.
        ///
        /// @param best the likeliest
        /// @param second the next
        record Unsure(int best, int second) implements Verdict {}

        /// One class is likely.
        ///
        /// @param digit which
        /// @param probability how likely
        record Sure(int digit, double probability) implements Verdict {}

        /// Judges probabilities.
        static Verdict of(boolean empty, float[] probabilities) {
            if (empty)
                return new Empty();
            int best = Activations.likeliest(probabilities);
            int second = best == 0 && probabilities.length > 1 ? 1 : 0;
            for (int k = 0; k < probabilities.length; k++)
                second = k != best && probabilities[k] > probabilities[second] ? k : second;
            return probabilities[best] >= SURE ? new Sure(best, probabilities[best]) : new Unsure(best, second);
        }
    }

    /// Runs the network on the pad.
    public static Inspection of(ShownModel model, PadContent content, PadSettings settings) {
        var preprocessing = Preprocessing.of(content, settings);
        var trained = model.trained();
        var activations = model.inference().run(trained.input(preprocessing.digit()));
        var unmoved = settings.isMoved() ? model.inference().run(trained.input(preprocessing.stages().digit())) : activations;
        return new Inspection(model, content, preprocessing, activations, unmoved,
                Verdict.of(content.isEmpty(), activations.probabilities()));
    }

    /// Returns the value of a unit.
    public float value(Unit unit) {
        var stage = model.stages().get(unit.stage());
        var shape = stage.shape();
        return activations.of(stage.node())[(unit.channel() * shape.rows() + unit.row()) * shape.cols() + unit.col()];
    }

    /// Returns the corners, clockwise from the upper left, of the part of the drawing that a region of the network's input came from; the
    /// pad runs from 0 to 1.
    public List<Stroke.Point> onPad(Region region) {
        int margin = (model.trained().network().input().rows() - preprocessing.digit().rows()) / 2;
        double top = region.firstRow() - margin;
        double bottom = region.lastRow() + 1.0 - margin;
        double left = region.firstCol() - margin;
        double right = region.lastCol() + 1.0 - margin;
        return List.of(preprocessing.onPad(top, left), preprocessing.onPad(top, right), preprocessing.onPad(bottom, right),
                preprocessing.onPad(bottom, left));
    }

    /// Returns how the value of a unit comes about.
    ///
    /// @throws org.receptive.text.ReadableException if the network has no such unit
    public UnitOperation operation(Unit unit) {
        return model.walk().unit(activations, unit);
    }

    /// Returns how alike a layer's values are to those of the digit that is neither moved nor turned: the cosine of the angle between both.
    public double similarity(int stage) {
        var node = model.stages().get(stage).node();
        return cosine(activations.of(node), unmoved.of(node));
    }

    /// Returns `a·b / (|a||b|)`: 1 where they differ by a positive factor at most; 1 also where both are 0, 0 where one of them is.
    static double cosine(float[] a, float[] b) {
        double product = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        if (aa == 0 || bb == 0)
            return aa == bb ? 1 : 0;
        return product / Math.sqrt(aa * bb);
    }
}
