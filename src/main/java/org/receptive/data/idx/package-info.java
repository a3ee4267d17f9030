/// The IDX format of MNIST: reading, checking and unpacking. May import what `data` may.
@NullMarked
package org.receptive.data.idx;

import org.jspecify.annotations.NullMarked;
