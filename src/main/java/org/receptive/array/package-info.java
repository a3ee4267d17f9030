/// Arrays of numbers and the one place for index arithmetic. May import `spec` for shapes, and `text`.
@NullMarked
package org.receptive.array;

import org.jspecify.annotations.NullMarked;
