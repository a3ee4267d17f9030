/// What is done to pixels before a network sees them, fitted to the training pictures. May import what `data` may.
@NullMarked
package org.receptive.data.normalise;

import org.jspecify.annotations.NullMarked;
