/// Reads picture files as numbers and writes PNG and GIF. May import what `io` may, and Java's image library.
@NullMarked
package org.receptive.io.picture;

import org.jspecify.annotations.NullMarked;
