/// Reads and writes files: images in, PNG and GIF out, each written whole or not at all; may import `text` and `java.desktop`, never
/// `javafx`.
@NullMarked
package org.receptive.io;

import org.jspecify.annotations.NullMarked;
