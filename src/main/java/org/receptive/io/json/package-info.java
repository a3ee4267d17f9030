/// Reads and writes JSON, with the place of a fault in every message and numbers as people write them. May import what `io` may, and
/// Jackson.
@NullMarked
package org.receptive.io.json;

import org.jspecify.annotations.NullMarked;
