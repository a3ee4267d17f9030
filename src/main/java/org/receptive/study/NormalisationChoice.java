package org.receptive.study;

/// How pixels become what the network reads.
public enum NormalisationChoice {
    /// As the network's recipe says.
    RECIPE,
    /// 0 to 1.
    UNIT,
    /// Mean 0 and deviation 1 over all pixels of the training examples.
    MEAN,
    /// Uncorrelated components of variance 1, the first hundred.
    PCA,
    /// The same, turned back into a picture.
    ZCA
}
