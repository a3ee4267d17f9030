/// The fast engine: parameters, layers forward and backward, losses, optimizers, initialisers. Layers hang in a graph; they know no
/// data and no training. May import `java.base`, `text`, `spec` and `simd`.
@NullMarked
package org.receptive.nn;

import org.jspecify.annotations.NullMarked;
