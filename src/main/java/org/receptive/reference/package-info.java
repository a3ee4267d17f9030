/// The readable truth: every operation as textbook loops in `double`. May
/// import `java.base`, `text` and `spec`.
@NullMarked
package org.receptive.reference;

import org.jspecify.annotations.NullMarked;
