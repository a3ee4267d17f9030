/// File formats: what a file may hold, and one clear sentence when it holds
/// something else. May import `java.base`, Jackson and everything below `ui`
/// but `data` and `train`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
