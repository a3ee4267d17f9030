/// Storage in float32 and the vectorised inner loops of the fast engine: no layers, no networks. The only importer of the Vector API
/// and of EJML. May import `java.base`, `text` and `spec`.
@NullMarked
package org.receptive.tensor;

import org.jspecify.annotations.NullMarked;
