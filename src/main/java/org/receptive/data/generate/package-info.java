/// Digits that look handwritten, made of nothing but prototypes and random numbers, so that training needs no download. May import what
/// `data` may.
@NullMarked
package org.receptive.data.generate;

import org.jspecify.annotations.NullMarked;
