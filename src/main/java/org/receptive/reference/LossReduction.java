package org.receptive.reference;

/// How the losses of many examples become one number.
public enum LossReduction {
    /// Their mean.
    MEAN,
    /// Their sum.
    SUM;

    /// Returns what each loss is multiplied with: 1 divided by their number, or 1.
    double factor(int count) {
        return switch (this) {
            case MEAN -> 1.0 / count;
            case SUM -> 1;
        };
    }
}
