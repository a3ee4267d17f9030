package org.receptive.model;

import org.receptive.spec.ActivationSpec;
import org.receptive.spec.AdaptivePoolSpec;
import org.receptive.spec.BatchNormSpec;
import org.receptive.spec.ConvSpec;
import org.receptive.spec.DenseSpec;
import org.receptive.spec.DropoutSpec;
import org.receptive.spec.JoinSpec;
import org.receptive.spec.LayerSpec;
import org.receptive.spec.LocalResponseNormSpec;
import org.receptive.spec.MaxoutSpec;
import org.receptive.spec.PartialConvSpec;
import org.receptive.spec.PoolSpec;
import org.receptive.spec.RbfSpec;
import org.receptive.spec.SoftmaxSpec;
import org.receptive.spec.SubsamplingSpec;
import org.receptive.spec.TransposedConvSpec;
import org.receptive.spec.Window;
import org.receptive.spec.WindowAxis;

/// Writes how a layer's window slides in one short word a setting: `5×5 s2 p1 d2 g4` has stride 2, padding 1, dilation 2 and 4 groups;
/// what is as usual (stride 1, no padding …) is left out.
///
/// Two numbers, rows × columns, stand where the axes differ; padding that differs between sides is `p` top, bottom, left, right.
public final class KernelText {

    private KernelText() {}

    /// Returns the text; empty for a layer without a window.
    public static String of(LayerSpec layer) {
        return switch (layer) {
            case ConvSpec conv -> of(conv.window()) + groups(conv.groups());
            case TransposedConvSpec conv -> of(conv.window()) + groups(conv.groups());
            case PartialConvSpec conv -> of(conv.window());
            case PoolSpec pool -> of(pool.window());
            case SubsamplingSpec pool -> of(pool.window());
            case AdaptivePoolSpec _, DenseSpec _, RbfSpec _, ActivationSpec _, MaxoutSpec _, SoftmaxSpec _, DropoutSpec _, JoinSpec _,
                    BatchNormSpec _, LocalResponseNormSpec _ ->
                "";
        };
    }

    /// Returns the text of a window.
    public static String of(Window window) {
        var rows = window.rows();
        var cols = window.cols();
        return rows.kernel() + "×" + cols.kernel() + both(" s", rows.stride(), cols.stride(), 1) + padding(rows, cols)
                + both(" d", rows.dilation(), cols.dilation(), 1);
    }

    private static String padding(WindowAxis rows, WindowAxis cols) {
        boolean even = rows.padBefore() == rows.padAfter() && cols.padBefore() == cols.padAfter();
        if (even)
            return both(" p", rows.padBefore(), cols.padBefore(), 0);
        return " p" + rows.padBefore() + "," + rows.padAfter() + "," + cols.padBefore() + "," + cols.padAfter();
    }

    private static String both(String letter, int rows, int cols, int usual) {
        if (rows == cols)
            return rows == usual ? "" : letter + rows;
        return letter + rows + "×" + cols;
    }

    private static String groups(int groups) {
        return groups == 1 ? "" : " g" + groups;
    }
}
