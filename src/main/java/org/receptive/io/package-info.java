/// Writes files whole or not at all, and says why where it cannot; the packages below hold one format each. They may import each other,
/// `text` and the packages whose values they write: `array`, `spec`, `reference`, `trace`, `scene`, `matrix`, `simd`, `nn`, `model`, `data`
/// and `train`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
