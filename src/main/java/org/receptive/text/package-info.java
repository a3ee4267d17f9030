/// Texts a person reads: messages as keys with arguments, the two bundles, and
/// how a number is written. May import `java.base` only.
@NullMarked
package org.receptive.text;

import org.jspecify.annotations.NullMarked;
