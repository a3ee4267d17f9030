/// Says why a unit of a network has its value: what it sees, its terms, what decided. May import `text`, `spec`,
/// `array`, `reference`, `matrix`, `trace`, `scene`, `simd`, `nn` and `model`.
@NullMarked
package org.receptive.explain;

import org.jspecify.annotations.NullMarked;
