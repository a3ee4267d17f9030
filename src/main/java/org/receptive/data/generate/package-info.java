/// Digits that look handwritten, made from nothing but prototypes and random numbers, so that training needs no download. May import
/// `data.ink` and `data.random`.
@NullMarked
package org.receptive.data.generate;

import org.jspecify.annotations.NullMarked;
