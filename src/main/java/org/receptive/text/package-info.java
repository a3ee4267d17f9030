/// Texts a person reads: messages as keys with arguments, the bundles of the languages, and
/// how a number is written. May import `java.base` only.
@NullMarked
package org.receptive.text;

import org.jspecify.annotations.NullMarked;
