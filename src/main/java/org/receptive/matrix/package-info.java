/// Linear algebra by EJML, the only importer of it: decompositions, and whitening made of them. May import `spec`, `array` and `text`.
@NullMarked
package org.receptive.matrix;

import org.jspecify.annotations.NullMarked;
