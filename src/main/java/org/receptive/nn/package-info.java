/// The fast engine: layers forward and backward in a graph, parameters, losses, optimizers, initialisers and the threads that share their
/// work; it knows no data and no training. May import `text`, `array`, `spec`, `matrix` and `simd`.
@NullMarked
package org.receptive.nn;

import org.jspecify.annotations.NullMarked;
