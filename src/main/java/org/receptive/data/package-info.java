/// Labelled images; the packages below read, fetch, generate, draw, change and normalise them. All of them may import each other, `text`,
/// `array`, `spec`, `matrix` and `simd`, and know nothing of what learns from them.
@NullMarked
package org.receptive.data;

import org.jspecify.annotations.NullMarked;
