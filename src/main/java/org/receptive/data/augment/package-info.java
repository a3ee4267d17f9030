/// Random changes to training pictures that leave their label as it is. May import `data.random`.
@NullMarked
package org.receptive.data.augment;

import org.jspecify.annotations.NullMarked;
