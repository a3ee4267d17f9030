/// The explanation as data: an operation is a table of named maps and an
/// indexed list of steps. May import `java.base`, `text`, `spec`
/// and `reference`.
@NullMarked
package org.receptive.trace;

import org.jspecify.annotations.NullMarked;
