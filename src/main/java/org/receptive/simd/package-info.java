/// The vectorised inner loops of the fast engine in float32: no layers, no networks. The only importer of the Vector API. May import
/// `text` and `spec`.
@NullMarked
package org.receptive.simd;

import org.jspecify.annotations.NullMarked;
