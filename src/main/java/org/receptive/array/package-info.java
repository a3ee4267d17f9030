/// Arrays of numbers, whose values stand where the index arithmetic of a shape says. May import `spec` and `text`.
@NullMarked
package org.receptive.array;

import org.jspecify.annotations.NullMarked;
