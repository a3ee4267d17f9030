/// The training loop: plans, batches, reports, evaluation, the history of parameters, divergence and checkpoints as values. It knows no
/// screen and no file. May import `java.base`, `text`, `spec`, `nn`, `data`, `simd` and `model`.
@NullMarked
package org.receptive.train;

import org.jspecify.annotations.NullMarked;
