/// Random numbers that are a function of what they are for, not of what was drawn before. May import what `data` may, and needs none of it.
@NullMarked
package org.receptive.data.random;

import org.jspecify.annotations.NullMarked;
