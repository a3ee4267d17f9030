/// Immutable hyperparameters and all shape arithmetic: no values, no weights.
/// May import `java.base` and `text`.
@NullMarked
package org.receptive.spec;

import org.jspecify.annotations.NullMarked;
