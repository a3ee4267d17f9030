/// Named networks as data: their layers, how each is best trained, and what a table of their layers says. May import `text`, `spec`, `nn`
/// and `simd`.
@NullMarked
package org.receptive.model;

import org.jspecify.annotations.NullMarked;
