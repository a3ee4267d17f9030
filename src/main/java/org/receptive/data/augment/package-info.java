/// Random changes to training pictures that leave their label as it is. May import what `data` may.
@NullMarked
package org.receptive.data.augment;

import org.jspecify.annotations.NullMarked;
