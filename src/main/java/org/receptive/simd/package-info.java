/// The vectorised inner loops of the fast engine in float32; they know no layers and no networks, and nothing else may import the Vector
/// API. May import `text` and `spec`.
@NullMarked
package org.receptive.simd;

import org.jspecify.annotations.NullMarked;
