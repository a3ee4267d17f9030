/// The training loop: plans, batches, reports, evaluation, the history of parameters, divergence and checkpoints as values; it knows no
/// screen and no file. May import `text`, `array`, `spec`, `matrix`, `simd`, `nn`, `model` and `data`.
@NullMarked
package org.receptive.train;

import org.jspecify.annotations.NullMarked;
